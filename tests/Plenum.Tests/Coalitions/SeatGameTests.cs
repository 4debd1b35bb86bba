using Plenum.Coalitions;
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Outcomes;
using Plenum.Parameters;
using Plenum.Security;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Coalitions;

/// <summary>The game behind a run: everybody but one is the scenario, everybody is today, and the words follow the numbers.</summary>
public sealed class SeatGameTests
{
    private static readonly World World = WorldLibrary.Open();
    private static readonly RunJob Run = Job("empty-chair-china");
    private static readonly SeatPlay Play = SeatGame.Of(Run)!.Play(2, TestContext.Current.CancellationToken);

    [Fact]
    public void EverybodyButOneIsTheScenarioAndEverybodyIsToday()
    {
        var game = Play.Game;
        Assert.True(game.IsTheScenario);
        Assert.Equal("CHN", game.Players[game.Focus].Name);
        Assert.Equal(PlayerList.Others, game.Players[^1].Name);
        var grand = Coalition.Grand(game.Players.Count);
        Assert.All(Play.Outcomes[(int)grand.Mask].RealIncome, x => Assert.Equal(0, x));
        var scenario = Run.SolveCentral(new Workspace(), TestContext.Current.CancellationToken);
        for (var n = 0; n < World.RegionCount; n++)
        {
            var k = Run.Keys.Index().Single(x => x.Item.Variant == Variants.Scenario && x.Item.Year == Run.LastYear && x.Item.Country == World.Regions[n].Code
                && x.Item.Variable == Variables.RealIncome).Index;
            Assert.Equal(scenario[k] / 100, Play.Outcomes[(int)grand.Without(game.Focus).Mask].RealIncome[n], 1e-10);
        }
    }

    [Fact]
    public void ThreadsLeaveNoTrace()
    {
        var again = SeatGame.Of(Run)!.Play(1, TestContext.Current.CancellationToken);
        Assert.Equal(Play.Outcomes.SelectMany(o => o.RealIncome), again.Outcomes.SelectMany(o => o.RealIncome));
        Assert.Equal(Play.Absent, again.Absent);
    }

    [Fact]
    public void TheMirrorIsTheAbsentPlayersOwnPriceAndTheFocusIsInIt()
    {
        var rows = ExclusionPrice.Mirror(Run, Play.Absent);
        Assert.Equal(Play.Game.Players.SkipLast(1).Select(p => Variants.AbsentPrefix + p.Name).Order(StringComparer.Ordinal), rows.Select(r => r.Variant).Order(StringComparer.Ordinal));
        var central = ExclusionPrice.Rows(Run, [], Run.SolveCentral(new Workspace(), TestContext.Current.CancellationToken))[0];
        var mirror = rows.Single(r => r.Place == "CHN");
        Assert.Equal(central.Denied.Central, mirror.Denied.Central, 1e-8);
        Assert.Equal(central.OthersCost.Central, mirror.OthersCost.Central, 1e-6 * Math.Abs(central.OthersCost.Central));
        Assert.True(mirror.HasPrice);
        Assert.True(mirror.WorldCost.Central > mirror.OthersCost.Central);
    }

    [Fact]
    public void WordsLeadWithTheMedianOfTheRunsOwnDraws()
    {
        double[][] draws = [.. Enumerable.Range(0, 9).Select(d => Run.Solve(d, new Workspace(), TestContext.Current.CancellationToken))];
        var found = SeatFinding.Of(Run, draws, Play);
        Assert.NotNull(found.Ranges);
        var world = Run.Keys.Index().Single(x => x.Item.Variant == Variants.Scenario && x.Item.Year == Run.LastYear && x.Item is { Country: ResultKey.World, Variable: Variables.RealIncome }).Index;
        var median = OutcomeRange.Of([.. draws.Select(d => -d[world])], 0).P50;
        Assert.Contains($"raises world real income by {MoneyWords.Figure(median)} %", found.Words, StringComparison.Ordinal);
        Assert.Contains("9 draws of the parameters", found.Words, StringComparison.Ordinal);
        Assert.Contains("the United States", found.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("CHN", found.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void AScenarioThatMovesNoSeatHasNoGame() => Assert.Null(SeatGame.Of(Job("chip-controls")));

    [Fact]
    public void AnAnswerToTheEmptyChairIsNotTheEmptyChair()
    {
        var game = SeatGame.Of(Job("retaliation"))!;
        Assert.False(game.IsTheScenario);
        Assert.Equal(Play.Game.Forums, game.Forums);
        var joins = SeatGame.Of(Job("seat-taken-china"))!;
        Assert.True(joins.Joins);
        Assert.Contains("SEOUL_MIN2024", joins.Forums);
        Assert.DoesNotContain("BLETCHLEY2023", joins.Forums);
    }

    [Fact]
    public void WhereASeatIsTakenTodayIsEverybodyButTheOneWhoTakesIt()
    {
        var job = Job("seat-taken-china");
        var play = SeatGame.Of(job)!.Play(2, TestContext.Current.CancellationToken);
        Assert.Empty(play.Absent);
        var grand = Coalition.Grand(play.Game.Players.Count);
        Assert.All(play.Outcomes[(int)grand.Without(play.Game.Focus).Mask].RealIncome, x => Assert.Equal(0, x));
        Assert.True(play.Outcomes[(int)grand.Mask].WorldRealIncome > 0);
        double[][] draws = [.. Enumerable.Range(0, 5).Select(d => job.Solve(d, new Workspace(), TestContext.Current.CancellationToken))];
        Assert.Contains("raises world real income", SeatFinding.Of(job, draws, play).Words, StringComparison.Ordinal);
    }

    private static RunJob Job(string scenario) => new(
        World, ScenarioLibrary.Open(scenario), _ => ParameterSet.Defaults(ParameterFiles.Library, World, EvidenceLibrary.Embedded.Forums),
        EvidenceLibrary.Embedded.Forums, 2026, 1, []);
}
