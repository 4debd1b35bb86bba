using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Plenum.Figures.Drawing;

namespace Plenum.Tests.Figures;

/// <summary>Reads a figure back: its elements, where they are, and how large its words are.</summary>
public sealed partial class SvgReader
{
    public static readonly XNamespace Ns = "http://www.w3.org/2000/svg";

    public SvgReader(string svg)
    {
        Root = XDocument.Parse(svg).Root!;
        var box = Root.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();
        ViewBox = new(box[0], box[1], box[0] + box[2], box[1] + box[3]);
    }

    public XElement Root { get; }

    public Box ViewBox { get; }

    public IEnumerable<XElement> Texts => Drawn.Where(e => e.Name == Ns + "text");

    /// <summary>Elements that mark paper: not those of definitions.</summary>
    public IEnumerable<XElement> Drawn => Root.Descendants().Where(e =>
        e.Name.LocalName is "text" or "rect" or "line" or "circle" or "path" && !e.Ancestors(Ns + "defs").Any());

    public static string Words(XElement text) => string.Concat(text.Nodes().OfType<XText>().Select(t => t.Value));

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static double Of(XElement e, string name) => e.Attribute(name) is { } a ? Number(a.Value) : 0;

    /// <summary>The points an element reaches.</summary>
    public static IEnumerable<(double X, double Y)> Points(XElement e)
    {
        switch (e.Name.LocalName)
        {
            case "rect":
                return [(Of(e, "x"), Of(e, "y")), (Of(e, "x") + Of(e, "width"), Of(e, "y") + Of(e, "height"))];
            case "line":
                return [(Of(e, "x1"), Of(e, "y1")), (Of(e, "x2"), Of(e, "y2"))];
            case "circle":
                var r = Of(e, "r");
                return [(Of(e, "cx") - r, Of(e, "cy") - r), (Of(e, "cx") + r, Of(e, "cy") + r)];
            case "path":
                return PathPoints(e.Attribute("d")!.Value);
            default:
                return TextCorners(e);
        }
    }

    /// <summary>Four corners of a text by the width table, turned as it is turned.</summary>
    public static IReadOnlyList<(double X, double Y)> TextCorners(XElement e)
    {
        var size = Of(e, "font-size");
        var width = TextWidth.Of(Words(e), size, e.Attribute("font-weight") is not null);
        double x = Of(e, "x"), y = Of(e, "y");
        var left = e.Attribute("text-anchor")?.Value switch { "middle" => x - (width / 2), "end" => x - width, _ => x };
        // Capitals and digits reach 0.72 of the size above the line, descenders 0.2 below.
        (double X, double Y)[] corners = [(left, y - (0.72 * size)), (left + width, y - (0.72 * size)), (left + width, y + (0.2 * size)), (left, y + (0.2 * size))];
        if (e.Attribute("transform") is not { } turn)
            return corners;
        var a = Number(Turn().Match(turn.Value).Groups["a"].Value) * Math.PI / 180;
        return [.. corners.Select(p => (
            x + ((p.X - x) * Math.Cos(a)) - ((p.Y - y) * Math.Sin(a)),
            y + ((p.X - x) * Math.Sin(a)) + ((p.Y - y) * Math.Cos(a))))];
    }

    /// <summary>Whether two turned rectangles overlap by more than a hair (separating axes).</summary>
    public static bool Overlap(IReadOnlyList<(double X, double Y)> a, IReadOnlyList<(double X, double Y)> b)
    {
        foreach (var shape in new[] { a, b })
        {
            for (var i = 0; i < 4; i++)
            {
                var (p, q) = (shape[i], shape[(i + 1) % 4]);
                var length = Math.Sqrt(Math.Pow(q.X - p.X, 2) + Math.Pow(q.Y - p.Y, 2));
                if (length == 0)
                    return false;
                var (nx, ny) = ((q.Y - p.Y) / length, (p.X - q.X) / length);
                var (aLow, aHigh) = Span(a, nx, ny);
                var (bLow, bHigh) = Span(b, nx, ny);
                if (aHigh <= bLow + 0.3 || bHigh <= aLow + 0.3)
                    return false;
            }
        }

        return true;

        static (double, double) Span(IReadOnlyList<(double X, double Y)> s, double nx, double ny) =>
            (s.Min(p => (p.X * nx) + (p.Y * ny)), s.Max(p => (p.X * nx) + (p.Y * ny)));
    }

    private static IEnumerable<(double X, double Y)> PathPoints(string d)
    {
        double x = 0, y = 0, startX = 0, startY = 0;
        var command = 'M';
        var tokens = Tokens().Matches(d).Select(m => m.Value).ToList();
        for (var i = 0; i < tokens.Count;)
        {
            if (char.IsLetter(tokens[i][0]))
                command = tokens[i++][0];
            if (command is 'Z' or 'z')
            {
                (x, y) = (startX, startY);
                continue;
            }

            if (command == 'Q')
            {
                yield return (Number(tokens[i]), Number(tokens[i + 1]));
                i += 2;
            }

            var (nx, ny) = (Number(tokens[i]), Number(tokens[i + 1]));
            i += 2;
            (x, y) = command == 'l' ? (x + nx, y + ny) : (nx, ny);
            if (command == 'M')
                (startX, startY, command) = (x, y, 'L');
            yield return (x, y);
        }
    }

    [GeneratedRegex(@"rotate\((?<a>-?[0-9.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Turn();

    [GeneratedRegex(@"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tokens();
}
