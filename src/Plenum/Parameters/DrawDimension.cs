namespace Plenum.Parameters;

/// <summary>One coordinate of a draw.</summary>
/// <param name="Name">What it moves: a parameter, <c>elasticity.common</c>, <c>elasticity.SECTOR</c>, or a number of the scenario.</param>
/// <param name="Group">Group for sensitivity analysis: elasticities, diffusion, channel weights, compute, forums, dividend, policy …</param>
/// <param name="Grade">Grade of the evidence behind it, A to D.</param>
public sealed record DrawDimension(string Name, string Group, string Grade);
