namespace Plenum.Evidence;

/// <summary>Whose models are built on whose, counted in fractional base-to-derived pairs.</summary>
public static class LineageFlows
{
    /// <summary>Fractional pairs from models of one country to models of another; pairs inside one organisation count.</summary>
    public static double Between(IEnumerable<LineagePair> pairs, string from, string to) =>
        pairs.SelectMany(p => p.ByCountry()).Where(f => f.Base == from && f.Derived == to).Sum(f => f.Share);

    /// <summary>All flows, largest first.</summary>
    public static IReadOnlyList<(string Base, string Derived, double Pairs)> All(IEnumerable<LineagePair> pairs) =>
        [.. pairs.SelectMany(p => p.ByCountry())
            .GroupBy(f => (f.Base, f.Derived))
            .Select(g => (g.Key.Base, g.Key.Derived, Pairs: g.Sum(f => f.Share)))
            .OrderByDescending(f => f.Pairs).ThenBy(f => f.Base, StringComparer.Ordinal).ThenBy(f => f.Derived, StringComparer.Ordinal)];
}
