using Plenum.Figures.Drawing;

namespace Plenum.Figures.Charts;

/// <summary>Values of rows × columns in colour, such as sectors × countries; figures stand in the cells where they fit.</summary>
/// <param name="Text">The words around the figure.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Values">Row by row; not-a-number is a cell without data.</param>
/// <param name="Unit">Unit, such as "%".</param>
/// <param name="Change">True for changes (diverging colours), false for quantities.</param>
public sealed record HeatMap(
    FigureText Text, IReadOnlyList<Named> Rows, IReadOnlyList<Named> Columns, IReadOnlyList<double> Values, string Unit = "%", bool Change = true) : IFigure
{
    private const double RowHeight = 19;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There is not one value for each cell.</exception>
    public string ToSvg(FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        if (Values.Count != Rows.Count * Columns.Count)
            throw new InvalidOperationException($"A heat map of {Rows.Count} rows and {Columns.Count} columns needs {Rows.Count * Columns.Count} values, got {Values.Count}.");
        var frame = new Frame(Text, format);
        if (!Values.Any(double.IsFinite))
            return frame.Empty("There are no values to show.");

        var bins = Change ? ColorBins.Diverging(Values) : ColorBins.Sequential(Values);
        var y = Legend.Steps(frame, frame.Top, bins, Unit);
        var labelWidth = Math.Min(Rows.Max(r => TextWidth.Of(r.Label, 12)), frame.BodyWidth * (frame.Compact ? 0.42 : 0.36)) + 8;
        var grid = Heads.Draw(frame, Columns, frame.Left + labelWidth, frame.Right, y + 8, Columns.Count <= 6 ? 130 : 64);
        for (var i = 0; i < Rows.Count; i++)
        {
            var top = grid.Bottom + (i * RowHeight);
            frame.Svg.Text(frame.Left, top + 13.5, TextWidth.Fit(Rows[i].Label, labelWidth - 8, 12), new(12, Inks.Text));
            for (var k = 0; k < Columns.Count; k++)
                Cell(frame.Svg, bins, i, k, new(grid.Left + (k * grid.Column), top, grid.Left + ((k + 1) * grid.Column), top + RowHeight));
        }

        return frame.Close(grid.Bottom + (Rows.Count * RowHeight));
    }

    private void Cell(Svg svg, ColorBins bins, int row, int column, Box box)
    {
        var value = Values[(row * Columns.Count) + column];
        if (!double.IsFinite(value))
        {
            svg.Line(box.Left + (box.Width / 2) - 3, box.Top + (box.Height / 2), box.Left + (box.Width / 2) + 3, box.Top + (box.Height / 2), Inks.Axis);
            return;
        }

        var decimals = Num.DecimalsFor(Math.Abs(value));
        var words = Change ? Num.Change(value, decimals) : Num.Plain(value, decimals);
        var ink = bins.Of(value);
        svg.Mark($"{Rows[row].Key}.{Columns[column].Key}", value, $"{Rows[row].Label}, {Columns[column].Label}: {words}{Unit}");
        svg.Rect(box.Left, box.Top, box.Width - 1, box.Height - 1, ink);
        // As many decimals as fit; a number that would read as zero and is not leaves its cell to the colour.
        var places = Math.Min(3, decimals);
        while (places > 0 && TextWidth.Of(Num.Plain(value, places), TextStyle.Smallest) > box.Width - 4)
            places--;
        var shown = value == 0 ? "0" : Num.Plain(value, places);
        if (TextWidth.Of(shown, TextStyle.Smallest) <= box.Width - 4 && (value == 0 || shown.AsSpan().ContainsAnyInRange('1', '9')))
            svg.Text(box.Left + ((box.Width - 1) / 2), box.Top + 13, shown, new(TextStyle.Smallest, Contrast.On(ink), Anchor.Middle));
    }
}
