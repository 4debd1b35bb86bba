using Plenum.Trade;

namespace Plenum.Solving;

/// <summary>
/// The solver ladder: the accelerated iteration steered from the baseline; steered anew from where it stands, as often as that
/// helps; for shocks it cannot reach in one go, continuation along the straight road to them; and last, Newton's method on
/// the trade balances around nested goods markets, which is slow and sure. With CES, mobility or labour supply the last rung
/// is the plain model under the whole shock, from which the options are turned on little by little, and nested solves from there.
/// </summary>
internal static class Ladder
{
    private const int FirstSweeps = 60;
    private const int RefreshedSweeps = 40;
    private const int Refreshes = 12;
    private const double SmallestStep = 1.0 / 256;

    /// <summary>Solves <paramref name="shock"/>; the state of <paramref name="workspace"/> holds the solution when the report says converged.</summary>
    public static SolveReport Climb(
        TradeStructure structure, Shock shock, Termination termination, Workspace workspace, Equilibrium? start)
    {
        workspace.Fit(structure);
        workspace.Folded.Fold(structure, shock);
        Start(structure, workspace, start);
        workspace.Accelerated.Preconditioner = structure.Preconditioner;
        var (sweeps, residual) = workspace.Accelerated.Run(
            workspace.Folded, workspace.State, termination.Tolerance, Math.Min(FirstSweeps, termination.MaxSweeps));
        if (residual <= termination.Tolerance)
            return Report(structure, workspace.State, residual, termination, sweeps, "accelerated");
        residual = Refresh(structure, termination, workspace, ref sweeps, residual);
        if (residual <= termination.Tolerance)
            return Report(structure, workspace.State, residual, termination, sweeps, "refreshed");
        residual = Continue(structure, shock, termination, workspace, ref sweeps);
        if (residual <= termination.Tolerance)
            return Report(structure, workspace.State, residual, termination, sweeps, "continuation");
        if (!structure.Substitution.IsPlain)
            return WithOptions(structure, shock, termination, workspace, sweeps);
        workspace.Folded.Fold(structure, shock);
        Start(structure, workspace, start);
        var (more, sure) = new NestedSolver(structure, workspace.Folded, workspace.State).Run(termination.Tolerance);
        sweeps += more;
        if (!(sure <= termination.Tolerance) && double.IsFinite(sure))
            sure = Refresh(structure, termination with { MaxSweeps = sweeps + termination.MaxSweeps }, workspace, ref sweeps, sure);
        return Report(structure, workspace.State, sure, termination, sweeps, "nested");
    }

    // Linearise where the iteration stands and go on, while each round gains at least a digit or so.
    private static double Refresh(
        TradeStructure structure, Termination termination, Workspace workspace, ref int sweeps, double residual)
    {
        for (var round = 0; round < Refreshes && sweeps < termination.MaxSweeps && double.IsFinite(residual); round++)
        {
            var solver = workspace.Accelerated;
            solver.Preconditioner = Preconditioner.Build(structure, LinearPoint.AtState(structure, workspace.Folded, workspace.State));
            var damping = residual > 0.5 ? 0.5 : 1;
            var (more, next) = solver.Run(workspace.Folded, workspace.State, termination.Tolerance, RefreshedSweeps, damping);
            sweeps += more;
            if (next <= termination.Tolerance)
                return next;
            if (!(next < 0.5 * residual) && round > 2)
                return next;
            residual = next;
        }

        return residual;
    }

    private static double Continue(
        TradeStructure structure, Shock shock, Termination termination, Workspace workspace, ref int sweeps)
    {
        var state = workspace.State;
        Start(structure, workspace, null);
        var reached = state.Copy();
        var done = 0.0;
        var step = 0.125;
        var residual = double.PositiveInfinity;
        while (done < 1 && step >= SmallestStep && sweeps < termination.MaxSweeps)
        {
            var next = Math.Min(1, done + step);
            workspace.Folded.Fold(structure, ShockBlend.At(structure.Economy, Shock.None, shock, next));
            var tolerance = next < 1 ? Math.Max(termination.Tolerance, 1e-6) : termination.Tolerance;
            residual = Sweep.Evaluate(structure, workspace.Folded, state);
            sweeps++;
            residual = Refresh(structure, termination with { Tolerance = tolerance }, workspace, ref sweeps, residual);
            if (residual <= tolerance)
            {
                done = next;
                reached = state.Copy();
                step = Math.Min(2 * step, 1 - done);
                if (done >= 1)
                    return residual;
            }
            else
            {
                reached.CopyTo(state);
                step /= 2;
            }
        }

        return double.IsFinite(residual) ? Math.Max(residual, 2 * termination.Tolerance) : residual;
    }

