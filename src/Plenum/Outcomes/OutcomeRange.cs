namespace Plenum.Outcomes;

/// <summary>One outcome over the draws of a run, and at central parameters. Unit as in the row that carries it.</summary>
/// <param name="P05">5th percentile; NaN where an outcome was worked out at central parameters only.</param>
/// <param name="P25">25th percentile.</param>
/// <param name="P50">Median.</param>
/// <param name="P75">75th percentile.</param>
/// <param name="P95">95th percentile.</param>
/// <param name="PSign">Share of draws with the sign of the median (of the commoner sign where the median is 0), 0 to 1.</param>
/// <param name="Central">The value at central parameters.</param>
public sealed record OutcomeRange(double P05, double P25, double P50, double P75, double P95, double PSign, double Central)
{
    /// <summary>An outcome at central parameters only.</summary>
    public static OutcomeRange CentralOnly(double value) =>
        new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, value);

    /// <summary>True when there are draws behind it.</summary>
    public bool HasDraws => !double.IsNaN(P50);

    /// <summary>
    /// Percentiles by linear interpolation between order statistics: the p-th lies at position p(n−1) of the sorted draws.
    /// </summary>
    /// <param name="draws">The draws, in any order; not changed. Those that are not a number are left out.</param>
    /// <param name="central">The value at central parameters.</param>
    public static OutcomeRange Of(ReadOnlySpan<double> draws, double central)
    {
        double[] sorted = [.. draws.ToArray().Where(x => !double.IsNaN(x))];
        if (sorted.Length == 0)
            return CentralOnly(central);
        Array.Sort(sorted);
        int up = 0, down = 0;
        foreach (var x in sorted)
        {
            if (x > 0)
                up++;
            else if (x < 0)
                down++;
        }

        var median = At(sorted, 0.5);
        var same = median > 0 ? up : median < 0 ? down : Math.Max(up, down);
        return new OutcomeRange(
            At(sorted, 0.05), At(sorted, 0.25), median, At(sorted, 0.75), At(sorted, 0.95), (double)same / sorted.Length, central);
    }

    private static double At(double[] sorted, double p)
    {
        var position = p * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
