namespace Plenum.Cli.Commands.Sensitivity;

/// <summary>What <c>plenum sensitivity</c> found.</summary>
internal sealed record SensitivityReport(int Draws, int Rows, ulong Seed, IReadOnlyList<SensitivityFinding> Findings);
