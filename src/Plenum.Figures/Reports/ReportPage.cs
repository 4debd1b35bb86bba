using System.Globalization;

namespace Plenum.Figures.Reports;

/// <summary>The report of a run: one page of HTML that needs nothing else, no script and no network.</summary>
public static class ReportPage
{
    private static readonly (string Id, string Title, Action<Html, ReportInput> Write)[] Sections =
    [
        ("countries", "Countries", CountrySection.Write),
        ("time", "Time", TimeSection.Write),
        ("channels", "Channels", ChannelSection.Write),
        ("groups", "Groups of countries", GroupSection.Write),
        ("sectors", "Sectors and trade partners", SectorSection.Write),
        ("table", "The table: who sits, who leaves", TableSection.Write),
        ("seats", "Who must be at the table", SeatSection.Write),
        ("exclusion", "What exclusion would have to buy", ExclusionSection.Write),
        ("evidence", "Evidence and the audit of the essay", EvidenceSection.Write),
        ("variants", "Layers and model variants side by side", VariantSection.Write),
        ("change", "What would change this conclusion", SensitivitySection.Write),
        ("assumptions", "Assumptions, with grade and reference", AssumptionSection.Write),
        ("validation", "Validation of the engine", ValidationSection.Write),
        ("method", "Method in two pages", MethodSection.Write),
        ("sources", "Sources", SourceSection.Write),
        ("cite", "How to cite", CiteSection.Write),
    ];

    /// <summary>Writes the page. The same input gives the same bytes.</summary>
    public static string Write(ReportInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var html = new Html();
        Head(html, input.Run.Facts.ScenarioTitle + " – Plenum report", input.Run.Headline, input.Run.Facts.Version, "");
        FirstPage.Write(html, input);
        html.Raw("<nav aria-label=\"Contents\"><h2 id=\"contents\">Contents</h2>");
        html.List(Sections.Select(s => $"<a href=\"#{s.Id}\">{Html.Text(s.Title)}</a>"), ordered: true).Raw("</nav>");
        foreach (var (id, title, write) in Sections)
        {
            html.Raw($"<section{(id is "method" ? " class=\"page\"" : "")} aria-labelledby=\"{id}\">").Heading(2, id, title);
            write(html, input);
            html.Raw("</section>");
        }

        return Foot(html, input);
    }

    /// <summary>One section of the report as a fragment of markup, without its heading, for pages that show a run otherwise.</summary>
    /// <param name="id">Its address inside the report, such as <c>time</c> or <c>change</c>.</param>
    /// <param name="input">The run.</param>
    /// <exception cref="ArgumentException">The report has no such section.</exception>
    public static string Section(string id, ReportInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (known, _, write) = Array.Find(Sections, s => s.Id == id);
        if (known is null)
            throw new ArgumentException($"the report has no section '{id}'; legal: {string.Join(", ", Sections.Select(s => s.Id))}", nameof(id));
        var html = new Html();
        write(html, input);
        return html.ToString();
    }

    /// <summary>The section on method, which is the same for every run.</summary>
    public static string Method()
    {
        var html = new Html();
        MethodSection.Write(html);
        return html.ToString();
    }

    /// <summary>Published tables beside ours, as the report shows them.</summary>
    /// <param name="lines">The lines; none makes an empty fragment.</param>
    public static string Validation(IReadOnlyList<ValidationLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var html = new Html();
        if (lines.Count > 0)
            ValidationSection.Write(html, lines);
        return html.ToString();
    }

    internal static void Head(Html html, string title, string description, string version, string extraStyle)
    {
        html.Raw("<!DOCTYPE html>").Raw("<html lang=\"en\">").Raw("<head>").Raw("<meta charset=\"utf-8\"/>");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>").Raw("<meta name=\"color-scheme\" content=\"light dark\"/>");
        html.Raw($"<meta name=\"description\" content=\"{Html.Text(description)}\"/>");
        html.Raw($"<meta name=\"generator\" content=\"Plenum {Html.Text(version)}\"/>");
        html.Raw($"<title>{Html.Text(title)}</title>").Raw("<style>" + ReportStyle.Sheet + extraStyle + "</style>").Raw("</head>");
        html.Raw(extraStyle.Length > 0 ? "<body class=\"brief\">" : "<body>").Raw("<a class=\"skip\" href=\"#main\">Skip to the answer</a>");
    }

    internal static string Foot(Html html, ReportInput input)
    {
        var facts = input.Run.Facts;
        html.Raw("</main>").Raw("<footer>");
        html.Paragraph(Runs.RunFigures.Provenance(input.Run).ToString() + string.Create(CultureInfo.InvariantCulture, $" · years {facts.FirstYear} to {facts.LastYear}"), "facts");
        html.ParagraphRaw($"World <code>{Html.Text(facts.WorldSha256)}</code><br/>Scenario <code>{Html.Text(facts.ScenarioSha256)}</code>", "facts");
        return html.Raw("</footer>").Raw("</body>").Raw("</html>").ToString();
    }
}
