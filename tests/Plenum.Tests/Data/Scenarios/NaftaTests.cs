using Plenum.Data.Embedded;
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds.Import;
using Plenum.Parameters;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Data.Scenarios;

public sealed class NaftaTests
{
    private static readonly string[] Partners = ["MEX", "CAN", "USA"];

    private static (World World, BoundScenario Bound) Bind()
    {
        var folder = DataFolder.Find() is { } data ? Path.Combine(data, "cp2015") : null;
        if (folder is null || !Directory.Exists(folder))
            Assert.Skip("the archive of Caliendo and Parro is not at hand (set PLENUM_DATA)");
        var world = Cp2015Importer.Import(folder!);
        var scenario = ScenarioLibrary.Open("nafta-1993-2005");
        var forums = EvidenceLibrary.Embedded.Forums;
        return (world, ScenarioBinder.Bind(scenario, world, ParameterSet.For(scenario, ParameterFiles.Library, world, forums), forums));
    }

    [Fact]
    public void OnlyTariffsAmongThePartnersChange()
    {
        var (world, bound) = Bind();
        var shock = bound.StaticShock();
        Assert.Null(shock.IcebergChange);
        var schedule = world.TariffSchedules["tariffs-2005"];
        for (var j = 0; j < world.SectorCount; j++)
        {
            for (var n = 0; n < world.RegionCount; n++)
            {
                for (var i = 0; i < world.RegionCount; i++)
                {
                    var among = n != i && Partners.Contains(world.Regions[n].Code) && Partners.Contains(world.Regions[i].Code);
                    var expected = n == i ? 0 : (among ? schedule : world.TariffPercent)[world.At(j, n, i)] / 100;
                    Assert.Equal(expected, shock.Tariff![world.At(j, n, i)]);
                }
            }
        }
    }

    // Exact real income +0.0073, -0.1101, +0.0741 and real wages 1.72, 0.32, 0.11 percent.
    [Fact]
    public void FromTheFileToThePublishedTable()
    {
        var (world, bound) = Bind();
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(world, bound.Theta), bound.Scenario.Model.Deficits);
        var after = EquilibriumSolver.Solve(baseline, bound.StaticShock());
        double[] income = [0.0073, -0.1101, 0.0741];
        double[] wage = [1.72, 0.32, 0.11];
        for (var k = 0; k < Partners.Length; k++)
        {
            var n = world.RegionIndex(Partners[k]);
            Assert.Equal(income[k], 100 * ((after.Income[n] / baseline.Income[n] / after.ConsumerPriceChange[n]) - 1), 0.00006);
            Assert.Equal(wage[k], 100 * ((after.WageChange[n] / after.ConsumerPriceChange[n]) - 1), 0.006);
        }
    }
}
