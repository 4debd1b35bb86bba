namespace Plenum.Outcomes;

/// <summary>
/// First-order shares of variance from the run's own draws: how much of the spread of a result the mean given one coordinate
/// explains. A rough instrument by design, free of further solves; <c>plenum sensitivity</c> has the full one.
/// </summary>
/// <remarks>
/// The coordinate is cut into bins of equal width; share = 1 − [SSW/(n−B)]/[SST/(n−1)], kept only where the F statistic of the
/// ranks of the results is beyond what chance gives one time in ten thousand for these degrees of freedom. Ranks, because a
/// few large results (half of a belief can lie at zero) make an F of the results themselves large by chance; one in ten
/// thousand, because a run has about a hundred coordinates.
/// </remarks>
internal static class VarianceEstimate
{
    /// <summary>Share of one coordinate, 0 where it cannot be told from chance or nothing varies.</summary>
    /// <param name="coordinate">Its value in (0, 1), by draw.</param>
    /// <param name="result">The result, by draw.</param>
    public static double FirstOrder(ReadOnlySpan<double> coordinate, ReadOnlySpan<double> result)
    {
        var n = result.Length;
        var bins = Math.Clamp(n / 12, 2, 10);
        if (n < 2 * bins)
            return 0;
        double mean = 0;
        foreach (var y in result)
            mean += y / n;
        var (share, _, total) = Parts(coordinate, result, bins);
        if (!(total > 1e-24 * (1 + (mean * mean))))
            return 0;
        var (_, f, _) = Parts(coordinate, Ranks(result), bins);
        return f < Critical(bins - 1) ? 0 : Math.Max(0, share);
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
    private static double[] Ranks(ReadOnlySpan<double> values)
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
    /// Roughly the 99.99 % point of F with d and many degrees of freedom: χ²_d by the Wilson–Hilferty cube, over d.
    /// </summary>
    private static double Critical(int d)
    {
        var x = 1 - (2.0 / (9 * d)) + (3.7190 * Math.Sqrt(2.0 / (9 * d)));
        return x * x * x;
    }
}