    // The plain model under the whole shock, then options along Substitution.Toward; null where not even that has a solution.
    private static double? ThroughOptions(
        TradeStructure structure, Shock shock, Termination termination, Workspace workspace, ref int sweeps)
    {
        var beside = new Workspace();
        var plain = structure.With(Substitution.CobbDouglas);
        var report = Climb(plain, shock, termination, beside, null);
        sweeps += report.Sweeps;
        if (!report.Converged)
        {
            workspace.Fit(structure);
            workspace.Folded.Fold(structure, shock);
            Start(structure, workspace, null);
            return null;
        }

        var reached = Assembly.Make(plain, beside.Folded, beside.State, shock, report);
        double done = 0, step = 0.25, residual = double.PositiveInfinity;
        while (done < 1 && step >= SmallestStep)
        {
            var next = Math.Min(1, done + step);
            var options = next < 1 ? structure.With(structure.Substitution.Toward(next)) : structure;
            workspace.Fit(options);
            workspace.Folded.Fold(options, shock);
            Start(options, workspace, reached);
            workspace.Accelerated.Preconditioner = options.Preconditioner;
            var tolerance = next < 1 ? Math.Max(termination.Tolerance, 1e-8) : termination.Tolerance;
            residual = Sweep.Evaluate(options, workspace.Folded, workspace.State);
            var budget = termination with { Tolerance = tolerance, MaxSweeps = sweeps + termination.MaxSweeps };
            residual = Refresh(options, budget, workspace, ref sweeps, residual);
            if (residual <= tolerance)
            {
                done = next;
                if (done >= 1)
                    return residual;
                reached = Assembly.Make(options, workspace.Folded, workspace.State, shock, report);
                step *= 1.5;
            }
            else
            {
                step /= 2;
            }
        }

        workspace.Fit(structure);
        workspace.Folded.Fold(structure, shock);
        Start(structure, workspace, reached);
        return null;
    }

    // What the steps above could not do for an extended model: by its options, and then by nested solves.
    private static SolveReport WithOptions(
        TradeStructure structure, Shock shock, Termination termination, Workspace workspace, int sweeps)
    {
        if (ThroughOptions(structure, shock, termination, workspace, ref sweeps) is { } near)
            return Report(structure, workspace.State, near, termination, sweeps, "through the options");
        Viability.Require(structure, workspace.Folded);
        var (more, sure) = structure.HasSectorWages
            ? new NestedSectorSolver(structure, workspace.Folded, workspace.State).Run(termination.Tolerance)
            : new NestedSolver(structure, workspace.Folded, workspace.State).Run(termination.Tolerance);
        return Report(structure, workspace.State, sure, termination, sweeps + more, "nested");
    }

    private static void Start(TradeStructure structure, Workspace workspace, Equilibrium? start)
    {
        var state = workspace.State;
        if (start is null)
        {
            Array.Clear(state.LogPrice);
            Array.Clear(state.LogWage);
            if (state.Extended is not null)
                Array.Clear(state.Extended.LogSectorWage);
            structure.Expenditure.CopyTo(state.Spending, 0);
            return;
        }

        for (var n = 0; n < structure.Countries; n++)
        {
            state.LogWage[n] = Math.Log(start.WageChange[n]);
            for (var j = 0; j < structure.Sectors && structure.HasSectorWages; j++)
            {
                state.Extended!.LogSectorWage[structure.Row(n) + j] = start.SectorWageChange is { } wages
                    ? Math.Log(wages[(n * structure.Sectors) + j])
                    : state.LogWage[n];
            }

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
