using System.CommandLine;
using System.Globalization;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Data.Formats;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Figures.Reports;
using Plenum.Knowledge;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Runs;

/// <summary><c>plenum compare</c>: several scenarios side by side, at central parameters.</summary>
internal static class CompareCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var scenarios = new Argument<string[]>("SCENARIO") { Description = "Ids or paths, two or more", Arity = ArgumentArity.OneOrMore };
        var world = Case.WorldOption();
        var to = Case.ToOption();
        var set = Case.SetOption();
        var horizon = Case.HorizonOption();
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var output = new Option<string?>("--out") { Description = "Also write the comparison as one self-contained page", HelpName = "FILE.html" };
        var command = new Command(
            "compare",
            "Several scenarios side by side on one world, at central parameters and one horizon. They are alternatives: nothing is added up.\n\n" +
            "Example: plenum compare empty-chair-china research-wall chip-controls --to 2035")
        {
            scenarios, world, to, horizon, set, json, output,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var names = parsed.GetValue(scenarios)!;
            if (names.Length < 2)
                throw new BadInputException($"compare needs two scenarios or more, got {names.Length}", "", "For instance plenum compare empty-chair-china chip-controls");
            var read = names.Select(ScenarioLibrary.Open).ToArray();
            var place = WorldLibrary.Open(parsed.GetValue(world) ?? read[0].World ?? WorldLibrary.DefaultId);
            var bundle = HorizonFile.Find(parsed.GetValue(horizon));
            var cases = read.Select(s => Case.Of(s, place, parsed.GetValue(set) ?? [], bundle)).ToArray();
            var last = parsed.GetValue(to) ?? cases.Max(c => c.Bound.FirstYear + c.Years(null, null));
            var paths = cases.Select(c => PathSolver.Solve(
                c.SolveBaseline(Termination.Tight), c.Bound, KnowledgeParameters.From(c.Parameters), c.Years(last, null),
                termination: Termination.Tight, reference: c.Reference, cancellation: cancellation)).ToArray();
            if (parsed.GetValue(output) is { } page)
                WholeFile.Write(page, ComparePage.Write(CompareReport.Of(place, cases, paths, last)));
            if (parsed.GetValue(json))
                Write(place, cases, paths);
            else
                Print(place, cases, paths, last);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Write(World world, Case[] cases, WorldPath[] paths) => JsonOut.Write(json =>
    {
        json.WriteStartObject();
        JsonHead.Write(json, world);
        json.WriteStartArray("scenarios");
        for (var s = 0; s < cases.Length; s++)
        {
            json.WriteStartObject();
            json.WriteString("id", cases[s].Scenario.Id);
            json.WriteString("sha256", ScenarioContent.Sha256(cases[s].Scenario));
            PathJson.WriteYear(json, world, paths[s].Horizon);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Print(World world, Case[] cases, WorldPath[] paths, int last)
    {
        var output = Console.Out;
        var width = Math.Max(14, cases.Max(c => c.Scenario.Id.Length) + 2);
        output.WriteLine($"{world.Id}, central parameters{(cases[0].Horizon is { } bundle ? $" at the {bundle.Name} horizon" : "")}, {last}; changes in percent of the baseline path");
        foreach (var (title, of) in new (string, Func<PathYear, int, double>)[]
        {
            ("Real income", (y, n) => n < 0 ? y.WorldRealIncomeChange : y.RealIncomeChange[n]),
            ("AI knowledge", (y, n) => n < 0 ? y.WorldAiKnowledgeChange : y.AiKnowledgeChange[n]),
        })
        {
            output.WriteLine();
            output.WriteLine(title.PadRight(14) + string.Concat(cases.Select(c => c.Scenario.Id.PadLeft(width))));
            var order = Enumerable.Range(0, world.RegionCount)
                .OrderByDescending(n => paths.Max(p => Math.Abs(of(p.Horizon, n) - 1))).ThenBy(n => n).Take(12).Prepend(-1);
            foreach (var n in order)
            {
                output.WriteLine(
                    (n < 0 ? "World" : world.Regions[n].Code).PadRight(14) +
                    string.Concat(paths.Select(p => Percent(of(p.Horizon, n)).ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture).PadLeft(width))));
            }
        }

        output.WriteLine();
        output.WriteLine("The twelve countries moved most; --json has all. The scenarios are alternatives, not parts of a sum.");
        output.WriteLine("No ranges: `plenum run` draws them, and its median may lie well below a central value where half of a belief lies at zero.");
    }

    private static double Percent(double change) => 100 * (change - 1);
}
