using Plenum.Participation;

namespace Plenum.Evidence;

/// <summary>A forum as the evidence records it.</summary>
/// <param name="Forum">Identifier, name, date and kind.</param>
/// <param name="Host">Host country or body.</param>
/// <param name="Lead">Who leads, codes or bodies separated by semicolons.</param>
/// <param name="Type">What kind of instrument it is, in words.</param>
/// <param name="LegallyBinding">Whether it binds in law, in words.</param>
/// <param name="Scope">What it is about.</param>
/// <param name="OfficialCount">How many take part according to its own publisher.</param>
/// <param name="Roster">Whether the recorded roster is complete; do not compute coverage from partial ones.</param>
/// <param name="StatusDetail">What exactly was verified.</param>
/// <param name="SourceId">Its source.</param>
/// <param name="Note">Reservations; may be empty.</param>
/// <param name="Mark">Status, confidence and date.</param>
public sealed record ForumEntry(
    Forum Forum, string Host, string Lead, string Type, string LegallyBinding, string Scope, string OfficialCount,
    string Roster, string StatusDetail, string SourceId, string Note, EvidenceMark Mark)
{
    /// <summary>True when the recorded roster is complete, so that a share computed from it means something.</summary>
    public bool RosterComplete => Roster.StartsWith("complete", StringComparison.Ordinal);
}
