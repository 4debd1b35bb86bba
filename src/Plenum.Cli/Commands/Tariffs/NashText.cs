using System.Globalization;
using Plenum.Bargaining;
using Plenum.Cli.Output;
using Plenum.Welfare;

namespace Plenum.Cli.Commands.Tariffs;

/// <summary>What <c>plenum nash</c> prints for people.</summary>
internal static class NashText
{
    private const int PlayersInRounds = 5;
    private const int RoundsShown = 8;
    private const int Bystanders = 6;

    /// <summary>Prints the rounds, the end, and what cooperation would save.</summary>
    public static void Print(TextWriter output, NashCase given, NashTariffs war, Cooperation peace, double seconds)
    {
        var game = given.Game;
        var world = given.World;
        output.WriteLine(
            $"A tariff war of {Names(given)} on {world.Id}{(given.Scenario is { } s ? $", {s.Id} in force" : "")}: " +
            $"{(game.BySector ? "a tariff for each sector" : "one tariff each")} on {(game.PlayersOnly ? "the other players' goods" : "all imports")} in {Sectors(given)}.");
        output.WriteLine("Changes of real income in percent of the world before anybody moved; tariffs in percent.");
        output.WriteLine();
        Rounds(output, game, war);
        End(output, given, war, peace);
        Others(output, given, war, peace);
        Anarchy(output, given, war, peace);
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Settled in {war.Rounds.Count} rounds (last move of ln(1 + t) {war.Move:0e+0}; the best jump elsewhere loses {-100 * war.DeviationGain:g2} %); {war.Solves} equilibria, {seconds:0.0} s."));
        if (war.AtLimit)
            output.WriteLine($"note: a tariff stands at the end of what a player may choose ({100 * TariffGame.Lowest:0} to {100 * TariffGame.Highest:0} %)");
        output.WriteLine($"Assumes: deficits {game.Baseline.Deficits.ToString().ToLowerInvariant()}, revenue to the importer's households, players that want real income and nothing else, shares of {world.Year}.");
    }

    private static void Rounds(TextWriter output, TariffGame game, NashTariffs war)
    {
        var few = game.Players.Count <= PlayersInRounds;
        var table = new PlainTable(
            few ? ["round", .. game.Players.Select(p => $"{p.Name}: tariff, alone, all"), "world"]
                : ["round", "mean tariff", "mean if alone", "mean of players", "world"]);
        var shown = war.Rounds.Count <= RoundsShown ? war.Rounds : [.. war.Rounds.Take(RoundsShown - 1), war.Rounds[^1]];
        foreach (var round in shown)
        {
            double[] payoffs = [.. game.Players.Select((_, p) => game.Payoff(p, round.RealIncome))];
            double[] tariffs = [.. round.Tariffs.Rates.Select(r => r!.Average())];
            var world = Change(RealIncome.World(game.Baseline, round.RealIncome));
            string[] cells = few
                ? [.. game.Players.Select((_, p) => $"{Rate(tariffs[p])}, {Change(round.AloneRealIncome[p])}, {Change(payoffs[p])}")]
                : [Rate(tariffs.Average()), Change(round.AloneRealIncome.Average()), Change(payoffs.Average())];
            table.Add([round.Number.ToString(CultureInfo.InvariantCulture), .. cells, world]);
        }

        table.Write(output);
        output.WriteLine("alone: if only it had moved in this round; all: after everyone has. Round 1 answers the world as it is.");
        output.WriteLine();
    }

    private static void End(TextWriter output, NashCase given, NashTariffs war, Cooperation peace)
    {
        var game = given.Game;
        var scale = game.Baseline.Data.CurrencyScale;
        var income = game.RealIncome(war.Equilibrium);
        var formula = given.HasFormula;
        var table = new PlainTable(
            [
                "", "tariff before", "Nash tariff", .. formula ? ["closed form"] : Array.Empty<string>(), "war", "no tariffs", "gain of peace",
                .. peace.Pays ? ["with transfer", $"transfer, {given.World.Unit} {given.World.Currency}"] : Array.Empty<string>(),
            ]);
        for (var p = 0; p < game.Players.Count; p++)
        {
            var own = game.Income(p);
            table.Add(
                [
                    game.Players[p].Name, Rate(game.AverageTariff(p, game.StatusQuo)), Rate(game.AverageTariff(p, war.Equilibrium)),
                    .. formula ? [Rate(TariffFormulas.At(war.Equilibrium, game.Players[p]))] : Array.Empty<string>(),
                    Change(game.Payoff(p, income)), Change(game.Payoff(p, peace.RealIncome)),
                    Change(1 + (peace.Gain[p] / own)),
                    .. peace.Pays
                        ? [Change(1 + ((peace.Gain[p] + peace.Transfer[p]) / own)), (peace.Transfer[p] * scale).ToString("N0", CultureInfo.InvariantCulture)]
                        : Array.Empty<string>(),
                ]);
        }

        table.Write(output);
        if (game.BySector)
            Spread(output, given, war);
        if (formula && !given.WithoutInputs)
            output.WriteLine("The closed form knows no inputs: where production uses imported inputs a tariff taxes one's own exports too.");
        output.WriteLine("no tariffs: no player taxes the chosen sectors. " + (peace.Pays
            ? "The transfers give every player the same percentage over the war (Nash bargaining weighted by income; at the incomes and prices of the world's year)."
            : "The players together are better off in the war, which bystanders pay for: there is nothing to share."));
    }

    private static void Spread(TextWriter output, NashCase given, NashTariffs war)
    {
        var game = given.Game;
        output.WriteLine();
        var table = new PlainTable(["sector", .. game.Players.Select(p => p.Name)]);
        for (var k = 0; k < game.Sectors.Count; k++)
            table.Add([given.World.Sectors[game.Sectors[k]].Code, .. war.Tariffs.Rates.Select(r => Rate(r![k]))]);
        table.Write(output);
        output.WriteLine("Nash tariffs above are averages weighted by imports. Sectors with next to no imports have no meaningful rate.");
    }

    private static void Others(TextWriter output, NashCase given, NashTariffs war, Cooperation peace)
    {
        var playing = given.Game.Players.SelectMany(p => p.Regions).ToHashSet();
        var income = given.Game.RealIncome(war.Equilibrium);
        int[] outside = [.. Enumerable.Range(0, income.Length).Where(n => !playing.Contains(n)).OrderByDescending(n => Math.Abs(income[n] - 1)).ThenBy(n => n)];
        if (outside.Length == 0)
            return;
        output.WriteLine();
        output.WriteLine("Bystanders, in the war (and with no tariffs): " + string.Join(", ", outside.Take(Bystanders).Select(
            n => $"{given.World.Regions[n].Code} {Change(income[n])} ({Change(peace.RealIncome[n])})"))
            + (outside.Length > Bystanders ? $", and {outside.Length - Bystanders} with smaller changes" : ""));
    }

    private static void Anarchy(TextWriter output, NashCase given, NashTariffs war, Cooperation peace)
    {
        var (players, world) = Anarchy(given, war, peace);
        output.WriteLine();
        output.WriteLine(
            $"Price of anarchy: without the war the players together would have {More(players)} real income, the world {More(world)}.");
    }

    private static string More(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * Math.Abs(share):0.000} % {(share < 0 ? "less" : "more")}");

    /// <summary>What players and world would have more without the war, as shares of what they have in it.</summary>
    public static (double Players, double World) Anarchy(NashCase given, NashTariffs war, Cooperation peace)
    {
        var game = given.Game;
        var apart = game.RealIncome(war.Equilibrium);
        double Together(double[] realIncome) => game.Players.Select((_, p) => game.Income(p) * game.Payoff(p, realIncome)).Sum();
        return (
            (Together(peace.RealIncome) / Together(apart)) - 1,
            (RealIncome.World(game.Baseline, peace.RealIncome) / RealIncome.World(game.Baseline, apart)) - 1);
    }

    private static string Names(NashCase given)
    {
        var players = given.Game.Players;
        return players.Count == given.World.RegionCount && players.Count > PlayersInRounds ? $"all {players.Count} countries" : string.Join(", ", players.Select(p => p.Name));
    }

    private static string Sectors(NashCase given) => given.HasFormula || given.Game.Sectors.Count > 6
        ? $"{given.Game.Sectors.Count} sectors"
        : string.Join(", ", given.Game.Sectors.Select(j => given.World.Sectors[j].Code));

    private static string Rate(double rate) => (100 * rate).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Change(double ratio) => (100 * (ratio - 1)).ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
}
