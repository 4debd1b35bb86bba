using Plenum.Trade;
using static Plenum.Tests.Scenarios.ToyWorld;

namespace Plenum.Tests.Scenarios;

public sealed class MeasureTests
{
    private static Shock Static(string measures, params (string Name, double Value)[] set) => Bind("measures:\n" + measures, set).StaticShock();

    // Every flow of a cube that differs from what it was, as "sector importer<-exporter".
    private static List<string> Touched(double[] cube, Func<int, double> before)
    {
        var touched = new List<string>();
        for (var j = 0; j < J; j++)
        {
            for (var n = 0; n < N; n++)
            {
                for (var i = 0; i < N; i++)
                {
                    var at = World.At(j, n, i);
                    if (cube[at] != before(at))
                        touched.Add($"{World.Sectors[j].Code} {World.Regions[n].Code}<-{World.Regions[i].Code}");
                }
            }
        }

        return touched;
    }

    [Fact]
    public void NoMeasureIsNoShock()
    {
        Assert.Same(Shock.None, Bind("").StaticShock());
        Assert.Empty(Bind("").StaticAccess().ByChannel);
    }

    [Fact]
    public void TradeCostBetweenTouchesBothDirections()
    {
        var shock = Static("  - trade_cost: { between: [CHN, USA], sectors: [C26, J61], percent: 8 }\n");
        Assert.Equal(["C26 USA<-CHN", "C26 CHN<-USA", "J61 USA<-CHN", "J61 CHN<-USA"], Touched(shock.IcebergChange!, _ => 1));
        Assert.Equal(1.08, shock.IcebergChange![At(1, "CHN", "USA")]);
        Assert.Null(shock.Tariff);
        Assert.Null(shock.SupplyKept);
    }

    [Fact]
    public void CostsMultiplyAndNeverTouchHome()
    {
        var shock = Static("""
              - trade_cost: { between: [all, all], percent: 10 }
              - trade_cost: { from_country: CHN, to_country: others, sectors: tradable, percent: -20 }
            """);
        Assert.Equal(1.1 * 0.8, shock.IcebergChange![At(1, "DEU", "CHN")], 15);
        Assert.Equal(1.1, shock.IcebergChange[At(0, "DEU", "CHN")]);
        Assert.Equal(1.1, shock.IcebergChange[At(1, "CHN", "DEU")]);
        for (var n = 0; n < N; n++)
            Assert.Equal(1, shock.IcebergChange[World.At(1, n, n)]);
    }

    [Fact]
    public void RentsSplitTheCostBetweenWasteAndRevenue()
    {
        var toImporter = Static("  - trade_cost: { from_country: CHN, to_country: USA, sectors: C26, percent: 20, rent_share: 0.25 }\n");
        var at = At(1, "USA", "CHN");
        Assert.Equal(1.15, toImporter.IcebergChange![at], 15);
        Assert.Equal((World.TariffPercent[at] / 100) + 0.05, toImporter.Tariff![at], 15);
        Assert.Null(toImporter.ExportTax);
        var toExporter = Static("  - trade_cost: { from_country: CHN, to_country: USA, sectors: C26, percent: 20, rent_share: 1, rent_to: exporter }\n");
        Assert.Null(toExporter.IcebergChange);
        Assert.Null(toExporter.Tariff);
        Assert.Equal(0.2, toExporter.ExportTax![at], 15);
    }

    [Fact]
    public void TariffsActOnWhatEarlierOnesLeft()
    {
        var shock = Static("""
              - tariff: { importer: USA, exporter: CHN, sectors: C26, percent: 25 }
              - tariff: { importer: USA, exporter: [CHN, DEU], sectors: C26, add_percent: 10 }
            """);
        Assert.Equal(0.35, shock.Tariff![At(1, "USA", "CHN")], 15);
        Assert.Equal(0.11, shock.Tariff[At(1, "USA", "DEU")], 15);
        Assert.Equal(["C26 USA<-CHN", "C26 USA<-DEU"], Touched(shock.Tariff, at => Own(at) / 100));

        static double Own(int at) => at % N == at / N % N ? 0 : World.TariffPercent[at];
    }

