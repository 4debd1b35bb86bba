namespace Plenum.Coalitions;

/// <summary>The space spanned by the 0/1 rows of some coalitions, as an orthonormal basis.</summary>
/// <param name="players">Length of a row.</param>
internal sealed class RowSpan(int players)
{
    private const double Independent = 1e-9;
    private readonly List<double[]> _basis = [];

    /// <summary>Dimension of the space.</summary>
    public int Rank => _basis.Count;

    /// <summary>True when the coalition's row is a combination of those added.</summary>
    public bool Contains(uint mask) => Remainder(mask).Norm <= Independent;

    /// <summary>Adds a row; false when it was in the space already.</summary>
    public bool Add(uint mask)
    {
        var (rest, norm) = Remainder(mask);
        if (norm <= Independent)
            return false;
        for (var i = 0; i < players; i++)
            rest[i] /= norm;
        _basis.Add(rest);
        return true;
    }

    private (double[] Row, double Norm) Remainder(uint mask)
    {
        var rest = new double[players];
        for (var i = 0; i < players; i++)
            rest[i] = mask >> i & 1;

        // Twice: one pass of Gram–Schmidt leaves rounding along the basis.
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var b in _basis)
            {
                var dot = 0.0;
                for (var i = 0; i < players; i++)
                    dot += b[i] * rest[i];
                for (var i = 0; i < players; i++)
                    rest[i] -= dot * b[i];
            }
        }

        var norm = 0.0;
        foreach (var x in rest)
            norm += x * x;
        return (rest, Math.Sqrt(norm));
    }
}
