namespace Plenum.Participation;

/// <summary>One recorded row of participation: one country in one forum.</summary>
/// <param name="Forum">The forum's identifier.</param>
/// <param name="Country">ISO 3166 alpha-3, or <c>EUU</c> for the European Union as such.</param>
/// <param name="Status">Status as recorded; <see cref="SeatStatus.Counts"/> decides whether it is a seat.</param>
/// <param name="Confidence">How sure the record is.</param>
public sealed record Seat(string Forum, string Country, string Status, SeatConfidence Confidence = SeatConfidence.High);
