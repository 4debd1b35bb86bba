using Plenum.Checks;
using Plenum.Trade;

namespace Plenum.Knowledge;

/// <summary>
/// Solves a scenario year by year: at t = 0 the shock meets λ̂ = 1; the equilibrium of t moves knowledge to t + 1; the result
/// of year t is the equilibrium with λ̂_t. Each year starts from the years before it, so a path depends on nothing else.
/// </summary>
/// <remarks>
/// A <c>technology</c> measure multiplies the technology that production uses in its years. It is not itself an idea that
/// others learn; what travels is λ̂, and π̂ tells the learning law whose goods are bought more.
/// </remarks>
public static class PathSolver
{
    /// <summary>Longest path that is solved.</summary>
    public const int MostYears = 500;

    /// <summary>Solves t = 0 … <paramref name="years"/>.</summary>
    /// <param name="baseline">The solved baseline, under the scenario's deficit rule.</param>
    /// <param name="scenario">What differs from it in each year.</param>
    /// <param name="parameters">Parameters of the law of motion.</param>
    /// <param name="years">T, 0 to <see cref="MostYears"/>.</param>
    /// <param name="workspace">Memory of this worker, or null for a fresh one.</param>
    /// <param name="termination">When a static solve may stop.</param>
    /// <param name="reference">
    /// The world compared against, where measures are in force in it already; they are then part of <paramref name="scenario"/>
    /// too. Null: the baseline itself.
    /// </param>
    /// <param name="cancellation">Asks to stop between two years.</param>
    /// <exception cref="DidNotConvergeException">A year did not converge; nothing of the path is a result.</exception>
    /// <exception cref="BadInputException">A parameter or the number of years is out of range, or a year has no equilibrium.</exception>
    public static WorldPath Solve(
        Baseline baseline,
        IShockPath scenario,
        KnowledgeParameters parameters,
        int years,
        Workspace? workspace = null,
        Termination? termination = null,
        IShockPath? reference = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(parameters);
        if (years is < 0 or > MostYears)
            throw new BadInputException($"a path must have 0 to {MostYears} years, got {years}", "", "Set --to or --years accordingly");

        return Solve(new ReferenceWorlds(baseline, parameters, reference, termination, workspace ?? new Workspace()), scenario, years, cancellation);
    }

    /// <summary>The same against worlds that several paths are compared with, so that their laws of motion are made once.</summary>
    internal static WorldPath Solve(ReferenceWorlds worlds, IShockPath scenario, int years, CancellationToken cancellation)
    {
        var (baseline, parameters) = (worlds.Baseline, worlds.Parameters);
        var solver = new YearSolver(baseline, AiInProduction.Of(baseline, parameters, years), worlds.Termination, worlds.Workspace);
        var weights = worlds.LawAt(scenario.FirstYear).Weights;
        var state = KnowledgeState.Start(baseline.Anchor.Countries, baseline.Anchor.Sectors);
        var outcomes = new PathYear[years + 1];
        Equilibrium? first = null, last = null;
        for (var t = 0; t <= years; t++)
        {
            cancellation.ThrowIfCancellationRequested();
            var year = scenario.FirstYear + t;
            (last, outcomes[t]) = solver.Solve(year, t, scenario.ShockAt(year), state, worlds.At(year));
            first ??= last;
            if (t < years)
                state = worlds.LawAt(year).Next(state, last, scenario.AccessAt(year));
        }

        return new WorldPath(
            baseline, parameters, weights, outcomes, first!, last!, worlds.At(scenario.FirstYear + years).Equilibrium);
    }
}
