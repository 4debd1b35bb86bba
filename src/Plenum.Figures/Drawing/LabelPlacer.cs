namespace Plenum.Figures.Drawing;

/// <summary>Moves labels apart so that none covers another.</summary>
public static class LabelPlacer
{
    /// <summary>
    /// Spreads positions along a line: each ends at least <paramref name="gap"/> from the next, the order is kept, and all
    /// stay within the bounds as long as there is room for them.
    /// </summary>
    /// <returns>New positions in the order given.</returns>
    public static double[] Spread(IReadOnlyList<double> wanted, double gap, double low, double high)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ThenBy(i => i).ToArray();
        var placed = new double[wanted.Count];
        if (wanted.Count == 0)
            return placed;
        gap = Math.Min(gap, wanted.Count > 1 ? (high - low) / (wanted.Count - 1) : gap);
        // Down, then up: pushing both ways keeps clusters near where they belong.
        var last = double.NegativeInfinity;
        foreach (var i in order)
            last = placed[i] = Math.Max(Math.Clamp(wanted[i], low, high), last + gap);
        last = high + gap;
        foreach (var i in order.Reverse())
            last = placed[i] = Math.Min(placed[i], last - gap);
        return placed;
    }

    /// <summary>
    /// Places one label beside each point where it covers neither a point nor an earlier label; a label that fits nowhere is left out.
    /// </summary>
    /// <param name="points">The points, most important first.</param>
    /// <param name="widths">The width of each label.</param>
    /// <param name="height">The height of a label.</param>
    /// <param name="radius">Radius of a point.</param>
    /// <param name="area">Where labels may be.</param>
    /// <returns>For each point the left and base line of its label, or null.</returns>
    public static (double X, double Y)?[] Around(
        IReadOnlyList<(double X, double Y)> points, IReadOnlyList<double> widths, double height, double radius, Box area)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(widths);
        var result = new (double X, double Y)?[points.Count];
        var taken = points.Select(p => new Box(p.X - radius, p.Y - radius, p.X + radius, p.Y + radius)).ToList();
        for (var i = 0; i < points.Count; i++)
        {
            var (x, y) = points[i];
            double w = widths[i], d = radius + 3;
            (double X, double Y)[] corners =
            [
                (x + d, y - (height / 2)), (x - d - w, y - (height / 2)), (x - (w / 2), y - d - height), (x - (w / 2), y + d),
                (x + d, y - d - height), (x + d, y + d), (x - d - w, y - d - height), (x - d - w, y + d),
                (x + d, y - height - (2 * d)), (x + d, y + (2 * d)), (x + d + 8, y - height - (4 * d)), (x - d - w - 8, y - height - (4 * d)),
                (x + d + 14, y - height - (6 * d)), (x - d - w - 14, y - height - (6 * d)), (x + d + 20, y - height - (8 * d)), (x + d + 26, y - height - (10 * d)),
            ];
            foreach (var (left, top) in corners)
            {
                var box = new Box(left, top, left + w, top + height);
                var thread = Thread((x, y), box, d);
                if (!area.Contains(box) || taken.Exists(box.Overlaps) || TooNear(box, i) || thread.Exists(t => taken.Exists(t.Overlaps)))
                    continue;
                taken.Add(box);
                taken.AddRange(thread);
                result[i] = (left, top + (height * 0.8));
                break;
            }
        }

        return result;

        // Touching another point's side, a name would be read as that point's.
        bool TooNear(Box box, int own) => Enumerable.Range(0, points.Count).Any(k =>
            k != own && box.Overlaps(new(points[k].X - radius - 7, points[k].Y - radius, points[k].X + radius + 7, points[k].Y + radius)));
    }

    /// <summary>Where the thread from a point to its label ends: the nearest edge of the label.</summary>
    public static (double X, double Y) ThreadEnd((double X, double Y) point, Box label) =>
        (Math.Clamp(point.X, label.Left, label.Right), Math.Clamp(point.Y, label.Top, label.Bottom));

    /// <summary>Whether a label is far enough from its point to need a thread.</summary>
    public static bool NeedsThread((double X, double Y) point, Box label, double radius)
    {
        var (x, y) = ThreadEnd(point, label);
        return Math.Abs(x - point.X) + Math.Abs(y - point.Y) > radius + 8;
    }

    // The room a thread takes, as small boxes along it; the ends belong to the point and the label.
    private static List<Box> Thread((double X, double Y) point, Box label, double radius)
    {
        var boxes = new List<Box>();
        if (!NeedsThread(point, label, radius - 3))
            return boxes;
        var (x, y) = ThreadEnd(point, label);
        var length = Math.Sqrt(Math.Pow(x - point.X, 2) + Math.Pow(y - point.Y, 2));
        for (var at = radius + 2; at < length - 2; at += 3)
        {
            var (px, py) = (point.X + ((x - point.X) * at / length), point.Y + ((y - point.Y) * at / length));
            boxes.Add(new(px - 1, py - 1, px + 1, py + 1));
        }

        return boxes;
    }
}
