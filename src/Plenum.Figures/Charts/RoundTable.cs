using System.Globalization;
using Plenum.Figures.Drawing;

namespace Plenum.Figures.Charts;

/// <summary>Who sits at a table before and after: an emptied chair is hollow, a new one ringed.</summary>
/// <param name="Text">The words around the figure.</param>
/// <param name="TableName">Name of the forum or group of forums, written on the table.</param>
/// <param name="Seats">The chairs in the order they stand, clockwise from the top.</param>
/// <param name="BeforeLabel">Heading of the left table.</param>
/// <param name="AfterLabel">Heading of the right table.</param>
public sealed record RoundTable(
    FigureText Text, string TableName, IReadOnlyList<Seat> Seats, string BeforeLabel = "Today", string AfterLabel = "Scenario") : IFigure
{
    /// <inheritdoc/>
    public string ToSvg(FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var frame = new Frame(Text, format);
        var seats = Seats.Where(s => s.State != SeatState.Absent).ToList();
        if (seats.Count == 0)
            return frame.Empty("Nobody sits at this table.");

        var size = format.Compact ? frame.BodyWidth : (frame.BodyWidth - 24) / 2;
        var y = frame.Top;
        Table(frame, seats, after: false, frame.Left, y, size);
        if (format.Compact)
            y += size + 34;
        Table(frame, seats, after: true, format.Compact ? frame.Left : frame.Right - size, y, size);
        y += size + 34;
        List<(string, Action<Svg, Box>)> legend = [("sits", static (svg, box) => svg.Circle(box.Left + 7, box.Top + 6, 6, Inks.Quiet))];
        if (seats.Exists(s => s.State == SeatState.Leaves))
            legend.Add(("empty chair: " + Names(seats, SeatState.Leaves), static (svg, box) => svg.Circle(box.Left + 7, box.Top + 6, 5.4, Inks.Paper, Inks.Accent, 1.8, "3 2")));
        if (seats.Exists(s => s.State == SeatState.Joins))
            legend.Add(("new at the table: " + Names(seats, SeatState.Joins), static (svg, box) => svg.Circle(box.Left + 7, box.Top + 6, 6, Inks.Gain)));
        return frame.Close(Legend.Samples(frame, y, legend));
    }

    private void Table(Frame frame, List<Seat> seats, bool after, double left, double top, double size)
    {
        var svg = frame.Svg;
        var (x, y) = (left + (size / 2), top + 26 + (size / 2));
        svg.Text(x, top + 12, after ? AfterLabel : BeforeLabel, new(14, Inks.Text, Anchor.Middle, Bold: true));
        // Codes stand outside the chairs, radially once chairs are too close for level text.
        var radial = seats.Count > 26;
        var ring = (size / 2) - (radial ? 36 : 34);
        var chair = Math.Clamp(ring * Math.PI / seats.Count * 0.72, 3, 11);
        svg.Circle(x, y, ring - chair - 7, Inks.Blank, Inks.Grid, 1.5);
        var taken = seats.Count(s => s.State == SeatState.Stays || s.State == (after ? SeatState.Joins : SeatState.Leaves));
        var room = (ring - chair - 7) * 1.6;
        var name = TextWidth.WrapAtMost(TableName, room, 13, 3, true);
        for (var i = 0; i < name.Count; i++)
            svg.Text(x, y - 3 - ((name.Count - 1 - i) * 17) + ((name.Count - 1) * 8), name[i], new(13, Inks.Text, Anchor.Middle, Bold: true));
        svg.Mark(after ? "seats.after" : "seats.before", taken, "");
        svg.Text(x, y + 18 + ((name.Count - 1) * 8), taken.ToString(CultureInfo.InvariantCulture) + (taken == 1 ? " seat taken" : " seats taken"), new(13, Inks.Muted, Anchor.Middle));
        for (var i = 0; i < seats.Count; i++)
            Chair(svg, seats[i], after, i * 2 * Math.PI / seats.Count, (x, y), ring, chair, radial);
    }

    private static void Chair(Svg svg, Seat seat, bool after, double angle, (double X, double Y) centre, double ring, double chair, bool radial)
    {
        var (sin, cos) = (Math.Sin(angle), -Math.Cos(angle));
        var (x, y) = (centre.X + (ring * sin), centre.Y + (ring * cos));
        var empty = seat.State == (after ? SeatState.Leaves : SeatState.Joins);
        svg.Mark(seat.Code + (after ? ".after" : ".before"), seat.Name + (empty ? ": empty chair" : ""));
        if (empty)
            svg.Circle(x, y, chair - 0.9, Inks.Paper, after ? Inks.Accent : Inks.Hatch, 1.8, "3 2");
        else
            svg.Circle(x, y, chair, seat.State == SeatState.Leaves ? Inks.Accent : seat.State == SeatState.Joins ? Inks.Gain : Inks.Quiet);
        var strong = seat.State != SeatState.Stays;
        var style = new TextStyle(TextStyle.Smallest, seat.State == SeatState.Leaves ? Inks.Accent : strong ? Inks.Gain : Inks.Text, Bold: strong);
        var gap = chair + 4;
        if (!radial)
        {
            var half = TextWidth.Of(seat.Code, style.Size, strong) / 2;
            svg.Text(x + (sin * (gap + half)), y + (cos * (gap + 5)) + 4, seat.Code, style.At(Anchor.Middle));
            return;
        }

        var degrees = (angle * 180 / Math.PI) - 90;
        var (tx, ty) = (x + (sin * gap), y + (cos * gap));
        // Text on the left half is turned round so that nobody has to read upside down; the shift centres its height on the spoke.
        var (shiftX, shiftY) = (-cos * 4, sin * 4);
        if (angle <= Math.PI)
            svg.Text(tx + shiftX, ty + shiftY, seat.Code, style, degrees);
        else
            svg.Text(tx - shiftX, ty - shiftY, seat.Code, style.At(Anchor.End), degrees + 180);
    }

    private static string Names(List<Seat> seats, SeatState state) => string.Join(", ", seats.Where(s => s.State == state).Select(s => s.Name));
}
