using Plenum.Checks;
using Plenum.Data.Worlds;
using Plenum.Tests.Batteries;
using Plenum.Worlds;

namespace Plenum.Tests.Data.Worlds;

public sealed class BadWorldTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-bad-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Good(WorldForm form = WorldForm.Csv, string name = "w")
    {
        var path = Path.Combine(_folder, name);
        WorldWriter.Write(WorldMaker.Random(11, 4, 3), path, form);
        return path;
    }

    private static string Refused(string path) => Assert.Throws<BadInputException>(() => WorldReader.Read(path)).Message;

    [Theory]
    [InlineData("trade.csv", "R000,R001,S00,1", "second row for R000, R001, S00")]
    [InlineData("trade.csv", "R009,R001,S00,1", "column importer: unknown region \"R009\" (nearest: R000")]
    [InlineData("trade.csv", "R000,R001,S09,1", "column sector: unknown sector \"S09\"")]
    [InlineData("trade.csv", "R000,R001,S00", "expected 4 columns (importer, exporter, sector, value), found 3")]
    [InlineData("trade.csv", "R000,R002,S02,one", "column value: \"one\" is not a finite number")]
    [InlineData("trade.csv", "R000,R002,S02,", "a number is missing")]
    [InlineData("trade.csv", "R000,R002,S02,NaN", "\"NaN\" is not a finite number")]
    [InlineData("trade.csv", "R000,R002,S02,1e999", "is not a finite number")]
    [InlineData("trade.csv", "R000,R002,S02,-3", "value must be zero or positive, got -3")]
    [InlineData("trade.csv", "R000,\"R002,S02,3", "a quoted field is never closed")]
    [InlineData("final.csv", "R000,S99,-3", "unknown sector \"S99\"")]
    [InlineData("tariffs.csv", "R000,R002,S02,-100", "percent must be above -100, got -100")]
    [InlineData("groups.csv", "G7,CHN", "unknown region \"CHN\"")]
    [InlineData("elasticities.csv", "S00,4,,,,,", "second row for S00")]
    [InlineData("regions.csv", "R000,Again,,,", "code \"R000\" appears twice")]
    [InlineData("channels/co-authorship.csv", "R000,R001,0.5", "the weights of R000 sum to 0.5")]
    public void ARowThatIsWrongIsNamed(string file, string row, string says)
    {
        var path = Good();
        var table = Path.Combine(path, file);
        if (row.StartsWith("R000,R002,S02", StringComparison.Ordinal) || row.Contains('"', StringComparison.Ordinal))
            File.WriteAllLines(table, File.ReadAllLines(table).Where(l => !l.StartsWith("R000,R002,S02", StringComparison.Ordinal)));
        File.AppendAllText(table, row + "\n");
        Assert.Contains(says, Refused(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("elasticities.csv", "theta", "tetha", "unknown column \"tetha\"")]
    [InlineData("sectors.csv", "ai_role", "role", "unknown column \"role\"")]
    [InlineData("sectors.csv", "compute", "computer", "unknown ai_role \"computer\"; legal are compute, software-and-services, research, telecom or empty (nearest: compute")]
    [InlineData("trade.csv", "importer,exporter", "importer,importer", "column \"importer\" appears twice")]
    [InlineData("trade.csv", "importer,exporter,sector,value", "importer;exporter;sector;value", "must be separated by commas")]
    [InlineData("datapackage.json", "\"name\"", "name", "not JSON")]
    [InlineData("datapackage.json", "\"year\": 2020", "\"year\": \"soon\"", "year must be a whole number")]
    [InlineData("datapackage.json", "trade.csv", "traed.csv", "resource \"trade\" names \"traed.csv\", which is not there")]
    public void AHeaderOrDescriptionThatIsWrongIsNamed(string file, string old, string with, string says)
    {
        var path = Good();
        var target = Path.Combine(path, file);
        var text = File.ReadAllText(target);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(target, text.Replace(old, with, StringComparison.Ordinal));
        Assert.Contains(says, Refused(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trade.csv", "resource \"trade\" names")]
    [InlineData("datapackage.json", "no datapackage.json")]
    public void AMissingFileIsNamed(string file, string says)
    {
        var path = Good();
        File.Delete(Path.Combine(path, file));
        Assert.Contains(says, Refused(path), StringComparison.Ordinal);
    }

    [Fact]
    public void ATableNobodyKnowsIsASlip()
    {
        var path = Good();
        File.WriteAllText(Path.Combine(path, "tarifs.csv"), "importer,exporter,sector,percent\n");
        Assert.Contains("no table is called \"tarifs\" (nearest: tariffs", Refused(path), StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnsAndRowsInAnyOrderQuotedWithCrLfAndMarkAreTheSameWorld()
    {
        var path = Good();
        var before = WorldReader.Read(path);
        var table = Path.Combine(path, "trade.csv");
        var rows = File.ReadAllLines(table).Select(l => l.Split(',')).ToList();
        var shuffled = rows.Skip(1).Reverse().Select(r => $"\"{r[3]}\",{r[2]},\"{r[0]}\",{r[1]}");
        File.WriteAllText(table, "\uFEFFvalue,sector,importer,exporter\r\n" + string.Join("\r\n", shuffled) + "\r\n\r\n");
        Assert.Equal(before.Trade, WorldReader.Read(path).Trade);
    }

    [Fact]
    public void AReadMeAndRegionColumnsOfOnesOwnAreLeftAlone()
    {
        var path = Good();
        File.WriteAllText(Path.Combine(path, "README.md"), "mine");
        var regions = Path.Combine(path, "regions.csv");
        File.WriteAllLines(regions, File.ReadAllLines(regions).Select((l, i) => l + (i == 0 ? ",capital" : ",somewhere")));
        Assert.Equal(4, WorldReader.Read(path).RegionCount);
        WorldWriter.Write(WorldMaker.Random(12, 4, 3), path, WorldForm.Parquet);
        Assert.True(File.Exists(Path.Combine(path, "README.md")));
        Assert.False(File.Exists(Path.Combine(path, "trade.csv")));
        Assert.Equal("made-12", WorldReader.Read(path).Id);
    }

    /// <summary>Any damage anywhere gives a world or a message, never another exception.</summary>
    [Theory]
    [InlineData(WorldForm.Csv, "w")]
    [InlineData(WorldForm.CsvGzip, "w")]
    [InlineData(WorldForm.Parquet, "w")]
    [InlineData(WorldForm.CsvGzip, "w.zip")]
    public void DamageIsRefusedOrHarmless(WorldForm form, string name)
    {
        var path = Good(form, name);
        var files = File.Exists(path) ? [path] : Directory.GetFiles(path, "*", SearchOption.AllDirectories);
        Damage.Try(Gen.Select(Gen.Int[0, files.Length - 1], Gen.Double[0, 1], Gen.Int[0, 3], Gen.Byte), 150, accident =>
        {
            var (which, where, kind, b) = accident;
            var file = files[which];
            var good = File.ReadAllBytes(file);
            var at = (int)(where * (good.Length - 1));
            byte[] bad = kind switch
            {
                0 => good[..at],
                1 => [.. good[..at], b, .. good[(at + 1)..]],
                2 => [.. good[..at], b, .. good[at..]],
                _ => [.. good[..at], .. good[Math.Min(good.Length, at + 7)..]],
            };
            File.WriteAllBytes(file, bad);
            try
            {
                var world = WorldReader.Read(path);
                _ = AccountingCheck.Run(world);
            }
            catch (BadInputException e)
            {
                Assert.False(string.IsNullOrWhiteSpace(e.Message));
            }
            finally
            {
                File.WriteAllBytes(file, good);
            }
        });
    }

    [Theory]
    [InlineData("trade.csv.gz")]
    [InlineData("inputs.csv.gz")]
    public void ACutOffCompressedTableIsNeverReadAsShort(string file)
    {
        var path = Good(WorldForm.CsvGzip);
        var table = Path.Combine(path, file);
        var bytes = File.ReadAllBytes(table);
        for (var length = 0; length < bytes.Length; length += Math.Max(1, bytes.Length / 40))
        {
            File.WriteAllBytes(table, bytes[..length]);
            Assert.Contains(file, Refused(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void NothingHalfWrittenStays()
    {
        var world = WorldMaker.Random(11, 4, 3);
        Directory.CreateDirectory(Path.Combine(_folder, "taken"));
        File.WriteAllText(Path.Combine(_folder, "taken", "thesis.txt"), "mine");
        Assert.Throws<BadInputException>(() => WorldWriter.Write(world, Path.Combine(_folder, "taken")));
        Assert.Equal(["thesis.txt"], Directory.GetFileSystemEntries(Path.Combine(_folder, "taken")).Select(Path.GetFileName));
        Assert.Equal(["taken"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
    }
}
