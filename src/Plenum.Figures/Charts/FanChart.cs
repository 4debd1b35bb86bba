using Plenum.Figures.Drawing;

namespace Plenum.Figures.Charts;

/// <summary>Medians over the years with 50 and 90 % bands, named at the end of each line.</summary>
/// <param name="Text">The words around the figure.</param>
/// <param name="Series">At most seven; more than three are easier to read as small multiples.</param>
/// <param name="Unit">Unit, such as "%".</param>
public sealed record FanChart(FigureText Text, IReadOnlyList<FanSeries> Series, string Unit = "%") : IFigure
{
    /// <inheritdoc/>
    public string ToSvg(FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var frame = new Frame(Text, format);
        var series = Series.Select(s => s with { Points = [.. s.Points.Where(p => p.Value.IsSound)] }).Where(s => s.Points.Count > 0).ToList();
        if (series.Count == 0)
            return frame.Empty("There is no path to show.");

        var y = frame.Top;
        if (series.Exists(s => s.Bands && s.Points.Any(p => p.Value.HasRange)))
            y = FanDrawing.Key(frame, y) + 8;
        var height = format.Compact ? 230.0 : 300.0;
        var last = series.Select(s => $"{s.Label} {Num.Change(s.Points[^1].Value.P50, EndDecimals(series))}{Unit}").ToList();
        var widest = Math.Min(last.Max(t => TextWidth.Of(t, 12, true)), frame.BodyWidth * 0.34);
        var vertical = LinearScale.WithZero(series.SelectMany(s => s.Points.SelectMany(p => s.Bands ? new[] { p.Value.P05, p.Value.P95 } : [p.Value.P50])), y + height, y, 6);
        var left = frame.Left + Axis.VerticalLabelWidth(vertical, Unit, 6, plus: true);
        var plot = new Box(left, y, frame.Right - widest - 10, y + height);
        Axis.Vertical(frame.Svg, vertical, plot.Left, plot.Right, Unit, 6, plus: true);
        var years = FanDrawing.Years(frame.Svg, series.SelectMany(s => s.Points.Select(p => p.Year)), plot, 46);
        for (var i = 0; i < series.Count; i++)
            FanDrawing.Bands(frame.Svg, series[i], years, vertical, Inks.Category(i));
        for (var i = 0; i < series.Count; i++)
            FanDrawing.Median(frame.Svg, series[i], years, vertical, Inks.Category(i), Unit);
        Names(frame, series, last, vertical, plot, widest);
        return frame.Close(plot.Bottom + 22);
    }

    private static void Names(Frame frame, List<FanSeries> series, List<string> texts, LinearScale vertical, Box plot, double width)
    {
        var wrapped = texts.ConvertAll(t => TextWidth.WrapAtMost(t, width, 12, 2, true));
        var gap = wrapped.Exists(w => w.Count > 1) ? 30 : 15;
        var at = LabelPlacer.Spread([.. series.Select(s => vertical.At(s.Points[^1].Value.P50))], gap, plot.Top + 5, plot.Bottom - 5);
        for (var i = 0; i < series.Count; i++)
        {
            for (var k = 0; k < wrapped[i].Count; k++)
                frame.Svg.Text(plot.Right + 8, at[i] + 4 + ((k - ((wrapped[i].Count - 1) / 2.0)) * 14), wrapped[i][k], new(12, Inks.Category(i), Bold: true));
        }
    }

    private static int EndDecimals(List<FanSeries> series) => Num.DecimalsFor(series.Max(s => Math.Abs(s.Points[^1].Value.P50)));
}
