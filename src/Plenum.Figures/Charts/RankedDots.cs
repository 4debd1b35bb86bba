using Plenum.Figures.Drawing;

namespace Plenum.Figures.Charts;

/// <summary>Dots with 50 and 90% ranges, one row each, with the median in figures and how sure its sign is.</summary>
/// <param name="Text">The words around the figure.</param>
/// <param name="Panels">Rows by axis; see <see cref="DotPanel.Ranked"/>.</param>
/// <param name="Unit">Unit, such as "%".</param>
public sealed record RankedDots(FigureText Text, IReadOnlyList<DotPanel> Panels, string Unit = "%") : IFigure
{
    private const double RowHeight = 20;

    /// <inheritdoc/>
    public string ToSvg(FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var frame = new Frame(Text, format);
        var rows = Panels.SelectMany(p => p.Rows).Where(r => r.Value.IsSound).ToList();
        if (rows.Count == 0)
            return frame.Empty("There is no estimate to show.");

        var ranged = rows.Exists(r => r.Value.HasRange);
        var y = frame.Top;
        if (ranged)
            y = Legend.Samples(frame, y, [("median", DotSample), ("50% range", ThickSample), ("90% range", ThinSample)]) + 6;
        var sizes = Panels.Where(p => p.Rows.Count > 0).Select(Decimals).ToArray();
        var labelWidth = Math.Min(rows.Max(r => TextWidth.Of(r.Label, 12.5, r.Highlight)), frame.BodyWidth * (frame.Compact ? 0.36 : 0.26)) + 8;
        var numberWidth = rows.Max(r => TextWidth.Of(Num.Change(r.Value.P50, sizes.Max()) + Unit, 12.5, true)) + 12;
        var sureWidth = rows.Exists(r => r.Value.SameSign is not null) ? (frame.Compact ? 42 : 66) : 0;
        var columns = new Columns(frame.Left + labelWidth, frame.Right - numberWidth - sureWidth, frame.Right - sureWidth, labelWidth - 8);
        frame.Svg.Text(columns.NumberRight, y + 10, ranged ? "median" : "value", new(TextStyle.Smallest, Inks.Muted, Anchor.End));
        if (sureWidth > 0)
            frame.Svg.Text(frame.Right, y + 10, frame.Compact ? "sign" : "sign sure", new(TextStyle.Smallest, Inks.Muted, Anchor.End));
        foreach (var panel in Panels.Where(p => p.Rows.Count > 0))
            y = Panel(frame, panel, y, columns) + 14;
        return frame.Close(y - 14);
    }

    private double Panel(Frame frame, DotPanel panel, double top, Columns columns)
    {
        var svg = frame.Svg;
        var rows = panel.Rows.Where(r => r.Value.IsSound).ToList();
        if (panel.Title.Length > 0)
            svg.Text(frame.Left, top + 10, TextWidth.Fit(panel.Title, columns.PlotRight - frame.Left, 12, true), new(12, Inks.Text, Bold: true));
        var decimals = Decimals(panel);
        var first = top + 30;
        var last = first + (rows.Count * RowHeight);
        var scale = LinearScale.WithZero(rows.SelectMany(r => new[] { r.Value.P05, r.Value.P95 }), columns.PlotLeft + 6, columns.PlotRight - 6);
        Axis.Horizontal(svg, scale, first, last, first - 5, Unit, frame.Compact ? 3 : 6, plus: true);
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, e) = (rows[i], rows[i].Value);
            var y = first + ((i + 0.5) * RowHeight);
            var ink = Inks.OfSign(e.P50);
            svg.Text(frame.Left, y + 4.5, TextWidth.Fit(row.Label, columns.LabelWidth, 12.5, row.Highlight), new(12.5, row.Highlight ? Inks.Accent : Inks.Text, Bold: row.Highlight));
            if (e.HasRange)
            {
                svg.Mark(row.Key + ".90", $"{row.Label}: 90% range {Num.Change(e.P05, decimals)} to {Num.Change(e.P95, decimals)}{Unit}");
                svg.Line(scale.At(e.P05), y, scale.At(e.P95), y, ink, 1.4);
                svg.Mark(row.Key + ".50", $"{row.Label}: 50% range {Num.Change(e.P25, decimals)} to {Num.Change(e.P75, decimals)}{Unit}");
                svg.Line(scale.At(e.P25), y, scale.At(e.P75), y, ink, 5);
            }

            svg.Mark(row.Key, e.P50, $"{row.Label}: {Num.Change(e.P50, decimals)}{Unit}");
            svg.Circle(scale.At(e.P50), y, 4.2, ink, Inks.Paper, 1);
            svg.Text(columns.NumberRight, y + 4.5, Num.Change(e.P50, decimals) + Unit, new(12.5, Inks.Text, Anchor.End, row.Highlight));
            if (e.SameSign is { } sure)
                svg.Text(frame.Right, y + 4.5, Num.Plain(sure * 100, 0) + "%", new(12, Inks.Muted, Anchor.End));
        }

        return last;
    }

    // One number of decimals for a panel, more where the smallest would otherwise read as zero.
    private static int Decimals(DotPanel panel)
    {
        var decimals = Num.DecimalsFor(panel.Rows.Max(r => Math.Abs(r.Value.P50)));
        var smallest = panel.Rows.Select(r => Math.Abs(r.Value.P50)).Where(v => v > 0).DefaultIfEmpty(1).Min();
        var most = decimals + 2;
        while (decimals < most && smallest < 0.5 * Math.Pow(10, -decimals))
            decimals++;
        return decimals;
    }

    private static void DotSample(Svg svg, Box box) => svg.Circle(box.Left + 7, box.Top + 6, 4.2, Inks.Quiet, Inks.Paper, 1);

    private static void ThickSample(Svg svg, Box box) => svg.Line(box.Left, box.Top + 6, box.Right, box.Top + 6, Inks.Quiet, 5);

    private static void ThinSample(Svg svg, Box box) => svg.Line(box.Left, box.Top + 6, box.Right, box.Top + 6, Inks.Quiet, 1.4);

    private sealed record Columns(double PlotLeft, double PlotRight, double NumberRight, double LabelWidth);
}
