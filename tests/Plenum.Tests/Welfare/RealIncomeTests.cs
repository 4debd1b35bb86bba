using Plenum.Tests.Batteries;
using Plenum.Tests.Trade;
using Plenum.Trade;
using Plenum.Welfare;

namespace Plenum.Tests.Welfare;

/// <summary>Means over countries, and which part of a change is called what.</summary>
public sealed class RealIncomeTests
{
    // World real income weighs countries by what they make.
    [Fact]
    public void TheWorldsRealIncomeIsTheMeanByValueAdded()
    {
        var baseline = Draws.Baseline(new WorldKnobs { Countries = 3, Sectors = 2, Seed = 8, Theta = (2, 6) });
        double[] change = [1.02, 0.97, 1.01];
        var weights = baseline.Anchor.ValueAdded;
        Assert.Equal(change.Zip(weights, (c, w) => c * w).Sum() / weights.Sum(), RealIncome.World(baseline, change), 1e-14);
    }

    // More workers and better technology are own technology, and neither waste nor a transfer.
    [Fact]
    public void LabourAndTechnologyAreNoTransfers()
    {
        var baseline = Draws.Baseline(new WorldKnobs { Countries = 3, Sectors = 2, Seed = 8, Theta = (2, 6) });
        foreach (var shock in new[]
        {
            new Shock { LabourChange = [1.1, 0.9, 1] }, new Shock { TechnologyChange = [1.2, 1, 0.9, 1, 1, 1.1] },
        })
        {
            var parts = PathDecomposition.Of(Comparison.WithBaseline(baseline, shock, EquilibriumSolver.Solve(baseline, shock, Termination.Tight)));
            Assert.All([.. parts.Technical, .. parts.Transfers], x => Assert.Equal(0, x, 1e-12));
            Assert.All(parts.Technology[..2], x => Assert.True(Math.Abs(x) > 0.01));
        }
    }

    // Where a country makes nothing of a good itself, its openness is read off prices and costs; and a shock that leaves
    // technology and labour alone says nothing about either.
    [Fact]
    public void TheIdentityHoldsWhereAGoodIsNotMadeAtHome()
    {
        var baseline = Draws.Baseline(new WorldKnobs { Countries = 4, Sectors = 3, Seed = 15, OneProducerSectors = 1, Theta = (2, 6) });
        var shock = Shocks.AllBorders(baseline.Anchor, 1.3);
        var comparison = Comparison.WithBaseline(baseline, shock, EquilibriumSolver.Solve(baseline, shock, Termination.Tight));
        Assert.Contains(Enumerable.Range(0, 4), n => baseline.Anchor.ExpenditureShares[baseline.Anchor.At(0, n, n)] == 0);
        Same.All([.. RealIncome.Change(comparison).Select(w => Math.Log(w))], SufficientStatistics.LogRealIncome(comparison), 1e-10, "real income");
    }
}
