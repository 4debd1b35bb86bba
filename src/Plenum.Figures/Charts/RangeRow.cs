namespace Plenum.Figures.Charts;

/// <summary>A named estimate: one row of ranked dots.</summary>
/// <param name="Key">Code or key a program knows it by.</param>
/// <param name="Label">What readers see.</param>
/// <param name="Value">The estimate.</param>
/// <param name="Highlight">Whether the row is what the figure is about.</param>
public sealed record RangeRow(string Key, string Label, Estimate Value, bool Highlight = false);
