using Plenum.Figures.Drawing;

namespace Plenum.Figures.Charts;

/// <summary>The same fan chart for each model variant (or country), side by side on one scale, never averaged.</summary>
/// <param name="Text">The words around the figure.</param>
/// <param name="Panels">One a variant; the label is its heading.</param>
/// <param name="Unit">Unit, such as "%".</param>
public sealed record SmallMultiples(FigureText Text, IReadOnlyList<FanSeries> Panels, string Unit = "%") : IFigure
{
    /// <inheritdoc/>
    public string ToSvg(FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var frame = new Frame(Text, format);
        var panels = Panels.Select(s => s with { Points = [.. s.Points.Where(p => p.Value.IsSound)] }).Where(s => s.Points.Count > 0).ToList();
        if (panels.Count == 0)
            return frame.Empty("There is no variant to show.");

        var y = frame.Top;
        if (panels.Exists(s => s.Points.Any(p => p.Value.HasRange)))
            y = FanDrawing.Key(frame, y) + 4;
        var columns = Math.Min(panels.Count, frame.Compact ? 2 : 4);
        var height = frame.Compact ? 120.0 : 150.0;
        var values = panels.SelectMany(s => s.Points).SelectMany(p => new[] { p.Value.P05, p.Value.P95 }).ToList();
        var decimals = Num.DecimalsFor(panels.Max(s => Math.Abs(s.Points[^1].Value.P50)));
        var shared = LinearScale.WithZero(values, 1, 0, 4);
        var axis = Axis.VerticalLabelWidth(shared, Unit, 4, plus: true);
        var width = (frame.BodyWidth - axis - ((columns - 1) * 18.0)) / columns;
        for (var i = 0; i < panels.Count; i++)
        {
            var column = i % columns;
            if (column == 0 && i > 0)
                y += height + 72;
            var left = frame.Left + axis + (column * (width + 18));
            var plot = new Box(left, y + 40, left + width, y + 40 + height);
            Panel(frame, panels[i], plot, shared with { Start = plot.Bottom, End = plot.Top }, column == 0, decimals);
        }

        return frame.Close(y + 40 + height + 22);
    }

    private void Panel(Frame frame, FanSeries panel, Box plot, LinearScale vertical, bool axis, int decimals)
    {
        var svg = frame.Svg;
        svg.Text(plot.Left, plot.Top - 26, TextWidth.Fit(panel.Label, plot.Width, 12.5, true), new(12.5, Inks.Text, Bold: true));
        svg.Text(plot.Left, plot.Top - 10, Num.Change(panel.Points[^1].Value.P50, decimals) + Unit, new(12.5, Inks.Category(0), Bold: true));
        Axis.Vertical(svg, vertical, plot.Left, plot.Right, Unit, 4, plus: true, labels: axis);
        var years = FanDrawing.Years(svg, panel.Points.Select(p => p.Year), plot, 60);
        FanDrawing.Bands(svg, panel, years, vertical, Inks.Category(0));
        FanDrawing.Median(svg, panel, years, vertical, Inks.Category(0), Unit);
    }
}
