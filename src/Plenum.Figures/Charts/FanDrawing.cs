using System.Globalization;
using Plenum.Figures.Drawing;

namespace Plenum.Figures.Charts;

/// <summary>The parts that fan charts and small multiples share.</summary>
internal static class FanDrawing
{
    /// <summary>The legend of median and bands; returns its lower edge.</summary>
    public static double Key(Frame frame, double top) => Legend.Samples(frame, top,
    [
        ("median", static (svg, box) => svg.Line(box.Left, box.Top + 6, box.Right, box.Top + 6, Inks.Category(0), 2.2)),
        ("50% range", static (svg, box) => svg.Rect(box.Left, box.Top, 14, 12, Inks.Category(0), opacity: 0.5)),
        ("90% range", static (svg, box) => svg.Rect(box.Left, box.Top, 14, 12, Inks.Category(0), opacity: 0.18)),
    ]);

    /// <summary>Draws the years under a plot, as many as fit, the first and the last always.</summary>
    public static LinearScale Years(Svg svg, IEnumerable<int> years, Box plot, double room)
    {
        var (first, last) = years.Aggregate((int.MaxValue, int.MinValue), (range, y) => (Math.Min(range.Item1, y), Math.Max(range.Item2, y)));
        var scale = new LinearScale(first, last, plot.Left, plot.Right);
        var count = Math.Max(1, (int)(plot.Width / room));
        var step = Math.Max(1, (int)Math.Ceiling((last - first) / (double)count));
        foreach (var round in (int[])[1, 2, 5, 10, 20, 25, 50, 100])
        {
            if (round >= step)
            {
                step = round;
                break;
            }
        }

        for (var year = last; year >= first; year -= step)
        {
            // The first year gives way to the regular rhythm that ends at the last.
            var anchor = year == last ? Anchor.End : scale.At(year) - plot.Left < 14 ? Anchor.Start : Anchor.Middle;
            var x = scale.At(year);
            svg.Line(x, plot.Bottom, x, plot.Bottom + 4, Inks.Axis);
            svg.Text(x, plot.Bottom + 17, year.ToString(CultureInfo.InvariantCulture), new(TextStyle.Smallest, Inks.Muted, first == last ? Anchor.Middle : anchor));
        }

        return scale;
    }

    /// <summary>The 90 and the 50% band.</summary>
    public static void Bands(Svg svg, FanSeries series, LinearScale years, LinearScale values, Ink ink)
    {
        if (!series.Bands || !series.Points.Any(p => p.Value.HasRange))
            return;
        svg.Mark(series.Key + ".90", $"{series.Label}: 90% range");
        svg.Path(Band(series, years, values, e => e.P95, e => e.P05), ink, opacity: 0.18);
        svg.Mark(series.Key + ".50", $"{series.Label}: 50% range");
        svg.Path(Band(series, years, values, e => e.P75, e => e.P25), ink, opacity: 0.42);
    }

    /// <summary>The line of medians with a dot at its end.</summary>
    public static void Median(Svg svg, FanSeries series, LinearScale years, LinearScale values, Ink ink, string unit)
    {
        var points = series.Points.Select(p => (years.At(p.Year), values.At(p.Value.P50))).ToList();
        svg.Path(PathText.Line(points), null, ink, 2.2);
        var end = series.Points[^1];
        var decimals = Num.DecimalsFor(Math.Abs(end.Value.P50));
        svg.Mark(series.Key, end.Value.P50, string.Create(CultureInfo.InvariantCulture, $"{series.Label}, {end.Year}: {Num.Change(end.Value.P50, decimals)}{unit}"));
        svg.Circle(points[^1].Item1, points[^1].Item2, 3.4, ink, Inks.Paper, 1);
    }

    private static string Band(FanSeries series, LinearScale years, LinearScale values, Func<Estimate, double> upper, Func<Estimate, double> lower) =>
        PathText.Band(
            [.. series.Points.Select(p => (years.At(p.Year), values.At(upper(p.Value))))],
            [.. series.Points.Select(p => (years.At(p.Year), values.At(lower(p.Value))))]);
}
