namespace Plenum.Data.Sweeps;

/// <summary>Draws of what is uncertain.</summary>
/// <param name="Draws">Number of draws; with <paramref name="Stop"/>, the most there can be.</param>
/// <param name="Seed">Another seed, other draws.</param>
/// <param name="Parameters">Groups or names to draw; empty for all.</param>
/// <param name="Stop">When fewer are enough, or null.</param>
/// <param name="Place">Where it was written.</param>
public sealed record SweepSamples(int Draws, ulong Seed, IReadOnlyList<string> Parameters, SweepStop? Stop, string Place);
