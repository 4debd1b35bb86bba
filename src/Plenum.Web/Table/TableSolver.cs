using Plenum.Checks;
using Plenum.Data.Cases;
using Plenum.Knowledge;
using Plenum.Outcomes;
using Plenum.Trade;
using Plenum.Welfare;
using Plenum.Web.Solving;

namespace Plenum.Web.Table;

/// <summary>
/// Solves a state of the table in three steps, each handed over as soon as it is there: the static equilibrium, the path, the ranges. The
/// numbers are those of <c>plenum solve</c>, <c>path</c> and <c>run</c> for the scenario file of the state.
/// </summary>
/// <param name="worlds">Worlds and baselines.</param>
/// <param name="queue">The threads.</param>
/// <param name="cache">Results known already.</param>
/// <param name="settings">How many draws.</param>
public sealed class TableSolver(WorldShelf worlds, SolveLine queue, TableCache cache, WebSettings settings)
{
    // Ranges are shown when the first batch is in, then at each doubling.
    private const int FirstBatch = 10;

    // A draw whose parameters have no equilibrium is left out; many of them would make the range a lie.
    private const double MostFailures = 0.1;

    /// <summary>The world of a state.</summary>
    public Worlds.World World(TableState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return worlds.World(state.World);
    }

    /// <summary>Solves at once what a click must show, and the path where it is known or wanted.</summary>
    /// <param name="state">The state.</param>
    /// <param name="visitor">Whose click it is.</param>
    /// <param name="show">Receives every step, in order, the first before the returned task ends.</param>
    /// <param name="upTo">The last step wanted.</param>
    /// <param name="cancellation">The visitor clicked on.</param>
    /// <exception cref="BadInputException">The state is not possible: a chair that nobody has cannot be emptied.</exception>
    public async Task Solve(TableState state, Visitor visitor, Func<TableResult, Task> show, TableStep upTo, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(show);
        var result = cache.Find(state);
        if (result is null)
        {
            result = new TableResult(state, await queue.Run(Urgency.Click, visitor.Id, (workspace, _) => Now(state, workspace), cancellation));
            cache.Keep(result);
        }

        await show(result);
        if (upTo >= TableStep.Path && result.Path is null)
        {
            var path = await queue.Run(Urgency.Page, visitor.Id, (workspace, stop) => Path(state, workspace, stop), cancellation);
            result = result with { Path = path };
            cache.Keep(result);
            await show(result);
        }

        if (upTo >= TableStep.Ranges && state.Moves && result.Ranges is not { Complete: true })
            await Ranges(result, visitor, show, cancellation);
    }

    private Case CaseOf(TableState state)
    {
        var world = worlds.World(state.World);
        return Case.Of(TableScenario.Of(state, code => Name(world, code)), world, []);
    }

    private NowNumbers Now(TableState state, Workspace workspace)
    {
        // Without a shock every change is 1 to the last bit, so there is nothing to solve.
        if (!state.Moves)
            return new NowNumbers(new double[worlds.World(state.World).RegionCount], 0, 0, []);
        var given = CaseOf(state);
        var baseline = worlds.Baseline(given);
        var result = StaticResult.Solve(given, baseline, Termination.Tight, detail: false, workspace);
        return new NowNumbers(
            [.. result.RealIncome.Select(Percent)], Percent(RealIncome.World(baseline, result.RealIncome)),
            result.Comparison.After.Report.Milliseconds, given.Bound.Remarks);
    }

    private PathNumbers Path(TableState state, Workspace workspace, CancellationToken cancellation)
    {
        if (!state.Moves)
            return NoPath(worlds.World(state.World).RegionCount);
        var given = CaseOf(state);
        var parameters = KnowledgeParameters.From(given.Parameters);
        var path = PathSolver.Solve(
            worlds.Baseline(given), given.Bound, parameters, Horizon(given), workspace, Termination.Tight, given.Reference, cancellation);
        return new PathNumbers(
            [.. path.Years.Select(y => y.Year)], [.. path.Years.Select(y => Percents(y.RealIncomeChange))],
            [.. path.Years.Select(y => Percents(y.AiKnowledgeChange))], [.. path.Years.Select(y => Percent(y.WorldRealIncomeChange))],
            [.. path.Years.Select(y => Percent(y.WorldAiKnowledgeChange))], parameters.AiGrowth);
    }

