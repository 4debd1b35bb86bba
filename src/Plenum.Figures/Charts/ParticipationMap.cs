using Plenum.Figures.Drawing;

namespace Plenum.Figures.Charts;

/// <summary>Which country sits in which forum: forums from left to right in time, one row a country, emptied seats hollow.</summary>
/// <param name="Text">The words around the figure.</param>
/// <param name="Countries">The rows.</param>
/// <param name="Forums">The columns in the order of their dates, grouped by year.</param>
/// <param name="Cells">The seats; a pair that is not named is absent.</param>
public sealed record ParticipationMap(
    FigureText Text, IReadOnlyList<Named> Countries, IReadOnlyList<Named> Forums, IReadOnlyList<ParticipationCell> Cells) : IFigure
{
    private const double RowHeight = 17;

    /// <inheritdoc/>
    public string ToSvg(FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var frame = new Frame(Text, format);
        if (Countries.Count == 0 || Forums.Count == 0)
            return frame.Empty("There is no forum to show.");

        var states = Cells.ToLookup(c => (c.Country, c.Forum), c => c.State);
        var y = Legend.Samples(frame, frame.Top, Samples());
        var labelWidth = Math.Min(Countries.Max(c => TextWidth.Of(c.Label, 12)), frame.BodyWidth * 0.27) + 8;
        var totalWidth = 30.0;
        var grid = Heads.Draw(frame, Forums, frame.Left + labelWidth, frame.Right - totalWidth, y + 8, 44);
        var totals = grid.Left + (grid.Column * Forums.Count) + totalWidth;
        for (var i = 0; i < Countries.Count; i++)
        {
            var top = grid.Bottom + (i * RowHeight);
            var country = Countries[i];
            var lost = Forums.Any(f => states[(country.Key, f.Key)].Contains(SeatState.Leaves));
            frame.Svg.Text(frame.Left, top + 12.5, TextWidth.Fit(country.Label, labelWidth - 8, 12, lost), new(12, lost ? Inks.Accent : Inks.Text, Bold: lost));
            var seats = 0;
            for (var k = 0; k < Forums.Count; k++)
            {
                var state = states[(country.Key, Forums[k].Key)].FirstOrDefault();
                seats += state is SeatState.Stays or SeatState.Joins ? 1 : 0;
                Cell(frame.Svg, country, Forums[k], state, new(grid.Left + (k * grid.Column), top, grid.Left + ((k + 1) * grid.Column), top + RowHeight));
            }

            frame.Svg.Mark(country.Key + ".seats", seats, "");
            frame.Svg.Text(totals, top + 12.5, Num.Plain(seats, 0), new(12, Inks.Muted, Anchor.End));
        }

        frame.Svg.Text(totals, grid.Bottom - 5, "seats", new(TextStyle.Smallest, Inks.Muted, Anchor.End));
        return frame.Close(grid.Bottom + (Countries.Count * RowHeight));
    }

    private static void Cell(Svg svg, Named country, Named forum, SeatState state, Box box)
    {
        var (x, y) = (box.Left + 1, box.Top + 1);
        var (width, height) = (box.Width - 2, box.Height - 2);
        if (state == SeatState.Absent)
        {
            svg.Rect(x, y, width, height, Inks.Blank);
            return;
        }

        var word = state switch { SeatState.Leaves => "leaves", SeatState.Joins => "joins", _ => "takes part" };
        svg.Mark($"{country.Key}.{forum.Key}", $"{country.Label}: {word}, {forum.Label} {forum.Group}".TrimEnd());
        if (state == SeatState.Leaves)
            svg.Rect(x + 0.9, y + 0.9, width - 1.8, height - 1.8, Inks.Paper, Inks.Accent, 1.8);
        else
            svg.Rect(x, y, width, height, state == SeatState.Joins ? Inks.Gain : Inks.Sequential[4]);
    }

    private List<(string, Action<Svg, Box>)> Samples()
    {
        List<(string, Action<Svg, Box>)> samples =
        [
            ("takes part", static (svg, box) => svg.Rect(box.Left, box.Top, 14, 12, Inks.Sequential[4])),
            ("does not", static (svg, box) => svg.Rect(box.Left, box.Top, 14, 12, Inks.Blank)),
        ];
        if (Cells.Any(c => c.State == SeatState.Leaves))
            samples.Add(("seat emptied in the scenario", static (svg, box) => svg.Rect(box.Left + 0.9, box.Top + 0.9, 12.2, 10.2, Inks.Paper, Inks.Accent, 1.8)));
        if (Cells.Any(c => c.State == SeatState.Joins))
            samples.Add(("new in the scenario", static (svg, box) => svg.Rect(box.Left, box.Top, 14, 12, Inks.Gain)));
        return samples;
    }
}
