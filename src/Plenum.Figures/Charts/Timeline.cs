using System.Globalization;
using Plenum.Figures.Drawing;

namespace Plenum.Figures.Charts;

/// <summary>When each measure begins, how it is phased in and when it ends.</summary>
/// <param name="Text">The words around the figure.</param>
/// <param name="Bars">The measures, in the order they are drawn.</param>
/// <param name="First">First year of the axis.</param>
/// <param name="Last">Last year of the axis; measures without an end run off it with an arrow.</param>
public sealed record Timeline(FigureText Text, IReadOnlyList<TimelineBar> Bars, int First, int Last) : IFigure
{
    /// <inheritdoc/>
    public string ToSvg(FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var frame = new Frame(Text, format);
        if (Bars.Count == 0 || Last < First)
            return frame.Empty("The scenario has no measures.");

        var kinds = Bars.Select(b => b.Kind).Distinct(StringComparer.Ordinal).ToList();
        var y = Legend.Samples(frame, frame.Top, [.. kinds.Select((kind, i) => (kind, (Action<Svg, Box>)((svg, box) => svg.Rect(box.Left, box.Top, 14, 12, Inks.Category(i)))))]);
        if (Bars.Any(b => b.PhaseIn > 1))
            y = Legend.Samples(frame, y, [("wedge: phased in", static (svg, box) => svg.Path(PathText.Area([(box.Left, box.Bottom), (box.Right, box.Top), (box.Right, box.Bottom)]), Inks.Quiet))]);
        // Labels stand above their bars: they are sentences, and a column for them would leave no room for time.
        var row = 38.0;
        var plot = new Box(frame.Left + 14, y + 8, frame.Right - 16, y + 8 + (Bars.Count * row));
        var years = new LinearScale(First, Last + 1, plot.Left, plot.Right);
        var every = Math.Max(1, (int)Math.Ceiling((Last + 1 - First) * 36 / plot.Width));
        for (var year = First; year <= Last + 1; year++)
        {
            frame.Svg.Line(years.At(year), plot.Top, years.At(year), plot.Bottom, Inks.Grid);
            // A year is a span, so its name stands in the middle of it.
            if (year <= Last && (year - First) % every == 0)
                frame.Svg.Text(years.At(year + 0.5), plot.Bottom + 15, year.ToString(CultureInfo.InvariantCulture), new(TextStyle.Smallest, Inks.Muted, Anchor.Middle));
        }

        for (var i = 0; i < Bars.Count; i++)
            Bar(frame, Bars[i], Inks.Category(kinds.IndexOf(Bars[i].Kind)), years, plot.Top + (i * row), plot);
        return frame.Close(plot.Bottom + 22);
    }

    private void Bar(Frame frame, TimelineBar bar, Ink ink, LinearScale years, double top, Box plot)
    {
        var span = bar.To is { } to ? string.Create(CultureInfo.InvariantCulture, $"{bar.From}–{to}") : string.Create(CultureInfo.InvariantCulture, $"from {bar.From}");
        var words = TextWidth.Fit($"{bar.Label}, {span}", frame.BodyWidth, 12);
        var width = TextWidth.Of(words, 12);
        var begin = Math.Clamp(years.At(bar.From), plot.Left, plot.Right - 2);
        frame.Svg.Text(Math.Min(begin, frame.Right - width), top + 13, words, new(12, Inks.Text, Halo: true));
        var end = bar.To is { } last ? Math.Max(begin + 2, years.At(last + 1)) : plot.Right;
        var full = bar.PhaseIn > 1 ? Math.Min(end, years.At(bar.From + bar.PhaseIn)) : begin;
        var (upper, lower) = (top + 18, top + 31);
        var outline = new List<(double X, double Y)> { (begin, lower) };
        if (full == begin)
            outline.Add((begin, upper));
        else
            outline.Add((full, full < end || bar.From + bar.PhaseIn <= Last + 1 ? upper : lower - (13 * (end - begin) / (years.At(bar.From + bar.PhaseIn) - begin))));
        outline.Add((end, full == end ? outline[^1].Y : upper));
        if (bar.To is null)
            outline.Add((end + 9, (upper + lower) / 2));
        outline.Add((end, lower));
        frame.Svg.Mark(bar.Key, $"{bar.Label}, {span}{(bar.PhaseIn > 1 ? string.Create(CultureInfo.InvariantCulture, $", phased in over {bar.PhaseIn} years") : "")}");
        frame.Svg.Path(PathText.Area(outline), ink);
    }
}
