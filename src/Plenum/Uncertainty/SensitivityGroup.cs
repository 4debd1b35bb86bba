namespace Plenum.Uncertainty;

/// <summary>Uncertain inputs that are judged together, such as all trade elasticities.</summary>
/// <param name="Name">Name for readers.</param>
/// <param name="Dimensions">The coordinates of a draw that belong to it; groups do not overlap.</param>
/// <param name="Grade">
/// Grade of the evidence behind it: A replicated causal, B single causal or structural, C cross-section or model output, D judgement.
/// </param>
public sealed record SensitivityGroup(string Name, IReadOnlyList<int> Dimensions, char Grade = 'D');
