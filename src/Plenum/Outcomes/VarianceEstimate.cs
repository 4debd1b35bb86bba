namespace Plenum.Outcomes;

/// <summary>
/// First-order shares of variance from the run's own draws: how much of the spread of a result the mean given one coordinate
/// explains. A rough instrument by design, free of further solves; <c>plenum sensitivity</c> has the full one.
/// </summary>
/// <remarks>
/// The coordinate is cut into bins of equal width; share = 1 − [SSW/(n−B)]/[SST/(n−1)], kept only where the F statistic of the
/// ranks of the results is beyond what chance gives one time in ten thousand for these degrees of freedom, and that of the results one time in two hundred. Ranks, because a
/// few large results (half of a belief can lie at zero) make an F of the results themselves large by chance; one in ten
/// thousand, because a run has about a hundred coordinates. Coordinates are taken one after the other, the most telling first,
/// each from what the earlier ones leave: a hundred coordinates of a low-discrepancy sequence are not independent at two
/// hundred draws, and an idle one must not borrow from the one it happens to resemble.
/// </remarks>
internal static class VarianceEstimate
{
    private const int MostTold = 12;

    // The 99.99 % point for ranks, the 99.5 % point for the results, whose share is what is shown.
    private const double InRanks = 3.7190, InResults = 2.5758;

    /// <summary>Shares of all coordinates.</summary>
    /// <param name="points">u of every draw.</param>
    /// <param name="result">The result of every draw.</param>
    /// <returns>For each coordinate whether it can be told from chance, and its share; 0 where it cannot.</returns>
    public static (bool[] Told, double[] Share) Shares(IReadOnlyList<double[]> points, IReadOnlyList<double> result)
    {
        var n = result.Count;
        var coordinates = n == 0 ? 0 : points[0].Length;
        var (told, share) = (new bool[coordinates], new double[coordinates]);
        var bins = Math.Clamp(n / 12, 2, 10);
        double[] raw = [.. result];
        var whole = n < 2 * bins ? 0 : SquaresOf(raw);
        if (!(whole > 0) || !(whole > 1e-24 * (1 + Math.Pow(raw.Average(), 2))))
            return (told, share);
        var ranks = Ranks(raw);
        double[][] columns = [.. Enumerable.Range(0, coordinates).Select(x => points.Select(p => p[x]).ToArray())];
        for (var step = 0; step < MostTold; step++)
        {
            var best = -1;
            var highest = Critical(bins - 1, InRanks);
            for (var x = 0; x < coordinates; x++)
            {
                if (!told[x] && Parts(columns[x], ranks, bins).F is var f && f >= highest && Parts(columns[x], raw, bins).F >= Critical(bins - 1, InResults))
                    (best, highest) = (x, f);
            }

            if (best < 0)
                break;
            told[best] = true;
            share[best] = Math.Max(0, Parts(columns[best], raw, bins).Share * SquaresOf(raw) / whole);
            Remove(columns[best], ranks, bins);
            Remove(columns[best], raw, bins);
        }

        return (told, share);
    }

    private static double SquaresOf(double[] values)
    {
        var mean = values.Average();
        return values.Sum(y => (y - mean) * (y - mean));
    }

    // Takes the mean of its bin from every value.
    private static void Remove(double[] coordinate, double[] values, int bins)
    {
        double[] sum = new double[bins], count = new double[bins];
        int Bin(int k) => Math.Min(bins - 1, (int)(coordinate[k] * bins));
        for (var k = 0; k < values.Length; k++)
        {
            sum[Bin(k)] += values[k];
            count[Bin(k)]++;
        }

        for (var k = 0; k < values.Length; k++)
            values[k] -= sum[Bin(k)] / count[Bin(k)];
    }

    private static (double Share, double F, double Total) Parts(ReadOnlySpan<double> coordinate, ReadOnlySpan<double> result, int bins)
    {
        var n = result.Length;
        double mean = 0;
        foreach (var y in result)
            mean += y / n;
        double[] sum = new double[bins], count = new double[bins];
        var total = 0.0;
        for (var k = 0; k < n; k++)
        {
            var bin = Math.Min(bins - 1, (int)(coordinate[k] * bins));
            sum[bin] += result[k] - mean;
            count[bin]++;
            total += (result[k] - mean) * (result[k] - mean);
        }

        var between = 0.0;
        var used = 0;
        for (var b = 0; b < bins; b++)
        {
            if (count[b] > 0)
            {
                between += sum[b] * sum[b] / count[b];
                used++;
            }
        }

        if (used < 2)
            return (0, 0, total);
        var within = Math.Max(0, total - between) / (n - used);
        return (1 - (within * (n - 1) / total), within > 0 ? between / (used - 1) / within : double.PositiveInfinity, total);
    }

    // Average ranks for ties.
    internal static double[] Ranks(ReadOnlySpan<double> values)
    {
        double[] sorted = [.. values];
        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order);
        var ranks = new double[sorted.Length];
        for (var first = 0; first < order.Length;)
        {
            var last = first;
            while (last + 1 < order.Length && sorted[last + 1] == sorted[first])
                last++;
            for (var k = first; k <= last; k++)
                ranks[order[k]] = (first + last) / 2.0;
            first = last + 1;
        }

        return ranks;
    }

    /// <summary>
    /// Roughly a point of F with d and many degrees of freedom: χ²_d by the Wilson–Hilferty cube, over d; z is the same point of
    /// the normal distribution.
    /// </summary>
    private static double Critical(int d, double z)
    {
        var x = 1 - (2.0 / (9 * d)) + (z * Math.Sqrt(2.0 / (9 * d)));
        return x * x * x;
    }
}
