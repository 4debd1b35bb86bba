namespace Plenum.Coalitions;

/// <summary>What one linear program of <see cref="ExcessProgram"/> found.</summary>
/// <param name="Epsilon">The smallest largest excess.</param>
/// <param name="Allocation">x by player.</param>
/// <param name="Binding">Coalitions with a positive dual: their excess is ε in every optimal allocation.</param>
internal sealed record ExcessStage(double Epsilon, double[] Allocation, IReadOnlyList<uint> Binding);
