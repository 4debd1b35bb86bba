using System.Diagnostics;
using Plenum.Solving;

namespace Plenum.Trade;

/// <summary>Solves baselines and counterfactuals; the door to the solver ladder.</summary>
public static class EquilibriumSolver
{
    private const string Counterfactual = "The counterfactual";

    /// <summary>Solves the baseline of <paramref name="economy"/> under <paramref name="deficits"/>.</summary>
    /// <exception cref="DidNotConvergeException">The baseline did not reach the tolerance.</exception>
    /// <param name="economy">The calibrated economy.</param>
    /// <param name="deficits">The deficit rule of baseline and counterfactual.</param>
    /// <param name="termination">When to stop; <see cref="Termination.Tight"/> when null.</param>
    /// <param name="substitution">
    /// Options of the counterfactuals solved from this baseline; the baseline itself is solved with the plain model, and its
    /// shares and incomes are the CES weights and labour shares.
    /// </param>
    public static Baseline SolveBaseline(
        Economy economy, DeficitRule deficits, Termination? termination = null, Substitution? substitution = null)
    {
        ArgumentNullException.ThrowIfNull(economy);
        return SolveBaseline(Fold(economy, deficits), termination, substitution, new Workspace());
    }

    /// <summary>The data of <paramref name="economy"/> as a baseline is solved from them.</summary>
    internal static TradeStructure Fold(Economy economy, DeficitRule deficits)
    {
        var (expenditure, output) = Observed(economy);
        return new TradeStructure(economy, deficits, expenditure, output, Substitution.CobbDouglas);
    }

    /// <summary>Solves the baseline of data already folded.</summary>
    internal static Baseline SolveBaseline(TradeStructure data, Termination? termination, Substitution? substitution, Workspace workspace)
    {
        var economy = data.Economy;
        var equilibrium = Solve(data, Shock.None, termination ?? Termination.Tight, workspace, null, "The baseline");
        var anchor = economy with
        {
            ExpenditureShares = equilibrium.ExpenditureShares,
            ValueAdded = equilibrium.LabourIncome,
            Deficit = equilibrium.Deficit,
        };
        return new Baseline
        {
            Data = economy,
            Deficits = data.Deficits,
            Substitution = substitution ?? Substitution.CobbDouglas,
            Anchor = anchor,
            Expenditure = equilibrium.Expenditure,
            Output = equilibrium.Output,
            Income = equilibrium.Income,
            TariffRevenue = equilibrium.TariffRevenue,
            Report = equilibrium.Report,
            Equilibrium = Assembly.Unchanged(anchor, equilibrium),
            Structure = new TradeStructure(
                anchor, data.Deficits, equilibrium.Expenditure, equilibrium.Output, substitution ?? Substitution.CobbDouglas),
        };
    }

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
        Baseline baseline, Shock shock, Termination? termination = null, Workspace? workspace = null, Equilibrium? start = null)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(shock);
        if (FoldedShock.ChangesNothing(baseline.Anchor, shock))
            return baseline.Equilibrium;
        termination ??= Termination.Default;
        workspace ??= new Workspace();
        if (shock.Quotas is null)
            return Solve(baseline.Structure, shock, termination, workspace, start, Counterfactual);
        return QuotaSolver.Solve(
            baseline, shock, termination, start, (taxed, from) => Solve(baseline.Structure, taxed, termination, workspace, from, Counterfactual));
    }

    private static Equilibrium Solve(
        TradeStructure structure, Shock shock, Termination termination, Workspace workspace, Equilibrium? start, string what)
    {
        var clock = Stopwatch.GetTimestamp();
        var report = Ladder.Climb(structure, shock, termination, workspace, start);
        report = report with { Milliseconds = Stopwatch.GetElapsedTime(clock).TotalMilliseconds };
        if (!report.Converged)
        {
            throw OneWayTrade.WayOut(structure, workspace.Folded) is { } reason
                ? new DidNotConvergeException(report, what, reason)
                : new DidNotConvergeException(report, what);
        }

        RequireIncomes(structure, workspace.State);
        return Assembly.Make(structure, workspace.Folded, workspace.State, shock, report);
    }

    // The equations have roots in which a country pays out more than it earns; they are no equilibria.
    private static void RequireIncomes(TradeStructure structure, SolverState state)
    {
        for (var n = 0; n < structure.Countries; n++)
        {
            if (!(state.Income[n] > 0))
            {
                throw new Checks.BadInputException(
                    $"no equilibrium: the deficit rule makes {structure.Economy.World.Regions[n].Code} pay out more than it earns",
                    "", "Use deficits: zero, or a smaller shock");
            }
        }
    }

    // Spending and sales as the world records them: where the baseline's iteration starts.
    private static (double[] Expenditure, double[] Output) Observed(Economy economy)
    {
        var world = economy.World;
        int n = economy.Countries, sectors = economy.Sectors;
        var expenditure = new double[n * sectors];
        var output = new double[n * sectors];
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < n; m++)
            {
                for (var i = 0; i < n; i++)
                {
                    var at = economy.At(j, m, i);
                    var value = world.Trade[at] / economy.CurrencyScale;
                    expenditure[(m * sectors) + j] += value * (1 + economy.Tariff[at]);
                    output[(i * sectors) + j] += value;
                }
            }
        }

        return (expenditure, output);
    }
}
