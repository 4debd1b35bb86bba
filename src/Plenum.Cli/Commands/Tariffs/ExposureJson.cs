using System.Text.Json;

namespace Plenum.Cli.Commands.Tariffs;

/// <summary>The JSON document of <c>plenum exposure</c>; elasticities as they are, powers and cut-offs in percent.</summary>
internal static class ExposureJson
{
    /// <summary>Writes the document.</summary>
    public static void Write(Utf8JsonWriter json, ExposureCase found)
    {
        var world = found.World;
        json.WriteStartObject();
        JsonHead.Write(json, world);
        json.WriteString("deficits", "zero");
        json.WriteStartArray("sectors");
        for (var j = 0; j < world.SectorCount; j++)
        {
            if (found.Sectors[j])
                json.WriteStringValue(world.Sectors[j].Code);
        }

        json.WriteEndArray();
        json.WriteString("unit", "percent of real income per percent");
        json.WriteStartArray("exposure");
        var n = world.RegionCount;
        for (var c = 0; c < n; c++)
        {
            for (var i = 0; i < n; i++)
            {
                if (found.Of is { } of && c != of && i != of)
                    continue;
                json.WriteStartObject();
                json.WriteString("country", world.Regions[c].Code);
                json.WriteString("source", world.Regions[i].Code);
                json.Number("productivity", found.Matrices.Productivity[(c * n) + i]);
                json.Number("technology", found.Matrices.Technology[(c * n) + i]);
                json.Number("import_cost", found.Matrices.ImportCost[(c * n) + i]);
                json.Number("export_cost", found.Matrices.ExportCost[(c * n) + i]);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        if (found.Of is { } target)
            Powers(json, found, target);
        json.WriteEndObject();
    }

    private static void Powers(Utf8JsonWriter json, ExposureCase found, int target)
    {
        json.WriteStartArray("power");
        foreach (var row in found.Powers)
        {
            json.WriteStartObject();
            json.WriteString("over", found.World.Regions[target].Code);
            json.WriteString("coalition", row.Name);
            json.WriteStartArray("members");
            foreach (var i in row.Members)
                json.WriteStringValue(found.World.Regions[i].Code);
            json.WriteEndArray();
            json.WriteStartArray("left_open");
            foreach (var j in row.Open)
                json.WriteStringValue(found.World.Sectors[j].Code);
            json.WriteEndArray();
            json.Number("power", 100 * row.Index);
            json.Number("cut_off", Percent(row.CutOff.RealIncome[target]));
            json.Number("cut_off_both_ways", Percent(row.BothWays?.RealIncome[target]));
            json.Number("coalition_real_income", Percent(ExposureText.Coalition(found, row)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static double Percent(double? ratio) => 100 * ((ratio ?? double.NaN) - 1);
}
