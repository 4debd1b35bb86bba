using Plenum.Trade;

namespace Plenum.Solving;

/// <summary>
/// Tells why a solve has no solution where trade cannot balance at any wages: without deficits, countries that sell to others and may
/// buy nothing from them; with deficits, countries that are cut off from those who would pay or be paid.
/// </summary>
internal static class OneWayTrade
{
    /// <summary>The reason and the way out, or null where nothing of the kind is seen.</summary>
    /// <param name="structure">The model.</param>
    /// <param name="shock">The shock that did not solve, folded.</param>
    public static string? WayOut(TradeStructure structure, FoldedShock shock)
    {
        if (structure.Deficits != DeficitRule.Zero)
            return Stranded(structure, shock);
        for (var c = 0; c < structure.Countries; c++)
        {
            var suppliers = Suppliers(structure, shock, c);
            var others = Enumerable.Range(0, structure.Countries).Where(n => shock.Bloc[n] == shock.Bloc[c] && !suppliers.Contains(n)).ToList();
            if (others.Count == 0)
                continue;
            // One fact, told of the shorter side.
            return others.Count < suppliers.Count
                ? $"No equilibrium without deficits: {Names(structure, others)} would buy abroad and sell nothing there. Let something be sold, or use deficits: fixed"
                : $"No equilibrium without deficits: {Names(structure, suppliers)} would sell abroad and buy nothing there. Let something be bought, or use deficits: fixed";
        }

        return null;
    }

    // Whoever sells to c, whoever sells to those, and c: a circle that buys nothing from outside.
    private static SortedSet<int> Suppliers(TradeStructure structure, FoldedShock shock, int c)
    {
        var found = new SortedSet<int> { c };
        var open = new Queue<int>([c]);
        while (open.TryDequeue(out var m))
        {
            for (var i = 0; i < structure.Countries; i++)
            {
                if (!found.Contains(i) && Buys(structure, shock, m, i))
                {
                    found.Add(i);
                    open.Enqueue(i);
                }
            }
        }

        return found;
    }

    private static bool Buys(TradeStructure structure, FoldedShock shock, int m, int i)
    {
        for (var j = 0; j < structure.Sectors; j++)
        {
            if (!structure.DomesticOnly[j] && structure.Expenditure[structure.Row(m) + j] > 0 && shock.Kept[j][(m * structure.CountryStride) + i] > 0)
                return true;
        }

        return false;
    }

    private static string? Stranded(TradeStructure structure, FoldedShock shock)
    {
        var deficit = structure.Economy.Deficit;
        foreach (var bloc in Enumerable.Range(0, structure.Countries).GroupBy(n => shock.Bloc[n]).OrderBy(b => b.Count()))
        {
            if (bloc.Count() < structure.Countries && Math.Abs(bloc.Sum(n => deficit[n])) > 1e-9 * bloc.Sum(n => structure.Economy.ValueAdded[n]))
                return $"No equilibrium with these deficits: {Names(structure, [.. bloc])} would trade with nobody who could settle them. Use deficits: zero";
        }

        return null;
    }

    private static string Names(TradeStructure structure, IReadOnlyCollection<int> countries)
    {
        var codes = countries.Select(n => structure.Economy.World.Regions[n].Code).ToList();
        return codes.Count <= 6 ? string.Join(", ", codes) : string.Join(", ", codes.Take(5)) + FormattableString.Invariant($" and {codes.Count - 5} more");
    }
}
