namespace Plenum.Tests.Batteries;

/// <summary>Gaussian elimination with row pivoting and one step of refinement, as in a textbook.</summary>
public static class Elimination
{
    public static double[] Solve(double[,] matrix, double[] right)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(right);
        var x = Once(matrix, right);
        var left = new double[right.Length];
        for (var row = 0; row < right.Length; row++)
        {
            var sum = right[row];
            for (var column = 0; column < right.Length; column++)
                sum -= matrix[row, column] * x[column];
            left[row] = sum;
        }

        var correction = Once(matrix, left);
        return [.. x.Zip(correction, (a, b) => a + b)];
    }

    private static double[] Once(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var a = (double[,])matrix.Clone();
        var b = (double[])right.Clone();
        for (var p = 0; p < n; p++)
        {
            var best = p;
            for (var row = p + 1; row < n; row++)
            {
                if (Math.Abs(a[row, p]) > Math.Abs(a[best, p]))
                    best = row;
            }

            if (best != p)
            {
                for (var column = p; column < n; column++)
                    (a[p, column], a[best, column]) = (a[best, column], a[p, column]);
                (b[p], b[best]) = (b[best], b[p]);
            }

            for (var row = p + 1; row < n; row++)
            {
                var factor = a[row, p] / a[p, p];
                if (factor == 0)
                    continue;
                for (var column = p; column < n; column++)
                    a[row, column] -= factor * a[p, column];
                b[row] -= factor * b[p];
            }
        }

        for (var p = n - 1; p >= 0; p--)
        {
            for (var column = p + 1; column < n; column++)
                b[p] -= a[p, column] * b[column];
            b[p] /= a[p, p];
        }

        return b;
    }
}
