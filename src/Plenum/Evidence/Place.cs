namespace Plenum.Evidence;

/// <summary>A country, reporting economy, union or aggregate, under the one naming rule of the evidence.</summary>
/// <param name="Code">ISO 3166 alpha-3, or the evidence's own code (EUU, AUC, WLD, EUR, XMN, ZZZ).</param>
/// <param name="Name">ISO short name, or the name the reporting economy goes by in the data; no position on status is taken.</param>
/// <param name="Kind"><c>country</c>, <c>reporting economy</c>, <c>union</c>, <c>organisation</c> or <c>aggregate</c>.</param>
/// <param name="EuMember">Member of the European Union in 2026.</param>
/// <param name="Aliases">Other names people type.</param>
/// <param name="Note">What needs saying; may be empty.</param>
public sealed record Place(string Code, string Name, string Kind, bool EuMember, IReadOnlyList<string> Aliases, string Note);
