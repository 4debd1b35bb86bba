using Plenum.Trade;
using Plenum.Welfare;

namespace Plenum.Data.Cases;

/// <summary>A static solve with everything <c>plenum solve</c> shows of it.</summary>
/// <param name="Comparison">The two equilibria.</param>
/// <param name="RealIncome">Ŵ by country.</param>
/// <param name="FirstOrder">The decomposition as published.</param>
/// <param name="Parts">The exact parts, or null when nobody asked.</param>
/// <param name="IdentityGap">Largest difference between ln Ŵ and the sufficient-statistics identity, over countries; null where the identity does not apply.</param>
public sealed record StaticResult(
    Comparison Comparison, double[] RealIncome, FirstOrderWelfare FirstOrder, WelfareParts? Parts, double? IdentityGap)
{
    /// <summary>
    /// Largest difference over countries between the sum of <see cref="Parts"/> and ln Ŵ, in log points × 100; null without them.
    /// Below 1e-6 but where a shock bans flows entirely: then the road has an end at which no sum over steps is smooth.
    /// </summary>
    public double? PartsGap => Parts is null ? null : Enumerable.Range(0, RealIncome.Length).Max(n => 100 * Math.Abs(
        Parts.TermsOfTrade[n] + Parts.VolumeOfTrade[n] + Parts.Technical[n] + Parts.Technology[n] + Parts.Transfers[n] - Math.Log(RealIncome[n])));

    /// <summary>Solves the baseline, what is already in force, and the scenario.</summary>
    /// <param name="given">World, scenario and parameters.</param>
    /// <param name="termination">When to stop; the baseline is never solved more loosely than <see cref="Termination.Tight"/>.</param>
    /// <param name="detail">Work out <see cref="Parts"/> too: some hundred further equilibria.</param>
    /// <exception cref="DidNotConvergeException">One of the equilibria did not converge.</exception>
    public static StaticResult Solve(Case given, Termination termination, bool detail)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(termination);
        return Solve(
            given, given.SolveBaseline(new Termination(Math.Min(termination.Tolerance, Termination.Tight.Tolerance))), termination, detail, new Workspace());
    }

    /// <summary>The same from a baseline that is solved already.</summary>
    /// <param name="given">World, scenario and parameters.</param>
    /// <param name="baseline">What <see cref="Case.SolveBaseline"/> gives at <see cref="Termination.Tight"/> or tighter.</param>
    /// <param name="termination">When to stop.</param>
    /// <param name="detail">Work out <see cref="Parts"/> too: some hundred further equilibria.</param>
    /// <param name="workspace">Memory of this worker.</param>
    /// <exception cref="DidNotConvergeException">One of the equilibria did not converge.</exception>
    public static StaticResult Solve(Case given, Baseline baseline, Termination termination, bool detail, Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(baseline);
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
