using Plenum.Figures.Drawing;

namespace Plenum.Figures.Charts;

/// <summary>Cost against denial: policies nobody should choose, because another denies more for less, are hollow.</summary>
/// <param name="Text">The words around the figure.</param>
/// <param name="Points">The policies.</param>
/// <param name="DenialAxis">Name and unit of the horizontal axis.</param>
/// <param name="CostAxis">Name and unit of the vertical axis.</param>
/// <param name="DenialUnit">Unit after the ticks.</param>
/// <param name="CostUnit">Unit after the ticks.</param>
public sealed record Frontier(
    FigureText Text, IReadOnlyList<FrontierPoint> Points, string DenialAxis, string CostAxis, string DenialUnit = "%", string CostUnit = "%") : IFigure
{
    /// <inheritdoc/>
    public string ToSvg(FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var frame = new Frame(Text, format);
        var points = Points.Where(p => double.IsFinite(p.Denial) && double.IsFinite(p.Cost)).ToList();
        if (points.Count == 0)
            return frame.Empty("No policy was tried.");

        var dominated = points.ToDictionary(p => p.Key, p => points.Exists(p.IsDominatedBy), StringComparer.Ordinal);
        List<(string, Action<Svg, Box>)> legend = [("on the frontier", static (svg, box) => svg.Circle(box.Left + 7, box.Top + 6, 5, Inks.Category(0)))];
        if (dominated.ContainsValue(true))
            legend.Add(("dominated: another denies as much for less", static (svg, box) => svg.Circle(box.Left + 7, box.Top + 6, 4.2, Inks.Paper, Inks.Quiet, 1.6)));
        var y = Legend.Samples(frame, frame.Top, legend) + 8;
        frame.Svg.Text(frame.Left, y + 8, TextWidth.Fit("↑ " + CostAxis, frame.BodyWidth, 12, true), new(12, Inks.Text, Bold: true));
        y += 20;
        var height = frame.Compact ? 270.0 : 330.0;
        var costs = LinearScale.WithZero(points.Select(p => p.Cost), y + height, y, 6);
        var left = frame.Left + Axis.VerticalLabelWidth(costs, CostUnit, 6, plus: false);
        var denials = LinearScale.WithZero(points.Select(p => p.Denial), left, frame.Right - 12, 6);
        Axis.Vertical(frame.Svg, costs, left, frame.Right - 12, CostUnit, 6, plus: false);
        Axis.Horizontal(frame.Svg, denials, y, y + height, y + height + 16, DenialUnit, frame.Compact ? 4 : 7, plus: false);
        frame.Svg.Text(frame.Right, y + height + 34, TextWidth.Fit(DenialAxis + " →", frame.BodyWidth, 12, true), new(12, Inks.Text, Anchor.End, Bold: true));
        Staircase(frame.Svg, points.Where(p => !dominated[p.Key]), denials, costs, y);
        // Frontier first: where room is short its names win.
        points = [.. points.OrderBy(p => dominated[p.Key]).ThenBy(p => p.Denial).ThenBy(p => p.Key, StringComparer.Ordinal)];
        foreach (var p in Enumerable.Reverse(points))
        {
            var hollow = dominated[p.Key];
            frame.Svg.Mark(p.Key, p.Cost, $"{p.Label}: {DenialAxis} {Num.Plain(p.Denial, Num.DecimalsFor(Math.Abs(p.Denial)))}{DenialUnit}, {CostAxis} {Num.Plain(p.Cost, Num.DecimalsFor(Math.Abs(p.Cost)))}{CostUnit}{(hollow ? "; dominated by " + points.Find(p.IsDominatedBy)!.Label : "")}");
            frame.Svg.Circle(denials.At(p.Denial), costs.At(p.Cost), hollow ? 4.2 : 5, hollow ? Inks.Paper : Inks.Category(0), hollow ? Inks.Quiet : Inks.Paper, hollow ? 1.6 : 1);
        }

        Names(frame, points, dominated, denials, costs, new(left + 1, y, frame.Right, y + height));
        return frame.Close(y + height + 38);
    }

    private static void Names(
        Frame frame, List<FrontierPoint> points, Dictionary<string, bool> dominated, LinearScale denials, LinearScale costs, Box area)
    {
        var most = frame.BodyWidth * (frame.Compact ? 0.5 : 0.42);
        var texts = points.ConvertAll(p => TextWidth.Fit(p.Label, most, TextStyle.Smallest, !dominated[p.Key]));
        var at = LabelPlacer.Around(
            points.ConvertAll(p => (denials.At(p.Denial), costs.At(p.Cost))),
            [.. texts.Select((t, i) => TextWidth.Of(t, TextStyle.Smallest, !dominated[points[i].Key]))], 12, 6, area);
        for (var i = 0; i < points.Count; i++)
        {
            if (at[i] is not { } spot)
                continue;
            var (x, y) = (denials.At(points[i].Denial), costs.At(points[i].Cost));
            var width = TextWidth.Of(texts[i], TextStyle.Smallest, !dominated[points[i].Key]);
            var label = new Box(spot.X, spot.Y - 9.6, spot.X + width, spot.Y + 2.4);
            // A name that had to move away keeps a thread to its point.
            if (LabelPlacer.NeedsThread((x, y), label, 6))
            {
                var (endX, endY) = LabelPlacer.ThreadEnd((x, y), label);
                frame.Svg.Line(x, y, endX, endY, Inks.Axis, 0.8);
            }

            frame.Svg.Text(spot.X, spot.Y, texts[i], new(TextStyle.Smallest, dominated[points[i].Key] ? Inks.Muted : Inks.Text, Bold: !dominated[points[i].Key], Halo: true));
        }
    }

    private static void Staircase(Svg svg, IEnumerable<FrontierPoint> frontier, LinearScale denials, LinearScale costs, double top)
    {
        var steps = new List<(double, double)>();
        foreach (var p in frontier.OrderBy(p => p.Denial).ThenBy(p => p.Cost))
        {
            var (x, y) = (denials.At(p.Denial), costs.At(p.Cost));
            // Between two policies only the dearer one reaches the denial in between.
            steps.Add(steps.Count == 0 ? (denials.Start, y) : (steps[^1].Item1, y));
            steps.Add((x, y));
        }

        if (steps.Count > 1)
            svg.Path(PathText.Line([.. steps, (steps[^1].Item1, top)]), null, Inks.Category(0), 1.4, 0.6, "5 3");
    }
}
