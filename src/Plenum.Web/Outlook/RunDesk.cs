using Plenum.Checks;
using Plenum.Data.Cases;
using Plenum.Data.Evidence;
using Plenum.Data.Scenarios;
using Plenum.Evidence.Audit;
using Plenum.Figures.Reports;
using Plenum.Outcomes;
using Plenum.Scenarios;
using Plenum.Web.Record;
using Plenum.Web.Safety;
using Plenum.Web.Solving;
using Plenum.Worlds;

namespace Plenum.Web.Outlook;

/// <summary>
/// Runs of library scenarios that grow while somebody looks: central parameters first, then ranges as draws come in. What one visitor
/// has waited for, the next finds there; when nobody looks nothing is solved.
/// </summary>
/// <param name="worlds">Worlds and baselines.</param>
/// <param name="queue">The threads.</param>
/// <param name="settings">How many draws.</param>
public sealed class RunDesk(WorldShelf worlds, SolveLine queue, WebSettings settings)
{
    private const int FirstBatch = 10;
    private const int MostKept = 8;
    private readonly Dictionary<RunAsk, Task<RunRecord>> _known = [];
    private readonly Queue<RunAsk> _order = new();
    private readonly Lock _gate = new();

    /// <summary>Shows what is known of a run, then solves on.</summary>
    /// <param name="ask">Which run.</param>
    /// <param name="visitor">Who looks.</param>
    /// <param name="draws">Whether ranges are wanted; otherwise central parameters are enough.</param>
    /// <param name="show">Receives every stage.</param>
    /// <param name="cancellation">Nobody looks any more.</param>
    /// <exception cref="BadInputException">There is no such scenario or world, or they do not fit, or a draw has no equilibrium.</exception>
    /// <exception cref="Trade.DidNotConvergeException">A path did not converge; there is no result.</exception>
    public async Task Follow(RunAsk ask, Visitor visitor, bool draws, Func<RunStage, Task> show, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(show);
        var record = await Record(ask, visitor);
        RunStage? shown = null;
        async Task ShowNewest()
        {
            if (record.Newest is { } newest && newest != shown)
                await show(shown = newest);
        }

        await ShowNewest();
        while (record.Newest is null || (draws && !record.Newest.Complete))
        {
            await record.Gate.WaitAsync(cancellation);
            try
            {
                await Step(record, visitor, cancellation);
            }
            finally
            {
                record.Gate.Release();
            }

            await ShowNewest();
        }
    }

    /// <summary>The case of a run, for a file or a form.</summary>
    /// <exception cref="BadInputException">There is no such scenario or world, or they do not fit.</exception>
    public Case Open(RunAsk ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        if (!ScenarioLibrary.Ids.Contains(ask.Scenario, StringComparer.Ordinal))
        {
            var name = Excerpt.Of(ask.Scenario);
            throw new BadInputException($"no scenario \"{name}\" ({Nearest.Phrase(name, ScenarioLibrary.Ids)})", "scenario");
        }

        var scenario = ScenarioLibrary.Open(ask.Scenario);
        return Case.Of(scenario, worlds.World(ask.World.Length > 0 ? ask.World : scenario.World), []);
    }

    private async Task<RunRecord> Record(RunAsk ask, Visitor visitor)
    {
        Task<RunRecord>? known;
        lock (_gate)
        {
            if (!_known.TryGetValue(ask, out known) || known.IsFaulted || known.IsCanceled)
            {
                if (_known.Remove(ask) is false && _order.Count >= MostKept)
                    _known.Remove(_order.Dequeue());
                // Whoever asked first may leave; the others still want it, and it is one path at most.
                _known[ask] = known = queue.Run(Urgency.Page, visitor.Id, (_, _) =>
                {
                    var given = Open(ask);
                    return new RunRecord(new RunJob(given.World, given.Scenario, _ => given.Parameters, given.Forums, given.Bound.FirstYear + given.Years(null, null), 1, []));
                });
                if (!_order.Contains(ask))
                    _order.Enqueue(ask);
            }
        }

        return await known;
    }

    // One piece of work: the central paths, or draws up to the next stage.
    private async Task Step(RunRecord record, Visitor visitor, CancellationToken cancellation)
    {
        var job = record.Job;
        if (record.Central is null)
            record.Central = await queue.Run(Urgency.Lengthy, visitor.Id, (_, stop) => CentralSolver.Solve(job, stop), cancellation);
        else if (record.Newest is not null && record.Draws.Count < settings.Draws)
        {
            await queue.LetOthersClick(visitor.Id, cancellation);
            var draw = record.Draws.Count;
            record.Draws.Add(await queue.Run(Urgency.Draw, visitor.Id, (workspace, stop) => Draw(job, draw, workspace, stop), cancellation));
        }

        var solved = record.Draws.Count;
        var due = solved == settings.Draws || (solved >= FirstBatch && System.Numerics.BitOperations.IsPow2(solved / FirstBatch) && solved % FirstBatch == 0);
        if (record.Newest is null || (due && record.Newest.Draws < solved))
        {
            var input = await queue.Run(Urgency.Draw, visitor.Id, (_, _) => Input(record), cancellation);
            record.Newest = new RunStage(input, solved, solved == settings.Draws, job.Keys, [.. record.Draws]);
        }
    }

    private static double[] Draw(RunJob job, int draw, Trade.Workspace workspace, CancellationToken stop)
    {
        try
        {
            return job.Solve(draw, workspace, stop);
        }
        catch (BadInputException e)
        {
            throw new BadInputException($"draw {draw} has no result, so there is no range to show: {e.Message}", "");
        }
    }

    private static ReportInput Input(RunRecord record)
    {
        var job = record.Job;
        var evidence = EvidenceLibrary.Embedded;
        var named = job.Scenario.Measures.OfType<ParticipationMeasure>().SelectMany(m => m.Forums.Terms.Select(t => t.Text)).ToHashSet(StringComparer.Ordinal);
        var seats = evidence.Forums.Seats.Where(s => s.Participates && (int)s.Mark.Confidence >= (int)job.Scenario.Model.Confidence && (named.Contains("all") || named.Contains(s.Forum))).ToList();
        var surroundings = new RunSurroundings
        {
            WorldSha256 = WorldHash.Of(job.World),
            ScenarioSha256 = ScenarioContent.Sha256(job.Scenario),
            Version = ProductVersion.Text,
            RosterSeats = seats.Count,
            RosterFromMemory = seats.Count(s => s.Mark.FromMemory),
        };
        return new ReportInput(SummaryBuilder.Build(job, [.. record.Draws], record.Central!, surroundings))
        {
            Scenario = job.Scenario,
            World = job.World,
            Forums = evidence.Forums,
            Moves = ScenarioMoves.Of(job.Scenario, evidence.Forums),
            PlaceNames = evidence.Places.ToDictionary(p => p.Code, p => p.Name, StringComparer.Ordinal),
            Claims = evidence.Claims,
            Recomputed = evidence.Claims.Select(c => AuditNow.Of(c.Id)).OfType<ClaimResult>().ToDictionary(r => r.ClaimId, StringComparer.Ordinal),
            Sources = evidence.Sources,
        };
    }
}
