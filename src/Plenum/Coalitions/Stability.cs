namespace Plenum.Coalitions;

/// <summary>
/// Internal and external stability (d'Aspremont, Jacquemin, Gabszewicz and Weymark 1983) of every coalition, read off a
/// complete payoff table.
/// </summary>
public static class Stability
{
    /// <summary>Gains up to this size count as ties: who gains nothing neither leaves nor joins.</summary>
    public const double Tie = 1e-10;

    /// <summary>Judges every coalition, by mask.</summary>
    /// <param name="table">Payoffs whose recipient number m is player m; further recipients are ignored.</param>
    /// <param name="tie">Largest gain that still counts as none, in the table's unit.</param>
    /// <param name="moneyPerUnit">
    /// Weight of each player that turns its payoff into money, so that side payments add up; null when payoffs are money.
    /// </param>
    /// <exception cref="ArgumentException">The table has fewer recipients than players.</exception>
    public static IReadOnlyList<StabilityVerdict> Of(PayoffTable table, double tie = Tie, IReadOnlyList<double>? moneyPerUnit = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Recipients.Count < table.Players.Count)
            throw new ArgumentException("every player must be a recipient", nameof(table));
        var verdicts = new StabilityVerdict[table.Coalitions];
        for (var s = 0u; s < table.Coalitions; s++)
            verdicts[s] = Judge(table, new Coalition(s), tie, moneyPerUnit);
        return verdicts;
    }

    private static StabilityVerdict Judge(PayoffTable table, Coalition s, double tie, IReadOnlyList<double>? money)
    {
        List<int> leave = [], join = [];
        double needed = 0, surplus = 0, slack = 0;
        for (var m = 0; m < table.Players.Count; m++)
        {
            if (!s.Contains(m))
            {
                if (table[s.With(m), m] - table[s, m] > tie)
                    join.Add(m);
                continue;
            }

            var gain = table[s.Without(m), m] - table[s, m];
            var weight = money?[m] ?? 1;
            surplus -= gain * weight;
            slack += tie * weight;
            if (gain > tie)
            {
                leave.Add(m);
                needed += gain * weight;
            }
        }

        return new StabilityVerdict(s, leave, join, needed, surplus, surplus >= -slack);
    }
}