    [Fact]
    public void ScheduleReplacesTheSelectedPairs()
    {
        var shock = Bind("groups: { club: [USA, DEU] }\nmeasures:\n  - tariff: { importer: club, exporter: club, schedule: tariffs-2030 }\n").StaticShock();
        Assert.Equal(0.005, shock.Tariff![At(2, "USA", "DEU")]);
        Assert.Equal(World.TariffPercent[At(2, "USA", "CHN")] / 100, shock.Tariff[At(2, "USA", "CHN")]);
        Assert.Equal(0, shock.Tariff[At(2, "USA", "USA")]);
    }

    [Fact]
    public void BansMultiplyAndAFullBanLeavesNothing()
    {
        var shock = Static("""
              - export_ban: { from_country: [USA, DEU], to_country: CHN, sectors: [C26], share_banned: 0.3 }
              - import_ban: { importer: CHN, exporter: USA, sectors: C26, share_banned: 0.5 }
              - export_ban: { from_country: FRA, to_country: CHN, sectors: ai:compute }
            """);
        Assert.Equal(0.35, shock.SupplyKept![At(1, "CHN", "USA")], 15);
        Assert.Equal(0.7, shock.SupplyKept[At(1, "CHN", "DEU")]);
        Assert.Equal(0.0, shock.SupplyKept[At(1, "CHN", "FRA")]);
        Assert.Null(shock.IcebergChange);
    }

    [Fact]
    public void ExportTaxTechnologyAndLabour()
    {
        var shock = Static("""
              - export_tax: { from_country: USA, to_country: CHN, sectors: C26, percent: 15 }
              - technology: { country: CHN, sectors: ai, percent: 10 }
              - labour: { countries: [USA, DEU], percent: -1 }
            """);
        Assert.Equal(0.15, shock.ExportTax![At(1, "CHN", "USA")]);
        Assert.Equal(Math.Pow(1.1, 5), shock.TechnologyChange![(1 * J) + 1], 12);
        Assert.Equal(Math.Pow(1.1, 2), shock.TechnologyChange[(1 * J) + 2], 12);
        Assert.Equal(1, shock.TechnologyChange[(1 * J) + 0]);
        Assert.Equal([0.99, 1, 0.99, 1, 1], shock.LabourChange!);
    }

    [Fact]
    public void TechnologyUsesTheElasticityInForce()
    {
        var shock = Static("  - technology: { country: CHN, sectors: C26, percent: 10 }\n", ("elasticity.C26", 8), ("elasticity.scale", 0.5));
        Assert.Equal(Math.Pow(1.1, 4), shock.TechnologyChange![(1 * J) + 1], 12);
    }

