using System.Globalization;
using System.Text;

namespace Plenum.Figures.Geo;

/// <summary>Projects outlines to the page, as short path text.</summary>
public sealed class MapPath
{
    // Antarctica is left out, so the page ends below Cape Horn and above Greenland.
    private const double South = -56.5, North = 83.8;
    private readonly double left, top, scale;
    private readonly double finest;

    /// <summary>A map of a given width.</summary>
    /// <param name="left">Left edge of the map.</param>
    /// <param name="top">Upper edge.</param>
    /// <param name="width">Width; the height follows.</param>
    /// <param name="finest">Points nearer than this to the last one are dropped.</param>
    public MapPath(double left, double top, double width, double finest)
    {
        this.left = left;
        this.top = top;
        this.finest = finest;
        scale = width / (2 * EqualEarth.HalfWidth);
        Height = scale * (EqualEarth.Project(0, North).Y - EqualEarth.Project(0, South).Y);
    }

    /// <summary>Height of the map.</summary>
    public double Height { get; }

    /// <summary>Where a place lies on the page.</summary>
    public (double X, double Y) At((double Longitude, double Latitude) place)
    {
        var (x, y) = EqualEarth.Project(place.Longitude, place.Latitude);
        return (left + ((x + EqualEarth.HalfWidth) * scale), top + ((EqualEarth.Project(0, North).Y - y) * scale));
    }

    /// <summary>Path text of all rings of a country, in tenths of a unit, relative to the point before.</summary>
    public string Of(CountryShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var text = new StringBuilder();
        foreach (var ring in shape.Rings)
        {
            var points = Thin([.. ring.Select(p => Round(At(p)))]);
            if (points.Count < 3)
                continue;
            text.Append('M').Append(Tenths(points[0].X)).Append(' ').Append(Tenths(points[0].Y)).Append('l');
            for (var i = 1; i < points.Count; i++)
            {
                if (i > 1)
                    text.Append(' ');
                text.Append(Tenths(points[i].X - points[i - 1].X)).Append(' ').Append(Tenths(points[i].Y - points[i - 1].Y));
            }

            text.Append('z');
        }

        return text.ToString();
    }

    private List<(long X, long Y)> Thin(List<(long X, long Y)> points)
    {
        var least = finest * finest * 100;
        var kept = new List<(long X, long Y)>(points.Count);
        foreach (var p in points)
        {
            if (kept.Count == 0 || Squared(p, kept[^1]) > least)
                kept.Add(p);
        }

        // Small islands keep their shape; whole small countries would vanish otherwise.
        return kept.Count >= 4 ? kept : points;

        static double Squared((long X, long Y) a, (long X, long Y) b) =>
            ((a.X - b.X) * (double)(a.X - b.X)) + ((a.Y - b.Y) * (double)(a.Y - b.Y));
    }

    private static (long X, long Y) Round((double X, double Y) p) => ((long)Math.Round(p.X * 10), (long)Math.Round(p.Y * 10));

    private static string Tenths(long value)
    {
        var text = (value / 10.0).ToString("0.#", CultureInfo.InvariantCulture);
        return text.StartsWith("0.", StringComparison.Ordinal) ? text[1..] : text.StartsWith("-0.", StringComparison.Ordinal) ? "-" + text[2..] : text;
    }
}
