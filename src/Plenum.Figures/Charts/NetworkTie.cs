namespace Plenum.Figures.Charts;

/// <summary>A tie between two countries.</summary>
/// <param name="From">Key of one node.</param>
/// <param name="To">Key of the other.</param>
/// <param name="Weight">How strong it is, not negative; the width of the line is proportional to its root.</param>
/// <param name="Lost">Whether the scenario weakens or cuts it: drawn dashed.</param>
/// <param name="Marked">Whether it is one of those the title speaks of.</param>
public sealed record NetworkTie(string From, string To, double Weight, bool Lost = false, bool Marked = false);
