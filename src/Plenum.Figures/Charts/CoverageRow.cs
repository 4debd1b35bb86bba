namespace Plenum.Figures.Charts;

/// <summary>How much of a world total sits at the table.</summary>
/// <param name="Key">Id of the indicator.</param>
/// <param name="Label">What readers see, with the year.</param>
/// <param name="Without">Share at the table without the seat, 0 to 1.</param>
/// <param name="Seat">Share the seat adds, 0 to 1.</param>
public sealed record CoverageRow(string Key, string Label, double Without, double Seat);
