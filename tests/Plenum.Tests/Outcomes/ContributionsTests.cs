using Plenum.Knowledge;
using Plenum.Outcomes;
using Plenum.Tests.Batteries;
using Plenum.Tests.Knowledge;
using Plenum.Trade;

namespace Plenum.Tests.Outcomes;

/// <summary>A scenario taken apart by channel.</summary>
public sealed class ContributionsTests
{
    [Fact]
    public void PartsAndInteractionAddUpToTheWhole()
    {
        var (path, scenario) = Example();
        var table = Contributions.Of(path, scenario);
        Assert.Equal(
            [Contributions.TradeCosts, Channels.Trade, Channels.CoAuthorship, Channels.Compute],
            table.Channels.Select(c => c.Channel).Distinct());
        foreach (var (country, variable, value) in table.Totals)
        {
            var parts = table.Channels.Where(c => c.Country == country && c.Variable == variable).Sum(c => c.AloneOn);
            var interaction = table.Interactions.Single(i => i.Country == country && i.Variable == variable).Value;
            Assert.Equal(value, parts + interaction, 1e-12);
        }

        Assert.Contains(table.Interactions, i => Math.Abs(i.Value) > 1e-6);
    }

    [Fact]
    public void AChannelAloneIsTheScenarioWithOnlyThatChannel()
    {
        var (path, scenario) = Example();
        var table = Contributions.Of(path, scenario);
        var access = scenario.AccessAt(2025).ByChannel[Channels.CoAuthorship];
        var only = new FixedPath(Shock.None, new ChannelAccess(new Dictionary<string, double[]> { [Channels.CoAuthorship] = access }));
        var alone = PathSolver.Solve(path.Baseline, only, path.Parameters with { FreezeTradeLearning = true }, path.Horizon.T);
        var line = table.Channels.Single(c => c is { Channel: Channels.CoAuthorship, Country: "R1", Variable: Variables.AiKnowledge });
        Assert.Equal(100 * (alone.Horizon.AiKnowledgeChange[1] - 1), line.AloneOn, 1e-9);
        Assert.True(line.AloneOn < 0);

        // Frozen shares: without the shock trade learning has nothing to add.
        Assert.All(table.Channels.Where(c => c.Channel == Channels.Trade), c => Assert.Equal(0, c.AloneOn));
    }

    private static (WorldPath Path, FixedPath Scenario) Example()
    {
        var data = Calibration.Calibrate(SmallWorlds.Make(12, channels: true));
        var baseline = EquilibriumSolver.SolveBaseline(data, DeficitRule.Zero);
        var n = data.Countries;
        var open = Enumerable.Range(0, n * n).Select(x => x / n == x % n || (x / n != 1 && x % n != 1) ? 1 : 0.5).ToArray();
        var scenario = new FixedPath(
            Shocks.Around(data, 1, 1.3),
            new ChannelAccess(new Dictionary<string, double[]> { [Channels.CoAuthorship] = open, [Channels.Compute] = open }));
        return (PathSolver.Solve(baseline, scenario, new KnowledgeParameters { ComputeElasticity = 0.2, AiDividend = 0.03 }, 6), scenario);
    }
}
