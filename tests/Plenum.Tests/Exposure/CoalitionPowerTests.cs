using Plenum.Exposure;
using Plenum.Tests.Batteries;
using Plenum.Tests.Trade;
using Plenum.Welfare;

namespace Plenum.Tests.Exposure;

/// <summary>Power of a coalition: the formula, its limits, and the full cut-off beside it.</summary>
public sealed class CoalitionPowerTests
{
    /// <summary>Everyone else together is autarky: formula and solver agree, tariff revenue being a factor of its own.</summary>
    [Fact]
    public void EveryoneElseIsAutarky() =>
        Draws.Knobs.Sample(knobs =>
        {
            var baseline = Draws.Baseline(knobs with { ZeroFlows = 0 });
            var e = baseline.Anchor;
            var omega = SufficientStatistics.Weights(e);
            var everyone = Enumerable.Repeat(true, e.Countries).ToArray();
            for (var n = 0; n < e.Countries; n++)
            {
                var cut = CutOff.Solve(baseline, everyone, n, bothWays: false);
                Assert.True(cut.BothWays);
                var expected = (1 - CoalitionPower.Over(e, omega, everyone, n)) * (1 - (baseline.TariffRevenue[n] / baseline.Income[n]));
                Assert.Equal(expected, cut.RealIncome[n], 1e-9);
                Assert.Equal(Math.Exp(ClosedForms.AutarkyLogRealIncome(e, n)), 1 - CoalitionPower.Over(e, omega, everyone, n), 1e-12);
            }
        }, iter: 15, threads: 1);

    [Fact]
    public void OneSectorIsTheTextbookFormula()
    {
        var e = Draws.Baseline(new WorldKnobs { Seed = 12, Countries = 3, Sectors = 1, Theta = (5, 5), ValueAddedShare = (1, 1) }).Anchor;
        var share = e.ExpenditureShares[e.At(0, 0, 1)];
        var beta = e.ValueAddedShares[0];
        var power = CoalitionPower.Over(e, SufficientStatistics.Weights(e), [false, true, false], 0);
        Assert.Equal(1 - Math.Pow(1 - share, 1 / (5 * beta)), power, 1e-12);
    }

    /// <summary>Together more than the sum: in logarithms power is convex in the share, so leaving costs more than joining brought.</summary>
    [Fact]
    public void PowerIsSupermodular() =>
        Draws.Knobs.Where(k => k.Countries >= 3).Sample(knobs =>
        {
            var e = Draws.Baseline(knobs).Anchor;
            var omega = SufficientStatistics.Weights(e);
            double Log(params int[] members) =>
                -Math.Log(1 - CoalitionPower.Over(e, omega, [.. Enumerable.Range(0, e.Countries).Select(members.Contains)], 0));
            Assert.True(Log(1, 2) >= Log(1) + Log(2) - 1e-12);
            Assert.Equal(0, Log(0), 1e-15);
        }, iter: 30, threads: 1);

    /// <summary>Cutting all sectors one by one in the formula adds up in logarithms.</summary>
    [Fact]
    public void SectorsAddUp()
    {
        var e = Draws.Baseline(new WorldKnobs { Seed = 77 }).Anchor;
        var omega = SufficientStatistics.Weights(e);
        bool[] coalition = [false, true, false, true];
        var sum = Enumerable.Range(0, e.Sectors).Sum(j => Math.Log(1 - CoalitionPower.Over(e, omega, coalition, 0, [.. Enumerable.Range(0, e.Sectors).Select(k => k == j)])));
        Assert.Equal(Math.Log(1 - CoalitionPower.Over(e, omega, coalition, 0)), sum, 1e-12);
    }

    /// <summary>The matrices are sums of the gradients, and a cut-off by one country goes the way its import cost points.</summary>
    [Fact]
    public void MatricesPointTheWayACutOffGoes()
    {
        var baseline = Draws.Baseline(new WorldKnobs { Seed = 78, HighestTariff = 0 });
        var model = new LinearisedModel(baseline);
        var all = ExposureMatrices.Of(model);
        bool[] first = [true, false, false], rest = [false, true, true];
        var (one, others) = (ExposureMatrices.Of(model, first), ExposureMatrices.Of(model, rest));
        for (var k = 0; k < all.Technology.Length; k++)
        {
            Assert.Equal(all.Technology[k], one.Technology[k] + others.Technology[k], 1e-14);
            Assert.Equal(all.ImportCost[k], one.ImportCost[k] + others.ImportCost[k], 1e-14);
        }

        var omega = SufficientStatistics.Weights(baseline.Anchor);
        for (var n = 0; n < 4; n++)
        {
            Assert.True(all.Productivity[(n * 4) + n] > 0);
            Assert.DoesNotContain(n, all.DependsOn(all.Productivity, n));
            foreach (var i in all.DependsOn(all.ImportCost, n))
            {
                bool[] alone = [.. Enumerable.Range(0, 4).Select(k => k == i)];
                Assert.True(all.ImportCost[(n * 4) + i] < 0);
                Assert.True(CutOff.Solve(baseline, alone, n, bothWays: true).RealIncome[n] < 1);
                Assert.True(CoalitionPower.Over(baseline.Anchor, omega, alone, n) > 0);
            }
        }
    }
}
