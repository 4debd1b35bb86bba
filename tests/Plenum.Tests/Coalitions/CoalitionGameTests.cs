using Plenum.Coalitions;
using Plenum.Data.Parameters;
using Plenum.Knowledge;
using Plenum.Parameters;
using Plenum.Participation;
using Plenum.Scenarios;
using Plenum.Tests.Batteries;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Coalitions;

/// <summary>
/// The whole chain on a generated world against an enumeration of its own: every coalition's shock is written down here by
/// hand and solved by the slow reference, values are averaged over orders, stability is asked pair by pair.
/// </summary>
public sealed class CoalitionGameTests
{
    private const int Countries = 5;

    private static readonly World Made = WorldMaker.Make(new WorldKnobs { Countries = Countries, Sectors = 3, Seed = 11 });

    // A club: members trade 8 % cheaper among themselves and put 12 % on what comes from outside.
    private static readonly Scenario Club = new()
    {
        Id = "club",
        Measures =
        [
            new TradeCostMeasure
            {
                Flows = FlowSelector.Between(Selector.Of(CoalitionGroups.Members), Selector.Of(CoalitionGroups.Members)),
                Percent = ScenarioNumber.Of(-8),
            },
            new TariffMeasure
            {
                Flows = new FlowSelector(Selector.Of(CoalitionGroups.Outsiders), Selector.Of(CoalitionGroups.Members)),
                AddPercent = ScenarioNumber.Of(12),
            },
        ],
    };

    private static readonly CoalitionGame Game = MakeGame(Club, "C000", "C001", "C003", "others");

    private static CoalitionGame MakeGame(Scenario scenario, params string[] players) => MakeGame(scenario, players, null, null);

