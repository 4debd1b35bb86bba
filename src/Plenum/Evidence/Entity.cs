namespace Plenum.Evidence;

/// <summary>A country, body, firm, person, project, data set, law or system that the essay is about.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name for readers.</param>
/// <param name="Type">What it is, in words.</param>
/// <param name="Country">Home country; may be empty.</param>
/// <param name="LinkedId">The forum or measure it is recorded as; may be empty.</param>
/// <param name="Aliases">Common names under which it is found.</param>
/// <param name="Claims">Claims that speak of it.</param>
/// <param name="Indicators">Tables of published figures about it.</param>
/// <param name="Note">What needs saying; may be empty.</param>
/// <param name="Mark">Status, confidence and date.</param>
public sealed record Entity(
    string Id, string Name, string Type, string Country, string LinkedId, IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Claims, IReadOnlyList<string> Indicators, string Note, EvidenceMark Mark);
