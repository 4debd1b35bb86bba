namespace Plenum.Uncertainty;

/// <summary>The smallest move of one group of inputs that turns a result's sign, or none within its range.</summary>
/// <param name="Group">The group moved.</param>
/// <param name="Move">
/// Distance from the centre in quantiles, 0 to 0.5: at 0.3 the group's inputs sit at their 20th or 80th percentiles. NaN when
/// no move within the range flips the sign.
/// </param>
/// <param name="Point">u at the flip, all inputs; null when there is none.</param>
public sealed record SignFlip(SensitivityGroup Group, double Move, double[]? Point)
{
    /// <summary>The range searched, as quantiles from the centre: the 1st to the 99th percentile.</summary>
    public const double Range = 0.49;

    private const int Steps = 7, Bisections = 30;

    /// <summary>True when the sign turns within the range.</summary>
    public bool Flips => Point is not null;

    /// <summary>
    /// Searches along the direction in which each input of the group pushes the result towards zero: first in steps, then by
    /// bisection.
    /// </summary>
    /// <param name="group">The group to move; everything else stays at the centre.</param>
    /// <param name="dimensions">Number of inputs.</param>
    /// <param name="result">The result at a point u: the model itself, or a <see cref="ResponseSurface"/>.</param>
    /// <param name="precision">Bisection ends at this distance in quantiles.</param>
    public static SignFlip Find(SensitivityGroup group, int dimensions, Func<double[], double> result, double precision = 1e-3)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(result);
        var centre = new double[dimensions];
        Array.Fill(centre, 0.5);
        var start = result(centre);
        if (start == 0)
            return new SignFlip(group, 0, centre);
        var direction = new double[dimensions];
        foreach (var d in group.Dimensions)
        {
            // A quarter of the way out on either side: the side with the smaller result (in the start's sign) is downhill.
            double up = result(Moved(centre, d, 0.25)), down = result(Moved(centre, d, -0.25));
            direction[d] = Math.Sign(start) * (down - up) >= 0 ? 1 : -1;
        }

        double[] At(double move) => [.. centre.Select((c, d) => c + (move * direction[d]))];
        bool Flipped(double move) => result(At(move)) * Math.Sign(start) < 0;
        double low = 0, high = double.NaN;
        for (var step = 1; step <= Steps && double.IsNaN(high); step++)
        {
            var move = Range * step / Steps;
            if (Flipped(move))
                high = move;
            else
                low = move;
        }

        if (double.IsNaN(high))
            return new SignFlip(group, double.NaN, null);
        for (var k = 0; k < Bisections && high - low > precision; k++)
        {
            var middle = (low + high) / 2;
            if (Flipped(middle))
                high = middle;
            else
                low = middle;
        }

        return new SignFlip(group, high, At(high));
    }

    private static double[] Moved(double[] centre, int dimension, double by)
    {
        var u = (double[])centre.Clone();
        u[dimension] += by;
        return u;
    }
}
