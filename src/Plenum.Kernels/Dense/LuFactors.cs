namespace Plenum.Kernels.Dense;

/// <summary>LU factorisation with partial pivoting of a small dense matrix, for wage steps and per-country inverses.</summary>
public sealed class LuFactors
{
    private readonly double[] _lu;
    private readonly int[] _pivot;

    private LuFactors(double[] lu, int[] pivot, int size)
    {
        _lu = lu;
        _pivot = pivot;
        Size = size;
    }

    /// <summary>Order of the matrix.</summary>
    public int Size { get; }

    /// <summary>Factorises a row-major matrix, overwriting it. Null when it is singular to working precision.</summary>
    public static LuFactors? Factorise(double[] matrix, int size)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var pivot = new int[size];
        for (var k = 0; k < size; k++)
        {
            var best = k;
            for (var r = k + 1; r < size; r++)
            {
                if (Math.Abs(matrix[(r * size) + k]) > Math.Abs(matrix[(best * size) + k]))
                    best = r;
            }

            pivot[k] = best;
            if (!(Math.Abs(matrix[(best * size) + k]) > 1e-300))
                return null;
            if (best != k)
            {
                var upper = matrix.AsSpan(k * size, size);
                var lower = matrix.AsSpan(best * size, size);
                for (var c = 0; c < size; c++)
                    (upper[c], lower[c]) = (lower[c], upper[c]);
            }

            var top = matrix.AsSpan(k * size, size);
            var inverse = 1 / top[k];
            for (var r = k + 1; r < size; r++)
            {
                var row = matrix.AsSpan(r * size, size);
                var f = row[k] *= inverse;
                if (f == 0)
                    continue;
                Rows.AddScaled(top[(k + 1)..], -f, row[(k + 1)..]);
            }
        }

        return new LuFactors(matrix, pivot, size);
    }

    /// <summary>Solves A x = b in place.</summary>
    public void Solve(Span<double> b)
    {
        for (var k = 0; k < Size; k++)
        {
            var p = _pivot[k];
            (b[k], b[p]) = (b[p], b[k]);
        }

        for (var r = 1; r < Size; r++)
        {
            var row = _lu.AsSpan(r * Size, r);
            var sum = b[r];
            for (var c = 0; c < row.Length; c++)
                sum -= row[c] * b[c];
            b[r] = sum;
        }

        for (var r = Size - 1; r >= 0; r--)
        {
            var row = _lu.AsSpan(r * Size, Size);
            var sum = b[r];
            for (var c = r + 1; c < Size; c++)
                sum -= row[c] * b[c];
            b[r] = sum / row[r];
        }
    }

    /// <summary>The inverse, row-major: all columns of the identity solved together, so that the work runs along rows.</summary>
    public double[] Inverse()
    {
        var inverse = new double[Size * Size];
        var order = new int[Size];
        for (var r = 0; r < Size; r++)
            order[r] = r;
        for (var k = 0; k < Size; k++)
            (order[k], order[_pivot[k]]) = (order[_pivot[k]], order[k]);
        for (var r = 0; r < Size; r++)
        {
            var row = inverse.AsSpan(r * Size, Size);
            row[order[r]] = 1;
            for (var c = 0; c < r; c++)
                Eliminate(inverse, c, _lu[(r * Size) + c], row);
        }

        for (var r = Size - 1; r >= 0; r--)
        {
            var row = inverse.AsSpan(r * Size, Size);
            for (var c = r + 1; c < Size; c++)
                Eliminate(inverse, c, _lu[(r * Size) + c], row);
            var scale = 1 / _lu[(r * Size) + r];
            for (var c = 0; c < row.Length; c++)
                row[c] *= scale;
        }

        return inverse;
    }

    private void Eliminate(double[] inverse, int from, double factor, Span<double> row)
    {
        if (factor != 0)
            Rows.AddScaled(inverse.AsSpan(from * Size, Size), -factor, row);
    }
}
