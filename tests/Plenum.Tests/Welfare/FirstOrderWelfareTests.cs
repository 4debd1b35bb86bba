using Plenum.Tests.Batteries;
using Plenum.Tests.Trade;
using Plenum.Trade;
using Plenum.Welfare;

namespace Plenum.Tests.Welfare;

/// <summary>The one-step sum is no exact change, except where the step is small.</summary>
public sealed class FirstOrderWelfareTests
{
    private const double Step = 1e-5;

    /// <summary>
    /// From a world with taxes, bans and costs of its own a small way on: the one-step parts are those integrated along the path,
    /// but for terms of second order.
    /// </summary>
    [Theory]
    [InlineData("costs")]
    [InlineData("tariffs")]
    [InlineData("export taxes")]
    [InlineData("bans")]
    [InlineData("technology")]
    public void AfterASmallStepTheOneStepPartsAreTheExactOnes(string what)
    {
        var baseline = Draws.Baseline(new WorldKnobs { Countries = 3, Sectors = 2, Seed = 8, Theta = (2, 6) });
        var economy = baseline.Anchor;
        double Cube(int j, int n, int i) => 0.5 + (0.5 * Math.Sin((7 * j) + (3 * n) + i));
        var before = new Shock
        {
            IcebergChange = Shocks.Cube(economy, (j, n, i) => 1 + (0.2 * Cube(j, i, n)), 1),
            Tariff = Shocks.Cube(economy, (j, n, i) => 0.3 * Cube(j, n, i), 0),
            ExportTax = Shocks.Cube(economy, (j, n, i) => 0.2 * Cube(j + 1, i, n), 0),
            SupplyKept = Shocks.Cube(economy, (j, n, i) => 1 - (0.5 * Cube(j, n + 1, i)), 1),
            TechnologyChange = [.. Enumerable.Range(0, 6).Select(k => 1 + (0.1 * k))],
        };
        double[] More(double[] values, string name, Func<double, double> more) => what == name ? [.. values.Select(more)] : values;
        var after = new Shock
        {
            IcebergChange = More(before.IcebergChange, "costs", d => d == 1 ? 1 : d * (1 + (Step * d))),
            Tariff = More(before.Tariff, "tariffs", t => t * (1 + Step)),
            ExportTax = More(before.ExportTax, "export taxes", t => t * (1 + Step)),
            SupplyKept = More(before.SupplyKept, "bans", k => k == 1 ? 1 : k * (1 - Step)),
            TechnologyChange = More(before.TechnologyChange, "technology", t => t * (1 + (Step * t))),
        };
        var comparison = new Comparison(
            baseline, before, EquilibriumSolver.Solve(baseline, before, Termination.Tight),
            after, EquilibriumSolver.Solve(baseline, after, Termination.Tight));
        var once = FirstOrderWelfare.Of(comparison);
        var exact = PathDecomposition.Of(comparison);
        for (var n = 0; n < 3; n++)
        {
            Assert.Equal(exact.TermsOfTrade[n], once.TermsOfTrade[n], 10 * Step * Step);
            Assert.Equal(exact.VolumeOfTrade[n], once.VolumeOfTrade[n], 10 * Step * Step);
            Assert.Equal(exact.Technical[n], once.Technical[n], 10 * Step * Step);
        }

        // The parts are not small by themselves: each is far above what is neglected.
        Assert.Contains(Enumerable.Range(0, 3), n => Math.Abs(once.TermsOfTrade[n]) > 1e-3 * Step);
        Assert.Contains(Enumerable.Range(0, 3), n => Math.Abs(once.VolumeOfTrade[n]) > 1e-3 * Step);
        Assert.Equal(what is "costs" or "bans", once.Technical.Any(t => t != 0));
    }

    // A quota is told as the taxes it comes to.
    [Fact]
    public void AQuotaIsToldAsTheTaxesItCameTo()
    {
        var baseline = Draws.Baseline(new WorldKnobs { Countries = 3, Sectors = 2, Seed = 8, Theta = (2, 6) });
        var shock = new Shock { Quotas = [new Quota(0, 0, 1, 0.5), new Quota(1, 2, 0, 0.7, 0.5)] };
        var found = EquilibriumSolver.Solve(baseline, shock, Termination.Tight);
        Assert.All(found.Quotas, q => Assert.True(q.Binds));
        var comparison = Comparison.WithBaseline(baseline, shock, found);
        var told = FirstOrderWelfare.Of(comparison);
        var taxes = FirstOrderWelfare.Of(comparison with { ShockAfter = comparison.TaxesAfter });
        Assert.Equal(taxes.TermsOfTrade, told.TermsOfTrade);
        Assert.Equal(taxes.VolumeOfTrade, told.VolumeOfTrade);
        Assert.NotNull(comparison.TaxesAfter.ExportTax);
    }
}
