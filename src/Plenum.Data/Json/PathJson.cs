using System.Text.Json;
using Plenum.Data.Cases;
using Plenum.Knowledge;
using Plenum.Worlds;

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
            WriteYear(json, given.World, year);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes <c>year</c>, <c>t</c>, <c>world</c> and <c>countries</c> of one year into the object that is open.</summary>
    public static void WriteYear(Utf8JsonWriter json, World world, PathYear year)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(year);
        json.WriteNumber("year", year.Year);
        json.WriteNumber("t", year.T);
        json.WriteStartObject("world");
        json.Number("real_income", Percent(year.WorldRealIncomeChange));
        json.Number("ai_knowledge", Percent(year.WorldAiKnowledgeChange));
        json.WriteEndObject();
        json.WriteStartArray("countries");
        for (var n = 0; n < world.RegionCount; n++)
        {
            json.WriteStartObject();
            json.WriteString("country", world.Regions[n].Code);
            json.Number("real_income", Percent(year.RealIncomeChange[n]));
            json.Number("real_wage", Percent(year.RealWageChange[n]));
            json.Number("consumer_price", Percent(year.ConsumerPriceChange[n]));
            json.Number("ai_knowledge", Percent(year.AiKnowledgeChange[n]));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static double Percent(double change) => 100 * (change - 1);
}
