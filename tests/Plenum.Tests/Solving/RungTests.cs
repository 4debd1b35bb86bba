using Plenum.Solving;
using Plenum.Tests.Batteries;
using Plenum.Trade;

namespace Plenum.Tests.Solving;

/// <summary>
/// The lower rungs of the ladder, each sent alone to problems that the first rung solves: whoever solves them, the equilibrium is
/// the same. In ordinary life these rungs run only where nothing else converged.
/// </summary>
public sealed class RungTests
{
    private static readonly WorldKnobs World = new() { Seed = 5, Countries = 4, Sectors = 2, Theta = (2, 6) };

    [Theory]
    [InlineData("borders", DeficitRule.Zero)]
    [InlineData("alone", DeficitRule.Zero)]
    [InlineData("technology and labour", DeficitRule.OwnShare)]
    [InlineData("everything at once", DeficitRule.Fixed)]
    public void NestedMarketsAgree(string name, DeficitRule rule)
    {
        var baseline = Baseline(rule, null);
        var shock = ShockMenu.All[name](baseline.Anchor);
        var workspace = AtTheBaseline(baseline, shock);
        var (_, residual) = new NestedSolver(baseline.Structure, workspace.Folded, workspace.State).Run(1e-11);
        Agree(baseline, shock, workspace, residual);
    }

    [Theory]
    [InlineData("borders")]
    [InlineData("alone")]
    [InlineData("everything at once")]
    public void NestedSectorWagesAgree(string name)
    {
        var baseline = Baseline(DeficitRule.Zero, new Substitution(0.8, [0.6], 0.9, 2));
        var shock = ShockMenu.All[name](baseline.Anchor);
        var workspace = AtTheBaseline(baseline, shock);
        var (_, residual) = new NestedSectorSolver(baseline.Structure, workspace.Folded, workspace.State).Run(1e-11);
        Agree(baseline, shock, workspace, residual);
    }

    // Two blocs of two: the one with the larger trade gives way in each, the first of equals.
    [Fact]
    public void TheLargestTraderOfEachBlocGivesWay() =>
        Assert.Equal([false, true, true, false], NestedSolver.Pivots([0, 0, 1, 1], [1, 1, 3, 2], [2, 3, 2, 3]));

    private static Baseline Baseline(DeficitRule rule, Substitution? options) =>
        EquilibriumSolver.SolveBaseline(Calibration.Calibrate(WorldMaker.Make(World)), rule, Termination.Tight, options);

    private static Workspace AtTheBaseline(Baseline baseline, Shock shock)
    {
        var workspace = new Workspace();
        workspace.Fit(baseline.Structure);
        workspace.Folded.Fold(baseline.Structure, shock);
        baseline.Structure.Expenditure.CopyTo(workspace.State.Spending, 0);
        return workspace;
    }

    private static void Agree(Baseline baseline, Shock shock, Workspace workspace, double residual)
    {
        Assert.InRange(residual, 0, 1e-11);
        var expected = EquilibriumSolver.Solve(baseline, shock, Termination.Tight);
        Assert.NotEqual("nested", expected.Report.Method);
        var found = Assembly.Make(baseline.Structure, workspace.Folded, workspace.State, shock, expected.Report);
        // Countries that do not trade have no common unit of account; what each can buy is the same in any.
        for (var n = 0; n < World.Countries; n++)
        {
            Assert.Equal(expected.Income[n] / expected.ConsumerPriceChange[n], found.Income[n] / found.ConsumerPriceChange[n], 1e-9);
            for (var at = n * World.Sectors; at < (n + 1) * World.Sectors; at++)
            {
                Assert.Equal(expected.PriceChange[at] / expected.WageChange[n], found.PriceChange[at] / found.WageChange[n], 1e-9);
                Assert.Equal(expected.Output[at] / expected.Income[n], found.Output[at] / found.Income[n], 1e-9);
            }
        }

        Same.All(expected.ExpenditureShares, found.ExpenditureShares, 1e-9, "shares");
    }
}
