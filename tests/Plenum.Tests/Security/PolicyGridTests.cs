using Plenum.Knowledge;
using Plenum.Security;
using Plenum.Tests.Scenarios;
using Plenum.Trade;

namespace Plenum.Tests.Security;

/// <summary>Policies solved on a small world: nothing costs nothing, and the price is what the path itself says.</summary>
public sealed class PolicyGridTests
{
    private static readonly Baseline Baseline = EquilibriumSolver.SolveBaseline(
        Calibration.Calibrate(ToyWorld.World), DeficitRule.Zero, Termination.Tight);

    private static readonly PolicyGrid Grid = new(
        ToyWorld.World, Baseline, ToyWorld.Parameters, ToyWorld.Forums, CapabilityWeights.Equal, 2025, 2028);

    [Fact]
    public void DoingNothingCostsAndDeniesNothing()
    {
        var trial = Grid.Solve(PolicyInstrument.Services, 0, 0, [0], "USA", 1, new Workspace(), TestContext.Current.CancellationToken);
        Assert.Equal(0, trial.WorldCost, 1e-12);
        Assert.Equal(0, trial.Denied, 1e-9);
        Assert.False(trial.ForWorld.Defined);
    }

    [Fact]
    public void CostsAreThoseOfThePath()
    {
        var trial = Grid.Solve(PolicyInstrument.ComputeGoods, 0.5, 0, [0, 2], "USA and DEU", 1, new Workspace(), TestContext.Current.CancellationToken);
        var bound = ToyWorld.Bind("measures:\n  - export_ban: { from_country: [USA, DEU], to_country: CHN, sectors: C26, share_banned: 0.5, from: 2025 }\n");
        var end = PathSolver.Solve(
            Baseline, bound, KnowledgeParameters.From(ToyWorld.Parameters), 3, cancellation: TestContext.Current.CancellationToken).Horizon;
        double Loss(int n) => (1 - end.RealIncomeChange[n]) * Baseline.Income[n];
        Assert.Equal(Loss(0), trial.ImposerCost, 1e-14);
        Assert.Equal(Loss(0) + Loss(2), trial.CoalitionCost, 1e-14);
        Assert.Equal(Loss(1), trial.TargetCost, 1e-14);
        Assert.Equal(-100 * Math.Log(end.AiKnowledgeChange[1]) / 3, trial.Denied, 1e-12);
        Assert.True(trial.TargetCost > 0);
        if (trial.ForCoalition.Defined)
            Assert.Equal(trial.CoalitionCost / trial.Denied, trial.ForCoalition.PerPercent, 1e-12);
    }

    [Fact]
    public void AnyCountryCanBeInEitherRole()
    {
        var trial = Grid.Solve(PolicyInstrument.ComputeGoods, 1, 1, [1], "CHN", 0, new Workspace(), TestContext.Current.CancellationToken);
        Assert.True(trial.TargetCost > 0);
        Assert.Equal("ban on compute goods 100 % by CHN", trial.Name);
    }
}
