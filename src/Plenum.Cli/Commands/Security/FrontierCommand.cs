using System.CommandLine;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Security;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Security;

/// <summary><c>plenum frontier</c>: the security side, neutrally: cost against denial, for either side.</summary>
internal static class FrontierCommand
{
    private static readonly double[] Intensities = [0.25, 0.5, 1];

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var scenario = new Argument<string?>("SCENARIO") { Description = "A scenario to place beside the grid", Arity = ArgumentArity.ZeroOrOne };
        var world = Case.WorldOption();
        var imposer = new Option<string>("--imposer") { Description = "Country whose cost is shown by itself", DefaultValueFactory = _ => "USA", HelpName = "A" };
        var target = new Option<string>("--target") { Description = "Country whose capability is denied", DefaultValueFactory = _ => "CHN", HelpName = "B" };
        var allies = new Option<string>("--allies") { Description = "Who may join the imposer, comma-separated", DefaultValueFactory = _ => "JPN,KOR,TWN,NLD,DEU,GBR,CAN", HelpName = "C,D,…" };
        var weights = new Option<string?>("--weights") { Description = "Weights of compute, talent and knowledge in the capability index (default equal)", HelpName = "C,T,A" };
        var cost = new Option<string>("--cost") { Description = "Whose cost the frontier is drawn in: imposer, coalition or world", DefaultValueFactory = _ => "coalition" };
        var from = new Option<int>("--from") { Description = "First year of the policies", DefaultValueFactory = _ => CoalitionCase.SeatsFrom, HelpName = "YEAR" };
        var to = new Option<int>("--to") { Description = "Year of the outcome", DefaultValueFactory = _ => CoalitionCase.PathTo, HelpName = "YEAR" };
        var horizon = Case.HorizonOption();
        var set = Case.SetOption();
        var dir = new Option<string?>("--out") { Description = "Folder to write the two figures to", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var command = new Command(
            "frontier",
            "What denying capability costs, over a grid of instruments, intensities and coalitions: break-even values, the policies " +
            "nothing beats, what beats the others, and the mirror image with the roles swapped. Plenum never says what denial is worth.\n\n" +
            "Example: plenum frontier --imposer USA --target CHN --to 2035")
        {
            scenario, world, imposer, target, allies, weights, cost, from, to, horizon, set, dir, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var named = parsed.GetValue(scenario) is { } id ? ScenarioLibrary.Open(id) : null;
            var w = WorldLibrary.Open(parsed.GetValue(world) ?? named?.World ?? WorldLibrary.DefaultId);
            var forums = EvidenceLibrary.Embedded.Forums;
            var parameters = Case.ParametersOf(named?.Parameters ?? [], w, parsed.GetValue(set) ?? [], HorizonFile.Find(parsed.GetValue(horizon)));
            int first = parsed.GetValue(from), last = parsed.GetValue(to);
            if (last < first)
                throw new BadInputException($"the policies start in {first} and cannot be judged in {last}", "--to");
            var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(w, parameters.Theta(w)), named?.Model.Deficits ?? DeficitRule.Zero, Termination.Tight, parameters.Substitution());
            var grid = new PolicyGrid(w, baseline, parameters, forums, Weights(parsed.GetValue(weights)), first, last);
            int sender = Country(w, parsed.GetValue(imposer)!, "--imposer"), receiver = Country(w, parsed.GetValue(target)!, "--target");
            if (sender == receiver)
                throw new BadInputException("--imposer and --target are the same country", "--target");
            var whose = Whose(parsed.GetValue(cost)!);
            var instruments = Instruments(w);
            var side = FrontierSide.Solve(grid, w, instruments, Intensities, Coalitions(w, sender, receiver, parsed.GetValue(allies)!), sender, receiver, named, whose, cancellation);
            var mirror = FrontierSide.Solve(grid, w, instruments, Intensities, Coalitions(w, receiver, sender, ""), receiver, sender, null, whose, cancellation);
            if (parsed.GetValue(dir) is { } folder)
            {
                GameFigures.Frontier(folder, "frontier", w, side, baseline.Data.CurrencyScale, last, parsed.GetValue(cost)!);
                GameFigures.Frontier(folder, "frontier-mirror", w, mirror, baseline.Data.CurrencyScale, last, parsed.GetValue(cost)!);
            }

            if (parsed.GetValue(json))
                JsonOut.Write(writer => FrontierText.Write(writer, w, baseline, side, mirror, last));
            else
                FrontierText.Print(w, baseline, side, mirror, last, parsed.GetValue(cost)!);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static List<PolicyInstrument> Instruments(World world)
    {
        var found = new List<PolicyInstrument>();
        bool Has(Axes.AiRole role) => world.Sectors.Any(s => s.AiRole == role);
        if (Has(Axes.AiRole.Compute))
            found.Add(PolicyInstrument.ComputeGoods);
        if (world.Channels.ContainsKey(Knowledge.Channels.Compute))
            found.Add(PolicyInstrument.Accelerators);
        if (world.Channels.ContainsKey(Knowledge.Channels.CoAuthorship))
            found.Add(PolicyInstrument.Research);
        if (world.Channels.ContainsKey(Knowledge.Channels.OpenModels))
            found.Add(PolicyInstrument.Models);
        if (Has(Axes.AiRole.SoftwareAndServices))
            found.Add(PolicyInstrument.Services);
        return found.Count > 0
            ? found
            : throw new BadInputException($"{world.Id} has neither sectors with an ai_role nor knowledge channels; there is no instrument to try", "--world");
    }

    private static List<(string Name, int[] Senders)> Coalitions(World world, int imposer, int target, string allies)
    {
        var code = world.Regions[imposer].Code;
        var list = new List<(string, int[])> { (code, [imposer]) };
        var friends = allies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(a => a != code && a != world.Regions[target].Code && world.RegionIndex(a) >= 0).Select(world.RegionIndex).ToArray();
        if (friends.Length > 0)
            list.Add(($"{code} and {friends.Length} allies", [imposer, .. friends]));
        list.Add(("everyone else", [.. Enumerable.Range(0, world.RegionCount).Where(n => n != target)]));
        return list;
    }

    private static CapabilityWeights Weights(string? text)
    {
        if (text is null)
            return CapabilityWeights.Equal;
        var parts = text.Split(',');
        var values = new double[3];
        for (var k = 0; k < 3; k++)
        {
            if (parts.Length != 3 || !double.TryParse(parts[k], System.Globalization.CultureInfo.InvariantCulture, out values[k]) || !(values[k] >= 0))
                throw new BadInputException($"--weights must be three numbers not below 0, got {text}", "--weights", "For instance --weights 0.5,0.2,0.3");
        }

        return new CapabilityWeights(values[0], values[1], values[2]);
    }

    private static Func<PolicyTrial, double> Whose(string word) => word switch
    {
        "imposer" => t => t.ImposerCost,
        "coalition" => t => t.CoalitionCost,
        "world" => t => t.WorldCost,
        _ => throw new BadInputException($"--cost must be imposer, coalition or world, got {word}", "--cost"),
    };

    private static int Country(World world, string code, string option) => world.RegionIndex(code) is >= 0 and var n
        ? n
        : throw new BadInputException($"no country {code} in {world.Id} ({Nearest.Phrase(code, world.Regions.Select(r => r.Code))})", option);
}
