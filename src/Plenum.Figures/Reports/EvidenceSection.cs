using Plenum.Evidence;
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
        Audit(html, input.Claims, SourceSection.Listed(input).Select(s => s.Id).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The audit: how many claims hold, then each with its verdict, contradicted ones first.</summary>
    public static void Audit(Html html, IReadOnlyList<Claim> claims, IReadOnlySet<string> sources)
    {
        int Count(Verdict v) => claims.Count(c => c.Verdict == v);
        html.Paragraph(
            $"The essay this project grew out of makes {Html.Whole(claims.Count)} checkable claims: {Html.Whole(Count(Verdict.Supported))} are supported, {Html.Whole(Count(Verdict.Partly))} partly, {Html.Whole(Count(Verdict.Contradicted))} contradicted by the record, {Html.Whole(Count(Verdict.NotVerifiable))} could not be verified.");
        foreach (var group in new[] { Verdict.Contradicted, Verdict.Partly, Verdict.Supported, Verdict.NotVerifiable }.Where(v => Count(v) > 0))
        {
            html.Heading(4, $"{Word(group)} ({Html.Whole(Count(group))})");
            html.Table(
                $"Claims: {Word(group).ToLowerInvariant()}",
                ["Claim", "What it says", "What the record says", "Source", "How sure"],
                claims.Where(c => c.Verdict == group).Select(c => (IReadOnlyList<string>)
                [
                    $"<span id=\"claim-{Html.Text(c.Id)}\">{Html.Text(c.Id)}</span>", Html.Text(c.Text), Record(c),
                    sources.Contains(c.SourceId) ? $"<a href=\"#src-{Html.Text(c.SourceId)}\">{Html.Text(c.SourceId)}</a>" : c.SourceId.Length > 0 ? Html.Text(c.SourceId) : "–",
                    Html.Text(c.Mark.ToString()),
                ]), "claims");
        }
    }

    private static string Record(Claim claim)
    {
        var story = claim.Story.Length > 0 ? claim.Story : claim.Note;
        var better = claim.CorrectedValue.Length > 0 ? $"<b>{Html.Text(claim.CorrectedValue)}</b>. " : "";
        return better + Html.Text(story);
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "Supported",
        Verdict.Partly => "Partly right",
        Verdict.Contradicted => "Contradicted",
        _ => "Not verifiable",
    };
}
