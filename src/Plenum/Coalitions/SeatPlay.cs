using Plenum.Outcomes;

namespace Plenum.Coalitions;

/// <summary>A <see cref="SeatGame"/> with every coalition solved.</summary>
/// <param name="Game">The game.</param>
/// <param name="Outcomes">Every coalition's outcome, by mask, relative to the world the scenario is compared against.</param>
/// <param name="Absent">
/// For every player that is not <c>others</c>, the world in which its seats alone are empty, at central parameters: real income
/// and AI knowledge of the player and of the world, under <see cref="Variants.AbsentPrefix"/>; empty where the scenario takes a seat.
/// </param>
public sealed record SeatPlay(SeatGame Game, IReadOnlyList<CoalitionOutcome> Outcomes, IReadOnlyList<SummaryRow> Absent);
