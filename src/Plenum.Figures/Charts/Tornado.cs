using Plenum.Figures.Drawing;

namespace Plenum.Figures.Charts;

/// <summary>Which assumption moves the result most: one bar each, longest first, from the result at its low to that at its high value.</summary>
/// <param name="Text">The words around the figure.</param>
/// <param name="Central">The result at central values.</param>
/// <param name="Bars">The assumptions.</param>
/// <param name="Unit">Unit, such as "%".</param>
/// <param name="Most">Bars beyond this many are left out, and the figure says so.</param>
/// <param name="LowName">What the low ends of the bars are called.</param>
/// <param name="HighName">What the high ends are called.</param>
/// <param name="CentralName">What the line in the middle is called.</param>
public sealed record Tornado(
    FigureText Text, double Central, IReadOnlyList<TornadoBar> Bars, string Unit = "%", int Most = 14, string LowName = "at the low value",
    string HighName = "at the high value", string CentralName = "central") : IFigure
{
    private const double RowHeight = 26;

    /// <inheritdoc/>
    public string ToSvg(FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var sound = Bars.Where(b => double.IsFinite(b.AtLow) && double.IsFinite(b.AtHigh)).ToList();
        var bars = sound.OrderByDescending(b => Math.Abs(b.AtHigh - b.AtLow)).ThenBy(b => b.Label, StringComparer.Ordinal).Take(Most).ToList();
        var left = sound.Count - bars.Count;
        var text = left <= 0 ? Text : Text with { Note = $"{(Text.Note.Length == 0 ? "" : Text.Note + " ")}{Num.Plain(left, 0)} further assumptions move the result less." };
        var frame = new Frame(text, format);
        if (bars.Count == 0 || !double.IsFinite(Central))
            return frame.Empty("No assumption was varied.");

        var y = Legend.Samples(frame, frame.Top, [(LowName, static (svg, box) => svg.Rect(box.Left, box.Top, 14, 12, Inks.Category(4))), (HighName, static (svg, box) => svg.Rect(box.Left, box.Top, 14, 12, Inks.Category(0)))]) + 4;
        var labelWidth = frame.Compact ? 0 : Math.Min(bars.Max(b => TextWidth.Of(b.Label, 12.5)), frame.BodyWidth * 0.3) + 8;
        var inputs = bars.SelectMany(b => new[] { b.LowInput, b.HighInput }).Max(t => TextWidth.Of(t, TextStyle.Smallest));
        // Input values stand at the ends of the bars, so the plot leaves room for them; on a telephone they go behind the label, above the bar.
        var room = frame.Compact ? 12 : inputs + 8;
        var row = frame.Compact ? RowHeight + 12 : RowHeight;
        var results = bars.SelectMany(b => new[] { b.AtLow, b.AtHigh });
        var first = y + 16;
        var last = first + (bars.Count * row);
        var scale = LinearScale.WithZero(results.Append(Central), frame.Left + labelWidth + room, frame.Right - room);
        Axis.Horizontal(frame.Svg, scale, first, last, first - 5, Unit, frame.Compact ? 3 : 6, plus: true);
        var decimals = Num.DecimalsFor(results.Max(Math.Abs));
        frame.Svg.Mark("central", Central, $"at central values: {Num.Change(Central, decimals)}{Unit}");
        frame.Svg.Line(scale.At(Central), first, scale.At(Central), last, Inks.Text, 1.6);
        for (var i = 0; i < bars.Count; i++)
            Bar(frame, bars[i], scale, first + (i * row), labelWidth - 8, decimals);
        var words = $"{CentralName} {Num.Change(Central, decimals)}{Unit}";
        var half = TextWidth.Of(words, 12, true) / 2;
        frame.Svg.Text(Math.Clamp(scale.At(Central), frame.Left + half, frame.Right - half), last + 15, words, new(12, Inks.Text, Anchor.Middle, Bold: true));
        return frame.Close(last + 18);
    }

    private void Bar(Frame frame, TornadoBar bar, LinearScale scale, double top, double labelWidth, int decimals)
    {
        var svg = frame.Svg;
        var words = !frame.Compact ? bar.Label : bar.LowInput.Length == 0 ? $"{bar.Label}: {bar.HighInput}" : $"{bar.Label}: {bar.LowInput} to {bar.HighInput}";
        svg.Text(frame.Left, top + (frame.Compact ? 14 : 17), TextWidth.Fit(words, frame.Compact ? frame.BodyWidth : labelWidth, 12.5), new(12.5, Inks.Text, Halo: frame.Compact));
        top += frame.Compact ? 13 : 0;
        var centre = scale.At(Central);
        foreach (var (result, input, ink, key) in new[] { (bar.AtLow, bar.LowInput, Inks.Category(4), "low"), (bar.AtHigh, bar.HighInput, Inks.Category(0), "high") })
        {
            var x = scale.At(result);
            svg.Mark($"{bar.Key}.{key}", result, $"{bar.Label} = {input}: {Num.Change(result, decimals)}{Unit}");
            svg.Rect(Math.Min(x, centre), top + 5, Math.Max(1, Math.Abs(x - centre)), 16, ink, opacity: 0.9);
        }

        if (frame.Compact)
            return;
        var (low, high) = (scale.At(bar.AtLow), scale.At(bar.AtHigh));
        // Both on one side of the centre: the nearer one would lie inside the other's bar.
        var sameSide = (low - centre) * (high - centre) > 0;
        var (outerLeft, leftText) = low <= high ? (low, bar.LowInput) : (high, bar.HighInput);
        var (outerRight, rightText) = low <= high ? (high, bar.HighInput) : (low, bar.LowInput);
        if (!sameSide || outerLeft < centre)
            svg.Text(Math.Min(outerLeft, centre) - 5, top + 17, leftText, new(TextStyle.Smallest, Inks.Muted, Anchor.End, Halo: true));
        if (!sameSide || outerRight > centre)
            svg.Text(Math.Max(outerRight, centre) + 5, top + 17, rightText, new(TextStyle.Smallest, Inks.Muted, Halo: true));
    }
}
