using System.Text;

namespace Plenum.Figures.Drawing;

/// <summary>Builds the <c>d</c> attribute of a path.</summary>
public static class PathText
{
    /// <summary>An open line through the points; points that are not finite break it.</summary>
    public static string Line(IEnumerable<(double X, double Y)> points) => Build(points, close: false);

    /// <summary>A closed outline through the points.</summary>
    public static string Area(IEnumerable<(double X, double Y)> points) => Build(points, close: true);

    /// <summary>A band between an upper and a lower line over the same horizontal positions.</summary>
    public static string Band(IReadOnlyList<(double X, double Y)> upper, IReadOnlyList<(double X, double Y)> lower)
    {
        ArgumentNullException.ThrowIfNull(upper);
        ArgumentNullException.ThrowIfNull(lower);
        return Area([.. upper, .. lower.Reverse()]);
    }

    private static string Build(IEnumerable<(double X, double Y)> points, bool close)
    {
        ArgumentNullException.ThrowIfNull(points);
        var text = new StringBuilder();
        var begun = false;
        foreach (var (x, y) in points)
        {
            if (!double.IsFinite(x) || !double.IsFinite(y))
            {
                begun = false;
                continue;
            }

            text.Append(begun ? 'L' : 'M').Append(Num.Coordinate(x)).Append(' ').Append(Num.Coordinate(y));
            begun = true;
        }

        if (close && text.Length > 0)
            text.Append('Z');
        return text.ToString();
    }
}
