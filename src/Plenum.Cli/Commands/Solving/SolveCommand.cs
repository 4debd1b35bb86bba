using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Trade;

namespace Plenum.Cli.Commands.Solving;

/// <summary><c>plenum solve</c>: one static equilibrium at central parameters.</summary>
internal static class SolveCommand
{
    // An empty seat by itself changes next to nothing at once; a newcomer should meet an effect that can be seen.
    private const string DefaultScenario = "technology-decoupling";

    // What the parts keep wherever the road to the shock is smooth.
    private const double SettledParts = 1e-6;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var scenario = Case.ScenarioArgument(DefaultScenario);
        var world = Case.WorldOption();
        var set = Case.SetOption();
        var horizon = Case.HorizonOption();
        var horizons = new Option<bool>("--horizons") { Description = "With --json: also real income at the three horizons, which the tables always show" };
        var tolerance = new Option<double>("--tolerance")
        {
            Description = "Largest relative residual allowed in any equation, 1e-13 to 1e-3",
            DefaultValueFactory = _ => Termination.Tight.Tolerance,
        };
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var detail = new Option<bool>("--detail")
        {
            Description = "With sectors, trade by partner, and the exact parts of real income integrated along the path",
        };
        var command = new Command(
            "solve",
            "One static equilibrium at central parameters, every measure at full size: who gains, who loses, and through what.\n\n" +
            "Example: plenum solve chip-controls --set elasticity.C26=2 --json")
        {
            scenario, world, horizon, horizons, set, tolerance, json, detail,
        };
        command.SetAction((parsed, _) =>
        {
            var settings = parsed.GetValue(set) ?? [];
            var given = Case.Open(parsed.GetValue(scenario)!, parsed.GetValue(world), settings, parsed.GetValue(horizon));
            var termination = Tolerance(parsed.GetValue(tolerance));
            var result = StaticResult.Solve(given, termination, parsed.GetValue(detail));
            var document = parsed.GetValue(json);
            var beside = document && !parsed.GetValue(horizons) ? [] : HorizonResult.All(given, result, settings, termination);
            if (document)
                JsonOut.Write(writer => SolveJson.Write(writer, given, result, beside));
            else
                SolveTable.Print(given, result, beside);
            if (result.PartsGap is { } gap and > SettledParts)
                Console.Error.WriteLine(FormattableString.Invariant($"plenum: the exact parts sum to the change of real income only to {gap:0.0e+0} log points × 100, as can be where a shock bans flows entirely"));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Termination Tolerance(double tolerance) => tolerance is >= 1e-13 and <= 1e-3
        ? new Termination(tolerance)
        : throw new Checks.BadInputException($"the tolerance must be in [1e-13, 1e-3], got {tolerance:g6}", "--tolerance");
}
