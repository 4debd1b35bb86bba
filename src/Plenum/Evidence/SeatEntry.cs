using Plenum.Participation;

namespace Plenum.Evidence;

/// <summary>What the evidence records of one country in one forum. No row means that nothing is recorded, not absence.</summary>
/// <param name="Forum">Identifier of the forum.</param>
/// <param name="Country">Code of the place.</param>
/// <param name="Status">Status in the evidence's words, such as <c>signed</c>, <c>absent</c>, <c>attended_not_signed</c>.</param>
/// <param name="Since">First day the status is known to hold, ISO; empty = since the forum's own date.</param>
/// <param name="Until">Last day it held, ISO; empty = still holds.</param>
/// <param name="SourceId">Its source.</param>
/// <param name="Note">Reservations; may be empty.</param>
/// <param name="Mark">Status of verification, confidence and date.</param>
public sealed record SeatEntry(
    string Forum, string Country, string Status, string Since, string Until, string SourceId, string Note, EvidenceMark Mark)
{
    /// <summary>
    /// True when the status counts as participating. A lead sponsor is a sponsor and counts; co-authors of working papers,
    /// voters, observers and guests do not.
    /// </summary>
    public bool Participates => SeatStatus.Counts(Status);

    /// <summary>True when the row speaks for <paramref name="date"/>, given the date of its forum.</summary>
    public bool HoldsOn(DateOnly date, string forumDate) =>
        IsoDates.First(Since.Length > 0 ? Since : forumDate) <= date && (Until.Length == 0 || date <= IsoDates.Last(Until));
}
