namespace Plenum.Figures.Charts;

/// <summary>An estimate of one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The estimate.</param>
public sealed record YearEstimate(int Year, Estimate Value);
