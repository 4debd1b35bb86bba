using Plenum.Checks;
using Plenum.Tests.Batteries;
using Plenum.Trade;

namespace Plenum.Tests.Trade;

/// <summary>Where hard-to-replace inputs leave no equilibrium, the engine proves it and says so; where they leave one, it finds it.</summary>
public sealed class ViabilityTests
{
    /// <summary>
    /// One country, one good, alone: P^(1−ξ) [π^((1−ξ)/θ) − (1−γ)] = γ ŵ^(1−ξ), π what it made of its own before. A price exists
    /// where the bracket is positive.
    /// </summary>
    [Theory]
    [InlineData(5, 0.5)]
    [InlineData(0.9, 0.5)]
    [InlineData(0.5, 0.2)]
    [InlineData(0.35, 0.05)]
    public void AloneWithOneGoodThePriceIsTheClosedForm(double theta, double xi)
    {
        var world = WorldMaker.Make(new WorldKnobs { Seed = 12, Countries = 2, Sectors = 1, Theta = (theta, theta), ValueAddedShare = (0.2, 0.4), HomeBias = 1 });
        var baseline = EquilibriumSolver.SolveBaseline(
            Calibration.Calibrate(world), DeficitRule.Zero, Termination.Tight, new Substitution(xi, [0.05]));
        var shock = Shocks.Alone(baseline.Anchor, 0);
        var brackets = Enumerable.Range(0, 2).Select(c =>
            Math.Pow(baseline.Anchor.ExpenditureShares[baseline.Anchor.At(0, c, c)], (1 - xi) / theta) - (1 - baseline.Anchor.ValueAddedShares[c])).ToArray();
        if (brackets.Min() <= 0)
        {
            var refusal = Assert.Throws<BadInputException>(() => EquilibriumSolver.Solve(baseline, shock));
            Assert.Contains("no equilibrium", refusal.Message, StringComparison.Ordinal);
            Assert.Contains(world.Sectors[0].Code, refusal.Message, StringComparison.Ordinal);
            return;
        }

        var found = EquilibriumSolver.Solve(baseline, shock, Termination.Tight);
        for (var c = 0; c < 2; c++)
        {
            var expected = Math.Pow(baseline.Anchor.ValueAddedShares[c] / brackets[c], 1 / (1 - xi));
            Assert.Equal(1, found.PriceChange[c] / found.WageChange[c] / expected, 1e-9);
        }
    }

    [Fact]
    public void BothKindsOccurAbove()
    {
        // The theory above must not pass by always taking one of its branches.
        bool Exists(double theta, double xi)
        {
            var world = WorldMaker.Make(new WorldKnobs { Seed = 12, Countries = 2, Sectors = 1, Theta = (theta, theta), ValueAddedShare = (0.2, 0.4), HomeBias = 1 });
            var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(world), DeficitRule.Zero, substitution: new Substitution(xi, [0.05]));
            try
            {
                EquilibriumSolver.Solve(baseline, Shocks.Alone(baseline.Anchor, 0));
                return true;
            }
            catch (BadInputException)
            {
                return false;
            }
        }

        Assert.True(Exists(5, 0.5));
        Assert.False(Exists(0.35, 0.05));
    }

    [Fact]
    public void WithoutAnySupplierTheMarketIsNamed()
    {
        var world = WorldMaker.Make(WorldMenu.Small["one-country sectors"]);
        var baseline = EquilibriumSolver.SolveBaseline(
            Calibration.Calibrate(world), DeficitRule.Zero, substitution: new Substitution(0.5, [0.05], 0.9, 1));
        var refused = 0;
        foreach (var importer in Enumerable.Range(0, world.RegionCount))
        {
            var shock = new Shock { SupplyKept = Shocks.Cube(baseline.Anchor, (_, n, _) => n == importer ? 0 : 1, 1) };
            if (!ShockMenu.LeavesNoSupplier(baseline.Anchor, shock))
                continue;
            var refusal = Assert.Throws<BadInputException>(() => EquilibriumSolver.Solve(baseline, shock));
            Assert.Contains($"remains for {world.Regions[importer].Code}", refusal.Message, StringComparison.Ordinal);
            refused++;
        }

        Assert.True(refused > 0);
    }
}
