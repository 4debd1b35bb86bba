namespace Plenum.Coalitions;

/// <summary>Whether a coalition holds together and keeps others out, and what it would take.</summary>
/// <param name="Coalition">The coalition judged.</param>
/// <param name="WouldLeave">Members that gain by leaving alone, in player order.</param>
/// <param name="WouldJoin">Outsiders that gain by joining alone, in player order.</param>
/// <param name="TransferNeeded">
/// Σ over members of what leaving would give them beyond staying: the smallest total side payment that makes every member
/// stay, in the table's unit. 0 when internally stable.
/// </param>
/// <param name="Surplus">
/// Σ_{i∈S} [W_i(S) − W_i(S\i)]: negative when no side payment among the members can hold the coalition.
/// </param>
/// <param name="PotentiallyStable">True when members could hold each other by side payments (Eyckmans and Finus 2004).</param>
public sealed record StabilityVerdict(
    Coalition Coalition,
    IReadOnlyList<int> WouldLeave,
    IReadOnlyList<int> WouldJoin,
    double TransferNeeded,
    double Surplus,
    bool PotentiallyStable)
{
    /// <summary>No member gains by leaving alone: W_i(S) ≥ W_i(S\i).</summary>
    public bool InternallyStable => WouldLeave.Count == 0;

    /// <summary>No outsider gains by joining alone: W_j(S) ≥ W_j(S∪j).</summary>
    public bool ExternallyStable => WouldJoin.Count == 0;

    /// <summary>Both: a pure Nash equilibrium of the participation game.</summary>
    public bool Stable => InternallyStable && ExternallyStable;
}
