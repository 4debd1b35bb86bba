using Plenum.Trade;

namespace Plenum.Knowledge;

/// <summary>
/// The world compared against, year by year: the baseline, or what measures already in force make of it. It grows along its
/// own path, so λ̂ = 1 in it by definition; solved once for each size of its measures. Not for several threads at once.
/// </summary>
internal sealed class ReferenceWorlds(
    Baseline baseline, KnowledgeParameters parameters, IShockPath? reference, Termination? termination, Workspace workspace)
{
    public Baseline Baseline => baseline;

    public KnowledgeParameters Parameters => parameters;

    public Termination? Termination => termination;

    public Workspace Workspace => workspace;

    private readonly List<(Shock Shock, Equilibrium Equilibrium)> _solved = [];
    private readonly List<(Equilibrium Equilibrium, ChannelAccess Access, LawOfMotion Law)> _laws = [];

    /// <summary>The shock in force in the world compared against, and its equilibrium.</summary>
    public (Shock Shock, Equilibrium Equilibrium) At(int year)
    {
        var shock = reference?.ShockAt(year) ?? Shock.None;
        if (YearSolver.IsNothing(shock, baseline.Anchor))
            return (shock, baseline.Equilibrium);
        foreach (var known in _solved)
        {
            if (ReferenceEquals(known.Shock, shock))
                return known;
        }

        _solved.Add((shock, EquilibriumSolver.Solve(baseline, shock, termination, workspace)));
        return _solved[^1];
    }

    /// <summary>The law of motion relative to that world.</summary>
    public LawOfMotion LawAt(int year)
    {
        var equilibrium = At(year).Equilibrium;
        var access = reference?.AccessAt(year) ?? ChannelAccess.Full;
        foreach (var known in _laws)
        {
            if (ReferenceEquals(known.Equilibrium, equilibrium) && ReferenceEquals(known.Access, access))
                return known.Law;
        }

        var law = new LawOfMotion(baseline, parameters, equilibrium, access);
        _laws.Add((equilibrium, access, law));
        return law;
    }
}
