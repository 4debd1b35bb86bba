namespace Plenum.Axes;

/// <summary>A country, or a group of countries that the data report as one.</summary>
/// <param name="Code">ISO 3166 alpha-3, <c>ROW</c> for the rest of the world, or a world's own code.</param>
/// <param name="Name">Short name as shown to readers.</param>
/// <param name="IncomeGroup">World Bank income group, or empty.</param>
/// <param name="Population">Persons, or null where the world does not say.</param>
/// <param name="Family">
/// Source family: regions with the same non-empty family were opened out of one region and share its weight as a source of
/// ideas, so that splitting does not matter. Empty for a region that stands alone.
/// </param>
/// <param name="Imputed">
/// True where the structure of the country is not its own: opened out of a rest of the world with that region's pattern and only
/// totals of its own. Results show it, headlines never name it.
/// </param>
public sealed record Region(
    string Code, string Name, string IncomeGroup = "", double? Population = null, string Family = "", bool Imputed = false);
