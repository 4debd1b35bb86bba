using Plenum.Outcomes;

namespace Plenum.Evidence;

/// <summary>
/// Table coverage: which share of the world's AI articles, patents, models, compute, value added sits at a table, with and
/// without a seat. No model and no assumption enters.
/// </summary>
public static class TableCoverage
{
    /// <summary>Share of one indicator held by a set of countries, 0 to 1; NaN where the indicator has no figures.</summary>
    public static double Share(CoverageIndicator indicator, IEnumerable<string> table)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Shares is null)
            return double.NaN;
        var sum = 0.0;
        foreach (var code in table.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            sum += indicator.Shares.GetValueOrDefault(code);
        return sum;
    }

    /// <summary>Coverage with some seats filled and with the same seats empty, one row an indicator that has figures.</summary>
    /// <param name="indicators">What to measure.</param>
    /// <param name="table">Who sits at the table; whether the seats in question are among them does not matter.</param>
    /// <param name="seats">The seats in question.</param>
    public static IReadOnlyList<CoverageRow> WithAndWithout(
        IEnumerable<CoverageIndicator> indicators, IReadOnlyCollection<string> table, IReadOnlyCollection<string> seats)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(seats);
        var with = table.Union(seats, StringComparer.Ordinal).ToArray();
        var without = table.Except(seats, StringComparer.Ordinal).ToArray();
        return [.. indicators.Where(i => i.Shares is not null)
            .Select(i => new CoverageRow(i.Title, Share(i, with), Share(i, without), i.Year, i.SourceId))];
    }
}
