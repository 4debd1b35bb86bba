using Plenum.Checks;
using Plenum.Data.Parameters;
using Plenum.Parameters;
using Plenum.Trade;

namespace Plenum.Data.Cases;

/// <summary>A static scenario at one horizon.</summary>
/// <param name="Horizon">The horizon.</param>
/// <param name="Given">The case with the horizon's bundle.</param>
/// <param name="RealIncome">Ŵ by country, or null where there is no solution.</param>
/// <param name="World">World real income, a ratio.</param>
/// <param name="Failure">Why there is no solution; empty where there is one.</param>
public sealed record HorizonResult(Horizon Horizon, Case Given, double[]? RealIncome, double World, string Failure)
{
    /// <summary>Solves the scenario at every horizon; what is solved already is not solved again.</summary>
    /// <param name="given">The case in hand.</param>
    /// <param name="known">Its result.</param>
    /// <param name="settings">Parameters set by hand, each <c>NAME=VALUE</c>; they win over every bundle.</param>
    /// <param name="termination">When a solve may stop.</param>
    public static IReadOnlyList<HorizonResult> All(Case given, StaticResult known, IReadOnlyList<string> settings, Termination termination)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(known);
        return [.. HorizonFile.All.Select(h => One(h, given, known, settings, termination))];
    }

    private static HorizonResult One(Horizon horizon, Case given, StaticResult known, IReadOnlyList<string> settings, Termination termination)
    {
        var here = given;
        try
        {
            here = given.Horizon?.Name == horizon.Name ? given : Case.Of(given.Scenario, given.World, settings, horizon);
            var same = ReferenceEquals(here, given) || IsSame(here.Bound.Substitution, given.Bound.Substitution)
                && here.Bound.Theta.AsSpan().SequenceEqual(given.Bound.Theta);
            var income = same ? known.RealIncome : Solve(here, termination);
            return new HorizonResult(horizon, here, income, Welfare.RealIncome.World(known.Comparison.Baseline, income), "");
        }
        catch (Exception e) when (e is DidNotConvergeException or BadInputException)
        {
            return new HorizonResult(horizon, here, null, double.NaN, e.Message);
        }
    }

    private static double[] Solve(Case given, Termination termination)
    {
        var baseline = given.SolveBaseline(termination);
        var workspace = new Workspace();
        var inForce = given.Bound.HasBaselineMeasures ? given.Bound.BaselineShock() : Shock.None;
        var before = EquilibriumSolver.Solve(baseline, inForce, termination, workspace);
        var shock = given.Bound.StaticShock();
        return Welfare.RealIncome.Change(new Comparison(baseline, inForce, before, shock, EquilibriumSolver.Solve(baseline, shock, termination, workspace)));
    }

    private static bool IsSame(Substitution a, Substitution b) =>
        (a with { Inputs = null, CriticalSectors = [] }) == (b with { Inputs = null, CriticalSectors = [] })
        && (a.Inputs ?? []).SequenceEqual(b.Inputs ?? []) && a.CriticalSectors.SequenceEqual(b.CriticalSectors);
}
