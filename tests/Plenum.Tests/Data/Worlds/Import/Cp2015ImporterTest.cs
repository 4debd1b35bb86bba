using Plenum.Data.Embedded;
using Plenum.Data.Worlds.Import;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Data.Worlds.Import;

public sealed class Cp2015ImporterTest
{
    private static World Import()
    {
        var folder = DataFolder.Find() is { } data ? Path.Combine(data, "cp2015") : null;
        if (folder is null || !Directory.Exists(folder))
            Assert.Skip("the Caliendo-Parro archive is not in the data folder");
        return Cp2015Importer.Import(folder!);
    }

    [Fact]
    public void HasTheShapeAndTheRepairsOfTheArchive()
    {
        var world = Import();
        Assert.Equal(31, world.RegionCount);
        Assert.Equal(40, world.SectorCount);
        Assert.Equal(1993, world.Year);
        Assert.Equal(26, world.Log.Count(n => n.Rule == "output-below-exports"));
        Assert.Equal(185, world.Log.Count(n => n.Rule == "negative-final-demand"));
        Assert.Equal(270, world.TariffPercent.Max());
        Assert.Equal(178, world.TariffSchedules["tariffs-2005"].Max(), 0.5);
        Assert.Equal(64.85, world.Elasticities[world.SectorIndex("Petroleum")].Theta);
        Assert.Equal(8.22, world.Elasticities[world.SectorIndex("Auto")].Theta);
    }

    [Fact]
    public void SpendsWhatItEarns()
    {
        var world = Import();
        var economy = Calibration.Calibrate(world);
        for (var c = 0; c < world.RegionCount; c++)
        {
            double income = (economy.ValueAdded[c] + economy.Deficit[c]) * economy.CurrencyScale, spending = 0;
            for (var j = 0; j < world.SectorCount; j++)
            {
                spending += world.Final[(c * world.SectorCount) + j];
                for (var i = 0; i < world.RegionCount; i++)
                    income += world.Trade[world.At(j, c, i)] * world.TariffPercent[world.At(j, c, i)] / 100;
            }

            Assert.Equal(1, spending / income, 1e-12);
        }
    }
}
