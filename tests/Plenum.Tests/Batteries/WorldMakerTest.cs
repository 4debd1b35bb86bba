using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Batteries;

public sealed class WorldMakerTest
{
    public static TheoryData<ulong, int, int, bool> Shapes => new()
    {
        { 1, 2, 1, false }, { 2, 2, 2, true }, { 3, 5, 4, true }, { 4, 20, 9, false }, { 5, 7, 12, true },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AccountsAddUp(ulong seed, int countries, int sectors, bool wild)
    {
        var world = WorldMaker.Random(seed, countries, sectors, new()
        {
            NonTradedSectors = sectors > 2 ? 1 : 0,
            OneCountrySectors = wild ? 1 : 0,
            NoProduction = wild ? 0.3 : 0,
            TinyCountries = wild ? 1 : 0,
            ZeroFlows = wild ? 0.7 : 0.2,
        });
        for (var c = 0; c < countries; c++)
        {
            double income = 0, spending = 0;
            for (var j = 0; j < sectors; j++)
            {
                var sales = 0.0;
                var costs = world.ValueAdded[(c * sectors) + j];
                for (var i = 0; i < countries; i++)
                {
                    sales += world.Trade[world.At(j, i, c)];
                    income += (world.Trade[world.At(j, c, i)] * (1 + (world.TariffPercent[world.At(j, c, i)] / 100))) - world.Trade[world.At(j, i, c)];
                }

                for (var k = 0; k < sectors; k++)
                    costs += world.Inputs[(((c * sectors) + j) * sectors) + k];
                Assert.Equal(sales, costs, 1e-9 * Math.Max(1, sales));
                income += world.ValueAdded[(c * sectors) + j];
                spending += world.Final[(c * sectors) + j];
                Assert.True(world.Final[(c * sectors) + j] >= 0);
            }

            Assert.Equal(income, spending, 1e-9 * Math.Max(1, income));
        }

        Assert.Equal(countries, Calibration.Calibrate(world).Countries);
    }

    [Fact]
    public void SameSeedSameWorld()
    {
        Assert.Equal(WorldHash.Of(WorldMaker.Random(9, 4, 3)), WorldHash.Of(WorldMaker.Random(9, 4, 3)));
        Assert.NotEqual(WorldHash.Of(WorldMaker.Random(9, 4, 3)), WorldHash.Of(WorldMaker.Random(10, 4, 3)));
    }
}
