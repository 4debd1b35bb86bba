namespace Plenum.Uncertainty;

/// <summary>
/// The points of a variance-based sensitivity analysis: matrices A and B of independent draws and, for every group g, A with
/// the columns of g taken from B. N(k + 2) model runs for N rows and k groups (Saltelli et al. 2010).
/// </summary>
public sealed class SaltelliDesign
{
    private readonly SobolSource _source;
    private readonly double[] _row;

    /// <summary>Creates the design.</summary>
    /// <param name="dimensions">Number of uncertain inputs.</param>
    /// <param name="groups">Disjoint groups; inputs in none of them stay at A.</param>
    /// <param name="seed">Seed of the scrambled Sobol points behind A and B.</param>
    /// <exception cref="ArgumentException">Groups overlap or name an input that does not exist.</exception>
    public SaltelliDesign(int dimensions, IReadOnlyList<SensitivityGroup> groups, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var named = groups.SelectMany(g => g.Dimensions).ToArray();
        if (named.Distinct().Count() != named.Length || Array.Exists(named, d => d < 0 || d >= dimensions))
            throw new ArgumentException($"groups must be disjoint and name inputs below {dimensions}", nameof(groups));
        Dimensions = dimensions;
        Groups = groups;
        _source = new SobolSource(2 * dimensions, seed);
        _row = new double[2 * dimensions];
    }

    /// <summary>Number of inputs.</summary>
    public int Dimensions { get; }

    /// <summary>The groups.</summary>
    public IReadOnlyList<SensitivityGroup> Groups { get; }

    /// <summary>Points of one row: A, B, then one a group.</summary>
    public int PointsPerRow => Groups.Count + 2;

    /// <summary>Writes one point. Not thread-safe.</summary>
    /// <param name="row">Row, 0 … N−1; N a power of two balances best.</param>
    /// <param name="point">0 for A, 1 for B, 2 + g for A with group g from B.</param>
    /// <param name="u">At least <see cref="Dimensions"/> long.</param>
    public void Fill(int row, int point, Span<double> u)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(point);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(point, PointsPerRow);
        _source.Fill(row, _row);
        _row.AsSpan(point == 1 ? Dimensions : 0, Dimensions).CopyTo(u);
        if (point < 2)
            return;
        foreach (var d in Groups[point - 2].Dimensions)
            u[d] = _row[Dimensions + d];
    }
}
