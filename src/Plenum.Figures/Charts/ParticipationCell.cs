namespace Plenum.Figures.Charts;

/// <summary>One country in one forum.</summary>
/// <param name="Country">Code of a row.</param>
/// <param name="Forum">Id of a column.</param>
/// <param name="State">What becomes of the seat.</param>
public sealed record ParticipationCell(string Country, string Forum, SeatState State);
