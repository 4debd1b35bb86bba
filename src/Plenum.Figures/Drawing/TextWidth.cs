namespace Plenum.Figures.Drawing;

/// <summary>
/// Estimates how wide a text will be, from a table of advance widths of the Helvetica family (Arial and Liberation Sans are
/// drawn to the same widths), so that labels can be placed without a browser.
/// </summary>
public static class TextWidth
{
    // Advance widths in thousandths of the font size for U+0020 to U+007E.
    private static readonly short[] Ascii =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>Estimated width in the unit of <paramref name="size"/>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="size">Font size.</param>
    /// <param name="bold">Bold letters run about seven percent wider.</param>
    public static double Of(string text, double size, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sum = 0;
        foreach (var c in text)
            sum += Advance(c);
        return sum * size / 1000.0 * (bold ? 1.07 : 1.0);
    }

    /// <summary>Shortens a text to a width, at a word where one is near, with an ellipsis.</summary>
    public static string Fit(string text, double width, double size, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Of(text, size, bold) <= width)
            return text;
        for (var length = text.Length - 1; length > 0; length--)
        {
            var cut = text[..length].TrimEnd(' ', ',', ';', '.', '(', '-') + "…";
            if (Of(cut, size, bold) > width)
                continue;
            var space = text.LastIndexOf(' ', length - 1);
            return space > length * 0.7 ? text[..space].TrimEnd(' ', ',', ';', '.', '(', '-') + "…" : cut;
        }

        return "…";
    }

    /// <summary>Breaks a text into lines no wider than <paramref name="width"/>; a single longer word stays whole.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Of(longer, size, bold) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    /// <summary>As <see cref="Wrap"/>, at most <paramref name="most"/> lines; the last is shortened if more was to come.</summary>
    public static IReadOnlyList<string> WrapAtMost(string text, double width, double size, int most, bool bold = false)
    {
        var lines = Wrap(text, width, size, bold);
        if (lines.Count > most)
            lines = [.. lines.Take(most - 1), string.Join(' ', lines.Skip(most - 1))];
        return [.. lines.Select(line => Fit(line, width, size, bold))];
    }

    private static int Advance(char c) => c switch
    {
        >= ' ' and <= '~' => Ascii[c - ' '],
        '\u202f' or '\u2009' => 200,
        '\u00b7' => 278,
        '\u2212' or '\u00d7' or '\u00b1' => 584,
        '\u2013' => 556,
        '\u2014' or '\u2026' or '\u2192' or '\u2190' => 1000,
        >= '\u2e80' and <= '\uffdc' => 1000,
        _ => char.IsUpper(c) ? 722 : 556,
    };
}
