using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Coalitions;
using Plenum.Data.Evidence;
using Plenum.Data.Formats;
using Plenum.Data.Parameters;
using Plenum.Data.Results;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Evidence;
using Plenum.Figures.Reports;
using Plenum.Outcomes;
using Plenum.Parameters;
using Plenum.Scenarios;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Runs;

/// <summary><c>plenum run</c>: the main job. Every draw of a scenario, its layers, its files and the ten-second summary.</summary>
internal static class RunCommand
{
    /// <summary>Scenarios of the library shown beside any other, where they fit its world: decisions of their own.</summary>
    private static readonly string[] Beside = ["research-wall", "open-models-closed", "chip-controls", "retaliation"];

    /// <summary>The table shown where a scenario names every forum: the first of the AI safety summits.</summary>
    private const string AnchorForum = "BLETCHLEY2023";

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var scenario = Case.ScenarioArgument();
        var world = Case.WorldOption();
        var to = Case.ToOption();
        var set = Case.SetOption();
        var horizon = Case.HorizonOption();
        var draws = new Option<int>("--draws") { Description = "Number of draws", HelpName = "N", DefaultValueFactory = _ => 200 };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the draws", HelpName = "S", DefaultValueFactory = _ => 1 };
        var output = new Option<string?>("--out") { Description = "Folder for the results (default plenum-out/SCENARIO)", HelpName = "DIR" };
        var threads = new Option<int>("--threads")
        {
            Description = "Draws solved at once; the results do not depend on it",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var alone = new Option<bool>("--alone") { Description = "Leave out the scenarios shown beside this one" };
        var command = new Command(
            "run",
            "The main job: a scenario for all its draws, with ranges, layers and files. Interrupt it and start it again: finished draws are kept.\n\n" +
            "Example: plenum run empty-chair-china --draws 200 --to 2035 --out out/empty-chair")
        {
            scenario, world, draws, seed, to, output, horizon, set, threads, alone,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = new Request(
                parsed.GetValue(scenario)!, parsed.GetValue(world), parsed.GetValue(set) ?? [], parsed.GetValue(to),
                parsed.GetValue(draws), parsed.GetValue(seed), parsed.GetValue(output), parsed.GetValue(threads), parsed.GetValue(alone),
                parsed.GetValue(horizon));
            return await Run(request, cancellation);
        });
        return command;
    }

    private sealed record Request(
        string Scenario, string? World, IReadOnlyList<string> Settings, int? To, int Draws, ulong Seed, string? Out, int Threads, bool Alone, string? Horizon);

    private static async Task<int> Run(Request request, CancellationToken cancellation)
    {
        if (request.Draws < 1)
            throw new BadInputException($"--draws must be 1 or more, got {request.Draws}");
        if (request.Threads < 1)
            throw new BadInputException($"--threads must be 1 or more, got {request.Threads}");
        var given = Case.Open(request.Scenario, request.World, request.Settings, request.Horizon);
        var lastYear = given.Bound.FirstYear + given.Years(request.To, null);
        var job = new RunJob(
            given.World, given.Scenario, s => ParametersOf(s, given, request.Settings), given.Forums, lastYear, request.Seed,
            request.Alone ? [] : Others(given))
        {
            Other = request.Alone ? null : () => Second(given, request.Settings),
            Horizons = HorizonsBeside(request.Settings),
        };
        var surroundings = Surroundings(job);
        var folder = request.Out ?? Path.Combine("plenum-out", given.Scenario.Id);
        OutputFolder.Ready(folder);

        var store = Path.Combine(folder, "draws.partial");
        CentralOutcome? central = null;
        Task<IReadOnlyList<ValidationLine>> validation;
        double[][] draws;
        using (var finished = DrawStore.Open(store, Fingerprint(job, surroundings, [.. request.Settings, "--horizon " + request.Horizon]), job.Keys.Count, out var known))
        {
            validation = Task.Run(RunReport.Validation, cancellation);
            var work = new RunWork(job, finished, known, request.Draws, request.Threads);
            central = await work.Solve(cancellation);
            if (work.Failures.Count > 0)
            {
                foreach (var failure in work.Failures)
                    await Console.Error.WriteLineAsync($"plenum: draw {failure.Draw}: {failure.Reason}");
                await Console.Error.WriteLineAsync(
                    $"plenum: {work.Failures.Count} of {request.Draws} draws failed, so there is no summary; the others are kept in {store}");
                return ExitCode.DidNotConverge;
            }

            draws = work.Draws;
        }

        var seats = SeatGame.Of(job)?.Play(request.Threads, cancellation);
        var clock = Stopwatch.StartNew();
        var summary = SummaryBuilder.Build(job, draws, central!, surroundings, seats);
        var files = await RunFiles.Write(folder, job, draws, summary, await validation, cancellation);
        File.Delete(store);
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"summary and all files in {clock.Elapsed.TotalSeconds:0.0} s"));
        RunText.Print(Console.Out, summary, folder, files);
        return ExitCode.Done;
    }

    private static ParameterSet ParametersOf(Scenario scenario, Case given, IReadOnlyList<string> settings) =>
        scenario == given.Scenario ? given.Parameters : Case.Of(scenario, given.World, settings, given.Horizon).Parameters;

    /// <summary>The other embedded world of the same sectors, where the scenario fits it.</summary>
    private static OtherWorld? Second(Case given, IReadOnlyList<string> settings)
    {
        var id = WorldLibrary.TwinOf(given.World.Id);
        if (id is null)
            return null;
        try
        {
            var twin = Case.Of(given.Scenario, WorldLibrary.Open(id), settings, given.Horizon);
            return new OtherWorld(twin.World, twin.Parameters);
        }
        catch (BadInputException)
        {
            // The scenario names something the other world does not have: no row.
            return null;
        }
    }

    private static List<Horizon> HorizonsBeside(IReadOnlyList<string> settings)
    {
        var explicitly = settings.Select(ParameterFiles.Setting).ToList();
        return [.. HorizonFile.All.Select(h => h with { Settings = h.Beside(explicitly) })];
    }

    private static List<Scenario> Others(Case given)
    {
        var others = new List<Scenario>();
        foreach (var id in Beside.Where(id => id != given.Scenario.Id && ScenarioLibrary.Ids.Contains(id, StringComparer.Ordinal)))
        {
            var other = ScenarioLibrary.Open(id);
            if ((other.World ?? WorldLibrary.DefaultId) == given.World.Id)
                others.Add(other);
        }

        return others;
    }

    private static RunSurroundings Surroundings(RunJob job)
    {
        var forums = EvidenceLibrary.Embedded.Forums;
        var named = job.Scenario.Measures.OfType<ParticipationMeasure>().SelectMany(m => m.Forums.Terms.Select(t => t.Text)).ToHashSet(StringComparer.Ordinal);
        var seats = named.Count == 0
            ? []
            : forums.Seats.Where(s => s.Participates && (int)s.Mark.Confidence >= (int)job.Scenario.Model.Confidence && (named.Contains("all") || named.Contains(s.Forum))).ToList();
        var focus = job.World.Regions[job.Focus].Code;
        var table = named.Count == 0 ? "" : named.Contains("all") ? AnchorForum : forums.Forums.First(f => named.Contains(f.Id)).Id;
        return new RunSurroundings
        {
            CoverageForum = table,
            CoverageSeats = seats.Count(s => s.Forum == table),
            CoverageFromMemory = seats.Count(s => s.Forum == table && s.Mark.FromMemory),
            Coverage = table.Length == 0 ? [] : TableCoverage.WithAndWithout(CoverageData.Indicators, forums.WithUnion(forums.Participants(table, job.Scenario.Model.Confidence)), [focus]),
            WorldSha256 = WorldHash.Of(job.World),
            ScenarioSha256 = ScenarioContent.Sha256(job.Scenario),
            Version = ProductVersion.Text,
            RosterSeats = seats.Count,
            RosterFromMemory = seats.Count(s => s.Mark.FromMemory),
        };
    }

    /// <summary>What a draw depends on, so that finished draws of another run are never taken for this one's.</summary>
    private static byte[] Fingerprint(RunJob job, RunSurroundings surroundings, IReadOnlyList<string> settings)
    {
        var text = new StringBuilder();
        text.Append(surroundings.Version).Append('\n').Append(surroundings.WorldSha256).Append('\n').Append(surroundings.ScenarioSha256).Append('\n');
        text.Append(job.Seed).Append('\n').Append(job.FirstYear).Append('\n').Append(job.LastYear).Append('\n').Append(job.Focus).Append('\n');
        foreach (var other in job.Beside)
            text.Append(ScenarioContent.Sha256(other)).Append('\n');
        foreach (var setting in settings)
            text.Append(setting).Append('\n');
        foreach (var definition in job.Parameters.Library.Definitions)
            text.Append(definition).Append('\n');
        text.Append(typeof(RunJob).Module.ModuleVersionId);
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
