using Plenum.Data.Embedded;
using Plenum.Data.Worlds;
using Plenum.Data.Worlds.Build;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Data.Worlds;

public sealed class World2023Test
{
    private static readonly World World = WorldLibrary.Open("world-2023");

    [Fact]
    public void KeepsEveryAccountAndCanBeUsed()
    {
        Assert.Equal((63, 24, 2023), (World.RegionCount, World.SectorCount, World.Year));
        var report = AccountingCheck.Run(World);
        Assert.Empty(report.Problems);
        Assert.All(report.Identities, i => Assert.Equal(0, i.Off));
        Assert.Equal(63, Calibration.Calibrate(World).Countries);
    }

    // World trade as published for 2023, million dollars: China to the United States, all goods of the United States, GDP of Zambia.
    [Fact]
    public void HasTheTotalsOf2023()
    {
        double Goods(string exporter, string importer) => Enumerable.Range(0, World.SectorCount)
            .Where(j => World.Sectors[j].Code[0] is 'A' or 'B' or 'C')
            .Sum(j => World.Trade[World.At(j, World.RegionIndex(importer), World.RegionIndex(exporter))]);
        Assert.InRange(Goods("CHN", "USA"), 439_000, 441_000);
        Assert.InRange(Goods("USA", "CHN"), 144_000, 146_000);
        var sold = World.Regions.Where(r => r.Code != "TWN").Sum(r => Goods("TWN", r.Code));
        Assert.Equal(432_480, sold, 1.0);
        var zambia = World.RegionIndex("ZMB");
        var income = World.ValueAdded.AsSpan(zambia * World.SectorCount, World.SectorCount).ToArray().Sum();
        Assert.InRange(income, 24_000, 32_000);
    }

    [Fact]
    public void MarksWhatIsImputedAndOpensOneFamily()
    {
        var imputed = World.Regions.Where(r => r.Imputed).Select(r => r.Code).ToList();
        Assert.Equal(19, imputed.Count);
        Assert.Contains("PAK", imputed);
        Assert.Contains("ZMB", imputed);
        Assert.Contains("UKR", imputed);
        Assert.All(World.Regions, r => Assert.Equal(r.Imputed || r.Code == "ROW" ? "ROW" : "", r.Family));
        Assert.DoesNotContain("imputed", World.Groups.Keys);
    }

    [Fact]
    public void EveryOpenedCountryLearnsInEveryChannel()
    {
        foreach (var channel in World.Channels.Values)
        {
            for (var c = 0; c < World.RegionCount; c++)
            {
                if (World.Regions[c].Imputed)
                    Assert.Equal(1, channel.Weights.AsSpan(c * World.RegionCount, World.RegionCount).ToArray().Sum(), 1e-6);
            }
        }
    }

    [Fact]
    public void IsBuiltFromItsSources()
    {
        var folder = DataFolder.Find();
        if (folder is null || !Directory.Exists(Path.Combine(folder, "trade2023")) || !Directory.Exists(Path.Combine(folder, "nsf-ai")))
            Assert.Skip("the source tables of world-2023 are not in the data folder");
        var (built, report) = World2023Builder.Build(folder);
        Assert.Equal(WorldHash.Of(World), WorldHash.Of(built));
        Assert.Equal(World.Log, built.Log);
        Assert.InRange(report.Sweeps, 10, 2000);
    }

    [Fact]
    public void WeighsLessThanAMegabyte() => Assert.InRange(
        EmbeddedData.List("world/world-2023/").Sum(p =>
        {
            using var stream = EmbeddedData.Open(p);
            return stream.Length;
        }), 1, 1_000_000);
}