    [Fact]
    public void KnowledgeClosesFromTheSourceToTheLearner()
    {
        var bound = Bind("""
            measures:
              - knowledge: { from_country: USA, to_country: CHN, channels: [co-authorship], openness: 0.4 }
              - knowledge: { between: [CHN, USA], channels: [co-authorship, compute], openness: 0.5 }
            """);
        var access = bound.StaticAccess().ByChannel;
        Assert.Equal(["co-authorship", "compute"], access.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(0.2, access["co-authorship"][(1 * N) + 0], 15);
        Assert.Equal(0.5, access["co-authorship"][(0 * N) + 1]);
        Assert.Equal(1, access["co-authorship"][(1 * N) + 1]);
        Assert.Contains(bound.Remarks, r => r.Contains("co-authorship", StringComparison.Ordinal));
    }

    [Fact]
    public void BaselineMeasuresAreInTheScenarioToo()
    {
        var bound = Bind("""
            baseline:
              - tariff: { importer: USA, exporter: CHN, sectors: C26, percent: 25 }
            measures:
              - tariff: { importer: USA, exporter: CHN, sectors: C26, add_percent: 5 }
            """);
        Assert.True(bound.HasBaselineMeasures);
        Assert.Equal(0.25, bound.BaselineShock().Tariff![At(1, "USA", "CHN")]);
        Assert.Equal(0.30, bound.StaticShock().Tariff![At(1, "USA", "CHN")], 15);
    }

    [Fact]
    public void YearsSwitchAndPhaseIn()
    {
        var bound = Bind("""
            measures:
              - trade_cost: { between: [CHN, USA], sectors: C26, percent: 9, from: 2025, phase_in: 3 }
              - tariff: { importer: USA, exporter: CHN, sectors: C26, percent: 21, from: 2026, to: 2027 }
              - labour: { country: DEU, percent: 2 }
            """);
        var at = At(1, "USA", "CHN");
        Assert.Equal(2025, bound.FirstYear);
        Assert.Equal(1.03, bound.ShockAt(2025).IcebergChange![at], 15);
        Assert.Equal(1.06, bound.ShockAt(2026).IcebergChange![at], 15);
        Assert.Equal(1.09, bound.ShockAt(2031).IcebergChange![at], 15);
        Assert.Null(bound.ShockAt(2025).Tariff);
        Assert.Equal(0.21, bound.ShockAt(2026).Tariff![at]);
        Assert.Equal(0.21, bound.ShockAt(2027).Tariff![at]);
        Assert.Null(bound.ShockAt(2028).Tariff);
        Assert.Equal(1.02, bound.ShockAt(2025).LabourChange![2]);
        Assert.Equal(1.09, bound.StaticShock().IcebergChange![at], 15);
        Assert.Same(bound.ShockAt(2030), bound.ShockAt(2031));
    }

    [Fact]
    public void ATariffPhasesInFromWhatEarlierMeasuresLeft()
    {
        var bound = Bind("measures: [ { tariff: { importer: USA, exporter: CHN, sectors: C26, percent: 21, from: 2025, phase_in: 4 } } ]\n");
        var at = At(1, "USA", "CHN");
        Assert.Equal(0.01, World.TariffPercent[at] / 100);
        Assert.Equal(0.06, bound.ShockAt(2025).Tariff![at], 15);
        Assert.Equal(0.11, bound.ShockAt(2026).Tariff![at], 15);
        Assert.Equal(0.21, bound.ShockAt(2028).Tariff![at], 15);
    }

    [Fact]
    public void AllChannelsAreThoseOfIdeas()
    {
        var access = Bind("measures: [ { knowledge: { between: [CHN, USA], channels: all, openness: 0.5 } } ]\n").StaticAccess().ByChannel;
        Assert.Contains("co-authorship", access.Keys);
        Assert.DoesNotContain("compute", access.Keys);
        Assert.All(access.Values, a => Assert.Equal((0.5, 1), (a[(1 * N) + 0], a[(1 * N) + 2])));
    }

    // ITA is in the world's group and not in the world.
    [Fact]
    public void GroupsOfTheWorldAreSelectors()
    {
        var shock = Static("  - trade_cost: { between: [EU27, USA], sectors: C26, percent: 10 }\n");
        Assert.Equal(
            (1.1, 1.1, 1.0, 1.0),
            (shock.IcebergChange![At(1, "USA", "FRA")], shock.IcebergChange[At(1, "DEU", "USA")], shock.IcebergChange[At(1, "USA", "CHN")], shock.IcebergChange[At(1, "DEU", "FRA")]));
    }

    [Fact]
    public void ARentOnACostOfNothingIsNoRefusal() =>
        Assert.All(Static("  - trade_cost: { between: [CHN, USA], percent: 0, rent_share: 0.5 }\n").IcebergChange ?? [], d => Assert.Equal(1, d));

    [Fact]
    public void TailsAreCutAtTheLegalRange()
    {
        var scenario = Read("measures: [ { knowledge: { between: [CHN, USA], channels: talent, openness: { normal: [0.9, 0.5] } } } ]\n");
        var bound = Plenum.Scenarios.ScenarioBinder.Bind(scenario, World, ToyWorld.Parameters, Forums, numbers: [1.7]);
        Assert.DoesNotContain(bound.StaticAccess().ByChannel["talent"], a => a != 1);
        Assert.Throws<ArgumentException>("numbers", () => Plenum.Scenarios.ScenarioBinder.Bind(scenario, World, ToyWorld.Parameters, Forums, numbers: []));
    }

    [Fact]
    public void WithoutAYearTimeStartsInTheWorldsYear() => Assert.Equal(2014, Bind("measures: [ { labour: { country: CHN, percent: 1 } } ]\n").FirstYear);
}
