using System.Globalization;
using System.Text;
using Plenum.Figures.Drawing;
using Plenum.Figures.Runs;
using Plenum.Outcomes;

namespace Plenum.Figures.Reports;

/// <summary>
/// Writes a page: escaped text, headings in order, tables with captions and headers. Every number of a run carries its key
/// and its exact value, so that a program can hold the page against the results.
/// </summary>
public sealed class Html
{
    private readonly StringBuilder text = new();

    /// <summary>What was written so far.</summary>
    public override string ToString() => text.ToString();

    /// <summary>Writes markup as it is.</summary>
    public Html Raw(string markup)
    {
        text.Append(markup).Append('\n');
        return this;
    }

    /// <summary>A heading with an address inside the page.</summary>
    public Html Heading(int level, string id, string words) => Raw($"<h{level} id=\"{Text(id)}\">{Text(words)}</h{level}>");

    /// <summary>A heading without an address.</summary>
    public Html Heading(int level, string words) => Raw($"<h{level}>{Text(words)}</h{level}>");

    /// <summary>A paragraph of plain words.</summary>
    public Html Paragraph(string words, string kind = "") => words.Length == 0 ? this : ParagraphRaw(Text(words), kind);

    /// <summary>A paragraph that already is markup.</summary>
    public Html ParagraphRaw(string markup, string kind = "") => Raw(kind.Length == 0 ? $"<p>{markup}</p>" : $"<p class=\"{kind}\">{markup}</p>");

    /// <summary>A list; the entries are markup.</summary>
    public Html List(IEnumerable<string> entries, bool ordered = false)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var tag = ordered ? "ol" : "ul";
        Raw($"<{tag}>");
        foreach (var entry in entries)
            Raw($"<li>{entry}</li>");
        return Raw($"</{tag}>");
    }

    /// <summary>A figure in both widths; the page's style sheet shows one of them.</summary>
    public Html Figure(IFigure? figure)
    {
        if (figure is null)
            return this;
        text.Append("<figure id=\"fig-").Append(Text(figure.Text.Id)).Append("\"><div class=\"wide\">\n");
        text.Append(figure.ToSvg(FigureFormat.Wide with { Standalone = false })).Append("</div><div class=\"narrow\">\n");
        text.Append(figure.ToSvg(FigureFormat.Narrow with { Standalone = false })).Append("</div></figure>\n");
        return this;
    }

    /// <summary>A figure in the narrow width only, for half a page.</summary>
    public Html Narrow(IFigure? figure) => figure is null
        ? this
        : Raw($"<figure id=\"fig-{Text(figure.Text.Id)}\">{figure.ToSvg(FigureFormat.Narrow with { Standalone = false })}</figure>");

    /// <summary>A table; cells are markup. The first column is the row's header.</summary>
    /// <param name="caption">What the table holds and in which unit.</param>
    /// <param name="heads">Column headings; those that begin with "#" stand over numbers.</param>
    /// <param name="rows">Cells by row.</param>
    /// <param name="kind">Class for the style sheet, or empty.</param>
    public Html Table(string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows, string kind = "")
    {
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(rows);
        var numbers = heads.Select(h => h.StartsWith('#')).ToArray();
        // Wide tables scroll inside their own box, which must then be reachable by keyboard.
        Raw($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Text(caption)}\"><table{(kind.Length > 0 ? $" class=\"{kind}\"" : "")}><caption><span>{Text(caption)}</span></caption><thead><tr>");
        for (var k = 0; k < heads.Count; k++)
            text.Append(numbers[k] ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Append(Text(heads[k].TrimStart('#'))).Append("</th>");
        Raw("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            text.Append("<tr>");
            for (var k = 0; k < row.Count; k++)
            {
                if (k == 0)
                    text.Append("<th scope=\"row\">").Append(row[k]).Append("</th>");
                else
                    text.Append(numbers[k] ? "<td class=\"n\">" : "<td>").Append(row[k]).Append("</td>");
            }

            text.Append("</tr>\n");
        }

        return Raw("</tbody></table></div>");
    }

    /// <summary>Escapes words for markup.</summary>
    public static string Text(string words) => Svg.Escape(words);

    /// <summary>A number of a run as markup: what readers see, the exact value, and which number it is.</summary>
    public static string Number(ResultKey key, string statistic, double value, string shown) => double.IsFinite(value)
        ? $"<span data-key=\"{Text(Say.Key(key, statistic))}\" data-value=\"{Num.Exact(value)}\">{Text(shown)}</span>"
        : "<span class=\"none\">n/a</span>";

    /// <summary>The leading number of a range: the median, or the central value where there are no draws.</summary>
    public static string Lead(ResultKey key, OutcomeRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(key);
        return Number(key, range.HasDraws ? "p50" : "central", Say.Lead(range), Say.Change(Say.Lead(range)) + Say.Unit(key.Unit));
    }

    /// <summary>As <see cref="Lead"/>, without the unit where the heading names it (months).</summary>
    public static string Bare(ResultKey key, OutcomeRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(key);
        return Number(key, range.HasDraws ? "p50" : "central", Say.Lead(range), Say.Change(Say.Lead(range)) + Behind(key, bare: true));
    }

    /// <summary>One statistic of a range with its unit.</summary>
    public static string Change(ResultKey key, string statistic, double value)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Number(key, statistic, value, Say.Change(value) + Say.Unit(key.Unit));
    }

    /// <summary>The 90 % range in words, or "central only".</summary>
    public static string Range90(ResultKey key, OutcomeRange range, bool bare = false)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(key);
        return range.HasDraws
            ? $"{Number(key, "p05", range.P05, Say.End(range.P05, range.P95))} to {Number(key, "p95", range.P95, Say.End(range.P95, range.P05) + Behind(key, bare))}"
            : "central only";
    }

    /// <summary>How sure the sign is, in percent of the draws.</summary>
    public static string Sign(ResultKey key, OutcomeRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return range.HasDraws && double.IsFinite(range.PSign)
            ? Number(key, "p_sign", range.PSign, Num.Plain(100 * range.PSign, 0) + "%")
            : "–";
    }

    private static string Behind(ResultKey key, bool bare) => bare && key.Unit == Variables.Months ? "" : Say.Unit(key.Unit);

    /// <summary>A whole number.</summary>
    public static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
