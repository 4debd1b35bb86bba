namespace Plenum.Coalitions;

/// <summary>How many orders of joining to sample and when to stop earlier.</summary>
/// <param name="Orders">Most orders; each costs up to n coalitions. At least 20, rounded up to whole antithetic pairs.</param>
/// <param name="Seed">Seed of the random orders.</param>
/// <param name="Confidence">
/// Joint confidence of the intervals: the chance that all players' intervals hold at once is at least this (Bonferroni).
/// </param>
/// <param name="HalfWidthWanted">
/// Stop once half the width of every player's interval for the first recipient is at most this, in the unit of the payoffs; 0 never.
/// </param>
public sealed record SamplingPlan(int Orders, ulong Seed = 1, double Confidence = 0.95, double HalfWidthWanted = 0);
