namespace Plenum.Worlds;

/// <summary>An accounting identity and how well a world keeps it.</summary>
/// <param name="Name">Short name, such as <c>costs-equal-output</c>.</param>
/// <param name="Says">What should hold.</param>
/// <param name="Cells">How many places were tested.</param>
/// <param name="Off">How many are off by more than one in a million.</param>
/// <param name="TotalGap">Sum of all absolute gaps as a share of world value added.</param>
/// <param name="Largest">The largest gaps by size, the largest first; at most five, none of them zero.</param>
public sealed record AccountingIdentity(
    string Name, string Says, int Cells, int Off, double TotalGap, IReadOnlyList<AccountingGap> Largest);
