using Plenum.Checks;
using Plenum.Trade;
using static Plenum.Tests.Scenarios.ToyWorld;

namespace Plenum.Tests.Scenarios;

/// <summary>Quotas and leaking bans in the words of a scenario.</summary>
public sealed class LicenceTests
{
    private static readonly int Chips = World.SectorIndex("C26");

    private static Shock Static(string measures, params (string Name, double Value)[] set) => Bind("measures:\n" + measures, set).StaticShock();

    [Fact]
    public void AQuotaNamesEveryFlowItCaps()
    {
        var shock = Static("  - export_quota: { from_country: [USA, DEU], to_country: CHN, sectors: C26, share: 0.4 }\n");
        Assert.Equal(2, shock.Quotas!.Count);
        Assert.All(shock.Quotas, q => Assert.Equal((Chips, World.RegionIndex("CHN"), 0.4, 0.0), (q.Sector, q.Importer, q.Share, q.ImporterRent)));
        Assert.Null(shock.ExportTax);
        Assert.Null(shock.SupplyKept);
    }

    [Theory]
    [InlineData("export_quota", "", 0)]
    [InlineData("import_quota", "", 1)]
    [InlineData("export_quota", ", rent_to: importer", 1)]
    [InlineData("export_quota", ", rent_to: importer, rent_share: 0.15", 0.15)]
    [InlineData("import_quota", ", rent_share: 0.25", 0.25)]
    [InlineData("export_quota", ", rent_share: 0.75", 0.25)]
    public void TheRentGoesWhereTheMeasureSays(string kind, string rest, double importers)
    {
        var shock = Static($"  - {kind}: {{ from_country: USA, to_country: CHN, sectors: C26, share: 0.4{rest} }}\n");
        Assert.Equal(importers, Assert.Single(shock.Quotas!).ImporterRent, 12);
    }

    [Fact]
    public void TheTightestQuotaHoldsAndNoneIsABan()
    {
        var shock = Static("""
              - export_quota: { from_country: USA, to_country: CHN, sectors: C26, share: 0.4 }
              - import_quota: { from_country: USA, to_country: CHN, sectors: C26, share: 0.7 }
              - export_quota: { from_country: DEU, to_country: CHN, sectors: C26, share: 0 }
            """);
        var quota = Assert.Single(shock.Quotas!);
        Assert.Equal((0.4, 0.0), (quota.Share, quota.ImporterRent));
        Assert.Equal(0, shock.SupplyKept![At(Chips, "CHN", "DEU")]);
    }

    [Fact]
    public void AQuotaIsPhasedInFromTheQuantityOfToday()
    {
        var bound = Bind("measures:\n  - export_quota: { from_country: USA, to_country: CHN, sectors: C26, share: 0.4, from: 2025, phase_in: 3 }\n");
        double At(int year) => Assert.Single(bound.ShockAt(year).Quotas!).Share;
        Assert.Equal(0.8, At(2025), 12);
        Assert.Equal(0.6, At(2026), 12);
        Assert.Equal(0.4, At(2027), 12);
    }

    [Fact]
    public void AQuotaSolvesAndItsPathStartsThere()
    {
        var bound = Bind("measures:\n  - export_quota: { from_country: USA, to_country: CHN, sectors: C26, share: 0.4, from: 2025 }\n");
        var baseline = bound.SolveBaseline();
        var found = EquilibriumSolver.Solve(baseline, bound.StaticShock(), Termination.Tight);
        var outcome = Assert.Single(found.Quotas);
        Assert.True(outcome.Binds);
        Assert.Equal(0.4, outcome.Quantity, 1e-9);
        var path = Plenum.Knowledge.PathSolver.Solve(baseline, bound, Plenum.Knowledge.KnowledgeParameters.From(ToyWorld.Parameters), 3);
        Assert.Equal(0.4, Assert.Single(path.Last.Quotas).Quantity, 1e-7);
        Assert.NotEqual(1, path.Years[0].RealIncomeChange[World.RegionIndex("CHN")]);
    }

    [Fact]
    public void ALeakingBanLeavesADearerSupplier()
    {
        var theta = Bind("").Theta[Chips];
        var shock = Static("  - export_ban: { from_country: USA, to_country: CHN, sectors: C26, share_banned: 0.8, leakage: 0.25, leakage_cost: 30 }\n");
        Assert.Equal(0.2 + (0.8 * 0.25 * Math.Pow(1.3, -theta)), shock.SupplyKept![At(Chips, "CHN", "USA")], 14);
        var free = Static("  - export_ban: { from_country: USA, to_country: CHN, sectors: C26, leakage: 1 }\n");
        Assert.Equal(1, free.SupplyKept![At(Chips, "CHN", "USA")], 14);
        var none = Static("  - export_ban: { from_country: USA, to_country: CHN, sectors: C26, leakage: 0 }\n");
        Assert.Equal(0, none.SupplyKept![At(Chips, "CHN", "USA")]);
    }

    [Fact]
    public void ALeakWeakensABan()
    {
        double Loss(string leak)
        {
            var bound = Bind($"measures:\n  - export_ban: {{ from_country: others, to_country: CHN, sectors: C26{leak} }}\n");
            var baseline = bound.SolveBaseline();
            var found = EquilibriumSolver.Solve(baseline, bound.StaticShock(), Termination.Tight);
            return Plenum.Welfare.RealIncome.Change(Comparison.WithBaseline(baseline, bound.StaticShock(), found))[World.RegionIndex("CHN")];
        }

        var (full, dear, cheap) = (Loss(""), Loss(", leakage: 0.5, leakage_cost: 40"), Loss(", leakage: 0.5"));
        Assert.True(full < dear && dear < cheap && cheap < 1);
    }

    [Theory]
    [InlineData("export_quota: { from_country: USA, to_country: CHN, sectors: C26 }", "needs `share`")]
    [InlineData("export_quota: { from_country: USA, to_country: CHN, sectors: C26, share: -0.1 }", "share must be at least 0")]
    [InlineData("export_quota: { from_country: USA, to_country: CHN, sectors: C26, share: 0.5, rent_share: 2 }", "rent_share must be in [0, 1]")]
    [InlineData("export_quota: { from_country: USA, to_country: CHN, share: 0.5, rent_to: nobody }", "rent_to")]
    [InlineData("export_qouta: { from_country: USA, to_country: CHN, share: 0.5 }", "export_quota")]
    [InlineData("licence: { from_country: USA, to_country: CHN, share: 0.5 }", "export_quota")]
    [InlineData("export_ban: { from_country: USA, to_country: CHN, leakage: 1.5 }", "leakage must be in [0, 1]")]
    [InlineData("export_ban: { from_country: USA, to_country: CHN, leakage_cost: 5 }", "needs leakage")]
    [InlineData("export_ban: { from_country: USA, to_country: CHN, leakage: 0.5, leakage_cost: -5 }", "leakage_cost must be at least 0")]
    public void BadWordsAreRefusedWithTheWayOut(string measure, string says)
    {
        var refusal = Assert.Throws<BadInputException>(() => Static("  - " + measure + "\n"));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }
}
