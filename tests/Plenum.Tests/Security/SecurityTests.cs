using Plenum.Security;

namespace Plenum.Tests.Security;

/// <summary>The security side: an index, a price that may be undefined, and a frontier that names what beats what.</summary>
public sealed class SecurityTests
{
    [Fact]
    public void CapabilityIsAWeightedMeanOfLogs()
    {
        var change = CapabilityIndex.LogChange(new CapabilityWeights(0.5, 0.3, 0.2), 0.8, 1, 0.9);
        Assert.Equal((0.5 * Math.Log(0.8)) + (0.2 * Math.Log(0.9)), change, 1e-15);
        Assert.Equal(-100 * change, CapabilityIndex.PercentDenied(change), 1e-15);
        Assert.Equal(0, CapabilityIndex.LogChange(CapabilityWeights.Equal, 1, 1, 1));
    }

    [Fact]
    public void BreakEvenIsUndefinedWithoutDenial()
    {
        Assert.Equal(25, new BreakEvenValue("world", 50, 2).PerPercent);
        Assert.Equal(-5, new BreakEvenValue("USA", -10, 2).PerPercent);
        var none = new BreakEvenValue("world", 50, 0);
        Assert.False(none.Defined);
        Assert.True(double.IsNaN(none.PerPercent));
        Assert.StartsWith("undefined", none.InWords(), StringComparison.Ordinal);
        Assert.Contains("stronger", new BreakEvenValue("world", 50, -1).InWords(), StringComparison.Ordinal);
    }

    [Fact]
    public void DenialWearsOffOrGrows()
    {
        var path = new DenialPath(10, 0.2, 0.05);
        Assert.Equal(8, path.At(0), 1e-12);
        Assert.Equal(8 * Math.Exp(-0.5), path.At(10), 1e-12);
        Assert.True(new DenialPath(10, 0, -0.05).At(10) > 10);
        Assert.Equal(8, new DenialPath(10, 0.2).DiscountedMean(20, 0.03), 1e-12);

        // The mean against a fine sum.
        double weighted = 0, weights = 0;
        for (var t = 0.0005; t < 15; t += 0.001)
        {
            weighted += path.At(t) * Math.Exp(-0.03 * t);
            weights += Math.Exp(-0.03 * t);
        }

        Assert.Equal(weighted / weights, path.DiscountedMean(15, 0.03), 1e-6);
    }

    [Fact]
    public void TheFrontierNamesWhatBeatsWhat()
    {
        PolicyPoint Make(string name, double cost, double denial) => new(name, cost, denial);
        var frontier = ParetoFrontier.Of(
        [
            Make("dear", 10, 5), Make("wasteful", 9, 2), Make("cheap", 1, 3), Make("middle", 4, 4), Make("backfires", 2, -1),
        ]);
        Assert.Equal(["no measure", "cheap", "middle", "dear"], frontier.Efficient.Select(p => p.Policy.Name));
        Assert.Equal("cheap", frontier.Points.Single(p => p.Policy.Name == "wasteful").DominatedBy!.Name);
        Assert.Equal("no measure", frontier.Points.Single(p => p.Policy.Name == "backfires").DominatedBy!.Name);
        Assert.Equal(3, frontier.Points.Single(p => p.Policy.Name == "middle").MarginalPrice, 1e-12);
        Assert.Equal("cheap", frontier.Knee!.Policy.Name);
        Assert.Equal("middle", frontier.CheapestFor(3.5)!.Policy.Name);
        Assert.Null(frontier.CheapestFor(6));

        // Steps: 1·0 + 3·3 + 6·4 + 0·5 of a box 10 wide and 5 high.
        Assert.Equal(33.0 / 50, frontier.Hypervolume, 1e-12);
    }

    [Fact]
    public void EveryDominatedPolicyIsBeatenAndNoEfficientOneIs() =>
        Gen.Select(Gen.Double[-5, 5], Gen.Double[-5, 5]).Array[1, 30].Sample(pairs =>
        {
            var grid = pairs.Select((p, k) => new PolicyPoint($"p{k}", p.Item1, p.Item2)).ToArray();
            var frontier = ParetoFrontier.Of(grid);
            Assert.Equal(grid.Length + 1, frontier.Points.Count);
            foreach (var p in frontier.Points)
            {
                var beaten = frontier.Points.Any(q => q.Policy != p.Policy
                    && q.Policy.Cost <= p.Policy.Cost && q.Policy.Denial >= p.Policy.Denial);
                var twin = frontier.Points.Any(q => q.Policy != p.Policy
                    && q.Policy.Cost == p.Policy.Cost && q.Policy.Denial == p.Policy.Denial);
                if (!twin)
                    Assert.Equal(beaten, !p.Efficient);
                if (p.DominatedBy is { } by)
                    Assert.True(by.Cost <= p.Policy.Cost && by.Denial >= p.Policy.Denial);
            }
        });

    [Fact]
    public void TheBreakEvenLineIsUndefinedWhereMostDrawsDenyNothing()
    {
        BreakEvenValue[] values = [new("x", 10, 2), new("x", 20, 2), new("x", 5, 0)];
        var line = ExclusionPrice.Sentence(values, "China", 2035, "million USD");
        Assert.Contains("loses 7.5 million USD a year (90 % range 5.3 to 9.8 million USD)", line, StringComparison.Ordinal);
        Assert.Contains("undefined in 1 of 3", line, StringComparison.Ordinal);
        BreakEvenValue[] none = [new("x", 10, 2), new("x", 20, 0), new("x", 5, -1)];
        Assert.Contains("undefined, since 2 of 3", ExclusionPrice.Sentence(none, "China", 2035, "million USD"), StringComparison.Ordinal);
        BreakEvenValue[] gains = [new("x", -10, 2)];
        Assert.Contains("gains 5", ExclusionPrice.Sentence(gains, "China", 2035, "million USD"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatOnlyTheSolversPrecisionTellsApartIsDoingNothing()
    {
        var frontier = ParetoFrontier.Of([new PolicyPoint("licences nobody needs", -3e-17, 4e-12), new PolicyPoint("wall", 2e-5, 0.4)]);
        Assert.Equal(["no measure", "wall"], frontier.Efficient.Select(p => p.Policy.Name));
        Assert.Equal("no measure", frontier.Points.Single(p => !p.Efficient).DominatedBy!.Name);
    }

    [Fact]
    public void AnEmptyGridIsDoingNothing()
    {
        var frontier = ParetoFrontier.Of([]);
        Assert.Equal(ParetoFrontier.Nothing, Assert.Single(frontier.Points).Policy.Name);
        Assert.Equal(0, frontier.Hypervolume);
        Assert.Null(frontier.Knee);
    }
}
