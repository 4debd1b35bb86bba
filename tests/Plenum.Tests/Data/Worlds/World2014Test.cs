using System.IO.Compression;
using Plenum.Axes;
using Plenum.Data.Embedded;
using Plenum.Data.Worlds;
using Plenum.Data.Worlds.Build;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Data.Worlds;

public sealed class World2014Test
{
    [Fact]
    public void IsTheDefaultAndUsable()
    {
        var world = WorldLibrary.Open();
        Assert.Equal("world-2014", world.Id);
        Assert.Equal((44, 24, 2014), (world.RegionCount, world.SectorCount, world.Year));
        var report = AccountingCheck.Run(world);
        Assert.Empty(report.Problems);
        Assert.Equal(0, report.Identities.Single(i => i.Name == "costs-equal-output").Off);
        Assert.All(report.Identities, i => Assert.InRange(i.TotalGap, 0, 1e-4));
        // World value added of the source: 73.81 trillion dollars without, about 75.5 with taxes and margins.
        Assert.InRange(world.ValueAdded.Sum() / 1e6, 73.8, 78);
        Assert.Equal(44, Calibration.Calibrate(world).Countries);
    }

    [Fact]
    public void NamesTheSectorsAndGroupsOfAi()
    {
        var world = WorldLibrary.Open();
        AiRole Role(string code) => world.Sectors[world.SectorIndex(code)].AiRole;
        Assert.Equal(AiRole.Compute, Role("C26"));
        Assert.Equal(AiRole.Telecom, Role("J61"));
        Assert.Equal(AiRole.SoftwareAndServices, Role("J62_J63"));
        Assert.Equal(AiRole.Research, Role("M72"));
        Assert.Equal(7, world.Groups["G7"].Count);
        Assert.Equal(27, world.Groups["EU27"].Count);
        Assert.Equal(["BRA", "CHN", "IDN", "IND", "RUS"], world.Groups["BRICS"]);
        Assert.All(world.Elasticities, e => Assert.False(string.IsNullOrEmpty(e.Source)));
        Assert.All(world.Elasticities, e => Assert.InRange(e.Theta, e.Low!.Value, e.High!.Value));
    }

    [Fact]
    public void IsBuiltByteForByteFromItsSources()
    {
        var folder = DataFolder.Find();
        if (folder is null || !Directory.Exists(Path.Combine(folder, "wiod2016")))
            Assert.Skip("the source tables of world-2014 are not in the data folder");
        var files = WorldWriter.Files(World2014Builder.Build(folder), WorldForm.CsvGzip).ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);
        var embedded = EmbeddedData.List("world/world-2014/").Select(p => p["world/world-2014/".Length..]).ToList();
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), embedded);
        foreach (var path in embedded)
        {
            using var stream = EmbeddedData.Open("world/world-2014/" + path);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            // Another version of the compressor may pack the same table differently; then the table itself decides.
            var (made, shipped) = (files[path], memory.ToArray());
            if (path.EndsWith(".gz", StringComparison.Ordinal) && !made.AsSpan().SequenceEqual(shipped))
                (made, shipped) = (Unzip(made), Unzip(shipped));
            Assert.True(made.AsSpan().SequenceEqual(shipped), $"{path} differs from what plenum world build makes");
        }
    }

    private static byte[] Unzip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(memory);
        return memory.ToArray();
    }

    [Fact]
    public void WeighsLessThanAMegabyte() =>
        Assert.InRange(
            EmbeddedData.List("world/world-2014/").Sum(p =>
            {
                using var stream = EmbeddedData.Open(p);
                return stream.Length;
            }),
            1, 1_000_000);
}
