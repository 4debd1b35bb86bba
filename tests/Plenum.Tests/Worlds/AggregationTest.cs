using Plenum.Checks;
using Plenum.Tests.Batteries;
using Plenum.Worlds;

namespace Plenum.Tests.Worlds;

public sealed class AggregationTest
{
    private static readonly World Six = WorldMaker.Random(3, 6, 5);

    private static CodeMap Regions(params (string, string)[] pairs) =>
        CodeMap.Of("region", [.. Six.Regions.Select(r => r.Code)], pairs.Select(p => (p.Item1, p.Item2, "")), "test");

    private static CodeMap Sectors(params (string, string)[] pairs) =>
        CodeMap.Of("sector", [.. Six.Sectors.Select(s => s.Code)], pairs.Select(p => (p.Item1, p.Item2, "")), "test");

    [Fact]
    public void MergingNothingChangesNothing() =>
        Assert.Equal(WorldHash.Of(Six), WorldHash.Of(Aggregation.Apply(Six, Regions(), Sectors())));

    [Fact]
    public void KeepsTotalsAccountsAndTariffRevenue()
    {
        var merged = Aggregation.Apply(Six, Regions(("R001", "BLOC"), ("R003", "BLOC")), Sectors(("S01", "GOODS"), ("S02", "GOODS")));
        Assert.Equal((5, 4), (merged.RegionCount, merged.SectorCount));
        Assert.Equal(Six.Trade.Sum(), merged.Trade.Sum(), 1e-6);
        Assert.Equal(Six.Inputs.Sum(), merged.Inputs.Sum(), 1e-6);
        Assert.Equal(Six.ValueAdded.Sum(), merged.ValueAdded.Sum(), 1e-6);
        Assert.Equal(Six.Final.Sum(), merged.Final.Sum(), 1e-6);
        var inner = Assert.Single(merged.Log, n => n.Rule == "tariffs-inside-merged-region");
        Assert.Equal(Revenue(Six), Revenue(merged) + inner.Size, 1e-8 * Revenue(Six));
        Assert.Equal(0, AccountingCheck.Run(merged).Identities.Single(i => i.Name == "costs-equal-output").Off);
    }

    [Fact]
    public void MergesChannelsGroupsAndElasticities()
    {
        var merged = Aggregation.Apply(Six, Regions(("R001", "BLOC"), ("R002", "BLOC"), ("R003", "MIXED"), ("R004", "MIXED")), Sectors(("S01", "GOODS"), ("S02", "GOODS")));
        var weights = merged.Channels["co-authorship"].Weights;
        for (var c = 0; c < merged.RegionCount; c++)
        {
            var sum = Enumerable.Range(0, merged.RegionCount).Sum(i => weights[(c * merged.RegionCount) + i]);
            // R000 has no rows and keeps none.
            Assert.Equal(c == 0 ? 0 : 1, sum, 1e-12);
        }

        // first-half is R000, R001, R002: the bloc lies in it, the mixed region does not.
        Assert.Equal(["R000", "BLOC"], merged.Groups["first-half"]);
        var goods = merged.Elasticities[merged.SectorIndex("GOODS")].Theta;
        Assert.InRange(goods, Math.Min(Six.Elasticities[1].Theta, Six.Elasticities[2].Theta), Math.Max(Six.Elasticities[1].Theta, Six.Elasticities[2].Theta));
        Assert.Contains(merged.Log, n => n.Rule == "ai-role-lost");
    }

    [Fact]
    public void MergingInTwoStepsIsMergingAtOnce()
    {
        var once = Aggregation.Apply(Six, Regions(("R000", "X"), ("R001", "X"), ("R002", "X")), Sectors());
        var first = Aggregation.Apply(Six, Regions(("R000", "X"), ("R001", "X")), Sectors());
        var twice = Aggregation.Apply(
            first, CodeMap.Of("region", [.. first.Regions.Select(r => r.Code)], [("R002", "X", "")], "test"), Sectors());
        Assert.Equal(once.Trade.Length, twice.Trade.Length);
        for (var at = 0; at < once.Trade.Length; at++)
        {
            Assert.Equal(once.Trade[at], twice.Trade[at], 1e-9 * (1 + once.Trade[at]));
            if (once.Trade[at] > 0)
                Assert.Equal(once.TariffPercent[at], twice.TariffPercent[at], 1e-9);
        }
    }

    [Theory]
    [InlineData("R01", "unknown region \"R01\" (nearest: R001")]
    [InlineData("", "unknown region \"\"")]
    public void RefusesUnknownCodes(string code, string says) =>
        Assert.Contains(says, Assert.Throws<BadInputException>(() => Regions((code, "X"))).Message, StringComparison.Ordinal);

    [Fact]
    public void RefusesACodeMappedTwice() => Assert.Throws<BadInputException>(() => Regions(("R001", "X"), ("R001", "Y")));

    private static double Revenue(World world) => world.Trade.Zip(world.TariffPercent, (t, p) => t * p / 100).Sum();
}
