using Plenum.Coalitions;
using Plenum.Scenarios;
using Plenum.Tests.Scenarios;
using Plenum.Trade;

namespace Plenum.Tests.Coalitions;

/// <summary>A table as a game: who sits is the coalition, and a table of fewer than two is the zero.</summary>
public sealed class ForumGameTests
{
    private static readonly CoalitionGame Game = new(
        new Scenario { Id = "seats" },
        EquilibriumSolver.SolveBaseline(Calibration.Calibrate(ToyWorld.World), DeficitRule.Zero, Termination.Tight),
        ToyWorld.Parameters, ToyWorld.Forums, PlayerList.Of(["USA", "CHN", "EU27", "others"], ToyWorld.World),
        "BLETCHLEY2023", 2025, 2027, Termination.Tight);

    [Fact]
    public void TablesOfFewerThanTwoAreTheZeroAndTodaysTableIsTheBaseline()
    {
        var solved = new CoalitionEnumerator(Game, null, 2).All(4);
        var shown = solved.Select(o => Game.Shown(o, solved[0])).ToArray();
        for (var m = 0; m < 4; m++)
            Assert.All(shown[1 << m].RealIncome, x => Assert.Equal(0, x, 1e-11));

        // Today USA, CHN and, of the bloc, DEU alone hold a seat; others is ROW, which never does.
        Assert.All(solved[0b0111].RealIncome, x => Assert.Equal(0, x, 1e-12));
        Assert.Equal(solved[0b0111].RealIncome, solved[0b1111].RealIncome);
        Assert.True(shown[0b0111].WorldRealIncome > 1e-9);
        Assert.True(shown[0b0011].WorldRealIncome > 1e-9);
        Assert.True(shown[0b0111].WorldRealIncome > shown[0b0011].WorldRealIncome);
    }

    [Fact]
    public void APlayerWithoutASeatIsNullInEveryValue()
    {
        var solved = new CoalitionEnumerator(Game, null, 2).All(4);
        var analysis = CoalitionAnalysis.Of(
            Game.Players, [.. ToyWorld.World.Regions.Select(r => r.Code)], Game.Income, [.. solved.Select(o => Game.Shown(o, solved[0]))]);
        Assert.Equal(0, analysis.Shapley[3], 1e-12);
        Assert.All(analysis.Stability, v => Assert.DoesNotContain(3, v.WouldLeave.Concat(v.WouldJoin)));
        Assert.Equal(analysis.World[^1], analysis.Shapley.Sum(), 1e-12);
    }

    [Fact]
    public void AForumThatDoesNotExistIsRefusedWithTheNearest()
    {
        var refusal = Assert.Throws<Checks.BadInputException>(() => new CoalitionGame(
            new Scenario { Id = "seats" }, Game.Baseline, ToyWorld.Parameters, ToyWorld.Forums, Game.Players, "BLETCHLEY2032"));
        Assert.Contains("BLETCHLEY2023", refusal.Message, StringComparison.Ordinal);
    }
}
