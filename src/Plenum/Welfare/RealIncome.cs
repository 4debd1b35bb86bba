using Plenum.Trade;

namespace Plenum.Welfare;

/// <summary>Exact changes of what people can buy.</summary>
public static class RealIncome
{
    /// <summary>Ŵ_n = Î_n / P̂_n by country, a ratio.</summary>
    public static double[] Change(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var (before, after) = (comparison.Before, comparison.After);
        var change = new double[before.Income.Length];
        for (var n = 0; n < change.Length; n++)
            change[n] = after.Income[n] / before.Income[n] / (after.ConsumerPriceChange[n] / before.ConsumerPriceChange[n]);
        return change;
    }

    /// <summary>World real income: countries weighted by baseline value added; a ratio.</summary>
    public static double World(Baseline baseline, double[] change)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(change);
        double sum = 0, weight = 0;
        for (var n = 0; n < change.Length; n++)
        {
            sum += baseline.Anchor.ValueAdded[n] * change[n];
            weight += baseline.Anchor.ValueAdded[n];
        }

        return sum / weight;
    }
}
