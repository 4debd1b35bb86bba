using Plenum.Evidence;

namespace Plenum.Figures.Reports;

/// <summary>The words of the audit of the essay, the same in the report and on the page of evidence.</summary>
public static class AuditWords
{
    /// <summary>The verdicts in the order they are shown: what the record contradicts comes first.</summary>
    public static IReadOnlyList<Verdict> Order { get; } = [Evidence.Verdict.Contradicted, Evidence.Verdict.Partly, Evidence.Verdict.Supported, Evidence.Verdict.NotVerifiable];

    /// <summary>How many claims hold, in one sentence.</summary>
    /// <param name="claims">The claims.</param>
    public static string Summary(IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        string Count(Verdict v) => Html.Whole(claims.Count(c => c.Verdict == v));
        return $"The essay this project grew out of makes {Html.Whole(claims.Count)} checkable claims: {Count(Evidence.Verdict.Supported)} are supported, {Count(Evidence.Verdict.Partly)} partly, {Count(Evidence.Verdict.Contradicted)} contradicted by the record, {Count(Evidence.Verdict.NotVerifiable)} could not be verified.";
    }

    /// <summary>A verdict as a heading.</summary>
    public static string Verdict(Verdict verdict) => verdict switch
    {
        Evidence.Verdict.Supported => "Supported",
        Evidence.Verdict.Partly => "Partly right",
        Evidence.Verdict.Contradicted => "Contradicted",
        _ => "Not verifiable",
    };
}
