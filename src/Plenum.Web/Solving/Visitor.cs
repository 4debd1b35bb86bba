namespace Plenum.Web.Solving;

/// <summary>One visitor: a browser tab with its connection, or one request. Visitors take turns at the solver.</summary>
public sealed class Visitor
{
    private static long last;

    /// <summary>Tells visitors apart; nothing about a person.</summary>
    public string Id { get; } = Interlocked.Increment(ref last).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
}
