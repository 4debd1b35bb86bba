using Plenum.Evidence;
using Plenum.Evidence.Audit;
using Plenum.Figures.Runs;

namespace Plenum.Figures.Reports;

/// <summary>The evidence the scenario rests on, and the audit of the essay's claims.</summary>
internal static class EvidenceSection
{
    public static void Write(Html html, ReportInput input)
    {
        html.Figure(RunFigures.Coverage(input.Run));
        if (input.Claims.Count == 0)
        {
            html.ParagraphRaw("This report was made without the audit; <code>plenum evidence report</code> writes it.");
            return;
        }

        html.Heading(3, "audit", "Audit of the essay");
        Audit(html, input.Claims, input.Recomputed, 4, SourceSection.Listed(input).Select(s => s.Id).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The audit: how many claims hold, then each with its verdict, contradicted ones first.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="recomputed">What the data say, by claim.</param>
    /// <param name="level">Level of the headings of the verdicts.</param>
    /// <param name="sources">Ids of the sources that the page lists.</param>
    public static void Audit(
        Html html, IReadOnlyList<Claim> claims, IReadOnlyDictionary<string, ClaimResult> recomputed, int level, IReadOnlySet<string> sources)
    {
        int Count(Verdict v) => claims.Count(c => c.Verdict == v);
        html.Paragraph(AuditWords.Summary(claims));
        foreach (var group in AuditWords.Order.Where(v => Count(v) > 0))
        {
            html.Heading(level, $"{AuditWords.Verdict(group)} ({Html.Whole(Count(group))})");
            html.Table(
                $"Claims: {AuditWords.Verdict(group).ToLowerInvariant()}",
                ["Claim", "What it says", "What the record says", "Source", "How sure"],
                claims.Where(c => c.Verdict == group).Select(c => (IReadOnlyList<string>)
                [
                    $"<span id=\"claim-{Html.Text(c.Id)}\">{Html.Text(c.Id)}</span>", Html.Text(c.Text), Record(c, recomputed.GetValueOrDefault(c.Id)),
                    sources.Contains(c.SourceId) ? $"<a href=\"#src-{Html.Text(c.SourceId)}\">{Html.Text(c.SourceId)}</a>" : c.SourceId.Length > 0 ? Html.Text(c.SourceId) : "–",
                    Html.Text(c.Mark.ToString()),
                ]), "claims");
        }
    }

    private static string Record(Claim claim, ClaimResult? result)
    {
        var story = claim.Story.Length > 0 ? claim.Story : claim.Note;
        var better = claim.CorrectedValue.Length > 0 ? $"<b>{Html.Text(claim.CorrectedValue)}</b>. " : "";
        var again = result is { Computed: true } ? $"<br/><b>Recomputed</b>: {Html.Text(result.Text)} ({Html.Text(result.Rule)})." : "";
        return better + Html.Text(story) + again;
    }
}
