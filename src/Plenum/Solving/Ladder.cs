using Plenum.Trade;

namespace Plenum.Solving;

/// <summary>Tries the rungs in order until one reaches the tolerance.</summary>
internal static class Ladder
{
    /// <summary>Solves <paramref name="shock"/>; the state of <paramref name="workspace"/> holds the solution when the report says converged.</summary>
    public static SolveReport Climb(
        TradeStructure structure, Shock shock, Termination termination, Workspace workspace, Equilibrium? start)
    {
        workspace.Fit(structure);
        workspace.Folded.Fold(structure, shock);
        Start(structure, workspace, start);
        var (sweeps, residual) = workspace.Accelerated.Run(workspace.Folded, workspace.State, termination.Tolerance, termination.MaxSweeps);
        if (residual <= termination.Tolerance)
            return Report(structure, workspace.State, residual, termination, sweeps, "accelerated");
        Start(structure, workspace, start);
        var (more, sure) = new NestedSolver(structure, workspace.Folded, workspace.State).Run(termination.Tolerance);
        return Report(structure, workspace.State, sure, termination, sweeps + more, "nested");
    }

    private static void Start(TradeStructure structure, Workspace workspace, Equilibrium? start)
    {
        var state = workspace.State;
        if (start is null)
        {
            Array.Clear(state.LogPrice);
            Array.Clear(state.LogWage);
            structure.Expenditure.CopyTo(state.Spending, 0);
            return;
        }

        for (var n = 0; n < structure.Countries; n++)
        {
            state.LogWage[n] = Math.Log(start.WageChange[n]);
            for (var j = 0; j < structure.Sectors; j++)
            {
                state.LogPrice[structure.Row(n) + j] = Math.Log(start.PriceChange[(n * structure.Sectors) + j]);
                state.Spending[structure.Row(n) + j] = start.Expenditure[(n * structure.Sectors) + j];
            }
        }
    }

    private static SolveReport Report(
        TradeStructure structure, SolverState state, double residual, Termination termination, int sweeps, string method)
    {
        var converged = residual <= termination.Tolerance;
        return new SolveReport(
            converged ? SolveStatus.Converged : SolveStatus.DidNotConverge, residual, sweeps, 0,
            converged ? "" : WorstMarket.Describe(structure, state), method);
    }
}
