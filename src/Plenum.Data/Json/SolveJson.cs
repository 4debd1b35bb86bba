using System.Text.Json;
using Plenum.Data.Cases;
using Plenum.Welfare;

namespace Plenum.Data.Json;

/// <summary>The JSON document of <c>plenum solve</c>; changes in percent of the baseline.</summary>
public static class SolveJson
{
    /// <summary>Writes the document.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="given">The case.</param>
    /// <param name="result">Its result.</param>
    /// <param name="horizons">The case at the three horizons, or null to leave them out.</param>
    public static void Write(Utf8JsonWriter json, Case given, StaticResult result, IReadOnlyList<HorizonResult>? horizons = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(result);
        var report = result.Comparison.After.Report;
        json.WriteStartObject();
        JsonHead.Write(json, given);
        json.WriteStartObject("convergence");
        json.WriteBoolean("converged", report.Converged);
        json.Number("residual", report.Residual);
        json.WriteNumber("sweeps", report.Sweeps);
        json.Number("milliseconds", report.Milliseconds);
        if (result.PartsGap is { } gap)
            json.Number("exact_parts_gap", gap);
        json.WriteEndObject();
        Countries(json, result);
        if (result.Parts is not null)
        {
            Sectors(json, result);
            Trade(json, result);
        }

        SolveExtras.Quotas(json, result.Comparison.After);
        if (horizons is { Count: > 0 })
            SolveExtras.Horizons(json, given, horizons);
        json.WriteEndObject();
    }

    private static void Countries(Utf8JsonWriter json, StaticResult result)
    {
        var (before, after) = (result.Comparison.Before, result.Comparison.After);
        var (flows, later) = (new BorderFlows(before), new BorderFlows(after));
        var regions = result.Comparison.Economy.World.Regions;
        var labour = result.Comparison.ShockAfter.LabourChange;
        json.WriteStartArray("countries");
        for (var n = 0; n < regions.Count; n++)
        {
            var price = after.ConsumerPriceChange[n] / before.ConsumerPriceChange[n];
            var wage = after.WageChange[n] / before.WageChange[n];
            json.WriteStartObject();
            json.WriteString("country", regions[n].Code);
            json.Number("real_income", Percent(result.RealIncome[n]));
            json.Number("real_wage", Percent(wage / price));
            json.Number("wage", Percent(wage));
            json.Number("consumer_price", Percent(price));
            json.Number("income", Percent(after.Income[n] / before.Income[n]));
            json.Number("terms_of_trade", 100 * result.FirstOrder.TermsOfTrade[n]);
            json.Number("volume_of_trade", 100 * result.FirstOrder.VolumeOfTrade[n]);
            json.Number("technical", 100 * result.FirstOrder.Technical[n]);
            json.Number("exports", Percent(later.Exports[n] / flows.Exports[n]));
            json.Number("imports", Percent(later.Imports[n] / flows.Imports[n]));
            if (labour is not null)
                json.Number("real_income_per_head", Percent(result.RealIncome[n] / labour[n]));
            if (after.LabourSupplyChange is { } supply)
                json.Number("labour_supply", Percent(supply[n] / (before.LabourSupplyChange?[n] ?? 1)));
            if (result.Parts is { } parts)
            {
                json.WriteStartObject("exact_parts");
                json.Number("terms_of_trade", 100 * parts.TermsOfTrade[n]);
                json.Number("volume_of_trade", 100 * parts.VolumeOfTrade[n]);
                json.Number("technical", 100 * parts.Technical[n]);
                json.Number("technology", 100 * parts.Technology[n]);
                json.Number("transfers", 100 * parts.Transfers[n]);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Sectors(Utf8JsonWriter json, StaticResult result)
    {
        var (before, after) = (result.Comparison.Before, result.Comparison.After);
        var world = result.Comparison.Economy.World;
        json.WriteStartArray("sectors");
        for (var n = 0; n < world.RegionCount; n++)
        {
            for (var j = 0; j < world.SectorCount; j++)
            {
                var k = (n * world.SectorCount) + j;
                json.WriteStartObject();
                json.WriteString("country", world.Regions[n].Code);
                json.WriteString("sector", world.Sectors[j].Code);
                json.Number("output", Percent(after.Output[k] / before.Output[k]));
                json.Number("price", Percent(after.PriceChange[k] / before.PriceChange[k]));
                json.Number("unit_cost", Percent(after.UnitCostChange[k] / before.UnitCostChange[k]));
                json.Number("expenditure", Percent(after.Expenditure[k] / before.Expenditure[k]));
                json.Number("wage", Percent((after.SectorWageChange?[k] ?? after.WageChange[n]) / (before.SectorWageChange?[k] ?? before.WageChange[n])));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    // Shares are tariff-inclusive; values at border prices (domestic sales on the diagonal) in the world's currency unit.
    private static void Trade(Utf8JsonWriter json, StaticResult result)
    {
        var (before, after) = (result.Comparison.Before, result.Comparison.After);
        var (flows, later) = (new BorderFlows(before).Value, new BorderFlows(after).Value);
        var economy = result.Comparison.Economy;
        var world = economy.World;
        json.WriteStartArray("trade");
        for (var j = 0; j < world.SectorCount; j++)
        {
            for (var m = 0; m < world.RegionCount; m++)
            {
                for (var i = 0; i < world.RegionCount; i++)
                {
                    var at = world.At(j, m, i);
                    if (before.ExpenditureShares[at] == 0 && after.ExpenditureShares[at] == 0)
                        continue;
                    json.WriteStartObject();
                    json.WriteString("importer", world.Regions[m].Code);
                    json.WriteString("exporter", world.Regions[i].Code);
                    json.WriteString("sector", world.Sectors[j].Code);
                    json.Number("share_before", before.ExpenditureShares[at]);
                    json.Number("share_after", after.ExpenditureShares[at]);
                    json.Number("value_before", flows[at] * economy.CurrencyScale);
                    json.Number("value_after", later[at] * economy.CurrencyScale);
                    json.WriteEndObject();
                }
            }
        }

        json.WriteEndArray();
    }

    private static double Percent(double ratio) => 100 * (ratio - 1);
}
