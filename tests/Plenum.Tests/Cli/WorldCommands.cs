using System.Text.Json;
using Plenum.Data.Worlds;
using Plenum.Tests.Batteries;
using Plenum.Tests.Running;
using Plenum.Worlds;

namespace Plenum.Tests.Cli;

/// <summary>The world commands as whole processes.</summary>
public sealed class WorldCommands : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ListAndShowNameTheEmbeddedWorld()
    {
        Assert.Contains("world-2014", Run("list").Output, StringComparison.Ordinal);
        var show = Json("show", "--json");
        Assert.Equal(WorldHash.Of(WorldLibrary.Open()), show.GetProperty("world").GetProperty("sha256").GetString());
        Assert.Equal(24, show.GetProperty("sectors").GetArrayLength());
        Assert.Equal(7, show.GetProperty("groups").GetProperty("G7").GetArrayLength());
    }

    [Fact]
    public void CheckReportsIdentitiesAndRefusesTheUnusable()
    {
        var good = Path.Combine(_folder, "good");
        WorldWriter.Write(WorldMaker.Random(2, 3, 2), good, WorldForm.Csv);
        var report = Json("check", good, "--json");
        Assert.True(report.GetProperty("usable").GetBoolean());
        Assert.All(report.GetProperty("identities").EnumerateArray(), i => Assert.Equal(0, i.GetProperty("off").GetInt32()));

        var table = Path.Combine(good, "final.csv");
        File.WriteAllLines(table, File.ReadAllLines(table).Where(l => !l.StartsWith("R001", StringComparison.Ordinal)));
        var (code, text, error) = Run("check", good, "--json");
        Assert.Equal(1, code);
        Assert.Contains("final spending of R001 is zero", error, StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse(text).RootElement.GetProperty("usable").GetBoolean());
    }

    [Fact]
    public void AggregateMergesByMappingFile()
    {
        var (world, map, into) = (Path.Combine(_folder, "w"), Path.Combine(_folder, "map.csv"), Path.Combine(_folder, "merged.zip"));
        WorldWriter.Write(WorldMaker.Random(2, 4, 3), world);
        File.WriteAllText(map, "code,group,name\nR000,BLOC,The bloc\nR001,BLOC,The bloc\n");
        var (code, _, error) = Run("aggregate", world, "--regions", map, "--out", into);
        Assert.True(code == 0, error);
        Assert.Equal(["BLOC", "R002", "R003"], WorldReader.Read(into).Regions.Select(r => r.Code));
        File.WriteAllText(map, "code,group\nR0,BLOC\n");
        Assert.Contains("unknown region \"R0\" (nearest: R000", Refused("aggregate", world, "--regions", map, "--out", into), StringComparison.Ordinal);
    }

    [Fact]
    public void UpdateBringsAWorldToTotalsAndRefusesContradictions()
    {
        var (world, totals, into) = (Path.Combine(_folder, "old"), Path.Combine(_folder, "totals"), Path.Combine(_folder, "new"));
        var made = WorldMaker.Make(new WorldKnobs { Countries = 3, Sectors = 2, NoValueAdded = 0 });
        WorldWriter.Write(made, world);
        Directory.CreateDirectory(totals);
        Assert.Contains("no table value_added", Refused("update", world, "--to", "2010", "--totals", totals, "--goods", "S000", "--out", into), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(totals, "value_added.csv"), "country,value\nC000,5000\nC001,6000\nC002,7000\n");
        File.WriteAllText(Path.Combine(totals, "goods.csv"), "importer,exporter,value\nC000,C001,50\nC001,C000,60\nC001,C002,70\nC002,C001,70\n");
        Assert.Contains("do not say which sectors make goods", Refused("update", world, "--to", "2010", "--totals", totals, "--out", into), StringComparison.Ordinal);
        var (code, text, error) = Run("update", world, "--to", "2010", "--totals", totals, "--goods", "S000", "--out", into);
        Assert.True(code == 0, error);
        Assert.Contains("Converged", text, StringComparison.Ordinal);
        var updated = WorldReader.Read(into);
        Assert.Equal(50, updated.Trade[updated.At(0, 0, 1)], 1e-5);
        // A country that the table of pairs names is known with all of its pairs: no row, no trade.
        Assert.Equal(0, updated.Trade[updated.At(0, 0, 2)]);
        Assert.Equal(7000, updated.ValueAdded[4] + updated.ValueAdded[5], 1e-4);

        File.WriteAllText(Path.Combine(totals, "goods.csv"), "importer,exporter,value\nC000,C001,1e15\n");
        (code, _, error) = Run("update", world, "--to", "2010", "--totals", totals, "--goods", "S000", "--out", Path.Combine(_folder, "never"));
        Assert.Equal(2, code);
        Assert.Contains("did not converge", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "never")));
    }

    [Fact]
    public void BadInputIsOneLineAndExitCodeOne()
    {
        Assert.Contains("no world called \"world-2015\" (nearest: world-2014", Refused("show", "world-2015"), StringComparison.Ordinal);
        Assert.Contains("no folder", Refused("import", "cp2015", Path.Combine(_folder, "nowhere"), "--out", Path.Combine(_folder, "x")), StringComparison.Ordinal);
        Assert.Contains("unknown form \"xml\"", Refused("aggregate", "world-2014", "--out", Path.Combine(_folder, "x"), "--form", "xml"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "x")));
    }

    private static string Refused(params string[] arguments) => PlenumProgram.Refused(null, ["world", .. arguments]);

    private static JsonElement Json(params string[] arguments) => PlenumProgram.Json(null, ["world", .. arguments]);

    private static Finished Run(params string[] arguments) => PlenumProgram.Run(null, ["world", .. arguments]);
}
