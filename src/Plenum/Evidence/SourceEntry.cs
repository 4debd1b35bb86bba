namespace Plenum.Evidence;

/// <summary>Where a fact comes from.</summary>
/// <param name="Id">Identifier, cited in scenarios as <c>[@ID]</c>.</param>
/// <param name="Title">Title of the page, document or data set.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Url">Address; check it before it goes into print.</param>
/// <param name="Licence">What may be done with it.</param>
/// <param name="Note">What was read and how.</param>
/// <param name="Mark">Whether the source itself was read.</param>
public sealed record SourceEntry(
    string Id, string Title, string Publisher, string Url, string Licence, string Note, EvidenceMark Mark);
