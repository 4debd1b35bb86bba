namespace Plenum.Knowledge;

/// <summary>
/// a^c_ni: how open channel c is from source i to country n, 0 to 1, 1 = as today. Channels without an entry are fully open.
/// </summary>
/// <param name="ByChannel">By channel name, <c>[country][source]</c>.</param>
public sealed record ChannelAccess(IReadOnlyDictionary<string, double[]> ByChannel)
{
    /// <summary>Everything as open as today.</summary>
    public static ChannelAccess Full { get; } = new(new Dictionary<string, double[]>(StringComparer.Ordinal));
}
