using Plenum.Data.Worlds;
using Plenum.Tests.Batteries;
using Plenum.Worlds;

namespace Plenum.Tests.Data.Worlds;

public sealed class WorldRoundTripTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-worlds-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(WorldForm.Csv, "w")]
    [InlineData(WorldForm.CsvGzip, "w")]
    [InlineData(WorldForm.Parquet, "w")]
    [InlineData(WorldForm.CsvGzip, "w.zip")]
    [InlineData(WorldForm.Parquet, "w.zip")]
    public void ComesBackBitByBit(WorldForm form, string name)
    {
        var world = WorldMaker.Random(7, 6, 5, new() { OneCountrySectors = 1, NoProduction = 0.1, TinyCountries = 1 });
        var path = Path.Combine(_folder, name);
        WorldWriter.Write(world, path, form);
        var back = WorldLibrary.Open(path);
        Assert.Equal(world.Id, back.Id);
        Assert.Equal(world.Regions, back.Regions);
        Assert.Equal(world.Sectors, back.Sectors);
        Assert.Equal(world.Elasticities, back.Elasticities);
        Assert.Equal(world.Trade, back.Trade);
        Assert.Equal(world.Inputs, back.Inputs);
        Assert.Equal(world.ValueAdded, back.ValueAdded);
        Assert.Equal(world.Final, back.Final);
        Assert.Equal(world.TariffPercent, back.TariffPercent);
        Assert.Equal(world.Channels["co-authorship"].Weights, back.Channels["co-authorship"].Weights);
        Assert.Equal(world.Groups["first-half"], back.Groups["first-half"]);
        Assert.Equal(WorldHash.Of(world), WorldHash.Of(back));
    }

    [Fact]
    public void FoldersOfOnesOwnAndLinksInACircleAreLeftAlone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems ask for a right to make links");
        var world = WorldMaker.Random(7, 4, 3);
        var path = Path.Combine(_folder, "w");
        WorldWriter.Write(world, path, WorldForm.Csv);
        Directory.CreateDirectory(Path.Combine(path, "notes"));
        File.WriteAllText(Path.Combine(path, "notes", "own.csv"), "not,a,table\n");
        Directory.CreateSymbolicLink(Path.Combine(path, "one"), path);
        Directory.CreateSymbolicLink(Path.Combine(path, "two"), path);
        Assert.Equal(WorldHash.Of(world), WorldHash.Of(WorldLibrary.Open(path)));
    }
}
