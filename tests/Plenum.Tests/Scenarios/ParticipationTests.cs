using Plenum.Checks;
using Plenum.Scenarios;
using static Plenum.Tests.Scenarios.ToyWorld;

namespace Plenum.Tests.Scenarios;

public sealed class ParticipationTests
{
    private const double W = 0.1, B = 0.7, Cost = 0.03;

    // One cost for every forum, so that ln d = psi (J - J') holds as written.
    private static readonly (string, double)[] OneCost =
    [
        ("forum.weight.declaration", W), ("forum.weight.binding", B), ("forum.cost.BLETCHLEY2023", Cost), ("forum.cost.PARIS2025", Cost),
        ("forum.cost.TREATY", Cost), ("forum.cost.SEOUL2024", Cost), ("forum.access.co-authorship", 0.2),
    ];

    [Fact]
    public void LeavingOneForumCostsPsiTimesTheLostShare()
    {
        var bound = Bind("measures: [ { participation: { leaves: CHN, forum: BLETCHLEY2023 } } ]\n", OneCost);
        var d = bound.StaticShock().IcebergChange!;
        Assert.Equal(Math.Pow(1 + Cost, W), d[At(2, "CHN", "USA")], 14);
        Assert.Equal(Math.Pow(1 + Cost, W * (1 - W)), d[At(2, "DEU", "CHN")], 14);
        Assert.Equal(1, d[At(2, "CHN", "FRA")]);
        Assert.Equal(1, d[At(2, "DEU", "USA")]);
        Assert.Equal(1, d[At(1, "CHN", "USA")]);
        var a = bound.StaticAccess().ByChannel["co-authorship"];
        Assert.Equal(1 - (0.2 * W), a[(1 * N) + 0], 14);
        Assert.Equal(1 - (0.2 * W * (1 - W)), a[(1 * N) + 2], 14);
        Assert.Equal(1, a[(1 * N) + 3]);
    }

    [Fact]
    public void LeavingAllAtOnceEqualsLeavingOneByOne()
    {
        var once = Bind("measures: [ { participation: { leaves: CHN, forums: all } } ]\n", OneCost);
        var steps = Bind("""
            measures:
              - participation: { leaves: CHN, forum: PARIS2025 }
              - participation: { leaves: CHN, forum: BLETCHLEY2023 }
            """, OneCost);
        var at = At(2, "CHN", "DEU");
        Assert.Equal(Math.Pow(1 + Cost, 1 - ((1 - W) * (1 - W))), once.StaticShock().IcebergChange![at], 14);
        Assert.Equal(once.StaticShock().IcebergChange![at], steps.StaticShock().IcebergChange![at], 14);
        Assert.Equal(once.StaticAccess().ByChannel["co-authorship"], steps.StaticAccess().ByChannel["co-authorship"]);
    }

    [Fact]
    public void CostsThatDifferAreSharedOutExactly()
    {
        var bound = Bind(
            "measures: [ { participation: { leaves: CHN, forums: [PARIS2025, BLETCHLEY2023] } } ]\n",
            [.. OneCost, ("forum.cost.PARIS2025", 0.2)]);
        // Each forum gets w (1 - w/2): the mean of what it is worth last and first.
        var expected = (W * (1 - (W / 2)) * Math.Log(1.2)) + (W * (1 - (W / 2)) * Math.Log(1 + Cost));
        Assert.Equal(Math.Exp(expected), bound.StaticShock().IcebergChange![At(2, "CHN", "DEU")], 13);
    }

    [Fact]
    public void WeightsThatDifferAreSharedOutExactlyToo()
    {
        var bound = Bind(
            "model: { confidence: low }\nmeasures: [ { participation: { leaves: CHN, forums: [TREATY, BLETCHLEY2023] } } ]\n",
            [.. OneCost, ("forum.cost.TREATY", 0.2)]);
        var expected = (B * (1 - (W / 2)) * Math.Log(1.2)) + (W * (1 - (B / 2)) * Math.Log(1 + Cost));
        Assert.Equal(Math.Exp(expected), bound.StaticShock().IcebergChange![At(2, "CHN", "USA")], 13);
    }

    [Fact]
    public void WhereNoSeatChangesHandsARemarkSaysSo()
    {
        var bound = Bind("measures: [ { participation: { only: [CHN, DEU, FRA], forum: PARIS2025 } } ]\n", OneCost);
        Assert.Contains(bound.Remarks, r => r.Contains("no seat changes hands", StringComparison.Ordinal));
        Assert.Null(bound.StaticShock().IcebergChange);
    }