    private static CoalitionGame MakeGame(Scenario scenario, string[] players, int? to, string? over)
    {
        var parameters = ParameterSet.Defaults(ParameterFiles.Library, Made, ForumRegistry.Empty);
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(Made, parameters.Theta(Made)), DeficitRule.Zero, Termination.Tight);
        return new CoalitionGame(
            scenario, baseline, parameters, ForumRegistry.Empty, PlayerList.Of(players, Made, scenario), over, to: to, termination: Termination.Tight);
    }

    private static bool[] Inside(uint mask)
    {
        // Players: C000, C001, C003, and C002 with C004.
        bool In(int player) => (mask >> player & 1) == 1;
        return [In(0), In(1), In(3), In(2), In(3)];
    }

    private static (double[] Change, double[] Income, double[] Weight) Slow(uint mask)
    {
        var data = Calibration.Calibrate(Made);
        var before = SlowReference.SolveBaseline(data, DeficitRule.Zero);
        var anchor = SlowReference.Anchor(data, before);
        var inside = Inside(mask);
        double[] iceberg = new double[data.Tariff.Length], tariff = (double[])data.Tariff.Clone();
        Array.Fill(iceberg, 1);
        for (var j = 0; j < 3; j++)
        {
            for (var m = 0; m < Countries; m++)
            {
                for (var i = 0; i < Countries; i++)
                {
                    if (i == m || !inside[m])
                        continue;
                    if (inside[i])
                        iceberg[data.At(j, m, i)] = 0.92;
                    else
                        tariff[data.At(j, m, i)] += 0.12;
                }
            }
        }

        var after = SlowReference.Solve(anchor, new Shock { IcebergChange = iceberg, Tariff = tariff }, DeficitRule.Zero);
        var change = new double[Countries];
        for (var n = 0; n < Countries; n++)
            change[n] = (after.Income[n] / before.Income[n] / after.ConsumerPriceChange[n]) - 1;
        return (change, before.Income, before.LabourIncome);
    }

    [Fact]
    public void EqualsAnIndependentEnumeration()
    {
        var slow = Enumerable.Range(0, 16).Select(s => Slow((uint)s)).ToArray();
        var analysis = CoalitionAnalysis.Of(
            Game.Players, [.. Made.Regions.Select(r => r.Code)], Game.Income, new CoalitionEnumerator(Game, null, 2).All(4));
        int[][] owned = [[0], [1], [3], [2, 4]];
        var world = slow.Select(s => s.Change.Zip(s.Weight, (c, w) => c * w).Sum() / s.Weight.Sum()).ToArray();
        double Gain(int s, int player) => owned[player].Sum(n => slow[s].Change[n] * slow[s].Income[n]);
        for (var s = 0; s < 16; s++)
        {
            for (var n = 0; n < Countries; n++)
                Assert.Equal(slow[s].Change[n], analysis.Outcomes[s].RealIncome[n], 1e-8);
            Assert.Equal(world[s], analysis.World[s], 1e-8);
            Assert.Equal(Enumerable.Range(0, 4).Where(m => (s >> m & 1) == 1).Sum(m => Gain(s, m)), analysis.Worth[s], 1e-8);
            for (var m = 0; m < 4; m++)
            {
                var gainsByMoving = Gain(s ^ (1 << m), m) > Gain(s, m) + 1e-9;
                var verdict = analysis.Stability[s];
                Assert.Equal(gainsByMoving, ((s >> m & 1) == 1 ? verdict.WouldLeave : verdict.WouldJoin).Contains(m));
            }
        }

        // Shapley by all 24 orders.
        var value = new double[4];
        int[] order = [0, 1, 2, 3];
        foreach (var a in order)
        {
            foreach (var b in order.Where(x => x != a))
            {
                foreach (var c in order.Where(x => x != a && x != b))
                {
                    var s = 0;
                    foreach (var m in new[] { a, b, c, 6 - a - b - c })
                    {
                        value[m] += (world[s | (1 << m)] - world[s]) / 24;
                        s |= 1 << m;
                    }
                }
            }
        }

        for (var m = 0; m < 4; m++)
            Assert.Equal(value[m], analysis.Shapley[m], 1e-8);
        Assert.Equal(analysis.World[15] - analysis.World[0], analysis.Shapley.Sum(), 1e-10);
        for (var i = 0; i < analysis.Payoffs.Recipients.Count; i++)
        {
            var given = Enumerable.Range(0, 4).Sum(m => analysis.Attribution[m, i]);
            Assert.Equal(analysis.Payoffs[Coalition.Grand(4), i] - analysis.Payoffs[Coalition.Empty, i], given, 1e-10);
        }

        Assert.True(Math.Abs(world[15]) > 1e-4, "the club should move the world, or this test compares noise");
    }

    [Fact]
    public void WithAnEndTheOutcomeIsTheEndOfThePath()
    {
        var first = Game.FirstYear;
        var game = MakeGame(Club, ["C000", "C001"], first + 3, null);
        Assert.False(game.StartsFromParent);
        var found = game.Solve(Coalition.Grand(2), null, new Workspace(), TestContext.Current.CancellationToken).Outcome;
        var parameters = ParameterSet.Defaults(ParameterFiles.Library, Made, ForumRegistry.Empty);
        var path = PathSolver.Solve(
            game.Baseline, game.Bind(Coalition.Grand(2)), KnowledgeParameters.From(parameters), 3, new Workspace(), Termination.Tight,
            cancellation: TestContext.Current.CancellationToken);
        Same.All([.. path.Horizon.RealIncomeChange.Select(w => w - 1)], found.RealIncome, 1e-12, "real income");
        Assert.Equal(path.Horizon.WorldRealIncomeChange - 1, found.WorldRealIncome, 1e-12);
        Assert.True(Game.StartsFromParent);
    }

    [Fact]
    public void APathThatEndsBeforeItStartsAndAnUnknownForumAreRefused()
    {
        var early = Assert.Throws<Checks.BadInputException>(() => MakeGame(Club, ["C000", "C001"], Game.FirstYear - 1, null));
        Assert.Contains("cannot end", early.Message, StringComparison.Ordinal);
        var unknown = Assert.Throws<Checks.BadInputException>(() => MakeGame(Club, ["C000", "C001"], null, "NOWHERE"));
        Assert.Contains("no forum NOWHERE", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheEmptyCoalitionOfAClubIsTheBaseline()
    {
        var empty = Game.Solve(Coalition.Empty, null, new Workspace(), TestContext.Current.CancellationToken).Outcome;
        Assert.All(empty.RealIncome, x => Assert.Equal(0, x, 1e-11));
    }

    [Fact]
    public void ThreadsAndInterruptionsLeaveNoTrace()
    {
        var whole = new CoalitionEnumerator(Game, null, 1).All(4);
        var parallel = new CoalitionEnumerator(Game, null, 3).All(4);
        var store = new Memory();
        using (var stop = new CancellationTokenSource())
        {
            var interrupted = new CoalitionEnumerator(Game, store, 2)
            {
                Progress = (done, _) =>
                {
                    if (done == 6)
                        stop.Cancel();
                },
            };
            Assert.ThrowsAny<OperationCanceledException>(() => interrupted.All(4, stop.Token));
        }

        Assert.InRange(store.Kept.Count, 6, 15);
        var resumed = new CoalitionEnumerator(Game, store, 2).All(4);
        for (var s = 0; s < 16; s++)
        {
            Assert.Equal(whole[s].RealIncome, parallel[s].RealIncome);
            Assert.Equal(whole[s].RealIncome, resumed[s].RealIncome);
            Assert.Equal(whole[s].WorldRealIncome, resumed[s].WorldRealIncome);
        }

        var again = 0;
        _ = new CoalitionEnumerator(Game, store, 2) { Progress = (_, _) => again++ }.All(4);
        Assert.Equal(0, again);
    }

    [Fact]
    public void AFailedCoalitionIsNoResult()
    {
        var failing = new Failing();
        Assert.Throws<DidNotConvergeException>(() => new CoalitionEnumerator(failing, null, 2).All(3));
    }

    [Fact]
    public void PlayersAreResolvedAndRefused()
    {
        var players = PlayerList.Of(["C004", "others"], Made);
        Assert.Equal([4], players[0].Regions);
        Assert.Equal([0, 1, 2, 3], players[1].Regions);
        Assert.Contains("nearest", Assert.Throws<Checks.BadInputException>(() => PlayerList.Of(["C00X", "C001"], Made)).Message, StringComparison.Ordinal);
        Assert.Contains("twice", Assert.Throws<Checks.BadInputException>(() => PlayerList.Of(["C001", "C001"], Made)).Message, StringComparison.Ordinal);
        Assert.Contains("at least 2", Assert.Throws<Checks.BadInputException>(() => PlayerList.Of(["C001"], Made)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheParagraphSaysWhatTheNumbersSayAndNoMore()
    {
        var outcomes = new CoalitionEnumerator(Game, null, 1).All(4);
        var analysis = CoalitionAnalysis.Of(Game.Players, [.. Made.Regions.Select(r => r.Code)], Game.Income, outcomes);
        var setting = new CoalitionSetting("the club", "made", "in the static equilibrium", 1000, "million USD");
        var central = CoalitionWords.Paragraph(setting, analysis, 1, null);
        Assert.Contains("C001's seat at the club", central, StringComparison.Ordinal);
        Assert.Contains("no ranges were drawn", central, StringComparison.Ordinal);
        Assert.Equal(central, string.Join(" ", CoalitionWords.Sentences(setting, analysis, 1, null)));
        Assert.EndsWith(".", CoalitionWords.Sentences(setting, analysis, 1, null)[0], StringComparison.Ordinal);
        var unsure = new FocusRanges([.. Enumerable.Range(-10, 21).Select(k => k / 100.0)], [.. Enumerable.Range(-10, 21).Select(k => new[] { k, k, k, k / 1.0 })]);
        var words = CoalitionWords.Paragraph(setting, analysis, 1, unsure);
        Assert.Contains("no direction is claimed", words, StringComparison.Ordinal);
        Assert.Contains("no price of exclusion is named", words, StringComparison.Ordinal);

        var still = CoalitionAnalysis.Of(
            Game.Players, [.. Made.Regions.Select(r => r.Code)], Game.Income,
            [.. Enumerable.Range(0, 16).Select(s => new CoalitionOutcome(new Coalition((uint)s), new double[Countries], 0))]);
        var nothing = CoalitionWords.Paragraph(setting, still, 1, null);
        Assert.Contains("no measurable difference", nothing, StringComparison.Ordinal);
        Assert.Contains("no price on exclusion", nothing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BLETCHLEY2023", "the table of the Bletchley Declaration")]
    [InlineData("UNGA78_311", "the table of UNGA resolution 78/311")]
    public void ATableIsCalledByItsForumsName(string id, string called) =>
        Assert.Equal(called, CoalitionWords.TableOf(Plenum.Data.Evidence.EvidenceLibrary.Embedded.Forums, id));

    private sealed class Memory : ICoalitionStore
    {
        public Dictionary<uint, CoalitionOutcome> Kept { get; } = [];

        public CoalitionOutcome? Find(Coalition coalition) => Kept.GetValueOrDefault(coalition.Mask);

        public void Keep(CoalitionOutcome outcome) => Kept.Add(outcome.Coalition.Mask, outcome);
    }

    private sealed class Failing : ICoalitionModel
    {
        public bool StartsFromParent => true;

        public (CoalitionOutcome Outcome, Equilibrium? Start) Solve(
            Coalition coalition, Equilibrium? parent, Workspace workspace, CancellationToken cancellation) =>
            coalition.Size == 2
                ? throw new DidNotConvergeException(new SolveReport(SolveStatus.DidNotConverge, 1, 1, 0, "nowhere", "none"), "A coalition")
                : (new CoalitionOutcome(coalition, [0], 0), null);
    }
}
