namespace Plenum.Uncertainty;

/// <summary>
/// First-order indices (Saltelli et al. 2010) and total indices (Jansen 1999) from the runs of a <see cref="SaltelliDesign"/>:
/// S = mean[f(B)(f(A_B) − f(A))]/V, S_T = mean[(f(A) − f(A_B))²]/(2V), with bootstrap intervals over rows.
/// </summary>
public static class SobolIndices
{
    /// <summary>Estimates both indices of every group.</summary>
    /// <param name="groups">The design's groups.</param>
    /// <param name="results">Results <c>[row][point]</c> in the design's order, row-major.</param>
    /// <param name="confidence">Confidence of the intervals, in (0, 1).</param>
    /// <param name="resamples">Bootstrap resamples.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    /// <returns>One index a group; all zero where the result does not vary.</returns>
    public static IReadOnlyList<SensitivityIndex> Estimate(
        IReadOnlyList<SensitivityGroup> groups, double[] results, double confidence = 0.95, int resamples = 500, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(results);
        var points = groups.Count + 2;
        var rows = results.Length / points;
        if (rows < 2 || results.Length != rows * points)
            throw new ArgumentException($"results must be rows of {points}, at least 2; got {results.Length}", nameof(results));

        // Centring leaves the indices alone and takes most of the noise out of the first-order estimator.
        var mean = 0.0;
        for (var r = 0; r < rows; r++)
            mean += (results[r * points] + results[(r * points) + 1]) / (2 * rows);
        var centred = Array.ConvertAll(results, x => x - mean);
        var all = new int[rows];
        for (var r = 0; r < rows; r++)
            all[r] = r;
        var (first, total) = Indices(centred, points, all);

        var firsts = new double[groups.Count][];
        var totals = new double[groups.Count][];
        for (var g = 0; g < groups.Count; g++)
            (firsts[g], totals[g]) = (new double[resamples], new double[resamples]);
        var picked = new int[rows];
        for (var b = 0; b < resamples; b++)
        {
            var random = new CounterRandom(seed, (ulong)b);
            for (var r = 0; r < rows; r++)
                picked[r] = random.Below((ulong)r, rows);
            var (f, t) = Indices(centred, points, picked);
            for (var g = 0; g < groups.Count; g++)
                (firsts[g][b], totals[g][b]) = (f[g], t[g]);
        }

        var tail = (1 - confidence) / 2;
        return
        [
            .. groups.Select((group, g) => new SensitivityIndex(
                group, first[g], Quantiles.Of(firsts[g], tail), Quantiles.Of(firsts[g], 1 - tail),
                total[g], Quantiles.Of(totals[g], tail), Quantiles.Of(totals[g], 1 - tail))),
        ];
    }

    private static (double[] First, double[] Total) Indices(double[] f, int points, int[] rows)
    {
        double sum = 0, squares = 0;
        foreach (var r in rows)
        {
            double a = f[r * points], b = f[(r * points) + 1];
            sum += a + b;
            squares += (a * a) + (b * b);
        }

        var mean = sum / (2 * rows.Length);
        var variance = (squares / (2 * rows.Length)) - (mean * mean);
        double[] first = new double[points - 2], total = new double[points - 2];
        if (!(variance > 0))
            return (first, total);
        for (var g = 0; g < points - 2; g++)
        {
            foreach (var r in rows)
            {
                double a = f[r * points], b = f[(r * points) + 1], ab = f[(r * points) + 2 + g];
                first[g] += b * (ab - a);
                total[g] += (a - ab) * (a - ab);
            }

            first[g] /= rows.Length * variance;
            total[g] /= 2 * rows.Length * variance;
        }

        return (first, total);
    }
}
