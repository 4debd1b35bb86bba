namespace Plenum.Security;

/// <summary>A policy's place: on the frontier, or dominated by a named one.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="DominatedBy">
/// The frontier policy that denies at least as much at no more cost (the cheapest such), or null on the frontier.
/// </param>
/// <param name="MarginalPrice">
/// Cost per further percent denied from the frontier's next cheaper point to this one; NaN for the cheapest and the dominated.
/// </param>
public sealed record FrontierPoint(PolicyPoint Policy, PolicyPoint? DominatedBy, double MarginalPrice)
{
    /// <summary>True on the frontier.</summary>
    public bool Efficient => DominatedBy is null;
}
