namespace Plenum.Uncertainty;

/// <summary>What one group of assumptions does to a result, read off a run's own draws.</summary>
/// <param name="Index">First-order share of variance with its interval; no total index, which needs paths of its own.</param>
/// <param name="Told">
/// False when none of the group's inputs goes with the result more closely than chance would one time in ten thousand and the
/// interval of its share reaches down to nothing: then the ends are not a number.
/// </param>
/// <param name="Low">Median of the fifth of the draws in which the group's inputs push the result lowest.</param>
/// <param name="High">Median of the fifth in which they push it highest.</param>
public sealed record GroupInfluence(SensitivityIndex Index, bool Told, double Low, double High);
