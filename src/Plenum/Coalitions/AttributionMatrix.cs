namespace Plenum.Coalitions;

/// <summary>
/// φ_{m→i}: what player m's participation gives recipient i, the Shapley value of i's own payoff. For every i the column sums
/// to W_i(N) − W_i(∅).
/// </summary>
public sealed class AttributionMatrix
{
    private readonly double[] _values;

    private AttributionMatrix(PayoffTable table, double[] values)
    {
        Players = table.Players;
        Recipients = table.Recipients;
        _values = values;
    }

    /// <summary>Names of the players (rows).</summary>
    public IReadOnlyList<string> Players { get; }

    /// <summary>Names of the recipients (columns).</summary>
    public IReadOnlyList<string> Recipients { get; }

    /// <summary>φ_{m→i}, in the unit of the table.</summary>
    public double this[int player, int recipient] => _values[(player * Recipients.Count) + recipient];

    /// <summary>Attributes every recipient's payoff in <paramref name="table"/>.</summary>
    public static AttributionMatrix Of(PayoffTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var values = new double[table.Players.Count * table.Recipients.Count];
        for (var i = 0; i < table.Recipients.Count; i++)
        {
            var value = ShapleyValue.Of(table.Game(i));
            for (var m = 0; m < value.Length; m++)
                values[(m * table.Recipients.Count) + i] = value[m];
        }

        return new AttributionMatrix(table, values);
    }
}
