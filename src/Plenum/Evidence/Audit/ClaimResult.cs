namespace Plenum.Evidence.Audit;

/// <summary>What the data say about one claim, computed when asked.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Text">The result in one sentence; where the data are absent, which ones.</param>
/// <param name="Value">The number to hold beside the essay's; NaN where the result is not a number.</param>
/// <param name="Verdict">The verdict that <paramref name="Rule"/> gives; null where the data are absent.</param>
/// <param name="Rule">How the result becomes a verdict.</param>
/// <param name="SourceId">Source of the data.</param>
public sealed record ClaimResult(string ClaimId, string Text, double Value, Verdict? Verdict, string Rule, string SourceId)
{
    /// <summary>True where the data were at hand.</summary>
    public bool Computed => Verdict is not null;

    internal static ClaimResult Absent(string claim, string what, string source) =>
        new(claim, $"its data are absent: {what}", double.NaN, null, "", source);
}
