namespace Plenum.Trade;

/// <summary>Solves baselines and counterfactuals; the door to the solver ladder.</summary>
public static class EquilibriumSolver
{
    /// <summary>Solves the baseline of <paramref name="economy"/> under <paramref name="deficits"/>.</summary>
    /// <exception cref="DidNotConvergeException">The baseline did not reach the tolerance.</exception>
    public static Baseline SolveBaseline(Economy economy, DeficitRule deficits, Termination? termination = null) =>
        throw new InvalidOperationException("the engine arrives with the next commit");

    /// <summary>Solves a counterfactual relative to <paramref name="baseline"/>.</summary>
    /// <param name="baseline">The solved baseline.</param>
    /// <param name="shock">What changes.</param>
    /// <param name="termination">When to stop; <see cref="Termination.Default"/> when null.</param>
    /// <param name="workspace">Reused memory of this worker, or null for a fresh one.</param>
    /// <param name="start">
    /// A fixed parent to start from (the previous year, another coalition), or null to start from the baseline.
    /// </param>
    /// <exception cref="DidNotConvergeException">No rung of the ladder reached the tolerance.</exception>
    /// <exception cref="Checks.BadInputException">The shock has no equilibrium, for instance no supplier remains.</exception>
    public static Equilibrium Solve(
        Baseline baseline, Shock shock, Termination? termination = null, Workspace? workspace = null, Equilibrium? start = null) =>
        throw new InvalidOperationException("the engine arrives with the next commit");
}
