using System.CommandLine;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Uncertainty;

namespace Plenum.Cli.Commands.Sensitivity;

/// <summary><c>plenum sensitivity</c>: which assumption drives an answer, and which would flip it.</summary>
internal static class SensitivityCommand
{
    private const int FewestDraws = 40;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var scenario = Case.ScenarioArgument();
        var world = Case.WorldOption();
        var to = Case.ToOption();
        var result = new Option<string[]>("--result")
        {
            Description = "real_income, consumer_price or ai_knowledge, a colon, a country or WLD; repeatable",
            HelpName = "VARIABLE:COUNTRY",
            DefaultValueFactory = _ => [],
        };
        var draws = new Option<int>("--draws") { Description = $"Draws for ranges and first-order shares, at least {FewestDraws}", DefaultValueFactory = _ => 200 };
        var rows = new Option<int>("--rows") { Description = "Rows N of the design for total indices, N(groups + 2) paths; 0 leaves them out", DefaultValueFactory = _ => 32 };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the draws", DefaultValueFactory = _ => 1 };
        var set = Case.SetOption();
        var horizon = Case.HorizonOption();
        var dir = new Option<string?>("--out") { Description = "Folder to write the tornado figures to", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var command = new Command(
            "sensitivity",
            "Which group of assumptions a result's range comes from, what grade of evidence that is, and the smallest move of each " +
            "group that would flip the sign.\n\n" +
            "Example: plenum sensitivity empty-chair-china --result ai_knowledge:CHN --to 2035")
        {
            scenario, world, to, result, draws, rows, seed, horizon, set, dir, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var given = Case.Open(parsed.GetValue(scenario)!, parsed.GetValue(world), parsed.GetValue(set) ?? [], parsed.GetValue(horizon));
            var lastYear = given.Bound.FirstYear + given.Years(parsed.GetValue(to), null);
            if (parsed.GetValue(draws) < FewestDraws)
                throw new BadInputException($"--draws must be at least {FewestDraws}, got {parsed.GetValue(draws)}", "--draws");
            if (parsed.GetValue(rows) is < 0 or 1)
                throw new BadInputException($"--rows must be 0 or at least 2, got {parsed.GetValue(rows)}", "--rows");
            var names = parsed.GetValue(result) is { Length: > 0 } asked ? asked : DefaultResults(given);
            var targets = names.Select(n => ResultTarget.Parse(n, given.World)).ToArray();
            var study = new ParameterStudy(given.World, given.Scenario, given.Parameters, given.Forums, lastYear);
            var report = SensitivityWork.Do(
                study, given.Scenario, targets, parsed.GetValue(draws), parsed.GetValue(rows), parsed.GetValue(seed), cancellation);
            if (parsed.GetValue(dir) is { } folder)
                GameFigures.Tornadoes(folder, given, report, lastYear);
            if (parsed.GetValue(json))
                JsonOut.Write(writer => SensitivityText.Write(writer, given, report, lastYear));
            else
                SensitivityText.Print(given, report, lastYear);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string[] DefaultResults(Case given) =>
        given.World.RegionIndex("CHN") >= 0 ? ["ai_knowledge:CHN", "real_income:CHN", "real_income:WLD"] : ["real_income:WLD"];
}
