namespace Plenum.Worlds;

/// <summary>A knowledge channel of a merged world.</summary>
internal static class MergedChannel
{
    /// <summary>Merges a channel: rows weighted with value added, sources added up.</summary>
    public static KnowledgeChannel Of(World world, KnowledgeChannel channel, CodeMap regions, CodeMap sectors)
    {
        int n = world.RegionCount, s = world.SectorCount, m = regions.Groups.Count;
        var layers = channel.BySector ? s : 1;
        var size = channel.BySector ? sectors.Groups.Count : 1;
        double[] weights = new double[size * m * m], mass = new double[size * m];
        var taught = new bool[size * m];
        var alone = new int[size * m];
        for (var layer = 0; layer < layers; layer++)
        {
            for (var c = 0; c < n; c++)
                alone[((channel.BySector ? sectors.Target[layer] : 0) * m) + regions.Target[c]]++;
        }

        for (var layer = 0; layer < layers; layer++)
        {
            var into = channel.BySector ? sectors.Target[layer] : 0;
            for (var c = 0; c < n; c++)
            {
                var row = (into * m) + regions.Target[c];
                // A row that merges with no other keeps its weights to the last bit.
                var value = alone[row] == 1 ? 1 : Value(world, c, channel.BySector ? layer : -1);
                var sum = 0.0;
                for (var i = 0; i < n; i++)
                {
                    var weight = channel.Weights[(((layer * n) + c) * n) + i];
                    weights[(row * m) + regions.Target[i]] += value * weight;
                    sum += weight;
                }

                if (sum == 0)
                    weights[(row * m) + regions.Target[c]] += value;
                else
                    taught[row] = true;
                mass[row] += value;
            }
        }

        for (var row = 0; row < mass.Length; row++)
        {
            for (var i = 0; i < m; i++)
                weights[(row * m) + i] = taught[row] && mass[row] > 0 ? weights[(row * m) + i] / mass[row] : 0;
        }

        return new KnowledgeChannel(channel.Name, weights, channel.BySector);
    }

    private static double Value(World world, int country, int sector)
    {
        var s = world.SectorCount;
        if (sector >= 0)
            return world.ValueAdded[(country * s) + sector];
        var sum = 0.0;
        for (var j = 0; j < s; j++)
            sum += world.ValueAdded[(country * s) + j];
        return sum;
    }
}
