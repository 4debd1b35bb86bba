using System.Globalization;

namespace Plenum.Worlds;

/// <summary>
/// A pair of countries that did not trade has no pattern to scale: where the totals say that it trades now, it gets the mix of
/// what the exporter sells abroad, or of what the world trades.
/// </summary>
internal sealed class UpdateSeeds(World world, UpdateTargets targets, bool[] isGoods)
{
    /// <summary>Puts a pattern into empty pairs and logs them, with the pairs that stop trading.</summary>
    public void Plant(double[] trade, List<WorldNote> log)
    {
        double begun = 0, ended = 0;
        int beginnings = 0, ends = 0;
        foreach (var goods in new[] { true, false })
        {
            int[] sectors = [.. Enumerable.Range(0, world.SectorCount).Where(j => isGoods[j] == goods)];
            var wanted = goods ? targets.Goods : targets.Services;
            var mixes = new double[world.RegionCount][];
            for (var pair = 0; pair < wanted.Length; pair++)
            {
                var (m, i) = (pair / world.RegionCount, pair % world.RegionCount);
                if (m == i)
                    continue;
                var sum = sectors.Sum(j => trade[world.At(j, m, i)]);
                if (sum == 0 && wanted[pair] > 0)
                {
                    (begun, beginnings) = (begun + wanted[pair], beginnings + 1);
                    var mix = mixes[i] ??= Mix(i, sectors);
                    for (var at = 0; at < sectors.Length; at++)
                        trade[world.At(sectors[at], m, i)] = wanted[pair] * mix[at];
                }
                else if (sum > 0 && wanted[pair] == 0)
                {
                    (ended, ends) = (ended + sum, ends + 1);
                }
            }
        }

        if (beginnings > 0)
            Note("trade-begun", beginnings, begun, "pairs did not trade before; their sectors are those of all the exporter's exports, or of world trade");
        if (ends > 0)
            Note("trade-ended", ends, ended, "pairs traded before and do not in the totals; the size is the old value");

        void Note(string rule, int pairs, double size, string text) => log.Add(new WorldNote(
            rule, "trade", Math.Round(size, 3), string.Create(CultureInfo.InvariantCulture, $"{pairs} {text}")));
    }

    private double[] Mix(int exporter, int[] sectors)
    {
        var n = world.RegionCount;
        var mix = Array.ConvertAll(sectors, j => Abroad(j, exporter));
        if (mix.Sum() == 0)
        {
            // Only sectors that the country has at all.
            mix = Array.ConvertAll(sectors, j => world.Trade[world.At(j, exporter, exporter)] > 0
                ? Enumerable.Range(0, n).Sum(i => Abroad(j, i))
                : 0);
        }

        var sum = mix.Sum();
        return sum > 0 ? Array.ConvertAll(mix, x => x / sum) : mix;
    }

    private double Abroad(int sector, int exporter)
    {
        var sum = 0.0;
        for (var m = 0; m < world.RegionCount; m++)
        {
            if (m != exporter)
                sum += world.Trade[world.At(sector, m, exporter)];
        }

        return sum;
    }
}
