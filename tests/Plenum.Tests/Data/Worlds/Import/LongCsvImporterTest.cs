using Plenum.Checks;
using Plenum.Data.Worlds.Import;

namespace Plenum.Tests.Data.Worlds.Import;

public sealed class LongCsvImporterTest : IDisposable
{
    private const string Header = "origin_country,origin_sector,destination_country,destination_use,value\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-long-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string text)
    {
        var file = Path.Combine(_folder, "flows.csv");
        File.WriteAllText(file, Header + text);
        return file;
    }

    [Fact]
    public void AddsUpFlowsByHand()
    {
        var world = LongCsvImporter.Import(Write(
            "B,x,A,HHC,30\nA,x,A,x,10\nA,x,A,HHC,50\nA,x,B,x,20\nB,x,B,x,5\nB,x,B,GOV,15\nA,x,B,INVNT,-4\nA,x,B,HHC,4\n"), "two", 2020);
        Assert.Equal(["A", "B"], world.Regions.Select(r => r.Code));
        // Sales: A to A 60, A to B 20 + 4 − 4, B to A 30, B to B 20; [sector][importer][exporter].
        Assert.Equal([60, 30, 20, 20], world.Trade);
        Assert.Equal([10, 25], world.Inputs);
        Assert.Equal([80 - 10, 50 - 25], world.ValueAdded);
        Assert.Equal([90 - 10, 40 - 25], world.Final);
        Assert.Equal("assumed-elasticities", world.Log[^1].Rule);
    }

    [Fact]
    public void LogsWhatItRepairs()
    {
        var world = LongCsvImporter.Import(Write(
            "A,x,A,HHC,50\nA,x,B,INVNT,-4\nB,x,B,HHC,15\nB,x,B,x,20\nA,y,A,x,9\nA,y,A,HHC,-2\nB,y,B,HHC,3\nA,x,A,y,8\n"), "two", 2020);
        Assert.Equal(4, Assert.Single(world.Log, n => n.Rule == "negative-trade").Size);
        Assert.Equal(2, Assert.Single(world.Log, n => n.Rule == "negative-final-demand").Size);
        Assert.Contains(world.Log, n => n.Rule == "inputs-above-output" && n.Place == "inputs A y");
        Assert.All(world.ValueAdded, v => Assert.True(v > 0));
    }

    [Theory]
    [InlineData("A,x,A,HHCC,1\n", "sector or final use \"HHCC\" (nearest: HHC")]
    [InlineData("A,x,A,HHC,much\n", "line 2, column value: \"much\" is not a finite number")]
    [InlineData("A,x,A,HHC\n", "expected 5 columns")]
    [InlineData("", "no rows")]
    public void RefusesWhatItCannotRead(string text, string says) =>
        Assert.Contains(says, Assert.Throws<BadInputException>(() => LongCsvImporter.Import(Write(text), "bad", 2020)).Message, StringComparison.Ordinal);
}
