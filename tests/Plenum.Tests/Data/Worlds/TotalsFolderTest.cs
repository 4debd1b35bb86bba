using Plenum.Axes;
using Plenum.Checks;
using Plenum.Data.Worlds.Totals;
using Plenum.Tests.Batteries;
using Plenum.Worlds;

namespace Plenum.Tests.Data.Worlds;

public sealed class TotalsFolderTest : IDisposable
{
    private static readonly World Made = WorldMaker.Make(new WorldKnobs { Countries = 3, Sectors = 2 });
    private static readonly bool[] Goods = [true, false];
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-totals-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    // C002 is the rest of the world here; values so large that a lost pair counts as a hole.
    private static World Published() => new()
    {
        Id = "published",
        Year = 2014,
        Regions = [new Region("USA", "USA"), new Region("KOR", "Korea"), new Region("ROW", "Rest")],
        Sectors = Made.Sectors,
        Trade = [.. Made.Trade.Select(x => 1000 * x)],
        Inputs = Made.Inputs,
        ValueAdded = Made.ValueAdded,
        Final = Made.Final,
        TariffPercent = Made.TariffPercent,
        Elasticities = Made.Elasticities,
    };

    [Fact]
    public void ReadsItsOwnForm()
    {
        Put("value_added.csv", "country,value\nC000,10\nC002,30\n");
        Put("goods.csv", "importer,exporter,value\nC000,C001,5\nC000,C001,2\n");
        Put("goods_totals.csv", "country,exports,imports\nC002,8,9\n");
        var totals = TotalsFolder.Read(_folder, Made, 2020, Goods);
        Assert.Equal([10, double.NaN, 30], totals.ValueAdded);
        // C000 and C001 are named: 7 one way, nothing the other; C002 is not, so its pairs are open.
        Assert.Equal([0, 7, double.NaN, 0, 0, double.NaN, double.NaN, double.NaN, double.NaN], totals.Goods);
        Assert.Equal(8, totals.GoodsExports![2]);
        Assert.True(double.IsNaN(totals.GoodsImports![0]));
        Assert.Null(totals.Services);
    }

    [Fact]
    public void FoldsThePublishedFormOntoTheRestAndFindsHoles()
    {
        Put("countries.csv", "iso3,gdp_usd\nUSA,3000000\nZMB,1000000\nPAK,2000000\nKOR,5000000\n");
        Put("goods_trade_2023.csv", "exporter,importer,value_musd\nUSA,ZMB,1\nPAK,USA,2\nPAK,ZMB,64\nZMB,USA,4\nKOR,PAK,8\n");
        var totals = TotalsFolder.Read(_folder, Published(), 2023, Goods);
        Assert.Equal([3, 5, 3], totals.ValueAdded);
        Assert.Equal(6, totals.Goods[2]);
        Assert.Equal(1, totals.Goods[6]);
        Assert.Equal(8, totals.Goods[7]);
        // Within the rest there is no border; Korea and the United States traded before and are in the table, but not with each other.
        Assert.Equal(0, totals.Goods[8]);
        Assert.True(double.IsNaN(totals.Goods[1]) && double.IsNaN(totals.Goods[3]));
        Assert.Contains(totals.Sources, s => s.Contains("BACI", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("value_added.csv", "country,value\nC00,1\n", "unknown region \"C00\" (nearest: C000")]
    [InlineData("value_added.csv", "country,value\nC000,-1\n", "value_added.csv line 2, column value: a total must be zero or positive, got -1")]
    [InlineData("value_added.csv", "country,worth\nC000,1\n", "unknown column \"worth\"")]
    [InlineData("goods.csv", "importer,exporter,value\nC000,C001,many\n", "\"many\" is not a finite number")]
    [InlineData("goods.csv.gz", "not gzip", "are the same table")]
    public void RefusesWithThePlace(string file, string text, string says)
    {
        Put("value_added.csv", "country,value\nC000,10\n");
        Put("goods.csv", "importer,exporter,value\nC000,C001,5\n");
        Put(file, text);
        var e = Assert.Throws<BadInputException>(() => TotalsFolder.Read(_folder, Made, 2020, Goods));
        Assert.Contains(says, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GoodsAreSaidByCodesOrNamed()
    {
        World With(params string[] codes) => new()
        {
            Id = "w",
            Year = 1,
            Regions = Made.Regions,
            Sectors = [.. codes.Select(c => new Sector(c, c))],
            Trade = [],
            Inputs = [],
            ValueAdded = [],
            Final = [],
            TariffPercent = [],
            Elasticities = [],
        };
        Assert.Equal([true, true, true, true, false, false], GoodsSectors.Of(With("A", "B05_06", "C10-C12", "C26", "D35", "J61"), []));
        Assert.Equal([true, true, false], GoodsSectors.Of(With("c1", "c4_c5", "c17"), []));
        Assert.Equal([false, true], GoodsSectors.Of(With("X", "Y"), ["Y"]));
        Assert.Contains("nearest: Y", Assert.Throws<BadInputException>(() => GoodsSectors.Of(With("X", "Y"), ["YY"])).Message, StringComparison.Ordinal);
        Assert.Contains("--goods", Assert.Throws<BadInputException>(() => GoodsSectors.Of(With("Car", "Banking"), [])).Message, StringComparison.Ordinal);
    }
}
