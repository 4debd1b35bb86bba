using System.Globalization;
using System.Text;

namespace Plenum.Figures.Drawing;

/// <summary>
/// What every figure has: title, subtitle, source, note and run, the accessible name, the paper and the margins. The body is drawn
/// first; its height decides the height of the figure.
/// </summary>
public sealed class Frame
{
    private readonly FigureText text;
    private readonly FigureFormat format;

    /// <summary>Writes the head; the body begins at <see cref="Top"/>.</summary>
    public Frame(FigureText text, FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(format);
        this.text = text;
        this.format = format;
        Margin = format.Compact ? 10 : 16;
        Svg = new Svg();
        var y = format.Compact ? 6.0 : 10.0;
        y = Lines(text.Title, y, new(format.Compact ? 16 : 19, Inks.Text, Bold: true), 1.25);
        if (text.Subtitle.Length > 0)
            y = Lines(text.Subtitle, y + 4, new(13, Inks.Muted), 1.35);
        Top = y + (format.Compact ? 12 : 14);
    }

    /// <summary>Where the body is drawn.</summary>
    public Svg Svg { get; }

    /// <summary>White space at the left and right.</summary>
    public double Margin { get; }

    /// <summary>Left edge of the body.</summary>
    public double Left => Margin;

    /// <summary>Right edge of the body.</summary>
    public double Right => format.Width - Margin;

    /// <summary>Width of the body.</summary>
    public double BodyWidth => Right - Left;

    /// <summary>Upper edge of the body.</summary>
    public double Top { get; }

    /// <summary>Whether to arrange for a narrow screen.</summary>
    public bool Compact => format.Compact;

    /// <summary>Ends a figure that has nothing to show with the reason in its place.</summary>
    public string Empty(string reason)
    {
        Svg.Rect(Left, Top, BodyWidth, 90, Inks.Blank, radius: 3);
        var lines = TextWidth.WrapAtMost(reason, BodyWidth - 24, 13, 3);
        for (var i = 0; i < lines.Count; i++)
            Svg.Text((Left + Right) / 2, Top + 50 - ((lines.Count - 1) * 9) + (i * 18), lines[i], new(13, Inks.Muted, Anchor.Middle));
        return Close(Top + 90);
    }

    /// <summary>Writes the foot under the body and returns the whole figure.</summary>
    /// <param name="bottom">Lower edge of the body.</param>
    public string Close(double bottom)
    {
        var y = bottom + 12;
        var small = new TextStyle(TextStyle.Smallest, Inks.Muted);
        if (text.Note.Length > 0)
            y = Lines(text.Note, y, small, 1.35) + 3;
        if (text.Source.Length > 0)
            y = Lines("Source: " + text.Source, y, small, 1.35) + 1;
        if (text.Run is not null)
            y = Lines(text.Run.ToString(), y, small, 1.35);
        return Wrap(Math.Ceiling(y + 8));
    }

    /// <summary>Writes wrapped lines from an upper edge and returns the lower edge.</summary>
    private double Lines(string content, double top, TextStyle style, double spacing)
    {
        var y = top + (style.Size * 0.85);
        foreach (var line in TextWidth.Wrap(content, BodyWidth, style.Size, style.Bold))
        {
            Svg.Text(Left, y, line, style);
            y += style.Size * spacing;
        }

        return y - (style.Size * 0.85);
    }

    private string Wrap(double height)
    {
        var id = Svg.Escape(text.Id) + (format.Compact ? "-n" : "");
        var width = Num.Coordinate(format.Width);
        var high = Num.Coordinate(height);
        var whole = new StringBuilder();
        whole.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pl\" viewBox=\"0 0 {width} {high}\" width=\"{width}\" height=\"{high}\" ");
        whole.Append(CultureInfo.InvariantCulture,
            $"style=\"max-width:100%;height:auto\" font-family=\"{Theme.Fonts}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" lang=\"en\">\n");
        whole.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-t\">{Svg.Escape(text.Title)}</title>\n");
        whole.Append(CultureInfo.InvariantCulture, $"<desc id=\"{id}-d\">{Svg.Escape(text.Alternative)}</desc>\n");
        if (format.Standalone)
            whole.Append("<style>").Append(Theme.ForFigure([Inks.Paper, .. Svg.Used.Where(i => i != Inks.Paper)])).Append("</style>\n");
        whole.Append(CultureInfo.InvariantCulture,
            $"<rect width=\"{width}\" height=\"{high}\" class=\"f-paper\" fill=\"{Inks.Paper.Light}\"/>\n");
        return whole.Append(Svg).Append("</svg>\n").ToString();
    }
}
