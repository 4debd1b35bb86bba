using Plenum.Figures.Drawing;

namespace Plenum.Figures.Charts;

/// <summary>
/// Ties between countries on a circle, in the order given, so that the picture is the same every time: the emptied seat is hollow, the
/// ties it loses are dashed.
/// </summary>
/// <param name="Text">The words around the figure.</param>
/// <param name="Nodes">The countries, clockwise from the top.</param>
/// <param name="Ties">The ties; those with a node that is not there are left out.</param>
/// <param name="TieMeaning">What a line means, for the legend, such as "joint AI articles".</param>
/// <param name="LostMeaning">What a dashed line means.</param>
public sealed record Network(
    FigureText Text, IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkTie> Ties, string TieMeaning, string LostMeaning = "lost or weakened in the scenario") : IFigure
{
    /// <summary>What a marked line means, for the legend.</summary>
    public string MarkedMeaning { get; init; } = "";

    /// <inheritdoc/>
    public string ToSvg(FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var frame = new Frame(Text, format);
        if (Nodes.Count == 0)
            return frame.Empty("There are no ties to show.");

        List<(string, Action<Svg, Box>)> legend = [(TieMeaning, static (svg, box) => svg.Line(box.Left, box.Top + 6, box.Right, box.Top + 6, Inks.Quiet, 3))];
        if (Ties.Any(t => t.Marked && !t.Lost))
            legend.Add((MarkedMeaning, static (svg, box) => svg.Line(box.Left, box.Top + 6, box.Right, box.Top + 6, Inks.Category(0), 3)));
        if (Ties.Any(t => t.Lost))
            legend.Add((LostMeaning, static (svg, box) => svg.Line(box.Left, box.Top + 6, box.Right, box.Top + 6, Inks.Accent, 2.4, "4 3")));
        if (Nodes.Any(n => n.Emptied))
            legend.Add(("empty seat", static (svg, box) => svg.Circle(box.Left + 7, box.Top + 6, 5.4, Inks.Paper, Inks.Accent, 1.8, "3 2")));
        var y = Legend.Samples(frame, frame.Top, legend) + 6;
        var labels = Nodes.Max(n => TextWidth.Of(n.Label, 12, n.Emptied));
        var side = Math.Min(labels + 26, frame.BodyWidth * 0.3);
        var radius = Math.Min((frame.BodyWidth / 2) - side, 190);
        var most = Nodes.Max(n => n.Size);
        var largest = Math.Min(17, Math.PI * radius / Nodes.Count * 0.9);
        var centre = (X: (frame.Left + frame.Right) / 2, Y: y + radius + 28);
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        for (var i = 0; i < Nodes.Count; i++)
        {
            var angle = i * 2 * Math.PI / Nodes.Count;
            var size = most > 0 ? Math.Max(3, largest * Math.Sqrt(Math.Max(0, Nodes[i].Size) / most)) : 5;
            places[Nodes[i].Key] = new(centre.X + (radius * Math.Sin(angle)), centre.Y - (radius * Math.Cos(angle)), size);
        }

        DrawTies(frame.Svg, places, centre);
        foreach (var node in Nodes)
            DrawNode(frame.Svg, node, places[node.Key]);
        Labels(frame, places, centre, radius);
        return frame.Close(centre.Y + radius + 32);
    }

    private void DrawTies(Svg svg, Dictionary<string, Place> places, (double X, double Y) centre)
    {
        var ties = Ties.Where(t => t.Weight > 0 && places.ContainsKey(t.From) && places.ContainsKey(t.To)).ToList();
        var strongest = ties.Count == 0 ? 1 : ties.Max(t => t.Weight);
        var names = Nodes.ToDictionary(n => n.Key, n => n.Label, StringComparer.Ordinal);
        // Marked and lost ties last: they are the story and lie on top.
        foreach (var tie in ties.OrderBy(t => t.Lost).ThenBy(t => t.Marked).ThenByDescending(t => t.Weight))
        {
            var (a, b) = (places[tie.From], places[tie.To]);
            // Bent towards the centre, so that neighbours' ties do not run through the nodes between them.
            var (midX, midY) = ((a.X + b.X) / 2, (a.Y + b.Y) / 2);
            var (bendX, bendY) = (midX + ((centre.X - midX) * 0.45), midY + ((centre.Y - midY) * 0.45));
            var width = Math.Max(0.7, 7 * Math.Sqrt(tie.Weight / strongest));
            svg.Mark($"{tie.From}-{tie.To}", tie.Weight, $"{names[tie.From]} – {names[tie.To]}: {Num.Plain(tie.Weight, Num.DecimalsFor(tie.Weight))}{(tie.Lost ? ", " + LostMeaning : "")}");
            svg.Path(
                $"M{Num.Coordinate(a.X)} {Num.Coordinate(a.Y)}Q{Num.Coordinate(bendX)} {Num.Coordinate(bendY)} {Num.Coordinate(b.X)} {Num.Coordinate(b.Y)}",
                null, tie.Lost ? Inks.Accent : tie.Marked ? Inks.Category(0) : Inks.Quiet, width, tie.Lost || tie.Marked ? 0.85 : 0.45, tie.Lost ? "6 4" : "");
        }
    }

    private static void DrawNode(Svg svg, NetworkNode node, Place place)
    {
        svg.Mark(node.Key, node.Size, node.Label + (node.Emptied ? ": empty seat" : ""));
        if (node.Emptied)
            svg.Circle(place.X, place.Y, place.Size, Inks.Paper, Inks.Accent, 2, "4 3");
        else
            svg.Circle(place.X, place.Y, place.Size, Inks.Category(0), Inks.Paper, 1.5);
    }

    // Labels stand outside the circle, each half spread so that none covers another.
    private void Labels(Frame frame, Dictionary<string, Place> places, (double X, double Y) centre, double radius)
    {
        foreach (var right in (bool[])[true, false])
        {
            var half = Nodes.Where(n => right ? places[n.Key].X >= centre.X - 0.5 : places[n.Key].X < centre.X - 0.5).ToList();
            var at = LabelPlacer.Spread([.. half.Select(n => Outside(places[n.Key]).Y)], 14, centre.Y - radius - 20, centre.Y + radius + 22);
            for (var i = 0; i < half.Count; i++)
            {
                var place = places[half[i].Key];
                // Where spreading moved a label down or up, it may have to step aside for the circle.
                var away = Math.Sqrt(Math.Max(0, Math.Pow(radius + place.Size + 5, 2) - Math.Pow(at[i] - centre.Y, 2)));
                var x = Math.Max(Math.Abs(Outside(place).X - centre.X), Math.Min(away, radius + place.Size + 5));
                var ink = half[i].Emptied ? Inks.Accent : Inks.Text;
                frame.Svg.Text(
                    centre.X + (right ? x : -x), at[i] + 4, TextWidth.Fit(half[i].Label, (frame.BodyWidth / 2) - x, 12, half[i].Emptied),
                    new(12, ink, right ? Anchor.Start : Anchor.End, half[i].Emptied));
            }
        }

        (double X, double Y) Outside(Place p)
        {
            var factor = (radius + p.Size + 6) / radius;
            return (centre.X + ((p.X - centre.X) * factor), centre.Y + ((p.Y - centre.Y) * factor));
        }
    }

    private sealed record Place(double X, double Y, double Size);
}
