namespace Plenum.Outcomes;

/// <summary>One line of <c>summary.csv</c>.</summary>
/// <param name="Key">What the number is.</param>
/// <param name="Range">Its ranges over the draws and its central value.</param>
public sealed record SummaryRow(ResultKey Key, OutcomeRange Range);
