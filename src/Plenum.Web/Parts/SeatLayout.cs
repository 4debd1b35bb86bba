namespace Plenum.Web.Parts;

/// <summary>Places chairs at equal distances around a table with round ends, clockwise from the middle of the top.</summary>
public static class SeatLayout
{
    /// <summary>The places.</summary>
    /// <param name="count">Number of chairs.</param>
    /// <param name="width">Width of the ring through the chairs' middles.</param>
    /// <param name="height">Its height.</param>
    public static SeatPlace[] Around(int count, double width, double height)
    {
        var radius = Math.Min(width, height) / 2;
        var (straightX, straightY) = (width - (2 * radius), height - (2 * radius));
        var length = (2 * (straightX + straightY)) + (2 * Math.PI * radius);
        var places = new SeatPlace[count];
        for (var k = 0; k < count; k++)
            places[k] = At(k * length / count, straightX, straightY, radius);
        return places;
    }

    /// <summary>The distance between neighbours along the ring.</summary>
    public static double Spacing(int count, double width, double height)
    {
        var radius = Math.Min(width, height) / 2;
        return ((2 * (width + height - (4 * radius))) + (2 * Math.PI * radius)) / Math.Max(1, count);
    }

    // Half the top, a quarter circle, the right side, a quarter circle, and so on round.
    private static SeatPlace At(double s, double straightX, double straightY, double radius)
    {
        var quarter = Math.PI * radius / 2;
        double[] legs = [straightX / 2, quarter, straightY, quarter, straightX, quarter, straightY, quarter, straightX / 2];
        var leg = 0;
        while (leg < legs.Length - 1 && s > legs[leg])
            s -= legs[leg++];
        var (right, bottom) = (radius + straightX, radius + straightY);
        return leg switch
        {
            0 => new((radius + (straightX / 2)) + s, 0),
            1 => Arc(right, radius, -Math.PI / 2, s / radius, radius),
            2 => new(right + radius, radius + s),
            3 => Arc(right, bottom, 0, s / radius, radius),
            4 => new(right - s, bottom + radius),
            5 => Arc(radius, bottom, Math.PI / 2, s / radius, radius),
            6 => new(0, bottom - s),
            7 => Arc(radius, radius, Math.PI, s / radius, radius),
            _ => new(radius + s, 0),
        };
    }

    private static SeatPlace Arc(double x, double y, double start, double turn, double radius) =>
        new(x + (radius * Math.Cos(start + turn)), y + (radius * Math.Sin(start + turn)));
}
