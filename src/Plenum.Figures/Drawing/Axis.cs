namespace Plenum.Figures.Drawing;

/// <summary>Axes with nice ticks; zero is always there and stronger than the rest.</summary>
public static class Axis
{
    /// <summary>Vertical grid lines with labels above or below, for a horizontal value axis.</summary>
    /// <param name="svg">Where to draw.</param>
    /// <param name="scale">The axis.</param>
    /// <param name="top">Upper end of the grid lines.</param>
    /// <param name="bottom">Lower end.</param>
    /// <param name="labelY">Base line of the tick labels.</param>
    /// <param name="unit">Put after the label of the last tick, such as "%".</param>
    /// <param name="count">About how many ticks.</param>
    /// <param name="plus">Writes a plus before positive ticks.</param>
    public static void Horizontal(Svg svg, LinearScale scale, double top, double bottom, double labelY, string unit, int count, bool plus)
    {
        ArgumentNullException.ThrowIfNull(svg);
        var ticks = Fitting(scale, unit, count, plus);
        var decimals = Ticks.Decimals(ticks.Count > 1 ? ticks[1] - ticks[0] : 1);
        foreach (var tick in ticks)
        {
            var x = scale.At(tick);
            if (tick == 0)
                svg.Line(x, top, x, bottom, Inks.Axis, 1.2);
            else
                svg.Line(x, top, x, bottom, Inks.Grid);
            svg.Text(x, labelY, Label(tick, decimals, unit, plus), new(TextStyle.Smallest, Inks.Muted, Anchor.Middle));
        }
    }

    /// <summary>Horizontal grid lines with labels at the left, for a vertical value axis.</summary>
    public static void Vertical(Svg svg, LinearScale scale, double left, double right, string unit, int count, bool plus, bool labels = true)
    {
        ArgumentNullException.ThrowIfNull(svg);
        var ticks = Ticks.Between(Math.Min(scale.From, scale.To), Math.Max(scale.From, scale.To), count);
        var decimals = Ticks.Decimals(ticks.Count > 1 ? ticks[1] - ticks[0] : 1);
        foreach (var tick in ticks)
        {
            var y = scale.At(tick);
            if (tick == 0)
                svg.Line(left, y, right, y, Inks.Axis, 1.2);
            else
                svg.Line(left, y, right, y, Inks.Grid);
            if (labels)
                svg.Text(left - 6, y + 4, Label(tick, decimals, unit, plus), new(TextStyle.Smallest, Inks.Muted, Anchor.End));
        }
    }

    /// <summary>The room the labels of <see cref="Vertical"/> need, with their gap.</summary>
    public static double VerticalLabelWidth(LinearScale scale, string unit, int count, bool plus)
    {
        var ticks = Ticks.Between(Math.Min(scale.From, scale.To), Math.Max(scale.From, scale.To), count);
        var decimals = Ticks.Decimals(ticks.Count > 1 ? ticks[1] - ticks[0] : 1);
        return ticks.Count == 0 ? 6 : ticks.Max(t => TextWidth.Of(Label(t, decimals, unit, plus), TextStyle.Smallest)) + 8;
    }

    private static string Label(double tick, int decimals, string unit, bool plus) =>
        (plus ? Num.Change(tick, tick == 0 ? 0 : decimals) : Num.Plain(tick, tick == 0 ? 0 : decimals)) + unit;

    // Fewer ticks until neighbouring labels have air between them.
    private static IReadOnlyList<double> Fitting(LinearScale scale, string unit, int count, bool plus)
    {
        for (; ; count--)
        {
            var ticks = Ticks.Between(scale.From, scale.To, count);
            if (count <= 1 || ticks.Count < 2)
                return ticks;
            var decimals = Ticks.Decimals(ticks[1] - ticks[0]);
            var widest = ticks.Max(t => TextWidth.Of(Label(t, decimals, unit, plus), TextStyle.Smallest));
            if (Math.Abs(scale.At(ticks[1]) - scale.At(ticks[0])) > widest + 8)
                return ticks;
        }
    }
}
