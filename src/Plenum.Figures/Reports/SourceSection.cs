using Plenum.Evidence;

namespace Plenum.Figures.Reports;

/// <summary>Every source the page points to, with address and licence.</summary>
internal static class SourceSection
{
    /// <summary>The list, each source with an address inside the page.</summary>
    public static void Table(Html html, IReadOnlyList<SourceEntry> listed) => html.Table(
        "Sources cited on this page; plenum evidence sources lists all",
        ["Id", "Title", "Publisher", "Licence"],
        listed.Select(s => (IReadOnlyList<string>)
        [
            $"<span id=\"src-{Html.Text(s.Id)}\">{Html.Text(s.Id)}</span>",
            IsWeb(s.Url) ? $"<a href=\"{Html.Text(s.Url)}\">{Html.Text(s.Title)}</a>" : Html.Text(s.Title),
            Html.Text(s.Publisher), Html.Text(s.Licence),
        ]));

    /// <summary>The sources that claims, notes and coverage of this page cite, by id.</summary>
    public static IReadOnlyList<SourceEntry> Listed(ReportInput input)
    {
        var cited = input.Claims.Select(c => c.SourceId).Concat(Prose.Citations(input.Run.Facts.Notes)).Concat(input.Run.Coverage.Select(c => c.Source))
            .ToHashSet(StringComparer.Ordinal);
        return [.. input.Sources.Where(s => cited.Contains(s.Id)).OrderBy(s => s.Id, StringComparer.Ordinal)];
    }

    public static void Write(Html html, ReportInput input)
    {
        var facts = input.Run.Facts;
        html.Paragraph($"World data: {facts.WorldTitle}. Map: Natural Earth 1:110 m, public domain. References of the parameters stand beside them in the section on assumptions.");
        if (facts.WorldSources.Count > 0)
            html.Paragraph("The world is built from:").List(facts.WorldSources.Select(Html.Text));
        if (facts.WorldLicences.Count > 0)
            html.Paragraph("Terms of these data:").List(facts.WorldLicences.Select(Html.Text));
        var listed = Listed(input);
        if (listed.Count > 0)
            Table(html, listed);
    }

    private static bool IsWeb(string url) =>
        url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal);
}
