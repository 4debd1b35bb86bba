using Plenum.Checks;
using Plenum.Tests.Batteries;
using Plenum.Trade;

namespace Plenum.Tests.Trade;

/// <summary>Baselines that share a calibration are the baselines solved alone, whoever solved what before in the same memory.</summary>
public sealed class BaselineFamilyTests
{
    [Fact]
    public void EachIsTheBaselineSolvedAlone() =>
        Gen.Select(Draws.Knobs, Draws.Rules, Gen.Double[0.6, 1.7]).Sample(
            (knobs, rule, factor) =>
            {
                var world = WorldMaker.Make(knobs);
                var near = world.Elasticities.Select(e => e.Theta).ToArray();
                var theta = near.Select(t => t * factor).ToArray();
                var alone = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(world, theta), rule, Termination.Tight);
                var member = new BaselineFamily(world, rule, near).Solve(theta, Termination.Tight);
                Assert.Equal(theta, member.Anchor.TradeElasticity);
                Assert.Equal(theta, member.Data.TradeElasticity);
                for (var k = 0; k < alone.Anchor.ExpenditureShares.Length; k++)
                    Assert.Equal(alone.Anchor.ExpenditureShares[k], member.Anchor.ExpenditureShares[k], 1e-9);
                for (var n = 0; n < alone.Income.Length; n++)
                    Assert.Equal(1, member.Income[n] / alone.Income[n], 1e-8);
            },
            iter: 60);

    [Fact]
    public void MemoryThatServedAnotherBaselineGivesTheSameBytes()
    {
        var world = WorldMaker.Random(5, 9, 6);
        var near = world.Elasticities.Select(e => e.Theta).ToArray();
        var family = new BaselineFamily(world, DeficitRule.Zero, near);
        var used = new Workspace();
        foreach (var factor in new[] { 1.4, 0.8, 1.1 })
        {
            var theta = near.Select(t => t * factor).ToArray();
            var fresh = family.Solve(theta);
            var again = family.Solve(theta, workspace: used);
            Assert.Equal(fresh.Anchor.ExpenditureShares, again.Anchor.ExpenditureShares);
            var shock = Shocks.Around(fresh.Anchor, 1, 1.3);
            Assert.Equal(EquilibriumSolver.Solve(fresh, shock).PriceChange, EquilibriumSolver.Solve(again, shock, workspace: used).PriceChange);
        }

        // Another deficit rule, other options, another world: nothing of the last one may show.
        var other = new BaselineFamily(world, DeficitRule.Fixed, near);
        Assert.Equal(other.Solve(near).Income, other.Solve(near, workspace: used).Income);
        Assert.Equal(family.Solve(near).Income, family.Solve(near, workspace: used).Income);
        var small = new BaselineFamily(WorldMaker.Random(6, 3, 2), DeficitRule.Zero, [4, 5]);
        Assert.Equal(small.Solve([3, 7]).Income, small.Solve([3, 7], workspace: used).Income);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-2.0)]
    [InlineData(101.0)]
    [InlineData(double.NaN)]
    public void ElasticitiesOutOfRangeAreRefused(double theta) =>
        Assert.Contains("theta must be in (0, 100]", Assert.Throws<BadInputException>(
            () => new BaselineFamily(WorldMaker.Random(6, 3, 2), DeficitRule.Zero, [4, 5]).Solve([4, theta])).Message, StringComparison.Ordinal);
}
