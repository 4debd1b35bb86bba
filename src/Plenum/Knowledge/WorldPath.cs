using Plenum.Trade;

namespace Plenum.Knowledge;

/// <summary>A solved path: one equilibrium a year with the knowledge that the years before left. Only converged paths make one.</summary>
/// <param name="Baseline">What every change is relative to.</param>
/// <param name="Parameters">Parameters of the law of motion.</param>
/// <param name="ChannelWeights">m_c of the sectors with an AI role.</param>
/// <param name="Years">t = 0 … T.</param>
/// <param name="First">The equilibrium at t = 0: the static result, before knowledge has moved.</param>
/// <param name="Last">The equilibrium of the last year.</param>
/// <param name="Reference">The world compared against in the last year.</param>
public sealed record WorldPath(
    Baseline Baseline,
    KnowledgeParameters Parameters,
    IReadOnlyDictionary<string, double> ChannelWeights,
    IReadOnlyList<PathYear> Years,
    Equilibrium First,
    Equilibrium Last,
    Equilibrium Reference)
{
    /// <summary>The last year.</summary>
    public PathYear Horizon => Years[^1];
}
