using System.Text.Json;
using Plenum.Data.Cases;
using Plenum.Trade;

namespace Plenum.Data.Json;

/// <summary>Parts of the document of <c>plenum solve</c> that only some solves have: licences, the three horizons.</summary>
internal static class SolveExtras
{
    /// <summary>Adds quotas to the document of <c>plenum solve --json</c>.</summary>
    internal static void Quotas(Utf8JsonWriter json, Equilibrium solved)
    {
        if (solved.Quotas.Count == 0)
            return;
        var world = solved.Economy.World;
        json.WriteStartArray("quotas");
        foreach (var outcome in solved.Quotas)
        {
            json.WriteStartObject();
            json.WriteString("importer", world.Regions[outcome.Quota.Importer].Code);
            json.WriteString("exporter", world.Regions[outcome.Quota.Exporter].Code);
            json.WriteString("sector", world.Sectors[outcome.Quota.Sector].Code);
            json.Number("share", outcome.Quota.Share);
            json.Number("quantity", outcome.Quantity);
            json.Number("licence", 100 * outcome.Rate);
            json.Number("export_tax", 100 * outcome.ExportTax);
            json.Number("tariff", 100 * outcome.Tariff);
            json.Number("rent", outcome.Rent * solved.Economy.CurrencyScale);
            json.Number("importer_rent_share", outcome.Quota.ImporterRent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Adds the three horizons to the document of <c>plenum solve --json --horizons</c>.</summary>
    internal static void Horizons(Utf8JsonWriter json, Case given, IReadOnlyList<HorizonResult> horizons)
    {
        json.WriteStartArray("horizons");
        foreach (var result in horizons)
        {
            json.WriteStartObject();
            json.WriteString("horizon", result.Horizon.Name);
            json.WriteBoolean("converged", result.RealIncome is not null);
            json.WriteString("reason", result.Failure);
            json.WriteStartObject("world");
            json.Number("real_income", 100 * (result.World - 1));
            json.WriteEndObject();
            json.WriteStartArray("countries");
            for (var n = 0; result.RealIncome is { } income && n < income.Length; n++)
            {
                json.WriteStartObject();
                json.WriteString("country", given.World.Regions[n].Code);
                json.Number("real_income", 100 * (income[n] - 1));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
