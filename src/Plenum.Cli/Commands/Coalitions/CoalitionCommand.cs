using System.CommandLine;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Coalitions;
using Plenum.Data.Coalitions;
using Plenum.Data.Parameters;

namespace Plenum.Cli.Commands.Coalitions;

/// <summary><c>plenum coalition</c>: who must be at the table, for whom, and whether it holds.</summary>
internal static class CoalitionCommand
{
    /// <summary>Most players whose coalitions are all solved unless asked for.</summary>
    private const int ExactByDefault = 14;

    private const int SamplesByDefault = 400;
    private const int SamplesAtMost = 20_000;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var scenario = new Argument<string?>("SCENARIO")
        {
            Description = "Id of the library or path of a YAML file whose measures use the groups members and outsiders; may be left out with --over",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var world = new Option<string?>("--world", "-w") { Description = "Id of an embedded world or path of a folder or .zip", HelpName = "W" };
        var players = new Option<string?>("--players") { Description = "Codes or groups, comma-separated; others is everyone not named", HelpName = "A,B,…" };
        var over = new Option<string?>("--over") { Description = "A forum: each coalition takes its seats and nobody else has one", HelpName = "FORUM" };
        var exact = new Option<bool>("--exact") { Description = $"Solve all 2^n coalitions (the default up to {ExactByDefault} players)" };
        var samples = new Option<int?>("--samples") { Description = "Sample this many orders of joining instead, with standard errors", HelpName = "N" };
        var width = new Option<double?>("--half-width")
        {
            Description = $"Stop sampling once every interval is this narrow, percentage points to either side; --samples is then the most (default {SamplesAtMost})",
            HelpName = "PP",
        };
        var seed = new Option<ulong>("--seed") { Description = "Seed of sampled orders and draws", DefaultValueFactory = _ => 1 };
        var unions = new Option<string?>("--unions") { Description = "Players that act together, such as GBR+CAN,KOR+JPN: Owen's value", HelpName = "A+B,C+D" };
        var outcome = new Option<string?>("--outcome") { Description = "static (one equilibrium) or path (the last year of a path)", HelpName = "static|path" };
        var to = new Option<int?>("--to") { Description = "Last year of the path", HelpName = "YEAR" };
        var from = new Option<int?>("--from") { Description = $"First year of the seats with --over (default {CoalitionCase.SeatsFrom})", HelpName = "YEAR" };
        var focus = new Option<string?>("--focus") { Description = "The player the paragraph is about (default CHN, else the one that matters most)", HelpName = "A" };
        var draws = new Option<int?>("--draws") { Description = "Draws of the parameters behind the paragraph's ranges (default 24, with --json 0)", HelpName = "N" };
        var dir = new Option<string?>("--out") { Description = "Folder of results; a killed run resumes there (default plenum-out/coalition-…)", HelpName = "DIR" };
        var set = new Option<string[]>("--set") { Description = "Set a parameter, repeatable", HelpName = "NAME=VALUE", DefaultValueFactory = _ => [] };
        var horizon = Case.HorizonOption();
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var command = new Command(
            "coalition",
            "Solves the world under every coalition of the players: Shapley values, who gives what to whom, stability, least core.\n\n" +
            "Examples:\n  plenum coalition --over BLETCHLEY2023 --players USA,CHN,EU27,others\n" +
            "  plenum coalition my-club.yaml --world world-2014 --players USA,CHN,JPN --exact --json")
        {
            scenario, world, players, over, exact, samples, width, seed, unions, outcome, to, from, focus, draws, dir, horizon, set, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(exact) && parsed.GetValue(samples) is not null)
                throw new BadInputException("--exact and --samples exclude each other");
            if (parsed.GetValue(width) is { } asked && (parsed.GetValue(exact) || !(asked > 0)))
                throw new BadInputException(parsed.GetValue(exact) ? "--exact and --half-width exclude each other" : $"must be above 0, got {asked:R}", "--half-width");
            if (parsed.GetValue(samples) is { } few && few < 20)
                throw new BadInputException($"must be at least 20, got {few}", "--samples");
            var given = CoalitionCase.Open(new CoalitionRequest(
                parsed.GetValue(scenario), parsed.GetValue(world), parsed.GetValue(players), parsed.GetValue(over),
                parsed.GetValue(outcome), parsed.GetValue(to), parsed.GetValue(from), parsed.GetValue(set) ?? [],
                HorizonFile.Find(parsed.GetValue(horizon))));
            var asJson = parsed.GetValue(json);
            var folder = parsed.GetValue(dir) ?? Path.Combine("plenum-out", given.FolderName);
            using var log = CoalitionLog.Open(Path.Combine(folder, "coalitions.log"), given.Key(), given.World.RegionCount);
            if (log.Resumed > 0)
                Console.Error.WriteLine($"resuming: {log.Resumed} coalitions of an earlier run are kept in {folder}");
            var enumerator = new CoalitionEnumerator(given.Game, log, Environment.ProcessorCount) { Progress = CoalitionText.Progress };
            var n = given.Game.Players.Count;
            var precision = parsed.GetValue(width);
            if (parsed.GetValue(samples) is not null || precision is not null || (n > ExactByDefault && !parsed.GetValue(exact)))
            {
                var orders = parsed.GetValue(samples) ?? (precision is null ? SamplesByDefault : SamplesAtMost);
                var sampled = Sample(
                    given, enumerator, new SamplingPlan(orders, parsed.GetValue(seed), HalfWidthWanted: (precision ?? 0) / 100), cancellation);
                if (asJson)
                    JsonOut.Write(writer => CoalitionJson.WriteSampled(writer, given, sampled));
                else
                    CoalitionText.PrintSampled(given, sampled);
                if (Enumerable.Range(0, n).Max(m => 100 * sampled.HalfWidthOf(m, 0)) is var widest && widest > precision)
                    Console.Error.WriteLine($"plenum: after {sampled.Orders} orders the widest interval is still ±{widest:g3}; give more with --samples");
                return Task.FromResult(ExitCode.Done);
            }

            if (n > PayoffTable.MostPlayers)
                throw new BadInputException($"--exact takes at most {PayoffTable.MostPlayers} players, got {n}", "--exact", "Use --samples N");
            var unionSets = given.Unions(parsed.GetValue(unions));
            var solved = enumerator.All(n, cancellation);
            var analysis = CoalitionAnalysis.Of(
                given.Game.Players, given.CountryCodes, given.Game.Income, [.. solved.Select(o => given.Game.Shown(o, solved[0]))]);
            var count = parsed.GetValue(draws) ?? (asJson ? 0 : 24);
            var about = given.Focus(parsed.GetValue(focus), analysis);
            var ranges = count > 0 ? CoalitionRanges.Draw(given, about, count, parsed.GetValue(seed), cancellation) : null;
            var words = CoalitionWords.Paragraph(given.Setting(), analysis, about, ranges);
            CoalitionJson.Save(folder, given, analysis, unionSets, about, ranges, words);
            GameFigures.Attribution(folder, given, analysis);
            if (asJson)
                JsonOut.Write(writer => CoalitionJson.Write(writer, given, analysis, unionSets, about, ranges, words));
            else
                CoalitionText.Print(given, analysis, unionSets, words, folder);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static SampledAttribution Sample(
        CoalitionCase given, CoalitionEnumerator enumerator, SamplingPlan plan, CancellationToken cancellation)
    {
        var players = given.Game.Players;
        var income = given.Game.Income;
        var recipients = 1 + players.Count + given.World.RegionCount;
        var empty = enumerator.Some([Coalition.Empty], cancellation)[0];
        return SampledShapley.Estimate(players.Count, recipients, asked => [.. enumerator.Some(asked, cancellation).Select(solved =>
        {
            var o = given.Game.Shown(solved, empty);
            var row = new double[recipients];
            row[0] = o.WorldRealIncome;
            for (var m = 0; m < players.Count; m++)
                row[1 + m] = CoalitionAnalysis.PlayerGain(players[m], income, o) / players[m].Regions.Sum(r => income[r]);
            o.RealIncome.CopyTo(row, 1 + players.Count);
            return row;
        })], plan);
    }
}
