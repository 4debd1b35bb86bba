using Plenum.Uncertainty;

namespace Plenum.Cli.Commands.Sensitivity;

/// <summary>What it found for one result, in percent of the baseline path.</summary>
internal sealed record SensitivityFinding(
    ResultTarget Target,
    double Central,
    IReadOnlyList<double> Values,
    double Explained,
    IReadOnlyList<SensitivityIndex> Groups,
    IReadOnlyList<SensitivityIndex>? Designed,
    GradeShares Grades,
    IReadOnlyList<SignFlip> Flips,
    IReadOnlyList<(double Low, double High)> Ends,
    IReadOnlyList<(string Parameter, LinearResult Line, double Misfit)> Linear);
