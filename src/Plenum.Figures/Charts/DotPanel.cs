namespace Plenum.Figures.Charts;

/// <summary>Rows that share one axis.</summary>
/// <param name="Title">Heading, or empty.</param>
/// <param name="Rows">The rows, in the order they are drawn.</param>
public sealed record DotPanel(string Title, IReadOnlyList<RangeRow> Rows)
{
    /// <summary>
    /// Ranks rows by median and puts those that would squeeze all others against zero on an axis of their own, saying so in the heading.
    /// </summary>
    /// <param name="rows">All rows.</param>
    /// <param name="factor">How many times larger than the rest a row must be.</param>
    public static IReadOnlyList<DotPanel> Ranked(IEnumerable<RangeRow> rows, double factor = 3)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var ranked = rows.OrderBy(r => r.Value.P50).ThenBy(r => r.Label, StringComparer.Ordinal).ToList();
        var bySize = ranked.OrderByDescending(Reach).ToList();
        // At most three rows stand apart; a longer head means the values are spread, not split.
        for (var k = 1; k <= 3 && k < bySize.Count - 1; k++)
        {
            if (Reach(bySize[k - 1]) <= factor * Reach(bySize[k]))
                continue;
            var apart = bySize.Take(k).ToHashSet();
            return
            [
                new("Largest", [.. ranked.Where(apart.Contains)]),
                new("All others (axis enlarged)", [.. ranked.Where(r => !apart.Contains(r))]),
            ];
        }

        return [new("", ranked)];

        static double Reach(RangeRow r) => Math.Max(Math.Abs(r.Value.P05), Math.Abs(r.Value.P95));
    }
}
