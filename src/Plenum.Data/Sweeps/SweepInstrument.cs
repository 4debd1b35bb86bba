using Plenum.Data.Yaml;
using Plenum.Scenarios;

namespace Plenum.Data.Sweeps;

/// <summary>What a case does: measures with placeholders, or a whole scenario.</summary>
/// <param name="Name">Its name in the results.</param>
/// <param name="Measures">The measures as written, or null.</param>
/// <param name="Scenario">The scenario, or null.</param>
/// <param name="Whole">The scenario as written, or null.</param>
/// <param name="Place">Where it was written.</param>
public sealed record SweepInstrument(string Name, YamlList? Measures, Scenario? Scenario, YamlMap? Whole, string Place);
