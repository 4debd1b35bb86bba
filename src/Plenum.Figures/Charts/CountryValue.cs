namespace Plenum.Figures.Charts;

/// <summary>A value of one country.</summary>
/// <param name="Code">ISO 3166 alpha-3.</param>
/// <param name="Name">Short name.</param>
/// <param name="Value">The value; not-a-number counts as no data.</param>
public sealed record CountryValue(string Code, string Name, double Value);
