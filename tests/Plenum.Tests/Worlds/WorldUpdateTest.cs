using Plenum.Axes;
using Plenum.Checks;
using Plenum.Tests.Batteries;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Worlds;

public sealed class WorldUpdateTest
{
    // Tariffs to 20 percent, negative inputs, one sector that does not trade.
    private static readonly World Made = WorldMaker.Make(new WorldKnobs { Countries = 5, Sectors = 4, Services = 1, NegativeInputs = 0.1, Seed = 7 });

    private static readonly bool[] Goods = [true, true, false, false];

    private static double[] Incomes(World world) =>
        [.. Enumerable.Range(0, world.RegionCount).Select(c => world.ValueAdded.AsSpan(c * world.SectorCount, world.SectorCount).ToArray().Sum())];

    private static double[] Pairs(World world, Func<int, bool> counts) =>
        [.. Enumerable.Range(0, world.RegionCount * world.RegionCount).Select(at =>
            Enumerable.Range(0, world.SectorCount).Where(counts).Sum(j => world.Trade[(j * world.RegionCount * world.RegionCount) + at]))];

    private static WorldTotals Now(World world, double growth = 1) => new()
    {
        Year = 2010,
        IsGoods = Goods,
        ValueAdded = [.. Incomes(world).Select(x => x * growth)],
        Goods = [.. Pairs(world, j => Goods[j]).Select(x => x * growth)],
    };

    [Fact]
    public void HasWhatTheUpdateMustKeep()
    {
        Assert.Contains(Made.Inputs, x => x < 0);
        Assert.Contains(Made.TariffPercent, x => x > 0);
        Assert.All(AccountingCheck.Run(Made).Identities, i => Assert.InRange(i.TotalGap, 0, 1e-9));
    }

    [Fact]
    public void NoNewsChangesNothing()
    {
        var (same, report) = WorldUpdate.Apply(Made, Now(Made), decimals: 9);
        Assert.InRange(report.Moved, 0, 1e-8);
        foreach (var (before, after) in new[] { (Made.Trade, same.Trade), (Made.Inputs, same.Inputs), (Made.ValueAdded, same.ValueAdded), (Made.Final, same.Final) })
        {
            for (var at = 0; at < before.Length; at++)
                Assert.Equal(before[at], after[at], 1e-6 * (1 + Math.Abs(before[at])));
        }

        Assert.Equal(2010, same.Year);
    }

    [Fact]
    public void GrowthAlikeScalesEveryCell()
    {
        var (grown, _) = WorldUpdate.Apply(Made, Now(Made, 3), decimals: 9);
        for (var at = 0; at < Made.Inputs.Length; at++)
            Assert.Equal(3 * Made.Inputs[at], grown.Inputs[at], 1e-6 * (1 + Math.Abs(Made.Inputs[at])));
        for (var at = 0; at < Made.Trade.Length; at++)
            Assert.Equal(3 * Made.Trade[at], grown.Trade[at], 1e-6 * (1 + Made.Trade[at]));
    }

