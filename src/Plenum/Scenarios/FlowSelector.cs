namespace Plenum.Scenarios;

/// <summary>The country pairs a measure acts on; a country's trade with itself is never among them.</summary>
/// <param name="From">The exporting side, or the source of ideas.</param>
/// <param name="To">The importing side, or the country that learns.</param>
/// <param name="BothWays">True for <c>between: [A, B]</c>: both directions.</param>
public sealed record FlowSelector(Selector From, Selector To, bool BothWays = false)
{
    /// <summary>Both directions between two sides.</summary>
    public static FlowSelector Between(Selector a, Selector b) => new(a, b, BothWays: true);
}
