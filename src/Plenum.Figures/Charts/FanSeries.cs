namespace Plenum.Figures.Charts;

/// <summary>One line of a fan chart.</summary>
/// <param name="Key">Code or key a program knows it by.</param>
/// <param name="Label">Written at the end of the line.</param>
/// <param name="Points">In the order of the years.</param>
/// <param name="Bands">False draws the median alone, where bands on bands would mix their colours.</param>
public sealed record FanSeries(string Key, string Label, IReadOnlyList<YearEstimate> Points, bool Bands = true);
