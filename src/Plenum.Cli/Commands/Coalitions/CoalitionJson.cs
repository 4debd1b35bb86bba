using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plenum.Coalitions;
using Plenum.Data.Formats;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Coalitions;

/// <summary>The JSON document of <c>plenum coalition</c>. Changes in percent, worths as shares of world value added.</summary>
internal static class CoalitionJson
{
    /// <summary>Writes the document beside the stored coalitions.</summary>
    public static void Save(
        string folder, CoalitionCase given, CoalitionAnalysis analysis, IReadOnlyList<Coalition>? unions, int focus, FocusRanges? ranges, string words)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(writer, given, analysis, unions, focus, ranges, words);
        WholeFile.Write(Path.Combine(folder, "coalition.json"), Encoding.UTF8.GetString(bytes.ToArray()) + "\n");
        WholeFile.Write(Path.Combine(folder, "words.md"), words + "\n");
    }

    /// <summary>Writes an exact analysis.</summary>
    public static void Write(
        Utf8JsonWriter json, CoalitionCase given, CoalitionAnalysis analysis, IReadOnlyList<Coalition>? unions, int focus, FocusRanges? ranges, string words)
    {
        var names = analysis.Players.Select(p => p.Name).ToArray();
        json.WriteStartObject();
        Head(json, given);
        json.WriteStartArray("coalitions");
        for (var s = 0; s < analysis.Outcomes.Count; s++)
            WriteCoalition(json, given, analysis, names, s);
        json.WriteEndArray();
        WriteAttribution(json, analysis, names);
        json.WriteStartArray("shapley");
        for (var m = 0; m < names.Length; m++)
        {
            json.WriteStartObject();
            json.WriteString("player", names[m]);
            json.Number("world_real_income", 100 * analysis.Shapley[m]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (unions is not null)
            WriteOwen(json, analysis, unions, names);
        json.WriteStartArray("interaction");
        for (var a = 0; a < names.Length; a++)
        {
            for (var b = a + 1; b < names.Length; b++)
            {
                json.WriteStartObject();
                json.WriteString("a", names[a]);
                json.WriteString("b", names[b]);
                json.Number("real_income", 100 * analysis.Interaction[(a * names.Length) + b]);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteStartObject("least_core");
        json.Number("epsilon", analysis.Core.Epsilon);
        json.WriteBoolean("core_exists", analysis.Core.CoreExists);
        json.WriteStartArray("allocation");
        for (var m = 0; m < names.Length; m++)
        {
            json.WriteStartObject();
            json.WriteString("player", names[m]);
            json.Number("worth", analysis.Core.Allocation[m]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        WriteNash(json, analysis, names);
        WriteExclusion(json, analysis, names);
        WriteFocus(json, names, focus, ranges);
        json.WriteString("words", words);
        json.WriteEndObject();
    }

    /// <summary>Writes a sampled analysis: values and errors, no table of coalitions.</summary>
    public static void WriteSampled(Utf8JsonWriter json, CoalitionCase given, SampledAttribution sampled)
    {
        var names = given.Game.Players.Select(p => p.Name).ToArray();
        json.WriteStartObject();
        Head(json, given);
        json.WriteStartObject("sampling");
        json.WriteNumber("orders", sampled.Orders);
        json.WriteNumber("coalitions", sampled.Coalitions);
        json.WriteBoolean("stratified", sampled.Stratified);
        json.Number("confidence", sampled.Confidence);
        json.WriteEndObject();
        json.WriteStartArray("shapley");
        for (var m = 0; m < names.Length; m++)
        {
            json.WriteStartObject();
            json.WriteString("player", names[m]);
            json.Number("world_real_income", 100 * sampled.Of(m, 0));
            json.Number("standard_error", 100 * sampled.ErrorOf(m, 0));
            json.Number("low", 100 * (sampled.Of(m, 0) - sampled.HalfWidthOf(m, 0)));
            json.Number("high", 100 * (sampled.Of(m, 0) + sampled.HalfWidthOf(m, 0)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("attribution");
        string[] recipients = [.. names, .. given.CountryCodes];
        for (var m = 0; m < names.Length; m++)
        {
            for (var i = 0; i < recipients.Length; i++)
            {
                if (i >= names.Length && names.Contains(recipients[i], StringComparer.Ordinal))
                    continue;
                json.WriteStartObject();
                json.WriteString("from", names[m]);
                json.WriteString("to", recipients[i]);
                json.Number("real_income", 100 * sampled.Of(m, 1 + i));
                json.Number("standard_error", 100 * sampled.ErrorOf(m, 1 + i));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, CoalitionCase given)
    {
        JsonHead.Write(json, given.World, given.Scenario);
        if (given.Game.Over is { } over)
            json.WriteString("over", over);
        json.WriteString("outcome", given.Game.To is null ? "static" : "path");
        if (given.Game.To is { } to)
        {
            json.WriteNumber("from", given.Game.FirstYear);
            json.WriteNumber("to", to);
        }

        json.Number("world_value_added", given.Game.Baseline.Data.CurrencyScale);
        json.WriteString("money_unit", MoneyWords.UnitOf(given.World));
        Names(json, "players", given.Game.Players.Select(p => p.Name));
    }

    private static void WriteCoalition(Utf8JsonWriter json, CoalitionCase given, CoalitionAnalysis analysis, string[] names, int s)
    {
        var outcome = analysis.Outcomes[s];
        var verdict = analysis.Stability[s];
        json.WriteStartObject();
        Names(json, "members", outcome.Coalition.Members().Select(m => names[m]));
        json.WriteStartObject("world");
        json.Number("real_income", 100 * outcome.WorldRealIncome);
        json.WriteEndObject();
        json.WriteStartArray("countries");
        for (var n = 0; n < given.World.RegionCount; n++)
        {
            json.WriteStartObject();
            json.WriteString("country", given.World.Regions[n].Code);
            json.Number("real_income", 100 * outcome.RealIncome[n]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Number("worth", analysis.Worth[s]);
        json.WriteBoolean("internally_stable", verdict.InternallyStable);
        json.WriteBoolean("externally_stable", verdict.ExternallyStable);
        Names(json, "would_leave", verdict.WouldLeave.Select(m => names[m]));
        Names(json, "would_join", verdict.WouldJoin.Select(m => names[m]));
        json.WriteBoolean("potentially_stable", verdict.PotentiallyStable);
        json.Number("transfer_needed", verdict.TransferNeeded);
        json.WriteEndObject();
    }

    private static void WriteAttribution(Utf8JsonWriter json, CoalitionAnalysis analysis, string[] names)
    {
        json.WriteStartArray("attribution");
        for (var m = 0; m < names.Length; m++)
        {
            for (var i = 0; i < analysis.Payoffs.Recipients.Count; i++)
            {
                // A player that is a country is listed once, as the player.
                if (i >= names.Length && names.Contains(analysis.Payoffs.Recipients[i], StringComparer.Ordinal))
                    continue;
                json.WriteStartObject();
                json.WriteString("from", names[m]);
                json.WriteString("to", analysis.Payoffs.Recipients[i]);
                json.Number("real_income", 100 * analysis.Attribution[m, i]);
                if (i < names.Length)
                    json.Number("worth", analysis.Attribution[m, i] * analysis.PlayerIncome[i]);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteOwen(Utf8JsonWriter json, CoalitionAnalysis analysis, IReadOnlyList<Coalition> unions, string[] names)
    {
        var owen = analysis.Owen(unions);
        json.WriteStartArray("owen");
        for (var m = 0; m < names.Length; m++)
        {
            json.WriteStartObject();
            json.WriteString("player", names[m]);
            json.Number("world_real_income", 100 * owen[m]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNash(Utf8JsonWriter json, CoalitionAnalysis analysis, string[] names)
    {
        var game = DiscreteGame.Participation(analysis.Payoffs);
        var price = PriceOfAnarchy.Of(game);
        json.WriteStartObject("participation_game");
        json.WriteStartArray("stable");
        foreach (var profile in game.PureEquilibria())
            Names(json, null, new Coalition((uint)profile).Members().Select(m => names[m]));
        json.WriteEndArray();
        json.WriteNumber("best_reply_cycles", BestReplyCycles.Of(game).Count);
        var best = Enumerable.Range(0, analysis.World.Length).MaxBy(s => analysis.World[s]);
        Names(json, "best_for_the_world", new Coalition((uint)best).Members().Select(m => names[m]));
        if (price.WorstEquilibrium is not null)
        {
            var worst = game.PureEquilibria().Min(s => analysis.World[s]);
            json.Number("world_real_income_lost_at_worst_stable", 100 * (analysis.World[best] - worst));
        }

        json.WriteEndObject();
    }

    private static void WriteExclusion(Utf8JsonWriter json, CoalitionAnalysis analysis, string[] names)
    {
        var grand = Coalition.Grand(names.Length);
        json.WriteStartArray("exclusion");
        for (var m = 0; m < names.Length; m++)
        {
            var without = grand.Without(m);
            json.WriteStartObject();
            json.WriteString("excluded", names[m]);
            json.Number("world_real_income", 100 * (analysis.World[without.Mask] - analysis.World[grand.Mask]));
            Names(json, "gain", Enumerable.Range(0, names.Length).Where(i => i != m && analysis.Payoffs[without, i] - analysis.Payoffs[grand, i] > Stability.Tie).Select(i => names[i]));
            Names(json, "lose", Enumerable.Range(0, names.Length).Where(i => i != m && analysis.Payoffs[grand, i] - analysis.Payoffs[without, i] > Stability.Tie).Select(i => names[i]));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFocus(Utf8JsonWriter json, string[] names, int focus, FocusRanges? ranges)
    {
        json.WriteStartObject("focus");
        json.WriteString("player", names[focus]);
        if (ranges is not null)
        {
            json.WriteNumber("draws", ranges.Draws);
            Band(json, "world_real_income", ranges.WorldRange, 100);
            Band(json, "others_worth", ranges.OthersRange(focus), 1);
            Band(json, "own_worth", ranges.PlayerRange(focus), 1);
        }

        json.WriteEndObject();
    }

    private static void Band(Utf8JsonWriter json, string name, (double Low, double Middle, double High) band, double scale)
    {
        json.WriteStartObject(name);
        json.Number("p05", scale * band.Low);
        json.Number("p50", scale * band.Middle);
        json.Number("p95", scale * band.High);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string? property, IEnumerable<string> names)
    {
        if (property is null)
            json.WriteStartArray();
        else
            json.WriteStartArray(property);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
