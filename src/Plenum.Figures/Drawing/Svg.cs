using System.Globalization;
using System.Text;

namespace Plenum.Figures.Drawing;

/// <summary>
/// Writes SVG elements as text: invariant culture, escaped content, at most two decimals. Knows which colours were used so that the
/// style sheet holds no others.
/// </summary>
public sealed class Svg
{
    private readonly StringBuilder text = new();
    private readonly HashSet<Ink> used = [];
    private string pending = "";

    /// <summary>The colours used so far, in palette order.</summary>
    public IReadOnlyList<Ink> Used => [.. Inks.All.Where(used.Contains)];

    /// <summary>The elements written so far.</summary>
    public override string ToString() => text.ToString();

    /// <summary>Escapes text for element content and attribute values.</summary>
    public static string Escape(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var clean = value.AsSpan().ContainsAnyInRange('\0', '\x1f')
            ? new string([.. value.Select(c => c < ' ' ? ' ' : c)])
            : value;
        return clean.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
    }

    /// <summary>Gives the next element a key and a value that a program can read back, and a text shown when a reader points at it.</summary>
    public Svg Mark(string key, double value, string tip)
    {
        pending = $" data-key=\"{Escape(key)}\" data-value=\"{Num.Exact(value)}\"";
        Tip(tip);
        return this;
    }

    /// <summary>Gives the next element a key, without a value, and a text shown when a reader points at it.</summary>
    public Svg Mark(string key, string tip)
    {
        pending = $" data-key=\"{Escape(key)}\"";
        Tip(tip);
        return this;
    }

    private string pendingTip = "";

    private void Tip(string tip) => pendingTip = tip.Length == 0 ? "" : $"<title>{Escape(tip)}</title>";

    /// <summary>A filled or outlined rectangle; a negative size is turned round.</summary>
    public void Rect(double x, double y, double width, double height, Ink? fill, Ink? stroke = null, double thickness = 1, double radius = 0, double opacity = 1, string dash = "")
    {
        if (width < 0)
            (x, width) = (x + width, -width);
        if (height < 0)
            (y, height) = (y + height, -height);
        Open("rect").Add("x", x).Add("y", y).Add("width", width).Add("height", height);
        if (radius > 0)
            Add("rx", radius);
        Paint(fill, stroke, thickness, opacity, dash).Close("rect");
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, Ink stroke, double thickness = 1, string dash = "", bool round = false)
    {
        Open("line").Add("x1", x1).Add("y1", y1).Add("x2", x2).Add("y2", y2);
        if (round)
            text.Append(" stroke-linecap=\"round\"");
        Paint(null, stroke, thickness, 1, dash).Close("line");
    }

    /// <summary>A circle.</summary>
    public void Circle(double x, double y, double radius, Ink? fill, Ink? stroke = null, double thickness = 1, string dash = "")
    {
        Open("circle").Add("cx", x).Add("cy", y).Add("r", radius);
        Paint(fill, stroke, thickness, 1, dash).Close("circle");
    }

    /// <summary>A path; <paramref name="data"/> is path syntax, best from <see cref="PathText"/>.</summary>
    public void Path(string data, Ink? fill, Ink? stroke = null, double thickness = 1, double opacity = 1, string dash = "")
    {
        Open("path");
        text.Append(" d=\"").Append(data).Append('"');
        if (stroke is not null)
            text.Append(" stroke-linejoin=\"round\"");
        Paint(fill, stroke, thickness, opacity, dash).Close("path");
    }

    /// <summary>A path filled with the hatching of <see cref="HatchPattern"/>.</summary>
    public void Hatched(string data, string patternId, Ink stroke, double thickness)
    {
        Open("path");
        used.Add(stroke);
        text.Append(CultureInfo.InvariantCulture,
            $" d=\"{data}\" fill=\"url(#{Escape(patternId)})\" class=\"s-{stroke.Name}\" stroke=\"{stroke.Light}\" stroke-width=\"{Num.Coordinate(thickness)}\"");
        Close("path");
    }

    /// <summary>Defines diagonal hatching.</summary>
    public void HatchPattern(string id, Ink paper, Ink line)
    {
        text.Append(CultureInfo.InvariantCulture,
            $"<defs><pattern id=\"{Escape(id)}\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">");
        Rect(0, 0, 5, 5, paper);
        Line(0, 0, 0, 5, line, 1.6);
        text.Append("</pattern></defs>\n");
    }

    /// <summary>A line of text.</summary>
    /// <param name="x">Where the anchor sits.</param>
    /// <param name="y">The base line.</param>
    /// <param name="content">The text; nothing is written when it is empty.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="rotate">Degrees clockwise around the anchor.</param>
    public void Text(double x, double y, string content, TextStyle style, double rotate = 0)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length == 0)
            return;
        Open("text").Add("x", x).Add("y", y).Add("font-size", style.Size);
        if (style.Bold)
            text.Append(" font-weight=\"700\"");
        if (style.Anchor != Anchor.Start)
            text.Append(style.Anchor == Anchor.Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        if (rotate != 0)
            text.Append(CultureInfo.InvariantCulture, $" transform=\"rotate({Num.Coordinate(rotate)} {Num.Coordinate(x)} {Num.Coordinate(y)})\"");
        if (style.Halo)
            text.Append(" paint-order=\"stroke\"");
        Paint(style.Ink, style.Halo ? Inks.Paper : null, 3, 1, "");
        text.Append(pending).Append('>').Append(pendingTip).Append(Escape(content)).Append("</text>\n");
        pending = pendingTip = "";
    }

    private Svg Open(string name)
    {
        text.Append('<').Append(name);
        return this;
    }

    private Svg Add(string name, double value)
    {
        text.Append(' ').Append(name).Append("=\"").Append(Num.Coordinate(value)).Append('"');
        return this;
    }

    private Svg Paint(Ink? fill, Ink? stroke, double thickness, double opacity, string dash)
    {
        var classes = (fill is null ? "" : "f-" + fill.Name) + (fill is null || stroke is null ? "" : " ") + (stroke is null ? "" : "s-" + stroke.Name);
        if (classes.Length > 0)
            text.Append(" class=\"").Append(classes).Append('"');
        text.Append(" fill=\"").Append(fill?.Light ?? "none").Append('"');
        if (fill is not null)
            used.Add(fill);
        if (stroke is not null)
        {
            used.Add(stroke);
            text.Append(" stroke=\"").Append(stroke.Light).Append('"');
            Add("stroke-width", thickness);
        }

        if (dash.Length > 0)
            text.Append(" stroke-dasharray=\"").Append(dash).Append('"');
        if (opacity < 1)
            Add("opacity", opacity);
        return this;
    }

    private void Close(string name)
    {
        text.Append(pending);
        if (pendingTip.Length > 0)
            text.Append('>').Append(pendingTip).Append("</").Append(name).Append(">\n");
        else
            text.Append("/>\n");
        pending = pendingTip = "";
    }
}
