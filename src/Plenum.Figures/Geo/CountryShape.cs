namespace Plenum.Figures.Geo;

/// <summary>The outline of one country.</summary>
/// <param name="Code">ISO 3166 alpha-3, or empty for outlines without a code.</param>
/// <param name="Name">Short name.</param>
/// <param name="Rings">
/// Closed rings of longitude and latitude in degrees, none crossing the antimeridian, filled by the even-odd rule; empty where the
/// country is too small for the scale.
/// </param>
/// <param name="Dot">Where a country without rings is drawn as a dot.</param>
public sealed record CountryShape(
    string Code, string Name, IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> Rings, (double Longitude, double Latitude)? Dot);
