namespace Plenum.Solving;

/// <summary>
/// Solves A x = b for a matrix known only by its product (Saad and Schultz 1986), with a right preconditioner. Exact after
/// as many steps as there are unknowns; memory is kept from solve to solve. Not thread-safe.
/// </summary>
internal sealed class Gmres
{
    private const int MostSteps = 240;
    private const int Restarts = 20;
    private readonly int _size;
    private readonly List<double[]> _basis = [];
    private readonly double[] _image;
    private readonly double[] _residual;

    /// <summary>Prepares memory for vectors of length <paramref name="size"/>.</summary>
    public Gmres(int size)
    {
        _size = size;
        _image = new double[size];
        _residual = new double[size];
    }

    /// <summary>The product of a matrix with a vector; must write every element of <paramref name="y"/>.</summary>
    public delegate void Product(ReadOnlySpan<double> x, Span<double> y);

    /// <summary>
    /// Solves to a residual of <paramref name="tolerance"/> relative to the right-hand side, or to rounding if that comes first.
    /// False where the residual stays above a thousand times the tolerance.
    /// </summary>
    public bool Solve(Product matrix, Product precondition, ReadOnlySpan<double> right, Span<double> x, double tolerance)
    {
        x.Clear();
        var scale = Norm(right);
        if (scale == 0)
            return true;
        right.CopyTo(_residual);
        var norm = scale;
        for (var round = 0; round < Restarts && norm > tolerance * scale; round++)
        {
            var before = norm;
            Cycle(matrix, precondition, x, norm, tolerance * scale);
            matrix(x, _image);
            for (var k = 0; k < _size; k++)
                _residual[k] = right[k] - _image[k];
            norm = Norm(_residual);
            if (!(norm < 0.5 * before))
                break;
        }

        return norm <= 1e3 * tolerance * scale;
    }

    // One Arnoldi process from the residual; x moves by the minimiser over its space.
    private void Cycle(Product matrix, Product precondition, Span<double> x, double norm, double goal)
    {
        var steps = Math.Min(MostSteps, _size);
        var columns = new List<double[]>(steps);
        double[] cosine = new double[steps], sine = new double[steps], rest = new double[steps + 1];
        rest[0] = norm;
        Keep(0, _residual, norm);
        var count = 0;
        while (count < steps && Math.Abs(rest[count]) > goal)
        {
            precondition(_basis[count], _image);
            var next = Vector(count + 1);
            matrix(_image, next);
            var column = new double[count + 2];
            // Twice is enough to keep the basis orthogonal to rounding.
            for (var pass = 0; pass < 2; pass++)
            {
                for (var k = 0; k <= count; k++)
                {
                    var along = Dot(_basis[k], next);
                    column[k] += along;
                    Subtract(next, _basis[k], along);
                }
            }

            var length = Norm(next);
            for (var k = 0; k < count; k++)
                (column[k], column[k + 1]) = ((cosine[k] * column[k]) + (sine[k] * column[k + 1]), (cosine[k] * column[k + 1]) - (sine[k] * column[k]));
            var whole = Math.Sqrt((column[count] * column[count]) + (length * length));
            if (!(whole > 0))
                break;
            (cosine[count], sine[count]) = (column[count] / whole, length / whole);
            column[count] = whole;
            (rest[count], rest[count + 1]) = (cosine[count] * rest[count], -sine[count] * rest[count]);
            columns.Add(column);
            count++;
            if (!(length > 1e-300))
                break;
            for (var k = 0; k < _size; k++)
                next[k] /= length;
        }

        var weights = new double[count];
        for (var k = count - 1; k >= 0; k--)
        {
            var sum = rest[k];
            for (var later = k + 1; later < count; later++)
                sum -= columns[later][k] * weights[later];
            weights[k] = sum / columns[k][k];
        }

        Array.Clear(_residual);
        for (var k = 0; k < count; k++)
            Subtract(_residual, _basis[k], -weights[k]);
        precondition(_residual, _image);
        for (var k = 0; k < _size; k++)
            x[k] += _image[k];
    }

    private double[] Vector(int at)
    {
        while (_basis.Count <= at)
            _basis.Add(new double[_size]);
        return _basis[at];
    }

    private void Keep(int at, double[] vector, double norm)
    {
        var kept = Vector(at);
        for (var k = 0; k < _size; k++)
            kept[k] = vector[k] / norm;
    }

    private static double Norm(ReadOnlySpan<double> x) => Math.Sqrt(Dot(x, x));

    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => System.Numerics.Tensors.TensorPrimitives.Dot(x, y);

    private static void Subtract(Span<double> x, ReadOnlySpan<double> y, double times) =>
        System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(y, -times, x, x);
}
