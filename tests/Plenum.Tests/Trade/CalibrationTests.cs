using Plenum.Checks;
using Plenum.Tests.Batteries;
using Plenum.Trade;

namespace Plenum.Tests.Trade;

/// <summary>Shares by hand, and what makes a world unusable.</summary>
public sealed class CalibrationTests
{
    // Every market, every user and every budget adds up to what it should; levels come back from shares.
    [Fact]
    public void SharesAreTheWorldsOwnRatios()
    {
        var world = WorldMaker.Make(new WorldKnobs { Countries = 3, Sectors = 2, Seed = 4, HighestTariff = 40 });
        var economy = Calibration.Calibrate(world);
        var total = world.ValueAdded.Sum();
        Assert.Equal(total, economy.CurrencyScale, 1e-9 * total);
        for (var n = 0; n < 3; n++)
        {
            Assert.Equal((world.ValueAdded[2 * n] + world.ValueAdded[(2 * n) + 1]) / total, economy.ValueAdded[n], 1e-12);
            double bought = 0, sold = 0;
            for (var j = 0; j < 2; j++)
            {
                var market = Enumerable.Range(0, 3).Sum(i => world.Trade[world.At(j, n, i)] * (1 + (i == n ? 0 : world.TariffPercent[world.At(j, n, i)] / 100)));
                for (var i = 0; i < 3; i++)
                {
                    var at = world.At(j, n, i);
                    Assert.Equal(i == n ? 0 : world.TariffPercent[at] / 100, economy.Tariff[at]);
                    Assert.Equal(world.Trade[at] * (1 + economy.Tariff[at]) / market, economy.ExpenditureShares[at], 1e-12);
                    bought += i == n ? 0 : world.Trade[at];
                    sold += i == n ? 0 : world.Trade[world.At(j, i, n)];
                }

                var user = (2 * n) + j;
                var cost = world.ValueAdded[user] + world.Inputs[2 * user] + world.Inputs[(2 * user) + 1];
                Assert.Equal(world.ValueAdded[user] / cost, economy.ValueAddedShares[user], 1e-12);
                Assert.Equal(world.Inputs[2 * user] / cost, economy.InputShares[2 * user], 1e-12);
                Assert.Equal(world.Inputs[(2 * user) + 1] / cost, economy.InputShares[(2 * user) + 1], 1e-12);
                Assert.Equal(world.Final[user] / (world.Final[2 * n] + world.Final[(2 * n) + 1]), economy.FinalShares[user], 1e-12);
            }

            Assert.Equal((bought - sold) / total, economy.Deficit[n], 1e-12);
        }
    }

    [Fact]
    public void AMarketNobodySuppliesIsSuppliedAtHomeAndAnIdleSectorUsesLabourAlone()
    {
        var world = WorldMaker.Make(new WorldKnobs { Countries = 2, Sectors = 2, Seed = 4 });
        for (var i = 0; i < 2; i++)
            world.Trade[world.At(1, 0, i)] = 0;
        world.ValueAdded[1] = world.Inputs[2] = world.Inputs[3] = 0;
        var economy = Calibration.Calibrate(world);
        Assert.Equal((1, 0), (economy.ExpenditureShares[world.At(1, 0, 0)], economy.ExpenditureShares[world.At(1, 0, 1)]));
        Assert.Equal((1, 0, 0), (economy.ValueAddedShares[1], economy.InputShares[2], economy.InputShares[3]));
    }

    [Theory]
    [InlineData("tariff", -100)]
    [InlineData("tariff", double.PositiveInfinity)]
    [InlineData("trade", -1e-9)]
    [InlineData("trade", double.PositiveInfinity)]
    [InlineData("value added", -1e-9)]
    [InlineData("costs", double.PositiveInfinity)]
    [InlineData("costs", -1e9)]
    [InlineData("final spending", -1e-9)]
    [InlineData("final spending", double.PositiveInfinity)]
    [InlineData("theta", 0)]
    [InlineData("theta", 100.001)]
    public void OneNumberMakesAWorldUnusable(string what, double value)
    {
        var world = WorldMaker.Make(new WorldKnobs { Countries = 2, Sectors = 2, Seed = 4 });
        var table = what switch
        {
            "tariff" => world.TariffPercent,
            "trade" => world.Trade,
            "value added" => world.ValueAdded,
            "costs" => world.Inputs,
            _ => world.Final,
        };
        if (what != "theta")
            table[1] = value;
        var theta = what == "theta" ? new[] { 4, value } : null;
        var refused = Assert.Throws<BadInputException>(() => Calibration.Calibrate(world, theta));
        Assert.StartsWith($"world {world.Id}: {what} ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACountryNeedsValueAddedAndSpending()
    {
        var idle = WorldMaker.Make(new WorldKnobs { Countries = 2, Sectors = 2, Seed = 4 });
        idle.ValueAdded[2] = idle.ValueAdded[3] = 0;
        Assert.Contains("must be positive", Assert.Throws<BadInputException>(() => Calibration.Calibrate(idle)).Message, StringComparison.Ordinal);
        var thrifty = WorldMaker.Make(new WorldKnobs { Countries = 2, Sectors = 2, Seed = 4 });
        thrifty.Final[2] = thrifty.Final[3] = 0;
        Assert.Contains("must be positive", Assert.Throws<BadInputException>(() => Calibration.Calibrate(thrifty)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLargestElasticityIsStillOne() =>
        Assert.Equal(100, Calibration.Calibrate(WorldMaker.Make(new WorldKnobs { Countries = 2, Sectors = 2, Seed = 4 }), [100, 4]).TradeElasticity[0]);
}