    [Fact]
    public void JoiningIsTheMirrorAndNeverOpensMoreThanToday()
    {
        var bound = Bind("measures: [ { participation: { joins: CHN, forum: SEOUL2024 } } ]\n", OneCost);
        Assert.Equal(Math.Pow(1 + Cost, -(W * (1 - W))), bound.StaticShock().IcebergChange![At(2, "CHN", "USA")], 14);
        Assert.DoesNotContain(bound.StaticAccess().ByChannel.Values.SelectMany(a => a), a => a != 1);
    }

    [Fact]
    public void UnionSeatBindsMembersOnlyWhenAsked()
    {
        const string leave = "measures: [ { participation: { leaves: USA, forum: TREATY } } ]\n";
        Assert.Null(Bind(leave, OneCost).StaticShock().IcebergChange);
        var bound = Bind("model: { eu_binds: true }\n" + leave, OneCost);
        Assert.Equal(Math.Pow(1 + Cost, (1 - W) * B), bound.StaticShock().IcebergChange![At(2, "DEU", "USA")], 13);
        Assert.Equal(Math.Pow(1 + Cost, B), bound.StaticShock().IcebergChange![At(2, "FRA", "USA")], 13);
    }

    [Fact]
    public void LowConfidenceSeatsCountOnlyWhenAsked()
    {
        const string leave = "measures: [ { participation: { leaves: CHN, forum: TREATY } } ]\n";
        Assert.Contains("holds no seat", Assert.Throws<BadInputException>(() => Bind(leave)).Message, StringComparison.Ordinal);
        Assert.NotNull(Bind("model: { confidence: low }\n" + leave).StaticShock().IcebergChange);
    }

    [Fact]
    public void OnlySeatsExactlyTheseAndCoalitionsFillTheGroup()
    {
        var scenario = Read("measures: [ { participation: { only: members, forum: BLETCHLEY2023 } } ]\n");
        var parameters = OneCost.Aggregate(ToyWorld.Parameters, (p, s) => p.With(s.Item1, s.Item2));
        var bound = ScenarioBinder.Bind(scenario, World, parameters, Forums, CoalitionGroups.Of(["CHN", "USA", "FRA", "ROW"], ["DEU"]));
        var d = bound.StaticShock().IcebergChange!;
        Assert.Equal(1, d[At(2, "CHN", "USA")]);
        Assert.True(d[At(2, "DEU", "USA")] > 1);
        Assert.True(d[At(2, "FRA", "USA")] < 1);
        Assert.Equal(1, d[At(2, "ROW", "USA")]);
    }

    [Fact]
    public void OutsiderRulesAddACostBesideTheSeat()
    {
        string Rule(string rule) => $"measures: [ {{ participation: {{ leaves: CHN, forum: PARIS2025, outsider_rule: {rule}, outsider_cost: 10 }} }} ]\n";
        var alone = Bind("measures: [ { participation: { leaves: CHN, forum: PARIS2025 } } ]\n", OneCost).StaticShock().IcebergChange!;
        var imposed = Bind(Rule("R1"), OneCost).StaticShock().IcebergChange!;
        var answered = Bind(Rule("R2"), OneCost).StaticShock().IcebergChange!;
        var (into, from) = (At(2, "DEU", "CHN"), At(2, "CHN", "DEU"));
        Assert.Equal(1.1, imposed[into] / alone[into], 14);
        Assert.Equal(alone[from], imposed[from]);
        Assert.Equal(1.1, answered[from] / alone[from], 14);
        Assert.Equal(alone[At(2, "USA", "CHN")], answered[At(2, "USA", "CHN")]);
    }

    [Fact]
    public void LeavingPhasesIn()
    {
        var bound = Bind("measures: [ { participation: { leaves: CHN, forum: BLETCHLEY2023, from: 2025, phase_in: 2 } } ]\n", OneCost);
        Assert.Equal(Math.Pow(1 + Cost, W / 2), bound.ShockAt(2025).IcebergChange![At(2, "CHN", "USA")], 14);
        Assert.Equal(1 - (0.2 * W / 2), bound.AccessAt(2025).ByChannel["co-authorship"][(1 * N) + 0], 14);
    }

    [Fact]
    public void ParticipantsIsASelector()
    {
        var bound = Bind("measures: [ { trade_cost: { between: [participants(PARIS2025), others], sectors: C26, percent: 10 } } ]\n");
        Assert.Equal(1.1, bound.StaticShock().IcebergChange![At(1, "USA", "FRA")]);
        Assert.Equal(1, bound.StaticShock().IcebergChange![At(1, "DEU", "FRA")]);
    }
}
