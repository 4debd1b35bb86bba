using System.Text.Json;
using Plenum.Bargaining;
using Plenum.Welfare;

namespace Plenum.Cli.Commands.Tariffs;

/// <summary>The JSON document of <c>plenum nash</c>: tariffs and changes in percent, money in the world's unit.</summary>
internal static class NashJson
{
    /// <summary>Writes the document.</summary>
    public static void Write(Utf8JsonWriter json, NashCase given, NashTariffs war, Cooperation peace)
    {
        var game = given.Game;
        json.WriteStartObject();
        if (given.Scenario is { } scenario)
            JsonHead.Write(json, given.World, scenario);
        else
            JsonHead.Write(json, given.World);
        json.WriteStartArray("players");
        foreach (var player in game.Players)
        {
            json.WriteStartObject();
            json.WriteString("player", player.Name);
            json.WriteStartArray("countries");
            foreach (var n in player.Regions)
                json.WriteStringValue(given.World.Regions[n].Code);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sectors");
        foreach (var j in game.Sectors)
            json.WriteStringValue(given.World.Sectors[j].Code);
        json.WriteEndArray();
        json.WriteBoolean("by_sector", game.BySector);
        json.WriteString("against", game.PlayersOnly ? "players" : "all");
        json.WriteString("deficits", game.Baseline.Deficits.ToString().ToLowerInvariant());
        json.WriteStartObject("convergence");
        json.WriteBoolean("converged", war.Converged);
        json.WriteNumber("rounds", war.Rounds.Count);
        json.Number("largest_move", war.Move);
        json.Number("largest_gain_of_a_jump", 100 * war.DeviationGain);
        json.WriteBoolean("at_limit", war.AtLimit);
        json.WriteNumber("equilibria", war.Solves);
        json.WriteEndObject();
        Rounds(json, given, war);
        Nash(json, given, war);
        Peace(json, given, peace);
        var (players, world) = NashText.Anarchy(given, war, peace);
        json.WriteStartObject("price_of_anarchy");
        json.Number("players", 100 * players);
        json.Number("world", 100 * world);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Rounds(Utf8JsonWriter json, NashCase given, NashTariffs war)
    {
        var game = given.Game;
        json.WriteStartArray("rounds");
        foreach (var round in war.Rounds)
        {
            json.WriteStartObject();
            json.WriteNumber("round", round.Number);
            json.WriteBoolean("half_way", round.HalfWay);
            json.Number("largest_move", round.Move);
            json.WriteStartArray("players");
            for (var p = 0; p < game.Players.Count; p++)
            {
                json.WriteStartObject();
                json.WriteString("player", game.Players[p].Name);
                Rates(json, given, round.Tariffs.Rates[p]!);
                json.Number("real_income_if_alone", Percent(round.AloneRealIncome[p]));
                json.Number("real_income", Percent(game.Payoff(p, round.RealIncome)));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            World(json, given, round.RealIncome);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Nash(Utf8JsonWriter json, NashCase given, NashTariffs war)
    {
        var game = given.Game;
        var income = game.RealIncome(war.Equilibrium);
        json.WriteStartObject("nash");
        json.WriteStartArray("players");
        for (var p = 0; p < game.Players.Count; p++)
        {
            json.WriteStartObject();
            json.WriteString("player", game.Players[p].Name);
            Rates(json, given, war.Tariffs.Rates[p]!);
            json.Number("average_tariff", 100 * game.AverageTariff(p, war.Equilibrium));
            json.Number("average_tariff_before", 100 * game.AverageTariff(p, game.StatusQuo));
            if (given.HasFormula)
                json.Number("closed_form_without_inputs", 100 * TariffFormulas.At(war.Equilibrium, game.Players[p]));
            json.Number("real_income", Percent(game.Payoff(p, income)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Countries(json, given, income);
        World(json, given, income);
        json.WriteEndObject();
    }

    private static void Peace(Utf8JsonWriter json, NashCase given, Cooperation peace)
    {
        var game = given.Game;
        var scale = game.Baseline.Data.CurrencyScale;
        json.WriteStartObject("cooperation");
        json.WriteString("policy", "no tariffs of players in the chosen sectors");
        json.WriteString("transfers", "Nash bargaining with transferable income, weights in proportion to income (the same percentage for every player over the war), at incomes and prices of the status quo");
        json.WriteBoolean("pays", peace.Pays);
        json.WriteString("money_unit", $"{given.World.Unit} {given.World.Currency}");
        json.WriteStartArray("players");
        for (var p = 0; p < game.Players.Count; p++)
        {
            json.WriteStartObject();
            json.WriteString("player", game.Players[p].Name);
            json.Number("real_income", Percent(game.Payoff(p, peace.RealIncome)));
            json.Number("gain_over_war", peace.Gain[p] * scale);
            json.Number("transfer", peace.Transfer[p] * scale);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Countries(json, given, peace.RealIncome);
        World(json, given, peace.RealIncome);
        json.WriteEndObject();
    }

    private static void Rates(Utf8JsonWriter json, NashCase given, double[] rates)
    {
        if (!given.Game.BySector)
        {
            json.Number("tariff", 100 * rates[0]);
            return;
        }

        json.WriteStartArray("tariffs");
        for (var k = 0; k < rates.Length; k++)
        {
            json.WriteStartObject();
            json.WriteString("sector", given.World.Sectors[given.Game.Sectors[k]].Code);
            json.Number("tariff", 100 * rates[k]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Countries(Utf8JsonWriter json, NashCase given, double[] income)
    {
        json.WriteStartArray("countries");
        for (var n = 0; n < income.Length; n++)
        {
            json.WriteStartObject();
            json.WriteString("country", given.World.Regions[n].Code);
            json.Number("real_income", Percent(income[n]));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void World(Utf8JsonWriter json, NashCase given, double[] income)
    {
        json.WriteStartObject("world");
        json.Number("real_income", Percent(RealIncome.World(given.Game.Baseline, income)));
        json.WriteEndObject();
    }

    private static double Percent(double ratio) => 100 * (ratio - 1);
}
