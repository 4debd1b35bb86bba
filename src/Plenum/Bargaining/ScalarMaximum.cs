namespace Plenum.Bargaining;

/// <summary>
/// Where a smooth function of one number is largest: a coarse look over the whole range (or around a guess), Brent's search
/// between the neighbours of the best, and Newton steps with five-point differences, because near a maximum the value itself says
/// nothing below the square root of its rounding.
/// </summary>
/// <param name="At">The place.</param>
/// <param name="Value">The value there.</param>
/// <param name="AtLimit">True when the function still rises at an end of the range.</param>
public sealed record ScalarMaximum(double At, double Value, bool AtLimit)
{
    private const double Golden = 0.3819660112501051;
    private const double SearchTolerance = 3e-4;
    private const double Stencil = 5e-3;
    private const int NewtonSteps = 3;

    /// <summary>Looks for the maximum over the whole range of <paramref name="grid"/>.</summary>
    /// <param name="value">The function.</param>
    /// <param name="grid">Ascending places of the coarse look; the first and the last are the range.</param>
    public static ScalarMaximum Over(Func<double, double> value, IReadOnlyList<double> grid)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(grid);
        double[] values = [.. grid.Select(value)];
        var best = 0;
        for (var k = 1; k < values.Length; k++)
        {
            if (values[k] > values[best])
                best = k;
        }

        var (low, high) = (grid[Math.Max(0, best - 1)], grid[Math.Min(grid.Count - 1, best + 1)]);
        return Between(value, low, (grid[best], values[best]), high, (grid[0], grid[^1]));
    }

    /// <summary>Looks for the maximum near a guess, walking uphill until it is bracketed.</summary>
    public static ScalarMaximum Near(Func<double, double> value, double guess, double step, double lowest, double highest)
    {
        ArgumentNullException.ThrowIfNull(value);
        guess = Math.Clamp(guess, lowest, highest);
        var middle = (At: guess, Value: value(guess));
        double low = Math.Max(lowest, guess - step), high = Math.Min(highest, guess + step);
        double atLow = value(low), atHigh = value(high);
        while (atHigh > middle.Value && high < highest)
        {
            (low, atLow) = middle;
            middle = (high, atHigh);
            step *= 2;
            high = Math.Min(highest, high + step);
            atHigh = value(high);
        }

        while (atLow > middle.Value && low > lowest)
        {
            (high, atHigh) = middle;
            middle = (low, atLow);
            step *= 2;
            low = Math.Max(lowest, low - step);
            atLow = value(low);
        }

        if (atHigh > middle.Value)
            middle = (high, atHigh);
        if (atLow > middle.Value)
            middle = (low, atLow);
        return Between(value, low, middle, high, (lowest, highest));
    }

    private static ScalarMaximum Between(
        Func<double, double> value, double low, (double At, double Value) middle, double high, (double Lowest, double Highest) range)
    {
        var best = Brent(value, low, middle, high);
        if (best.At - range.Lowest < 4 * SearchTolerance)
            return Limit(value, best, range.Lowest);
        if (range.Highest - best.At < 4 * SearchTolerance)
            return Limit(value, best, range.Highest);
        return Polish(value, best, range);
    }

    private static ScalarMaximum Limit(Func<double, double> value, (double At, double Value) best, double limit)
    {
        var there = value(limit);
        return there >= best.Value ? new ScalarMaximum(limit, there, true) : new ScalarMaximum(best.At, best.Value, true);
    }

    // Brent (1973): parabolas through the last three points, golden sections where they do not help.
    private static (double At, double Value) Brent(Func<double, double> value, double low, (double At, double Value) middle, double high)
    {
        var (x, second, third) = (middle, middle, middle);
        double last = high - low, before = last;
        for (var pass = 0; pass < 60; pass++)
        {
            var centre = 0.5 * (low + high);
            if (Math.Abs(x.At - centre) + (0.5 * (high - low)) <= 2 * SearchTolerance)
                break;
            var step = Parabola(x, second, third);
            var to = x.At + step;
            if (!(Math.Abs(step) < 0.5 * before && to > low && to < high))
            {
                before = x.At < centre ? high - x.At : low - x.At;
                step = Golden * before;
            }
            else
            {
                before = last;
                if (to - low < 2 * SearchTolerance || high - to < 2 * SearchTolerance)
                    step = Math.CopySign(SearchTolerance, centre - x.At);
            }

            before = Math.Abs(before);
            if (Math.Abs(step) < SearchTolerance)
                step = Math.CopySign(SearchTolerance, step);
            last = Math.Abs(step);
            var next = (At: x.At + step, Value: value(x.At + step));
            if (next.Value >= x.Value)
            {
                (low, high) = next.At < x.At ? (low, x.At) : (x.At, high);
                (third, second, x) = (second, x, next);
            }
            else
            {
                (low, high) = next.At < x.At ? (next.At, high) : (low, next.At);
                if (next.Value >= second.Value || second.At == x.At)
                    (third, second) = (second, next);
                else if (next.Value >= third.Value || third.At == x.At || third.At == second.At)
                    third = next;
            }
        }

        return x;
    }

    private static double Parabola((double At, double Value) x, (double At, double Value) a, (double At, double Value) b)
    {
        var r = (x.At - a.At) * (x.Value - b.Value);
        var q = (x.At - b.At) * (x.Value - a.Value);
        var above = ((x.At - b.At) * q) - ((x.At - a.At) * r);
        var below = 2 * (q - r);
        return below == 0 ? double.NaN : -above / below;
    }

    private static ScalarMaximum Polish(Func<double, double> value, (double At, double Value) best, (double Lowest, double Highest) range)
    {
        var at = best.At;
        for (var k = 0; k < NewtonSteps; k++)
        {
            var h = Math.Min(Stencil, 0.4 * Math.Min(at - range.Lowest, range.Highest - at));
            double f0 = value(at), a = value(at - h), b = value(at + h), c = value(at - (2 * h)), d = value(at + (2 * h));
            var slope = ((8 * (b - a)) - (d - c)) / (12 * h);
            var curvature = ((16 * (a + b)) - (30 * f0) - (c + d)) / (12 * h * h);
            if (!(curvature < 0) || !(Math.Abs(slope / curvature) < 20 * SearchTolerance))
                break;
            at -= slope / curvature;
            if (Math.Abs(slope / curvature) < 1e-7)
                break;
        }

        return new ScalarMaximum(at, value(at), false);
    }
}
