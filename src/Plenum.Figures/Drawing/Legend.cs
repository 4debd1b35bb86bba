namespace Plenum.Figures.Drawing;

/// <summary>Legends in rows that wrap.</summary>
public static class Legend
{
    /// <summary>Small samples with a text each, from left to right, wrapping at the right edge.</summary>
    /// <param name="frame">The figure.</param>
    /// <param name="top">Upper edge.</param>
    /// <param name="entries">A text and what draws its sample in a box of 14 by 12.</param>
    /// <returns>The lower edge.</returns>
    public static double Samples(Frame frame, double top, IReadOnlyList<(string Label, Action<Svg, Box> Draw)> entries)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(entries);
        double x = frame.Left, y = top;
        foreach (var (label, draw) in entries)
        {
            var text = TextWidth.Fit(label, frame.BodyWidth - 22, 12);
            var width = 20 + TextWidth.Of(text, 12);
            if (x > frame.Left && x + width > frame.Right)
                (x, y) = (frame.Left, y + 18);
            draw(frame.Svg, new(x, y, x + 14, y + 12));
            frame.Svg.Text(x + 20, y + 10, text, new(12, Inks.Text));
            x += width + 16;
        }

        return entries.Count == 0 ? top : y + 18;
    }

    /// <summary>The steps of a colour scale with the border values between them.</summary>
    /// <param name="frame">The figure.</param>
    /// <param name="top">Upper edge.</param>
    /// <param name="bins">The scale.</param>
    /// <param name="unit">Unit of the border values.</param>
    /// <param name="blank">What the hatched or blank sample means; null for none.</param>
    /// <param name="blankSample">Draws the sample of what has no data.</param>
    /// <returns>The lower edge.</returns>
    public static double Steps(Frame frame, double top, ColorBins bins, string unit, string? blank = null, Action<Svg, Box>? blankSample = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(bins);
        var svg = frame.Svg;
        var blankWidth = blank is null ? 0 : TextWidth.Of(blank, 12) + 36;
        var ownLine = frame.Compact && blank is not null;
        var room = frame.BodyWidth - (ownLine ? 0 : blankWidth) - 12;
        var block = Math.Min(46, room / bins.Colours.Count);
        var decimals = bins.Breaks.Count == 0 ? 0 : bins.Breaks.Max(b => Ticks.Decimals(Math.Abs(b)));
        var y = top;
        for (var k = 0; k < bins.Colours.Count; k++)
            svg.Rect(frame.Left + (k * block), y, block, 12, bins.Colours[k], Inks.Paper);
        // A label stands only where the one before it leaves room.
        var free = frame.Left - 2;
        for (var k = 0; k < bins.Breaks.Count; k++)
        {
            var value = bins.Breaks[k];
            var text = Num.Plain(value, Ticks.Decimals(Math.Abs(value))) + (k == bins.Breaks.Count - 1 ? unit : "");
            var x = frame.Left + ((k + 1) * block);
            var half = TextWidth.Of(text, TextStyle.Smallest) / 2;
            if (x - half < free)
                continue;
            svg.Text(x, y + 25, text, new(TextStyle.Smallest, Inks.Muted, Anchor.Middle));
            free = x + half + 3;
        }

        var bottom = y + 32;
        if (blank is null || blankSample is null)
            return bottom;
        if (ownLine)
            return Samples(frame, bottom + 4, [(blank, blankSample)]);
        var at = frame.Left + (bins.Colours.Count * block) + 16;
        blankSample(svg, new(at, y, at + 14, y + 12));
        svg.Text(at + 20, y + 10, blank, new(12, Inks.Text));
        return bottom;
    }
}
