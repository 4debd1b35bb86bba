using System.CommandLine;
using System.Globalization;
using Plenum.Cli.Output;
using Plenum.Knowledge;
using Plenum.Trade;

namespace Plenum.Cli.Commands.Solving;

/// <summary><c>plenum path</c>: the year-by-year path at central parameters.</summary>
internal static class PathCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var scenario = Case.ScenarioArgument();
        var world = Case.WorldOption();
        var to = Case.ToOption();
        var years = new Option<int?>("--years") { Description = "Years after t = 0 (t = 0 … T)", HelpName = "T" };
        var set = Case.SetOption();
        var horizonOption = Case.HorizonOption();
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var command = new Command(
            "path",
            "The year-by-year path at central parameters: each year an equilibrium, with the knowledge that the years before left.\n\n" +
            "Example: plenum path empty-chair-china --to 2035 --set diffusion.beta=0.4")
        {
            scenario, world, to, years, horizonOption, set, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var given = Case.Open(parsed.GetValue(scenario)!, parsed.GetValue(world), parsed.GetValue(set) ?? [], parsed.GetValue(horizonOption));
            var horizon = given.Years(parsed.GetValue(to), parsed.GetValue(years));
            var path = PathSolver.Solve(
                given.SolveBaseline(Termination.Tight), given.Bound, KnowledgeParameters.From(given.Parameters), horizon,
                termination: Termination.Tight, reference: given.Reference, cancellation: cancellation);
            if (parsed.GetValue(json))
                JsonOut.Write(writer => PathJson.Write(writer, given, path));
            else
                Print(given, path);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static double Percent(double change) => 100 * (change - 1);

    private static void Print(Case given, WorldPath path)
    {
        var output = Console.Out;
        output.WriteLine($"{given.Scenario.Id} on {given.World.Id}, {(given.Horizon is null ? "central parameters" : $"central parameters at the {given.Horizon.Name} horizon in every year")}; changes in percent of the baseline path");
        foreach (var remark in given.Bound.Remarks)
            output.WriteLine("note: " + remark);
        var horizon = path.Horizon;
        var moved = Enumerable.Range(0, given.World.RegionCount).Where(n => !given.World.Regions[n].Imputed)
            .OrderByDescending(n => Math.Abs(horizon.RealIncomeChange[n] - 1) + Math.Abs(horizon.AiKnowledgeChange[n] - 1))
            .ThenBy(n => n).Take(4).ToArray();
        output.WriteLine();
        output.WriteLine("        world                " + string.Concat(moved.Select(n => given.World.Regions[n].Code.PadRight(21))));
        output.WriteLine("year    real inc.  AI knowl. " + string.Concat(moved.Select(_ => "real inc.  AI knowl. ")));
        foreach (var year in path.Years)
        {
            output.WriteLine(
                year.Year.ToString(CultureInfo.InvariantCulture).PadRight(8) +
                Cell(year.WorldRealIncomeChange) + Cell(year.WorldAiKnowledgeChange) +
                string.Concat(moved.Select(n => Cell(year.RealIncomeChange[n]) + Cell(year.AiKnowledgeChange[n]))));
        }

        output.WriteLine();
        output.WriteLine($"By {horizon.Year}, all countries by real income (--json has every year):");
        foreach (var n in Enumerable.Range(0, given.World.RegionCount).OrderBy(n => horizon.RealIncomeChange[n]).ThenBy(n => n))
        {
            output.WriteLine(
                $"  {given.World.Regions[n].Code,-6}{Cell(horizon.RealIncomeChange[n])}real income  {Cell(horizon.AiKnowledgeChange[n])}AI knowledge");
        }
    }

    private static string Cell(double change) =>
        Percent(change).ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture).PadLeft(9).PadRight(11);
}
