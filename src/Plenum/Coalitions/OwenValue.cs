namespace Plenum.Coalitions;

/// <summary>
/// Owen's (1977) value for players that act in unions: the Shapley average over the orders that keep every union together.
/// Singleton unions, or one union of all, give <see cref="ShapleyValue"/>.
/// </summary>
public static class OwenValue
{
    /// <summary>The value of every player.</summary>
    /// <param name="worth">v by <see cref="Coalition.Mask"/>, 2^n values.</param>
    /// <param name="unions">Disjoint coalitions; a player in none of them is a union of its own.</param>
    /// <exception cref="ArgumentException">Two unions share a player, or one has a player the game has not.</exception>
    public static double[] Of(double[] worth, IEnumerable<Coalition> unions)
    {
        var n = Game.Players(worth);
        var parts = Partition(n, unions);
        var outer = Game.OrderWeights(parts.Count);
        var value = new double[n];
        for (var k = 0; k < parts.Count; k++)
        {
            var inner = Game.OrderWeights(parts[k].Size);
            var members = parts[k].Members().ToArray();
            for (var r = 0u; r < 1u << parts.Count; r++)
            {
                if ((r >> k & 1) == 1)
                    continue;
                var present = new Coalition(r);
                var before = 0u;
                foreach (var union in present.Members())
                    before |= parts[union].Mask;
                foreach (var m in members)
                {
                    foreach (var t in SubsetsOf(parts[k].Without(m)))
                    {
                        var with = before | t.Mask;
                        value[m] += outer[present.Size] * inner[t.Size] * (worth[with | (1u << m)] - worth[with]);
                    }
                }
            }
        }

        return value;
    }

    private static List<Coalition> Partition(int players, IEnumerable<Coalition> unions)
    {
        ArgumentNullException.ThrowIfNull(unions);
        var parts = new List<Coalition>();
        var seen = 0u;
        foreach (var union in unions)
        {
            if (union.Mask == 0)
                continue;
            if ((union.Mask & ~Coalition.Grand(players).Mask) != 0)
                throw new ArgumentException($"a union has a player beyond the game's {players}", nameof(unions));
            if ((union.Mask & seen) != 0)
                throw new ArgumentException("unions must not share a player", nameof(unions));
            seen |= union.Mask;
            parts.Add(union);
        }

        for (var m = 0; m < players; m++)
        {
            if ((seen >> m & 1) == 0)
                parts.Add(Coalition.Empty.With(m));
        }

        return parts;
    }

    private static IEnumerable<Coalition> SubsetsOf(Coalition set)
    {
        var sub = 0u;
        do
        {
            yield return new Coalition(sub);
            sub = (sub - set.Mask) & set.Mask;
        }
        while (sub != 0);
    }
}
