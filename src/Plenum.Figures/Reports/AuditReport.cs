using Plenum.Evidence;
using Plenum.Evidence.Audit;

namespace Plenum.Figures.Reports;

/// <summary>The audit of the essay as a page of its own.</summary>
public static class AuditReport
{
    /// <summary>Writes the page. The same input gives the same bytes.</summary>
    /// <param name="claims">The claims, in the order of the essay.</param>
    /// <param name="recomputed">What the data say, by claim.</param>
    /// <param name="sources">All sources; those cited are listed.</param>
    /// <param name="version">Version of Plenum.</param>
    public static string Write(
        IReadOnlyList<Claim> claims, IReadOnlyDictionary<string, ClaimResult> recomputed, IReadOnlyList<SourceEntry> sources, string version)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(sources);
        var html = new Html();
        const string Title = "Audit of the essay";
        ReportPage.Head(html, Title + " – Plenum", "The checkable claims of the essay, each with its verdict and source", version, "");
        html.Raw("<header class=\"top\">").ParagraphRaw("Plenum <span>what changes when a country is not at the table</span>", "brand");
        html.Heading(1, Title).Raw("</header>").Raw("<main id=\"main\">");
        var cited = claims.Select(c => c.SourceId).ToHashSet(StringComparer.Ordinal);
        List<SourceEntry> listed = [.. sources.Where(s => cited.Contains(s.Id)).OrderBy(s => s.Id, StringComparer.Ordinal)];
        EvidenceSection.Audit(html, claims, recomputed, 2, listed.Select(s => s.Id).ToHashSet(StringComparer.Ordinal));
        html.Heading(2, "sources", "Sources");
        SourceSection.Table(html, listed);
        html.Raw("</main>").Raw("<footer>").Paragraph("Plenum " + version, "facts");
        return html.Raw("</footer>").Raw("</body>").Raw("</html>").ToString();
    }
}
