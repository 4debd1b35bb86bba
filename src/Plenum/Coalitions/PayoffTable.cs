namespace Plenum.Coalitions;

/// <summary>
/// W_i(S): what every recipient i gets under every coalition S of the players. Recipients may be the players, all countries
/// of a world, or anything else that is measured.
/// </summary>
public sealed class PayoffTable
{
    /// <summary>Most players of a complete table: 2^20 rows.</summary>
    public const int MostPlayers = 20;

    private readonly double[] _values;

    /// <summary>Creates a table.</summary>
    /// <param name="players">Names of the players, in the order of the bits of <see cref="Coalition.Mask"/>; 1 to 20.</param>
    /// <param name="recipients">Names of the recipients.</param>
    /// <param name="values">Row-major <c>[mask][recipient]</c>, 2^players rows, every value finite.</param>
    /// <exception cref="ArgumentException">Sizes do not fit, or a value is not finite.</exception>
    public PayoffTable(IReadOnlyList<string> players, IReadOnlyList<string> recipients, double[] values)
    {
        ArgumentNullException.ThrowIfNull(players);
        ArgumentNullException.ThrowIfNull(recipients);
        ArgumentNullException.ThrowIfNull(values);
        if (players.Count is < 1 or > MostPlayers)
            throw new ArgumentException($"a complete table takes 1 to {MostPlayers} players, got {players.Count}", nameof(players));
        if (values.Length != (recipients.Count << players.Count))
            throw new ArgumentException($"expected {recipients.Count << players.Count} values, got {values.Length}", nameof(values));
        if (Array.FindIndex(values, x => !double.IsFinite(x)) is >= 0 and var bad)
            throw new ArgumentException($"value {bad} is {values[bad]}; every payoff must be finite", nameof(values));
        Players = players;
        Recipients = recipients;
        _values = values;
    }

    /// <summary>Names of the players.</summary>
    public IReadOnlyList<string> Players { get; }

    /// <summary>Names of the recipients.</summary>
    public IReadOnlyList<string> Recipients { get; }

    /// <summary>Number of coalitions, 2^players.</summary>
    public int Coalitions => 1 << Players.Count;

    /// <summary>W_i(S).</summary>
    public double this[Coalition coalition, int recipient] => _values[(coalition.Mask * Recipients.Count) + recipient];

    /// <summary>All W_i(S) of one coalition.</summary>
    public ReadOnlySpan<double> Row(Coalition coalition) =>
        _values.AsSpan((int)coalition.Mask * Recipients.Count, Recipients.Count);

    /// <summary>The characteristic function S ↦ W_i(S) of one recipient, by mask.</summary>
    public double[] Game(int recipient)
    {
        var v = new double[Coalitions];
        for (var s = 0; s < v.Length; s++)
            v[s] = _values[(s * Recipients.Count) + recipient];
        return v;
    }

    /// <summary>A characteristic function made of each coalition's row, by mask.</summary>
    /// <param name="value">From the coalition and its row to its value.</param>
    public double[] Game(Func<Coalition, ReadOnlyMemory<double>, double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var v = new double[Coalitions];
        for (var s = 0; s < v.Length; s++)
            v[s] = value(new Coalition((uint)s), _values.AsMemory(s * Recipients.Count, Recipients.Count));
        return v;
    }
}
