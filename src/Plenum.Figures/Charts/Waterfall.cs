using Plenum.Figures.Drawing;

namespace Plenum.Figures.Charts;

/// <summary>How parts add up to a total: each bar begins where the one above ended.</summary>
/// <param name="Text">The words around the figure.</param>
/// <param name="Steps">The parts, in the order they are drawn.</param>
/// <param name="TotalLabel">Name of the last bar, the sum of all parts.</param>
/// <param name="Unit">Unit, such as "%".</param>
/// <param name="TotalRange">Range of the total over the draws, or null.</param>
public sealed record Waterfall(
    FigureText Text, IReadOnlyList<WaterfallStep> Steps, string TotalLabel, string Unit = "%", Estimate? TotalRange = null) : IFigure
{
    private const double RowHeight = 27;

    /// <inheritdoc/>
    public string ToSvg(FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var frame = new Frame(Text, format);
        var steps = Steps.Where(s => double.IsFinite(s.Value)).ToList();
        if (steps.Count == 0)
            return frame.Empty("There are no contributions to show.");

        var total = steps.Sum(s => s.Value);
        var decimals = Math.Max(2, Num.DecimalsFor(steps.Max(s => Math.Abs(s.Value))));
        var ends = Running(steps);
        var labels = steps.Select(s => s.Label).Append(TotalLabel).ToList();
        var labelWidth = Math.Min(labels.Max(l => TextWidth.Of(l, 12.5, true)), frame.BodyWidth * (frame.Compact ? 0.42 : 0.3)) + 8;
        var numberWidth = steps.Select(s => s.Value).Append(total).Max(v => TextWidth.Of(Num.Change(v, decimals) + Unit, 12.5, true)) + 12;
        var range = TotalRange is { IsSound: true } r ? new[] { r.P05, r.P95 } : [];
        var scale = LinearScale.WithZero([.. ends, .. range], frame.Left + labelWidth + 4, frame.Right - numberWidth - 4);
        var top = frame.Top;
        if (TotalRange is { IsSound: true, HasRange: true })
            top = Legend.Samples(frame, top, [("90% range of the total", static (svg, box) => svg.Line(box.Left, box.Top + 6, box.Right, box.Top + 6, Inks.Accent, 2))]) + 6;
        var first = top + 18;
        var last = first + ((steps.Count + 1) * RowHeight) + 6;
        Axis.Horizontal(frame.Svg, scale, first, last, first - 5, Unit, frame.Compact ? 3 : 6, plus: true);
        for (var i = 0; i < steps.Count; i++)
        {
            var y = first + (i * RowHeight) + 4;
            var (from, to) = (i == 0 ? 0 : ends[i - 1], ends[i]);
            Label(frame, steps[i].Label, y + 14, labelWidth - 8, bold: false);
            frame.Svg.Mark(steps[i].Key, steps[i].Value, $"{steps[i].Label}: {Num.Change(steps[i].Value, decimals)}{Unit}");
            Bar(frame.Svg, scale.At(from), scale.At(to), y, Inks.OfSign(steps[i].Value));
            frame.Svg.Line(scale.At(to), y + 19, scale.At(to), y + RowHeight + (i == steps.Count - 1 ? 6 : 0), Inks.Axis, 1, "2 2");
            frame.Svg.Text(frame.Right, y + 14, Num.Change(steps[i].Value, decimals) + Unit, new(12.5, Inks.Text, Anchor.End));
        }

        Total(frame, scale, last - RowHeight + 4, total, decimals, labelWidth - 8);
        return frame.Close(last);
    }

    private void Total(Frame frame, LinearScale scale, double y, double total, int decimals, double labelWidth)
    {
        frame.Svg.Line(frame.Left, y - 5, frame.Right, y - 5, Inks.Axis);
        Label(frame, TotalLabel, y + 14, labelWidth, bold: true);
        frame.Svg.Mark("total", total, $"{TotalLabel}: {Num.Change(total, decimals)}{Unit}");
        Bar(frame.Svg, scale.At(0), scale.At(total), y, Inks.Text);
        if (TotalRange is { IsSound: true, HasRange: true } r)
        {
            frame.Svg.Mark("total.90", $"90% range {Num.Change(r.P05, decimals)} to {Num.Change(r.P95, decimals)}{Unit}");
            frame.Svg.Line(scale.At(r.P05), y + 9.5, scale.At(r.P95), y + 9.5, Inks.Accent, 2);
        }

        frame.Svg.Text(frame.Right, y + 14, Num.Change(total, decimals) + Unit, new(12.5, Inks.Text, Anchor.End, Bold: true));
    }

    // A part of nothing still shows where it stands.
    private static void Bar(Svg svg, double from, double to, double y, Ink ink)
    {
        if (Math.Abs(to - from) < 1)
            svg.Rect(from - 0.5, y, 1, 19, ink);
        else
            svg.Rect(from, y, to - from, 19, ink);
    }

    private static void Label(Frame frame, string label, double y, double width, bool bold) =>
        frame.Svg.Text(frame.Left, y, TextWidth.Fit(label, width, 12.5, bold), new(12.5, Inks.Text, Bold: bold));

    private static double[] Running(List<WaterfallStep> steps)
    {
        var ends = new double[steps.Count];
        double sum = 0;
        for (var i = 0; i < steps.Count; i++)
            ends[i] = sum += steps[i].Value;
        return ends;
    }
}