    [Fact]
    public void MeetsTotalsAndAccountsAndKeepsSigns()
    {
        var totals = Now(Made);
        for (var c = 0; c < 5; c++)
            totals.ValueAdded[c] *= 1 + (0.2 * c);
        for (var at = 0; at < 25; at++)
            totals.Goods[at] *= 0.7 + (0.05 * at);
        totals.Goods[3] = double.NaN;
        var (updated, report) = WorldUpdate.Apply(Made, totals, decimals: 7);
        Assert.InRange(report.Residual, 0, WorldUpdate.Tolerance);
        Assert.InRange(report.Moved, 0.01, 0.5);
        var (incomes, goods, services) = (Incomes(updated), Pairs(updated, j => Goods[j]), Pairs(updated, j => !Goods[j]));
        var oldServices = Pairs(Made, j => !Goods[j]);
        for (var c = 0; c < 5; c++)
            Assert.Equal(totals.ValueAdded[c], incomes[c], 1e-6 * totals.ValueAdded[c]);
        for (var at = 0; at < 25; at++)
        {
            if (at / 5 == at % 5)
                continue;
            var assumed = Math.Sqrt((1 + (0.2 * (at / 5))) * (1 + (0.2 * (at % 5))));
            Assert.Equal(oldServices[at] * assumed, services[at], 1e-6 * (1 + services[at]));
            Assert.Equal(at == 3 ? Pairs(Made, j => Goods[j])[3] * assumed : totals.Goods[at], goods[at], 1e-6 * (1 + goods[at]));
        }

        for (var at = 0; at < Made.Inputs.Length; at++)
            Assert.Equal(Math.Sign(Made.Inputs[at]), Math.Sign(updated.Inputs[at]));
        Assert.All(AccountingCheck.Run(updated).Identities, i => Assert.Equal(0, i.Off));
        Assert.Contains(updated.Log, n => n.Rule == "assumed-services-trade");
        Assert.Contains(updated.Log, n => n.Rule == "assumed-goods-trade" && n.Text.Contains("C003 to C000", StringComparison.Ordinal));
        Assert.Equal(25 - 5, Calibration.Calibrate(updated).Countries * 4);
    }

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(2, 7, 3)]
    [InlineData(3, 12, 6)]
    [InlineData(4, 20, 2)]
    public void RandomWorldsReachRandomTotals(ulong seed, int countries, int sectors)
    {
        var world = WorldMaker.Make(new WorldKnobs { Countries = countries, Sectors = sectors, NegativeInputs = sectors > 2 ? 0.05 : 0, ZeroFlows = 0.2, Seed = seed });
        var growth = new Random((int)seed);
        bool[] goods = [.. Enumerable.Range(0, sectors).Select(j => j % 3 != 2)];
        var totals = new WorldTotals
        {
            Year = 2020,
            IsGoods = goods,
            ValueAdded = [.. Incomes(world).Select(x => x * (0.5 + (2 * growth.NextDouble())))],
            Goods = [.. Pairs(world, j => goods[j]).Select(x => x * (0.5 + growth.NextDouble()))],
        };
        var (updated, report) = WorldUpdate.Apply(world, totals);
        Assert.All(AccountingCheck.Run(updated).Identities, i => Assert.Equal(0, i.Off));
        Assert.All(updated.Trade.Concat(updated.ValueAdded).Concat(updated.Final), x => Assert.True(x >= 0 && double.IsFinite(x)));
        Assert.InRange(report.Sweeps, 1, 5000);
        var incomes = Incomes(updated);
        for (var c = 0; c < countries; c++)
            Assert.Equal(totals.ValueAdded[c], incomes[c], 1e-6 * totals.ValueAdded[c]);
    }

    [Fact]
    public void NobodyCanMoveFewerCellsAtTheSameTotals()
    {
        // The result is the closest world by cross-entropy: a step to any other world with the same accounts is further away.
        // Moving value between two of a country's users of the same input, and of their own labour, keeps every account.
        var totals = Now(Made);
        totals.ValueAdded[0] *= 1.3;
        var (best, _) = WorldUpdate.Apply(Made, totals, decimals: 9);
        var input = Enumerable.Range(0, 4).First(k => Made.Inputs[k] > 1 && Made.Inputs[4 + k] > 1);
        double Distance(double step)
        {
            double Term(double x, double old) => old > 0 ? x * Math.Log(x / (old * 1.3)) - x : 0;
            double a = best.Inputs[input] + step, b = best.Inputs[4 + input] - step, va = best.ValueAdded[0] - step, vb = best.ValueAdded[1] + step;
            return Term(a, Made.Inputs[input]) + Term(b, Made.Inputs[4 + input]) + Term(va, Made.ValueAdded[0]) + Term(vb, Made.ValueAdded[1]);
        }

        var size = 0.01 * Math.Min(best.Inputs[input], best.Inputs[4 + input]);
        Assert.True(Distance(size) > Distance(0));
        Assert.True(Distance(-size) > Distance(0));
    }

    [Fact]
    public void TradeThatBeginsGetsTheExportersMixAndTradeThatEndsIsLogged()
    {
        var sparse = WorldMaker.Make(new WorldKnobs { Countries = 5, Sectors = 4, ZeroFlows = 0.5, Seed = 3 });
        var totals = Now(sparse);
        var empty = Enumerable.Range(0, 25).First(at => at / 5 != at % 5 && totals.Goods[at] == 0);
        var full = Enumerable.Range(0, 25).First(at => at / 5 != at % 5 && totals.Goods[at] > 0);
        totals.Goods[empty] = 10;
        totals.Goods[full] = 0;
        var (updated, _) = WorldUpdate.Apply(sparse, totals, decimals: 7);
        Assert.Equal(10, Pairs(updated, j => Goods[j])[empty], 1e-5);
        Assert.Equal(0, Pairs(updated, j => Goods[j])[full]);
        Assert.Contains(updated.Log, n => n.Rule == "trade-begun" && n.Size == 10);
        Assert.Contains(updated.Log, n => n.Rule == "trade-ended");
    }

    [Fact]
    public void ACountryWithoutPairsTakesItsOwnTotals()
    {
        var totals = Now(Made) with { GoodsExports = [double.NaN, double.NaN, 500, double.NaN, double.NaN] };
        for (var c = 0; c < 5; c++)
            totals.Goods[(c * 5) + 2] = totals.Goods[10 + c] = double.NaN;
        var (updated, _) = WorldUpdate.Apply(Made, totals, decimals: 7);
        var goods = Pairs(updated, j => Goods[j]);
        Assert.Equal(500, Enumerable.Range(0, 5).Where(m => m != 2).Sum(m => goods[(m * 5) + 2]), 1e-4);
    }

    [Fact]
    public void ContradictoryTotalsAreRefused()
    {
        // More goods than a country can make with inputs that nobody sells it: all its value added in one exported sector is too little.
        var totals = Now(Made);
        var closed = WorldMaker.Make(new WorldKnobs { Countries = 5, Sectors = 4, Services = 4, Seed = 7 });
        for (var at = 0; at < 25; at++)
            totals.Goods[at] = at / 5 == at % 5 ? 0 : at % 5 == 0 ? 1e9 : 0;
        for (var c = 0; c < 5; c++)
            totals.ValueAdded[c] = 1;
        var e = Assert.Throws<DidNotConvergeException>(() => WorldUpdate.Apply(closed, totals));
        Assert.Contains("did not converge", e.Message, StringComparison.Ordinal);
        Assert.Contains("leave them out", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NegativeTotalsAndWrongShapesAreRefused()
    {
        var negative = Now(Made);
        negative.Goods[1] = -1;
        Assert.Throws<BadInputException>(() => WorldUpdate.Apply(Made, negative));
        Assert.Throws<BadInputException>(() => WorldUpdate.Apply(Made, Now(Made) with { ValueAdded = [1, 2] }));
        var nothing = Now(Made);
        nothing.ValueAdded.AsSpan().Fill(double.NaN);
        Assert.Throws<BadInputException>(() => WorldUpdate.Apply(Made, nothing));
    }

    [Fact]
    public void OpeningARegionSplitsItAndMergesBack()
    {
        IReadOnlyList<Region> regions = [.. Made.Regions.Take(4), new Region("NEW", "Opened"), Made.Regions[4]];
        var goods = new double[36];
        goods.AsSpan().Fill(1);
        goods[(0 * 6) + 4] = 3;
        var opened = Opening.Apply(Made, "C004", regions, [0, 0, 0, 0, 1, 3], goods, Goods);
        Assert.True(opened.Regions[4].Imputed);
        Assert.False(opened.Regions[5].Imputed);
        Assert.Equal(("C004", "C004"), (opened.Regions[4].Family, opened.Regions[5].Family));
        // C000 buys three quarters of its goods of that region from the opened country, and a quarter of its services.
        Assert.Equal(0.75 * Made.Trade[Made.At(0, 0, 4)], opened.Trade[opened.At(0, 0, 4)], 1e-9);
        Assert.Equal(0.25 * Made.Trade[Made.At(2, 0, 4)], opened.Trade[opened.At(2, 0, 4)], 1e-9);
        var merged = Aggregation.Apply(
            opened, CodeMap.Of("region", [.. opened.Regions.Select(r => r.Code)], [("NEW", "C004", "")], "test"), CodeMap.Of("sector", [.. Made.Sectors.Select(s => s.Code)], [], "test"));
        for (var at = 0; at < Made.Inputs.Length; at++)
            Assert.Equal(Made.Inputs[at], merged.Inputs[at], 1e-9 * (1 + Math.Abs(Made.Inputs[at])));
        for (var at = 0; at < Made.Trade.Length; at++)
            Assert.Equal(Made.Trade[at], merged.Trade[at], 1e-9 * (1 + Made.Trade[at]));
        Assert.All(AccountingCheck.Run(WorldUpdate.Apply(opened, Now(opened)).World).Identities, i => Assert.Equal(0, i.Off));
    }
}
