namespace Plenum.Outcomes;

/// <summary>What one number of a run is.</summary>
/// <param name="Variant">Layer or model variant; see <see cref="Variants"/>.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Country">Region code, a group as <c>group:NAME</c>, or <see cref="World"/>.</param>
/// <param name="Sector">Sector code; empty for a whole country.</param>
/// <param name="Variable">Name such as <c>real_income</c>; see <see cref="Variables"/>.</param>
/// <param name="Unit">Unit of the value: <c>percent</c> of the baseline path, or <c>months</c>.</param>
public sealed record ResultKey(string Variant, int Year, string Country, string Sector, string Variable, string Unit)
{
    /// <summary>Code of the world as a whole.</summary>
    public const string World = "WLD";

    /// <summary>Prefix of a group of countries in <see cref="Country"/>.</summary>
    public const string GroupPrefix = "group:";
}
