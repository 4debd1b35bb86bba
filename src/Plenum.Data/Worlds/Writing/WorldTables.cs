using Plenum.Axes;
using Plenum.Data.Worlds.Packages;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Writing;

/// <summary>Lays a world out as the tables of the format, in world order, zeros left out.</summary>
internal static class WorldTables
{
    /// <summary>All tables; empty optional ones are left out.</summary>
    public static IEnumerable<TableText> Of(World world)
    {
        yield return Regions(world);
        yield return Sectors(world);
        yield return Cube(world, "trade", "value", world.Trade);
        yield return Inputs(world);
        yield return Plane(world, "value_added", world.ValueAdded);
        yield return Plane(world, "final", world.Final);
        if (world.TariffPercent.AsSpan().IndexOfAnyExcept(0.0) >= 0)
            yield return Cube(world, "tariffs", "percent", world.TariffPercent);
        foreach (var (name, schedule) in world.TariffSchedules.OrderBy(s => s.Key, StringComparer.Ordinal))
            yield return Cube(world, name, "percent", schedule);
        yield return Elasticities(world);
        foreach (var channel in world.Channels.Values.OrderBy(c => c.Name, StringComparer.Ordinal))
            yield return Channel(world, channel);
        if (world.Groups.Count > 0)
            yield return Groups(world);
    }

    private static TableText Regions(World world)
    {
        // The column is there where it says something, so that worlds without imputed regions keep their files.
        var marked = world.Regions.Any(r => r.Imputed);
        var table = marked
            ? new TableText("regions", false, "code", "name", "income_group", "population#", "family", "imputed")
            : new TableText("regions", false, "code", "name", "income_group", "population#", "family");
        foreach (var r in world.Regions)
        {
            if (marked)
                table.Add(r.Code, r.Name, r.IncomeGroup, r.Population, r.Family, r.Imputed ? "yes" : "");
            else
                table.Add(r.Code, r.Name, r.IncomeGroup, r.Population, r.Family);
        }

        return table;
    }

    private static TableText Sectors(World world)
    {
        var table = new TableText("sectors", false, "code", "name", "ai_role", "ai_exposure#");
        foreach (var s in world.Sectors)
            table.Add(s.Code, s.Name, AiRoles.ToWord(s.AiRole), s.AiExposure);
        return table;
    }

    private static TableText Cube(World world, string name, string column, double[] cube)
    {
        var table = new TableText(name, true, "importer", "exporter", "sector", column + "#");
        for (var m = 0; m < world.RegionCount; m++)
        {
            for (var i = 0; i < world.RegionCount; i++)
            {
                for (var j = 0; j < world.SectorCount; j++)
                {
                    var value = cube[world.At(j, m, i)];
                    if (value != 0)
                        table.Add(world.Regions[m].Code, world.Regions[i].Code, world.Sectors[j].Code, value);
                }
            }
        }

        return table;
    }

    private static TableText Inputs(World world)
    {
        var table = new TableText("inputs", true, "country", "input", "user", "value#");
        var s = world.SectorCount;
        for (var c = 0; c < world.RegionCount; c++)
        {
            for (var k = 0; k < s; k++)
            {
                for (var j = 0; j < s; j++)
                {
                    var value = world.Inputs[(((c * s) + j) * s) + k];
                    if (value != 0)
                        table.Add(world.Regions[c].Code, world.Sectors[k].Code, world.Sectors[j].Code, value);
                }
            }
        }

        return table;
    }

    private static TableText Plane(World world, string name, double[] plane)
    {
        var table = new TableText(name, false, "country", "sector", "value#");
        for (var c = 0; c < world.RegionCount; c++)
        {
            for (var j = 0; j < world.SectorCount; j++)
            {
                var value = plane[(c * world.SectorCount) + j];
                if (value != 0)
                    table.Add(world.Regions[c].Code, world.Sectors[j].Code, null, value);
            }
        }

        return table;
    }

    private static TableText Elasticities(World world)
    {
        var table = new TableText("elasticities", false, "sector", "theta#", "low#", "high#", "horizon", "convention", "source");
        for (var j = 0; j < world.SectorCount; j++)
        {
            var e = world.Elasticities[j];
            table.Add(world.Sectors[j].Code, e.Theta, e.Low, e.High, e.Horizon, e.Convention, e.Source);
        }

        return table;
    }

    private static TableText Channel(World world, KnowledgeChannel channel)
    {
        var n = world.RegionCount;
        var table = channel.BySector
            ? new TableText(TableList.Channel + channel.Name, false, "country", "source", "sector", "weight#")
            : new TableText(TableList.Channel + channel.Name, false, "country", "source", "weight#");
        for (var at = 0; at < channel.Weights.Length; at++)
        {
            if (channel.Weights[at] == 0)
                continue;
            table.Add(
                world.Regions[at / n % n].Code, world.Regions[at % n].Code,
                channel.BySector ? world.Sectors[at / (n * n)].Code : null, channel.Weights[at]);
        }

        return table;
    }

    private static TableText Groups(World world)
    {
        var table = new TableText("groups", false, "group", "code");
        foreach (var (name, members) in world.Groups)
        {
            foreach (var code in members)
                table.Add(name, code);
        }

        return table;
    }
}
