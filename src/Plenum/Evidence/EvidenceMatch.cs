namespace Plenum.Evidence;

/// <summary>Something found under a name.</summary>
/// <param name="Kind"><c>entity</c>, <c>forum</c>, <c>measure</c>, <c>claim</c>, <c>source</c>, <c>model</c> or <c>place</c>.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name for readers.</param>
public sealed record EvidenceMatch(string Kind, string Id, string Name);
