using Plenum.Checks;
using Plenum.Data.Embedded;
using Plenum.Data.Worlds.Import;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Data.Worlds.Import;

public sealed class WiodImporterTest
{
    private static string Folder(string name)
    {
        var folder = DataFolder.Find() is { } data ? Path.Combine(data, name) : null;
        if (folder is null || !Directory.Exists(folder))
            Assert.Skip($"{name} is not in the data folder");
        return folder!;
    }

    [Fact]
    public void Release2013AsItIs()
    {
        var world = Wiod2013Importer.Import(Folder("wiod2013"), 2008);
        Assert.Equal((41, 35), (world.RegionCount, world.SectorCount));
        // The source lists 16 negative bilateral totals that sum to −3,744.
        Assert.Equal(16, world.Log.Count(n => n.Rule == "negative-trade"));
        Assert.Equal(3744, world.Log.Where(n => n.Rule == "negative-trade").Sum(n => n.Size), 1e-6);
        // Its row sums are world gross output of 122.789 trillion dollars less a rounding residual of 62,550 million.
        Assert.Equal(122.789 - 0.0626, world.Trade.Sum() / 1e6, 0.005);
        Assert.True(AccountingCheck.Run(world).Usable);
    }

    /// <summary>Gains from trade in the model with inputs; the values of an independent program on the same data.</summary>
    [Fact]
    public void HandbookTreatmentGivesTheKnownGainsFromTrade()
    {
        var world = Wiod2013Importer.Import(Folder("wiod2013"), 2008, handbook: true);
        Assert.Equal((34, 31), (world.RegionCount, world.SectorCount));
        Assert.Equal(244, world.Log.Count(n => n.Rule == "negative-final-demand"));
        Assert.Equal(227258, world.Log.Where(n => n.Rule == "negative-final-demand").Sum(n => n.Size), 1e-6);
        var gains = Enumerable.Range(0, 34).Select(n => 100 * OneSectorGain(world, n)).ToList();
        Assert.Equal(4.32, gains.Average(), 0.01);
        Assert.Equal(1.8, gains[world.RegionIndex("USA")], 0.05);
        Assert.Equal(8.0, gains[world.RegionIndex("IRL")], 0.05);
        Assert.All(AccountingCheck.Run(world).Identities, i => Assert.InRange(i.TotalGap, 0, 1e-9));
    }

    [Fact]
    public void Release2016HasEverySectorAndAddsUp()
    {
        var world = Wiod2016Importer.Import(Folder("wiod2016"), 2014);
        Assert.Equal((44, 56), (world.RegionCount, world.SectorCount));
        Assert.Equal(161.0, world.Trade.Sum() / 1e6, 0.1);
        Assert.Equal(20.65, CrossBorder.Trade(world.Trade, 44, 56).Sum() / 1e6, 0.01);
        var report = AccountingCheck.Run(world);
        Assert.True(report.Usable);
        Assert.Equal(0, report.Identities[0].Off);
        Assert.Equal(44, Calibration.Calibrate(world).Countries);
    }

    [Fact]
    public void AYearThatIsNotThereIsNamedWithItsNeighbours()
    {
        var error = Assert.Throws<BadInputException>(() => Wiod2013Importer.Import(Folder("wiod2013"), 1999));
        Assert.Contains("flows_1999.csv.gz", error.Message, StringComparison.Ordinal);
        Assert.Contains("flows_2008.csv.gz", error.Message, StringComparison.Ordinal);
    }

    // 1 − λ^{1/θ} with θ = 5 and λ the share of all spending that stays at home.
    private static double OneSectorGain(World world, int country)
    {
        double home = 0, all = 0;
        for (var j = 0; j < world.SectorCount; j++)
        {
            home += world.Trade[world.At(j, country, country)];
            for (var i = 0; i < world.RegionCount; i++)
                all += world.Trade[world.At(j, country, i)];
        }

        return 1 - Math.Pow(home / all, 0.2);
    }
}
