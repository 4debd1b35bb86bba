namespace Plenum.Uncertainty;

/// <summary>The smallest move of one group of inputs that turns a result's sign, or none within its range.</summary>
/// <param name="Group">The group moved.</param>
/// <param name="Move">
/// Share of the way from the centre to the end of the range (the 1st or the 99th percentile of each input), 0 to 1, at which
/// the sign has turned; NaN when it never does.
/// </param>
/// <param name="Point">u at the flip, all inputs; null when there is none.</param>
/// <param name="Vanishes">
/// Share of the way at which the result is gone (below a thousandth of its central size) without having turned; NaN when it
/// never is.
/// </param>
public sealed record SignFlip(SensitivityGroup Group, double Move, double[]? Point, double Vanishes)
{
    /// <summary>The range searched: from the first to the 99th percentile.</summary>
    public const double Tail = 0.01;

    private const double Gone = 1e-3;
    private const int Steps = 5, Bisections = 30;

    /// <summary>True when the sign turns within the range.</summary>
    public bool Flips => Point is not null;

    /// <summary>
    /// Searches along the direction in which each input of the group pushes the result towards zero: first in steps, then by
    /// bisection.
    /// </summary>
    /// <param name="group">The group to move; everything else stays at the centre.</param>
    /// <param name="centre">u of the central parameters.</param>
    /// <param name="result">The result at a point u: the model itself, or a surface.</param>
    /// <param name="direction">
    /// A cheaper stand-in that tells only which way each input pushes, such as a <see cref="ResponseSurface"/>; null takes
    /// <paramref name="result"/>.
    /// </param>
    /// <param name="precision">Bisection ends at this share of the way.</param>
    public static SignFlip Find(
        SensitivityGroup group, IReadOnlyList<double> centre, Func<double[], double> result, Func<double[], double>? direction = null,
        double precision = 1e-2)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(result);
        direction ??= result;
        double[] from = [.. centre];
        var start = result(from);
        if (start == 0)
            return new SignFlip(group, double.NaN, null, 0);
        var end = (double[])from.Clone();
        foreach (var d in group.Dimensions)
        {
            // Halfway out on either side: the side with the smaller result (in the start's sign) is downhill.
            double high = direction(Moved(from, d, (from[d] + 1 - Tail) / 2)), low = direction(Moved(from, d, (from[d] + Tail) / 2));
            end[d] = Math.Sign(start) * (low - high) >= 0 ? 1 - Tail : Tail;
        }

        double[] At(double move) => [.. from.Select((c, d) => c + (move * (end[d] - c)))];
        double near = 0, far = double.NaN, vanishes = double.NaN;
        for (var step = 1; step <= Steps && double.IsNaN(far); step++)
        {
            var move = (double)step / Steps;
            var there = result(At(move)) * Math.Sign(start);
            if (there < -Gone * Math.Abs(start))
                far = move;
            else if (there > Gone * Math.Abs(start))
                near = move;
            else if (double.IsNaN(vanishes))
                vanishes = move;
        }

        if (double.IsNaN(far))
            return new SignFlip(group, double.NaN, null, vanishes);
        for (var k = 0; k < Bisections && far - near > precision; k++)
        {
            var middle = (near + far) / 2;
            if (result(At(middle)) * Math.Sign(start) < 0)
                far = middle;
            else
                near = middle;
        }

        return new SignFlip(group, far, At(far), double.NaN);
    }

    private static double[] Moved(double[] from, int dimension, double to)
    {
        var u = (double[])from.Clone();
        u[dimension] = to;
        return u;
    }
}
