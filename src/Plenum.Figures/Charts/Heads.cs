using Plenum.Figures.Drawing;

namespace Plenum.Figures.Charts;

/// <summary>Column headings of a grid: turned upright where columns are narrow, groups (years) under a bracket above them.</summary>
internal static class Heads
{
    /// <summary>Where the cells of a grid begin and how wide its columns are.</summary>
    internal sealed record Grid(double Left, double Column, double Bottom);

    /// <summary>Draws the headings.</summary>
    /// <param name="frame">The figure.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="left">Left edge of the first column.</param>
    /// <param name="right">Right edge of the room there is.</param>
    /// <param name="top">Upper edge of the headings.</param>
    /// <param name="widest">No column is wider than this.</param>
    public static Grid Draw(Frame frame, IReadOnlyList<Named> columns, double left, double right, double top, double widest)
    {
        var svg = frame.Svg;
        var column = Math.Min(widest, (right - left) / columns.Count);
        var y = top;
        if (columns.Any(c => c.Group.Length > 0))
        {
            Groups(svg, columns, left, column, y);
            y += 22;
        }

        var turned = columns.Max(c => TextWidth.Of(c.Label, TextStyle.Smallest)) > column - 4;
        if (!turned)
        {
            for (var k = 0; k < columns.Count; k++)
                svg.Text(left + ((k + 0.5) * column), y + 11, columns[k].Label, new(TextStyle.Smallest, Inks.Text, Anchor.Middle));
            return new(left, column, y + 18);
        }

        var most = frame.Compact ? 104 : 136;
        var depth = Math.Min(most, columns.Max(c => TextWidth.Of(c.Label, TextStyle.Smallest))) + 4;
        // Narrower than a line of text: every heading that finds room, the rest are told when a reader points at a cell.
        var every = Math.Max(1, (int)Math.Ceiling(11.5 / column));
        for (var k = 0; k < columns.Count; k += every)
            svg.Text(left + ((k + 0.5) * column) + 4, y + depth, TextWidth.Fit(columns[k].Label, most, TextStyle.Smallest), new(TextStyle.Smallest, Inks.Text), -90);
        return new(left, column, y + depth + 6);
    }

    private static void Groups(Svg svg, IReadOnlyList<Named> columns, double left, double column, double y)
    {
        var free = double.NegativeInfinity;
        for (var k = 0; k < columns.Count;)
        {
            var end = k;
            while (end + 1 < columns.Count && columns[end + 1].Group == columns[k].Group)
                end++;
            var (x1, x2) = (left + (k * column) + 1, left + ((end + 1) * column) - 1);
            var half = TextWidth.Of(columns[k].Group, TextStyle.Smallest) / 2;
            svg.Line(x1, y + 16, x2, y + 16, Inks.Axis);
            if (((x1 + x2) / 2) - half > free)
            {
                svg.Text((x1 + x2) / 2, y + 11, columns[k].Group, new(TextStyle.Smallest, Inks.Muted, Anchor.Middle));
                free = ((x1 + x2) / 2) + half + 4;
            }

            k = end + 1;
        }
    }
}
