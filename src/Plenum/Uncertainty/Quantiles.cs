namespace Plenum.Uncertainty;

/// <summary>Sample quantiles with linear interpolation between order statistics (Hyndman and Fan 1996, type 7).</summary>
public static class Quantiles
{
    /// <summary>The <paramref name="p"/> quantile.</summary>
    /// <param name="values">The sample, at least one value, in any order; left as it is.</param>
    /// <param name="p">In [0, 1].</param>
    public static double Of(IReadOnlyCollection<double> values, double p)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
            throw new ArgumentException("a quantile needs at least one value", nameof(values));
        if (!(p >= 0 && p <= 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "must be in [0, 1]");
        double[] sorted = [.. values];
        Array.Sort(sorted);
        var place = p * (sorted.Length - 1);
        var low = (int)place;
        var high = Math.Min(low + 1, sorted.Length - 1);
        return sorted[low] + ((place - low) * (sorted[high] - sorted[low]));
    }
}
