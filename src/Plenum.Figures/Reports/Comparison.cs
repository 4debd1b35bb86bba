namespace Plenum.Figures.Reports;

/// <summary>Several scenarios on one world: alternatives, never parts of a sum.</summary>
/// <param name="World">Id of the world.</param>
/// <param name="WorldTitle">Title of the world.</param>
/// <param name="Version">Version of Plenum.</param>
/// <param name="Year">The horizon.</param>
/// <param name="Regions">Codes and names in the world's order.</param>
/// <param name="Scenarios">The scenarios, in the order asked for.</param>
public sealed record Comparison(
    string World, string WorldTitle, string Version, int Year, IReadOnlyList<(string Code, string Name)> Regions, IReadOnlyList<ComparedScenario> Scenarios);
