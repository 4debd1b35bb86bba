using System.Text.Json;
using Plenum.Data.Cases;
using Plenum.Knowledge;

namespace Plenum.Data.Json;

/// <summary>The JSON document of <c>plenum path</c>; changes in percent of the baseline path.</summary>
public static class PathJson
{
    /// <summary>Writes the document.</summary>
    public static void Write(Utf8JsonWriter json, Case given, WorldPath path)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(path);
        json.WriteStartObject();
        JsonHead.Write(json, given);
        json.WriteStartObject("convergence");
        json.WriteBoolean("converged", true);
        json.Number("residual", path.Years.Max(y => y.Report.Residual));
        json.WriteNumber("sweeps", path.Years.Sum(y => y.Report.Sweeps));
        json.Number("milliseconds", path.Years.Sum(y => y.Report.Milliseconds));
        json.WriteEndObject();
        json.WriteStartArray("years");
        foreach (var year in path.Years)
        {
            json.WriteStartObject();
            json.WriteNumber("year", year.Year);
            json.WriteNumber("t", year.T);
            json.WriteStartObject("world");
            json.Number("real_income", Percent(year.WorldRealIncomeChange));
            json.Number("ai_knowledge", Percent(year.WorldAiKnowledgeChange));
            json.WriteEndObject();
            json.WriteStartArray("countries");
            for (var n = 0; n < given.World.RegionCount; n++)
            {
                json.WriteStartObject();
                json.WriteString("country", given.World.Regions[n].Code);
                json.Number("real_income", Percent(year.RealIncomeChange[n]));
                json.Number("real_wage", Percent(year.RealWageChange[n]));
                json.Number("consumer_price", Percent(year.ConsumerPriceChange[n]));
                json.Number("ai_knowledge", Percent(year.AiKnowledgeChange[n]));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static double Percent(double change) => 100 * (change - 1);
}
