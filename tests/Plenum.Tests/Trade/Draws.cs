using Plenum.Tests.Batteries;
using Plenum.Trade;

namespace Plenum.Tests.Trade;

/// <summary>Random worlds and shocks for the economic laws; small, so that a law is tried often.</summary>
public static class Draws
{
    /// <summary>A world of 2 to 6 countries and 1 to 4 sectors with tariffs, zeros and deficits, whose trade can balance and whose surpluses leave them an income.</summary>
    public static Gen<WorldKnobs> Knobs { get; } =
        (from countries in Gen.Int[2, 6]
         from sectors in Gen.Int[1, 4]
         from seed in Gen.Int[1, 1_000_000]
         from zeros in Gen.Double[0, 0.6]
         from theta in Gen.Double[1.5, 12]
         from tariff in Gen.Double[0, 60]
         from smallest in Gen.Double[0.001, 1]
         select new WorldKnobs
         {
             Countries = countries,
             Sectors = sectors,
             Seed = (ulong)seed,
             ZeroFlows = zeros,
             Theta = (theta / 2, theta * 2),
             HighestTariff = tariff,
             SmallestCountry = smallest,
         }).Where(knobs =>
         {
             var economy = Calibration.Calibrate(WorldMaker.Make(knobs));
             return !ShockMenu.SellsOnly(economy, Shock.None) && economy.Deficit.Zip(economy.ValueAdded).All(x => x.First > -0.5 * x.Second);
         });

    /// <summary>Changes of everything a shock can change; the strength runs from nothing to large.</summary>
    public static Gen<Func<Economy, Shock>> Changes { get; } =
        from seed in Gen.Int[1, 1_000_000]
        from strength in Gen.Double[0, 1]
        select new Func<Economy, Shock>(economy =>
        {
            double Noise(int a, int b, int c) => Math.Abs(Math.Sin((a * 12.9898) + (b * 78.233) + (c * 37.719) + seed)) * strength;
            return new Shock
            {
                IcebergChange = Shocks.Cube(economy, (j, n, i) => 0.8 + (1.5 * Noise(j, n, i)), 1),
                Tariff = Shocks.Cube(economy, (j, n, i) => 0.6 * Noise(n, i, j), 0),
                ExportTax = Shocks.Cube(economy, (j, n, i) => 0.3 * Noise(i, j, n), 0),
                SupplyKept = Shocks.Cube(economy, (j, n, i) => 1 - (0.9 * Noise(j + 5, i, n)), 1),
                TechnologyChange = [.. Enumerable.Range(0, economy.Countries * economy.Sectors).Select(at => 0.7 + Noise(at, 1, 2))],
                LabourChange = [.. Enumerable.Range(0, economy.Countries).Select(n => 0.8 + Noise(n, 2, 1))],
            };
        });

    /// <summary>Any of the three deficit rules.</summary>
    public static Gen<DeficitRule> Rules { get; } = Gen.Int[0, 2].Select(i => (DeficitRule)i);

    /// <summary>The solved baseline of a world.</summary>
    public static Baseline Baseline(WorldKnobs knobs, DeficitRule rule = DeficitRule.Zero) =>
        EquilibriumSolver.SolveBaseline(Calibration.Calibrate(WorldMaker.Make(knobs)), rule, Termination.Tight);
}