    private async Task Ranges(TableResult result, Visitor visitor, Func<TableResult, Task> show, CancellationToken cancellation)
    {
        var state = result.State;
        var given = CaseOf(state);
        var job = new RunJob(
            given.World, given.Scenario, _ => given.Parameters, given.Forums, given.Bound.FirstYear + Horizon(given), RangeNumbers.Seed, []);
        var draws = new List<PathYear[]>();
        var failed = 0;
        var next = FirstBatch;
        // Two at a time: enough to keep the patient threads busy without filling the queue.
        var running = new Queue<Task<PathYear[]?>>();
        for (var started = 0; draws.Count + failed < settings.Draws;)
        {
            await queue.LetOthersClick(visitor.Id, cancellation);
            while (running.Count < 2 && started < settings.Draws)
            {
                var draw = started++;
                running.Enqueue(queue.Run(Urgency.Draw, visitor.Id, (workspace, stop) => Draw(job, draw, workspace, stop), cancellation));
            }

            if (await running.Dequeue() is { } ends)
                draws.Add(ends);
            else
                failed++;
            if (draws.Count == next || draws.Count + failed == settings.Draws)
            {
                next *= 2;
                var complete = draws.Count + failed == settings.Draws;
                if (failed > MostFailures * settings.Draws)
                {
                    await show(result with { Ranges = null, Problem = $"{failed} of {settings.Draws} draws have no equilibrium, so there is no range to show." });
                    return;
                }

                if (draws.Count == 0)
                    continue;
                result = result with { Ranges = Summary(result, draws, complete) };
                cache.Keep(result);
                await show(result);
            }
        }
    }

    // First and last year of one draw; null where the draw has no equilibrium.
    private static PathYear[]? Draw(RunJob job, int draw, Workspace workspace, CancellationToken cancellation)
    {
        try
        {
            var path = job.DrawnPath(draw, workspace, cancellation);
            return [path.Years[0], path.Horizon];
        }
        catch (Exception e) when (e is DidNotConvergeException or BadInputException)
        {
            return null;
        }
    }

    private static RangeNumbers Summary(TableResult result, List<PathYear[]> draws, bool complete)
    {
        var regions = result.Now.RealIncome.Count;
        var byRegion = new Dictionary<TableView, OutcomeRange[]>();
        var world = new Dictionary<TableView, OutcomeRange>();
        foreach (var view in TableViews.All)
        {
            byRegion[view] = [.. Enumerable.Range(0, regions).Select(n =>
                OutcomeRange.Of([.. draws.Select(d => Percent(Changes(d, view)[n]))], result.Central(view, n)))];
            world[view] = OutcomeRange.Of([.. draws.Select(d => Percent(WorldChange(d, view)))], result.CentralWorld(view));
        }

        return new RangeNumbers(draws.Count, complete, byRegion, world);
    }

    private static double[] Changes(PathYear[] ends, TableView view) => view switch
    {
        TableView.Now => ends[0].RealIncomeChange,
        TableView.Income => ends[1].RealIncomeChange,
        _ => ends[1].AiKnowledgeChange,
    };

    private static double WorldChange(PathYear[] ends, TableView view) => view switch
    {
        TableView.Now => ends[0].WorldRealIncomeChange,
        TableView.Income => ends[1].WorldRealIncomeChange,
        _ => ends[1].WorldAiKnowledgeChange,
    };

    private static PathNumbers NoPath(int regions)
    {
        int[] years = [.. Enumerable.Range(TableScenario.From, TableScenario.To - TableScenario.From + 1)];
        double[][] nothing = [.. years.Select(_ => new double[regions])];
        return new PathNumbers(years, nothing, nothing, new double[years.Length], new double[years.Length], double.NaN);
    }

    private static int Horizon(Case given) => given.Years(null, null);

    private static string Name(Worlds.World world, string code) =>
        world.RegionIndex(code) is >= 0 and var n ? world.Regions[n].Name : code;

    private static double Percent(double change) => 100 * (change - 1);

    private static double[] Percents(double[] changes) => [.. changes.Select(Percent)];
}
