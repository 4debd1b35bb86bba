using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Plenum.Bargaining;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Data.Parameters;

namespace Plenum.Cli.Commands.Tariffs;

/// <summary><c>plenum nash</c>: optimal tariffs, a tariff war to its end, and what cooperation would save.</summary>
internal static class NashCommand
{
    private const int MostRounds = 500;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var scenario = new Argument<string?>("SCENARIO")
        {
            Description = "What is in force before anybody moves: id of the library or path of a YAML file (default: the world as it is)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var world = Case.WorldOption();
        var players = new Option<string?>("--players")
        {
            Description = "Who plays: codes or groups (a customs union), comma-separated; others is everyone not named as one bloc, all is every country for itself (default USA,CHN,EU27,others)",
            HelpName = "A,B,…",
        };
        var sectors = new Option<string>("--sectors")
        {
            Description = "The sectors whose tariffs are chosen: codes, all, tradable, ai …, comma-separated",
            HelpName = "S",
            DefaultValueFactory = _ => "all",
        };
        var bySector = new Option<bool>("--by-sector") { Description = "A tariff for each sector instead of one for all" };
        var against = new Option<string>("--against") { Description = "Whose goods are taxed: all (everybody's) or players (the other players')", HelpName = "all|players", DefaultValueFactory = _ => "all" };
        var rounds = new Option<int>("--rounds") { Description = $"Most rounds of retaliation, 2 to {MostRounds}", HelpName = "N", DefaultValueFactory = _ => NashSolver.UsualRounds };
        var horizon = Case.HorizonOption();
        var set = Case.SetOption();
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var command = new Command(
            "nash",
            "Optimal tariffs and where a tariff war ends: the best tariff of each player alone, round after round of answers until nobody wants to " +
            "move, what everyone has lost by then, and what cooperation would save. Exit code 2 if the war does not settle.\n\n" +
            "Examples:\n  plenum nash --players USA,CHN,EU27,others\n  plenum nash --players USA,CHN --sectors C26 --against players --json")
        {
            scenario, world, players, sectors, bySector, against, rounds, horizon, set, json,
        };
        command.SetAction((parsed, stop) =>
        {
            if (parsed.GetValue(rounds) is < 2 or > MostRounds)
                throw new BadInputException($"--rounds must be 2 to {MostRounds}, got {parsed.GetValue(rounds)}", "--rounds");
            var clock = Stopwatch.GetTimestamp();
            var given = NashCase.Open(
                parsed.GetValue(scenario), parsed.GetValue(world), parsed.GetValue(players), parsed.GetValue(sectors)!, parsed.GetValue(bySector),
                parsed.GetValue(against)!, parsed.GetValue(set) ?? [], HorizonFile.Find(parsed.GetValue(horizon)));
            var war = NashSolver.Solve(given.Game, parsed.GetValue(rounds), Progress, stop);
            if (!war.Converged)
            {
                Console.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"plenum: the tariff war did not settle in {war.Rounds.Count} rounds: the last moved ln(1 + t) by {war.Move:g3} and the best jump elsewhere gains {war.DeviationGain:g3}. Raise --rounds, or choose fewer players or sectors"));
                return Task.FromResult(ExitCode.DidNotConverge);
            }

            var peace = Cooperation.Instead(given.Game, war.Equilibrium);
            var seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
            if (parsed.GetValue(json))
                JsonOut.Write(writer => NashJson.Write(writer, given, war, peace));
            else
                NashText.Print(Console.Out, given, war, peace, seconds);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Progress(TariffRound round)
    {
        if (!Console.IsErrorRedirected)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round.Number}: {round.Solves} equilibria, largest move {round.Move:g2}"));
    }
}
