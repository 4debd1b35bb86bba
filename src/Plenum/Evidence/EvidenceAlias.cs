namespace Plenum.Evidence;

/// <summary>A common name under which something is found.</summary>
/// <param name="Alias">The name people type.</param>
/// <param name="Kind"><c>forum</c>, <c>measure</c> or <c>source</c>.</param>
/// <param name="Id">Identifier of what is meant.</param>
public sealed record EvidenceAlias(string Alias, string Kind, string Id);
