namespace Plenum.Evidence;

/// <summary>How two entities are linked, with the claim behind it.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Subject">Entity that acts.</param>
/// <param name="Verb">What it does, words joined by underscores.</param>
/// <param name="Target">Entity acted upon.</param>
/// <param name="Year">Year; may be empty.</param>
/// <param name="ClaimId">The claim behind the relation.</param>
/// <param name="Mark">The verdict of that claim as status, or <c>correction</c> for the right relation where the essay's is wrong.</param>
public sealed record Relation(string Id, string Subject, string Verb, string Target, string Year, string ClaimId, EvidenceMark Mark);
