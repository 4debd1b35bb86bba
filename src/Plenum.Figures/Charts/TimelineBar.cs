namespace Plenum.Figures.Charts;

/// <summary>A measure in time.</summary>
/// <param name="Key">Id a program knows it by.</param>
/// <param name="Label">What is done, by whom and towards whom.</param>
/// <param name="Kind">Kind of measure; each kind has its colour.</param>
/// <param name="From">First year in force.</param>
/// <param name="To">Last year in force, or null where no end is set.</param>
/// <param name="PhaseIn">Years until it has its full size; 0 or 1 for at once.</param>
public sealed record TimelineBar(string Key, string Label, string Kind, int From, int? To = null, int PhaseIn = 0);
