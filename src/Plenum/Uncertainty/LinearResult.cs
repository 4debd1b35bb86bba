namespace Plenum.Uncertainty;

/// <summary>
/// A result that is linear in one unknown x: what no range of x can improve on is its slope and the x at which it crosses a
/// threshold.
/// </summary>
/// <param name="Intercept">The result at x = 0.</param>
/// <param name="Slope">Its change per unit of x.</param>
public sealed record LinearResult(double Intercept, double Slope)
{
    /// <summary>The line through two solves.</summary>
    /// <exception cref="ArgumentException">Both at the same x.</exception>
    public static LinearResult Through(double x0, double result0, double x1, double result1)
    {
        if (x0 == x1)
            throw new ArgumentException("a line needs two different points", nameof(x1));
        var slope = (result1 - result0) / (x1 - x0);
        return new LinearResult(result0 - (slope * x0), slope);
    }

    /// <summary>The x at which the result equals <paramref name="threshold"/>; NaN where it never moves.</summary>
    public double BreakEven(double threshold = 0) => Slope == 0 ? double.NaN : (threshold - Intercept) / Slope;

    /// <summary>
    /// How far a third solve lies from the line, relative to the line's own rise over that distance: above a few percent the
    /// result is not linear and must be shown as a range instead.
    /// </summary>
    public double Misfit(double x, double result)
    {
        var rise = Math.Abs(Slope * x);
        var off = Math.Abs(result - Intercept - (Slope * x));
        return rise > 0 ? off / rise : off == 0 ? 0 : double.PositiveInfinity;
    }
}
