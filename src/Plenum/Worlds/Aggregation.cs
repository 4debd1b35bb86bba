using System.Globalization;

namespace Plenum.Worlds;

/// <summary>Merges regions and sectors of a world.</summary>
/// <remarks>
/// Values add up; trade between merged regions becomes domestic sales. A merged tariff is the mean with trade as weights, which
/// keeps the revenue (the plain mean where nothing is traded); tariffs inside a merged region vanish, and their revenue is
/// logged. θ is the mean with world trade across borders as weights. A channel row is the mean of its members' rows with value
/// added as weights, sources added up; a member without rows counts as learning from itself. A merged region belongs to a group
/// when all its members do. A role in AI stays when all merged sectors have it; exposure is the mean with value added as weights.
/// </remarks>
public static class Aggregation
{
    /// <summary>Merges <paramref name="world"/>.</summary>
    /// <param name="world">The world.</param>
    /// <param name="regions">Map of its region codes.</param>
    /// <param name="sectors">Map of its sector codes.</param>
    public static World Apply(World world, CodeMap regions, CodeMap sectors)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(regions);
        ArgumentNullException.ThrowIfNull(sectors);
        int n = world.RegionCount, s = world.SectorCount, m = regions.Groups.Count, t = sectors.Groups.Count;
        var log = new List<WorldNote>(world.Log);
        var trade = new double[t * m * m];
        for (var j = 0; j < s; j++)
        {
            for (var buyer = 0; buyer < n; buyer++)
            {
                for (var seller = 0; seller < n; seller++)
                    trade[(((sectors.Target[j] * m) + regions.Target[buyer]) * m) + regions.Target[seller]] += world.Trade[world.At(j, buyer, seller)];
            }
        }

        var inputs = new double[m * t * t];
        double[] valueAdded = new double[m * t], final = new double[m * t];
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < s; j++)
            {
                var cell = (regions.Target[c] * t) + sectors.Target[j];
                valueAdded[cell] += world.ValueAdded[(c * s) + j];
                final[cell] += world.Final[(c * s) + j];
                for (var k = 0; k < s; k++)
                    inputs[(cell * t) + sectors.Target[k]] += world.Inputs[(((c * s) + j) * s) + k];
            }
        }

        NoteInnerTariffs(world, regions, log);
        var traded = CrossBorder.Trade(world.Trade, n, s);
        return new World
        {
            Id = world.Id + "-merged",
            Title = string.Create(CultureInfo.InvariantCulture, $"{world.Title}; merged to {m} regions and {t} sectors"),
            Version = world.Version,
            Year = world.Year,
            Currency = world.Currency,
            Unit = world.Unit,
            Numeraire = world.Numeraire,
            Sources = world.Sources,
            Licences = world.Licences,
            Regions = [.. Enumerable.Range(0, m).Select(g => MergedAxes.Region(world, regions, g))],
            Sectors = [.. Enumerable.Range(0, t).Select(g => MergedAxes.Sector(world, sectors, g, log))],
            Trade = trade,
            Inputs = inputs,
            ValueAdded = valueAdded,
            Final = final,
            TariffPercent = Tariffs(world, world.TariffPercent, regions, sectors),
            TariffSchedules = world.TariffSchedules.ToDictionary(
                x => x.Key, x => Tariffs(world, x.Value, regions, sectors), StringComparer.Ordinal),
            Elasticities = [.. Enumerable.Range(0, t).Select(g => ElasticityMean.Of(
                [.. Enumerable.Range(0, s).Where(j => sectors.Target[j] == g).Select(j => (world.Sectors[j].Code, world.Elasticities[j], traded[j]))]))],
            Channels = world.Channels.ToDictionary(x => x.Key, x => MergedChannel.Of(world, x.Value, regions, sectors), StringComparer.Ordinal),
            Groups = MergedAxes.Groups(world, regions, log),
            Log = log,
        };
    }

    private static double[] Tariffs(World world, double[] percent, CodeMap regions, CodeMap sectors)
    {
        int n = world.RegionCount, m = regions.Groups.Count, size = sectors.Groups.Count * m * m;
        double[] revenue = new double[size], value = new double[size], sum = new double[size], count = new double[size];
        for (var j = 0; j < world.SectorCount; j++)
        {
            for (var buyer = 0; buyer < n; buyer++)
            {
                for (var seller = 0; seller < n; seller++)
                {
                    if (regions.Target[buyer] == regions.Target[seller])
                        continue;
                    var from = world.At(j, buyer, seller);
                    var into = (((sectors.Target[j] * m) + regions.Target[buyer]) * m) + regions.Target[seller];
                    revenue[into] += percent[from] * world.Trade[from];
                    value[into] += world.Trade[from];
                    sum[into] += percent[from];
                    count[into]++;
                }
            }
        }

        for (var at = 0; at < size; at++)
        {
            if (count[at] == 1)
                revenue[at] = sum[at];
            else if (count[at] > 0)
                revenue[at] = value[at] > 0 ? revenue[at] / value[at] : sum[at] / count[at];
        }

        return revenue;
    }

    private static void NoteInnerTariffs(World world, CodeMap regions, List<WorldNote> log)
    {
        var n = world.RegionCount;
        var lost = 0.0;
        for (var j = 0; j < world.SectorCount; j++)
        {
            for (var buyer = 0; buyer < n; buyer++)
            {
                for (var seller = 0; seller < n; seller++)
                {
                    if (regions.Target[buyer] == regions.Target[seller])
                        lost += world.Trade[world.At(j, buyer, seller)] * world.TariffPercent[world.At(j, buyer, seller)] / 100;
                }
            }
        }

        if (lost > 0)
        {
            log.Add(new WorldNote(
                "tariffs-inside-merged-region", "tariffs", lost,
                string.Create(CultureInfo.InvariantCulture, $"Tariffs between regions that were merged vanish; their revenue was {lost:R}, which spending at purchaser prices still holds")));
        }
    }
}
