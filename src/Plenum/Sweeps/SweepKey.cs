namespace Plenum.Sweeps;

/// <summary>What one number of a case is.</summary>
/// <param name="Variable">Name of the outcome.</param>
/// <param name="Country">Code of the country, or <see cref="SweepVariable.World"/>.</param>
/// <param name="Sector">Code of the sector; empty for the whole country.</param>
public sealed record SweepKey(string Variable, string Country, string Sector);
