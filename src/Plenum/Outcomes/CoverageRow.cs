namespace Plenum.Outcomes;

/// <summary>Who sits at the table, measured without any model: one indicator's share, with and without the seat.</summary>
/// <param name="Indicator">Name for readers, such as <c>AI articles</c>.</param>
/// <param name="With">Share of the world with the seat, 0 to 1.</param>
/// <param name="Without">Share of the world without it, 0 to 1.</param>
/// <param name="Year">Year of the indicator, or empty.</param>
/// <param name="Source">Source id.</param>
public sealed record CoverageRow(string Indicator, double With, double Without, string Year, string Source);
