using Plenum.Figures.Drawing;

namespace Plenum.Figures.Charts;

/// <summary>Which share of the world sits at the table with and without one seat; no model, only counting.</summary>
/// <param name="Text">The words around the figure.</param>
/// <param name="SeatName">Whose seat it is.</param>
/// <param name="Rows">The indicators.</param>
public sealed record Coverage(FigureText Text, string SeatName, IReadOnlyList<CoverageRow> Rows) : IFigure
{
    /// <inheritdoc/>
    public string ToSvg(FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var frame = new Frame(Text, format);
        var rows = Rows.Where(r => r is { Without: >= 0, Seat: >= 0 } && r.Without + r.Seat <= 1 + 1e-9).ToList();
        if (rows.Count == 0)
            return frame.Empty("No indicator covers this table.");

        var y = Legend.Samples(frame, frame.Top,
        [
            ($"at the table without {SeatName}", static (svg, box) => svg.Rect(box.Left, box.Top, 14, 12, Inks.Category(0))),
            ($"the seat of {SeatName}", static (svg, box) => svg.Rect(box.Left + 0.8, box.Top + 0.8, 12.4, 10.4, Inks.Paper, Inks.Accent, 1.6, dash: "3 2")),
            ("not at the table", static (svg, box) => svg.Rect(box.Left, box.Top, 14, 12, Inks.Blank)),
        ]) + 4;
        const string Arrow = "100% → 100%";
        var numbers = TextWidth.Of(Arrow, 12.5, true) + 10;
        var above = frame.Compact;
        var labelWidth = above ? 0 : Math.Min(rows.Max(r => TextWidth.Of(r.Label, 12.5)), frame.BodyWidth * 0.4) + 10;
        var row = above ? 42.0 : 30.0;
        var (left, right) = (frame.Left + labelWidth, frame.Right - numbers);
        var first = y + 16;
        var last = first + (rows.Count * row);
        var scale = new LinearScale(0, 100, left, right);
        foreach (var tick in (double[])[0, 25, 50, 75, 100])
        {
            var words = Num.Plain(tick, 0) + "%";
            // Beside a label column the zero would touch it only on telephones, where it stands at the very edge.
            frame.Svg.Text(scale.At(tick), first - 4, words, new(TextStyle.Smallest, Inks.Muted, tick == 0 ? Anchor.Start : Anchor.Middle));
        }

        frame.Svg.Text(frame.Right, first - 4, "with → without", new(TextStyle.Smallest, Inks.Muted, Anchor.End));
        for (var i = 0; i < rows.Count; i++)
            Bar(frame, rows[i], scale, first + (i * row), above, labelWidth - 10);
        return frame.Close(last);
    }

    private void Bar(Frame frame, CoverageRow row, LinearScale scale, double top, bool above, double labelWidth)
    {
        var svg = frame.Svg;
        if (above)
            svg.Text(frame.Left, top + 13, TextWidth.Fit(row.Label, frame.BodyWidth, 12.5), new(12.5, Inks.Text));
        var bar = above ? top + 18 : top + 5;
        if (!above)
            svg.Text(frame.Left, bar + 14, TextWidth.Fit(row.Label, labelWidth, 12.5), new(12.5, Inks.Text));
        var (without, with) = (row.Without * 100, Math.Min(100, (row.Without + row.Seat) * 100));
        svg.Rect(scale.Start, bar, scale.End - scale.Start, 19, Inks.Blank);
        svg.Mark(row.Key + ".without", row.Without, $"{row.Label}: {Num.Plain(without, 0)}% without {SeatName}");
        svg.Rect(scale.Start, bar, scale.At(without) - scale.Start, 19, Inks.Category(0));
        svg.Mark(row.Key + ".seat", row.Seat, $"{row.Label}: {SeatName} adds {Num.Plain(row.Seat * 100, 0)} points");
        if (row.Seat > 0)
            svg.Rect(scale.At(without) + 0.8, bar + 0.8, Math.Max(1, scale.At(with) - scale.At(without) - 1.6), 17.4, Inks.Paper, Inks.Accent, 1.6, dash: "4 3");
        svg.Text(frame.Right, bar + 14, $"{Num.Plain(with, 0)}% → {Num.Plain(without, 0)}%", new(12.5, Inks.Text, Anchor.End, Bold: true));
    }
}
