using System.Text;

namespace Plenum.Figures.Reports;

/// <summary>
/// The little Markdown that notes of scenarios use: paragraphs, **strong**, `code` and citations such as <c>[@SOURCE-1, @SOURCE-2]</c>, which
/// become links to the list of sources.
/// </summary>
internal static class Prose
{
    /// <summary>Writes each paragraph.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="text">The notes.</param>
    /// <param name="known">Ids that the page lists; others stay plain.</param>
    public static void Write(Html html, string text, IReadOnlySet<string> known)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            html.ParagraphRaw(Inline(paragraph.Replace('\n', ' '), known));
    }

    /// <summary>The ids cited in a text.</summary>
    public static IEnumerable<string> Citations(string text)
    {
        for (var at = text.IndexOf("[@", StringComparison.Ordinal); at >= 0; at = text.IndexOf("[@", at + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf(']', at);
            if (end < 0)
                yield break;
            foreach (var id in Ids(text[(at + 1)..end]))
                yield return id;
        }
    }

    private static string Inline(string text, IReadOnlySet<string> known)
    {
        var markup = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (Span(text, at, "**", "**") is { } strong)
                (at, _) = (strong.End, markup.Append("<b>").Append(Html.Text(strong.Inside)).Append("</b>"));
            else if (Span(text, at, "`", "`") is { } code)
                (at, _) = (code.End, markup.Append("<code>").Append(Html.Text(code.Inside)).Append("</code>"));
            else if (Span(text, at, "[@", "]") is { } cite)
                (at, _) = (cite.End, markup.Append('[').AppendJoin(", ", Ids("@" + cite.Inside).Select(id => Link(id, known))).Append(']'));
            else
                markup.Append(Html.Text(text[at++].ToString()));
        }

        return markup.ToString();
    }

    private static string Link(string id, IReadOnlySet<string> known) =>
        known.Contains(id) ? $"<a href=\"#src-{Html.Text(id)}\">{Html.Text(id)}</a>" : Html.Text(id);

    private static IEnumerable<string> Ids(string list) =>
        list.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(id => id.TrimStart('@'));

    private static (string Inside, int End)? Span(string text, int at, string open, string close)
    {
        if (string.CompareOrdinal(text, at, open, 0, open.Length) != 0)
            return null;
        var end = text.IndexOf(close, at + open.Length, StringComparison.Ordinal);
        return end < 0 ? null : (text[(at + open.Length)..end], end + close.Length);
    }
}
