namespace Plenum.Worlds;

/// <summary>What a check of a world's accounts found.</summary>
/// <param name="Problems">Reasons why the model cannot use the world; empty for a usable one.</param>
/// <param name="Remarks">Facts worth knowing that do not stand in the way.</param>
/// <param name="Identities">The identities, in a fixed order.</param>
public sealed record AccountingReport(
    IReadOnlyList<string> Problems, IReadOnlyList<string> Remarks, IReadOnlyList<AccountingIdentity> Identities)
{
    /// <summary>True when the model can use the world.</summary>
    public bool Usable => Problems.Count == 0;
}
