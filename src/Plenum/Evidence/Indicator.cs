namespace Plenum.Evidence;

/// <summary>A published figure about one country and year.</summary>
/// <param name="Table">The small table it belongs to, such as <c>talent</c> or <c>ai_index</c>.</param>
/// <param name="Name">What is measured.</param>
/// <param name="Country">Code of the place.</param>
/// <param name="Year">Year.</param>
/// <param name="Value">The value as printed by the source.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="SourceId">Its source.</param>
/// <param name="Note">Reservations; may be empty.</param>
/// <param name="Mark">Status, confidence and date.</param>
public sealed record Indicator(
    string Table, string Name, string Country, string Year, string Value, string Unit, string SourceId, string Note, EvidenceMark Mark);
