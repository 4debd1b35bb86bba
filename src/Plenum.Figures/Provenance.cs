using System.Globalization;

namespace Plenum.Figures;

/// <summary>Which run a figure or table comes from.</summary>
/// <param name="World">Id of the world.</param>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Draws">Number of draws; 0 for a solution at central parameters.</param>
/// <param name="Seed">Seed of the draws.</param>
/// <param name="Version">Version of Plenum.</param>
public sealed record Provenance(string World, string Scenario, int Draws, ulong Seed, string Version)
{
    /// <summary>One line, such as "World world-2014 · scenario empty-chair-china · 200 draws, seed 1 · Plenum 0.1.0".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"World {World} · scenario {Scenario} · {(Draws > 0 ? $"{Draws} draws, seed {Seed}" : "central parameters")} · Plenum {Version}");
}
