using Plenum.Trade;
using Plenum.Welfare;

namespace Plenum.Cli.Commands;

/// <summary>A static solve with everything <c>plenum solve</c> shows of it.</summary>
/// <param name="Comparison">The two equilibria.</param>
/// <param name="RealIncome">Ŵ by country.</param>
/// <param name="FirstOrder">The decomposition as published.</param>
/// <param name="Parts">The exact parts, or null when nobody asked.</param>
/// <param name="IdentityGap">Largest difference between ln Ŵ and the sufficient-statistics identity, over countries; null where the identity does not apply.</param>
internal sealed record StaticResult(
    Comparison Comparison, double[] RealIncome, FirstOrderWelfare FirstOrder, WelfareParts? Parts, double? IdentityGap)
{
    /// <summary>Solves the baseline, what is already in force, and the scenario.</summary>
    public static StaticResult Solve(Case given, Termination termination, bool detail)
    {
        var baseline = given.SolveBaseline(new Termination(Math.Min(termination.Tolerance, Termination.Tight.Tolerance)));
        var workspace = new Workspace();
        var inForce = given.Bound.HasBaselineMeasures ? given.Bound.BaselineShock() : Shock.None;
        var before = given.Bound.HasBaselineMeasures
            ? EquilibriumSolver.Solve(baseline, inForce, termination, workspace)
            : baseline.Equilibrium;
        var shock = given.Bound.StaticShock();
        var after = EquilibriumSolver.Solve(baseline, shock, termination, workspace);
        var comparison = new Comparison(baseline, inForce, before, shock, after);
        var income = Welfare.RealIncome.Change(comparison);
        double? gap = baseline.Substitution.IsPlain
            ? income.Zip(SufficientStatistics.LogRealIncome(comparison), (exact, byIdentity) => Math.Abs(Math.Log(exact) - byIdentity)).Max()
            : null;
        return new StaticResult(
            comparison, income, FirstOrderWelfare.Of(comparison), detail ? PathDecomposition.Of(comparison) : null, gap);
    }
}
