using Plenum.Checks;
using Plenum.Tests.Batteries;
using Plenum.Trade;
using Plenum.Welfare;

namespace Plenum.Tests.Trade;

/// <summary>Licences: complementarity, who collects, limits, and a slow twin.</summary>
public sealed class QuotaTests
{
    private static readonly Economy World = Calibration.Calibrate(WorldMaker.Random(17, 4, 5));
    private static readonly Baseline Plain = EquilibriumSolver.SolveBaseline(World, DeficitRule.Zero, Termination.Tight);
    private static readonly Baseline Extended = EquilibriumSolver.SolveBaseline(
        World, DeficitRule.Zero, Termination.Tight,
        new Substitution(0.5, [0.2], 0.9, 2) { CriticalInputs = 0.1, CriticalSectors = [1, 3], LabourSupply = 0.3 });

    private static readonly Quota[] Some =
    [
        new(1, 0, 1, 0.3), new(1, 0, 2, 0.6, 0.25), new(1, 3, 1, 0.05, 1), new(2, 0, 1, 50), new(0, 2, 3, 0.999),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ComplementarityHolds(bool extended)
    {
        var shock = With(Some);
        var found = EquilibriumSolver.Solve(extended ? Extended : Plain, shock, Termination.Tight);
        Assert.Equal(Some, found.Quotas.Select(q => q.Quota));
        foreach (var q in found.Quotas)
        {
            Assert.True(q.Rate >= 0);
            Assert.True(q.Quantity <= q.Quota.Share * (1 + 1e-9), $"{q}");
            Assert.Equal(0, q.Rate * (q.Quota.Share - q.Quantity), 1e-9 * q.Quota.Share * (1 + q.Rate));
        }

        Assert.Contains(found.Quotas, q => q.Quantity > 0 && !q.Binds);
        Assert.True(found.Quotas[0].Binds && found.Quotas[2].Binds);
        Assert.False(found.Quotas[3].Binds);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EqualsASlowTwin(bool extended)
    {
        var baseline = extended ? Extended : Plain;
        var shock = With(Some);
        var found = EquilibriumSolver.Solve(baseline, shock, Termination.Tight);
        var slow = new SlowExtended(baseline, shock).Solve();
        for (var q = 0; q < Some.Length; q++)
        {
            Assert.Equal(slow.Licence[q], found.Quotas[q].Rate, 2e-9 * (1 + slow.Licence[q]));
            Assert.Equal(slow.Quantity[q], found.Quotas[q].Quantity, 2e-9);
        }

        for (var k = 0; k < slow.Price.Length; k++)
            Assert.Equal(1, found.PriceChange[k] / slow.Price[k], 1e-9);
        for (var n = 0; n < World.Countries; n++)
            Assert.Equal(1, found.Income[n] / slow.Income[n], 1e-9);
    }

    [Fact]
    public void TheTaxesItAmountsToGiveTheSameEquilibrium()
    {
        var shock = With(Some);
        var found = EquilibriumSolver.Solve(Plain, shock, Termination.Tight);
        var taxes = LicencePrices.AsTaxes(World, shock, found.Quotas);
        var (residual, where) = ResidualCheck.Largest(Plain.Anchor, taxes, DeficitRule.Zero, found);
        Assert.True(residual < 1e-11, $"{residual:g3} at {where}");
        var again = EquilibriumSolver.Solve(Plain, taxes, Termination.Tight);
        for (var n = 0; n < World.Countries; n++)
            Assert.Equal(found.Income[n], again.Income[n], 1e-11);
    }

    [Fact]
    public void TheRentIsWhatTheLicencesCostAndGoesToWhomItShould()
    {
        // The only taxes are licences, so revenues are rents.
        var free = Calibration.Calibrate(WorldMaker.Random(17, 4, 5));
        Array.Clear(free.Tariff);
        var baseline = EquilibriumSolver.SolveBaseline(free, DeficitRule.Zero, Termination.Tight);
        foreach (var importers in new[] { 0, 0.25, 1 })
        {
            var shock = new Shock { Quotas = [new(1, 0, 1, 0.3, importers)] };
            var found = EquilibriumSolver.Solve(baseline, shock, Termination.Tight);
            var outcome = Assert.Single(found.Quotas);
            Assert.True(outcome.Rent > 0);
            Assert.Equal(importers * outcome.Rent, found.TariffRevenue[0], 1e-12);
            Assert.Equal((1 - importers) * outcome.Rent, found.ExportTaxRevenue[1], 1e-12);
        }
    }

    [Fact]
    public void WhoeverCollectsTheRentGains()
    {
        double[] Income(double importers) => RealIncome.Change(Comparison.WithBaseline(
            Plain, With([new(1, 0, 1, 0.3, importers)]), EquilibriumSolver.Solve(Plain, With([new(1, 0, 1, 0.3, importers)]), Termination.Tight)));
        var (exporters, importer) = (Income(0), Income(1));
        Assert.True(importer[0] > exporters[0]);
        Assert.True(exporters[1] > importer[1]);
    }

    [Fact]
    public void ALooseQuotaIsNoQuota()
    {
        var shock = new Shock { IcebergChange = Shocks.Cube(World, (_, _, _) => 1.1, 1) };
        var expected = EquilibriumSolver.Solve(Plain, shock, Termination.Tight);
        var found = EquilibriumSolver.Solve(Plain, new Shock { IcebergChange = shock.IcebergChange, Quotas = [new(1, 0, 1, 100)] }, Termination.Tight);
        Assert.Equal(expected.Income, found.Income);
        Assert.Equal(0, Assert.Single(found.Quotas).Rate);
    }

    [Fact]
    public void ATighterQuotaTendsToABan()
    {
        var ban = EquilibriumSolver.Solve(Plain, new Shock { SupplyKept = Shocks.Cube(World, (j, n, i) => (j, n, i) == (1, 0, 1) ? 0 : 1, 1) }, Termination.Tight);
        var last = double.PositiveInfinity;
        foreach (var share in new[] { 0.1, 0.01, 1e-3, 1e-5 })
        {
            var tight = EquilibriumSolver.Solve(Plain, With([new(1, 0, 1, share)], tariff: false), Termination.Tight);
            var gap = Math.Abs((tight.PriceChange[1] / ban.PriceChange[1]) - 1);
            Assert.True(gap < last);
            last = gap;
        }

        Assert.True(last < 1e-3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ExactPartsSum(bool extended)
    {
        var baseline = extended ? Extended : Plain;
        var shock = With(Some);
        var comparison = Comparison.WithBaseline(baseline, shock, EquilibriumSolver.Solve(baseline, shock, Termination.Tight));
        var parts = PathDecomposition.Of(comparison);
        var income = RealIncome.Change(comparison);
        for (var n = 0; n < income.Length; n++)
        {
            var sum = parts.TermsOfTrade[n] + parts.VolumeOfTrade[n] + parts.Technical[n] + parts.Technology[n] + parts.Transfers[n];
            Assert.Equal(Math.Log(income[n]), sum, 1e-8);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    public void AShareOfNothingIsRefused(double share) =>
        Assert.Throws<BadInputException>(() => EquilibriumSolver.Solve(Plain, With([new(1, 0, 1, share)])));

    private static Shock With(Quota[] quotas, bool tariff = true) => new()
    {
        Tariff = tariff ? Shocks.Cube(World, (_, n, _) => n == 0 ? 0.2 : 0.05, 0) : null,
        TechnologyChange = tariff ? [.. Enumerable.Range(0, World.Countries * World.Sectors).Select(at => at % 3 == 0 ? 1.1 : 1)] : null,
        Quotas = quotas,
    };
}
