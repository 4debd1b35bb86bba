using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Parquet;
using Plenum.Data.Results;
using Plenum.Outcomes;

namespace Plenum.Tests.Data.Results;

/// <summary>Files of a run: what is written is what comes back, and equal content has equal bytes.</summary>
public sealed class ResultFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-results-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void FinishedDrawsComeBackAndTornOnesDoNot()
    {
        var path = Path.Combine(_folder, "draws.partial");
        var name = new byte[32];
        using (var store = DrawStore.Open(path, name, 3, out var none))
        {
            Assert.Empty(none);
            store.Add(4, [1, double.NaN, -0.0]);
            store.Add(2, [4, 5, 6]);
        }

        // A crash in the middle of the next record.
        using (var file = new FileStream(path, FileMode.Append))
            file.Write([7, 0, 0, 0, 1, 2, 3]);
        using (var store = DrawStore.Open(path, name, 3, out var found))
        {
            Assert.Equal([2, 4], found.Keys);
            Assert.Equal([4, 5, 6], found[2]);
            Assert.True(double.IsNaN(found[4][1]));
            Assert.True(double.IsNegative(found[4][2]));
            store.Add(7, [7, 8, 9]);
        }

        using (DrawStore.Open(path, name, 3, out var found))
            Assert.Equal([2, 4, 7], found.Keys);
        name[0] = 1;
        using (DrawStore.Open(path, name, 3, out var found))
            Assert.Empty(found);
    }

    [Fact]
    public void ADamagedDrawIsNotRead()
    {
        var path = Path.Combine(_folder, "draws.partial");
        using (var store = DrawStore.Open(path, new byte[32], 2, out _))
        {
            store.Add(0, [1, 2]);
            store.Add(1, [3, 4]);
        }

        var bytes = File.ReadAllBytes(path);
        bytes[^12] ^= 1;
        File.WriteAllBytes(path, bytes);
        using (DrawStore.Open(path, new byte[32], 2, out var found))
            Assert.Equal([0], found.Keys);
    }

    [Fact]
    public async Task ParquetIsLongAndReadsBack()
    {
        var keys = new[]
        {
            new ResultKey("scenario", 2030, "WLD", "", "real_income", "percent"),
            new ResultKey("trade-only", 2031, "CHN", "C26", "output", "percent"),
        };
        var draws = Enumerable.Range(0, 120).Select(d => new[] { d + 0.125, d == 7 ? double.NaN : -d }).ToArray();
        var path = Path.Combine(_folder, "results.parquet");
        var token = TestContext.Current.CancellationToken;
        await ResultsParquet.Write(path, keys, draws, token);
        var first = await File.ReadAllBytesAsync(path, token);
        await ResultsParquet.Write(path, keys, draws, token);
        Assert.Equal(first, await File.ReadAllBytesAsync(path, token));
        Assert.Equal([path], Directory.GetFiles(_folder));

        await using var reader = await ParquetReader.CreateAsync(path, cancellationToken: token);
        Assert.Equal(
            ["draw", "variant", "year", "country", "sector", "variable", "unit", "value"],
            reader.Schema.GetDataFields().Select(f => f.Name));
        Assert.Equal(3, reader.RowGroupCount);
        using var group = reader.OpenRowGroupReader(2);
        Assert.Equal(40, group.RowCount);

        // What is not a number has no row.
        using var withGap = reader.OpenRowGroupReader(0);
        Assert.Equal(99, withGap.RowCount);
    }

    [Fact]
    public void SummaryCsvRoundTripsAndLeavesUnknownsEmpty()
    {
        var path = Path.Combine(_folder, "summary.csv");
        SummaryCsv.Write(path,
        [
            new SummaryRow(new ResultKey("scenario", 2030, "CHN", "C26", "output", "percent"), new OutcomeRange(0.1, 0.2, 1.0 / 3, 0.4, 0.5, 1, 0.3)),
            new SummaryRow(new ResultKey("law:linear", 2030, "WLD", "", "real_income", "percent"), OutcomeRange.CentralOnly(-1e-17)),
        ]);
        var lines = File.ReadAllLines(path);
        Assert.Equal("variant,year,country,sector,variable,unit,p05,p25,p50,p75,p95,p_sign,central", lines[0]);
        Assert.Equal(1.0 / 3, double.Parse(lines[1].Split(',')[8], CultureInfo.InvariantCulture));
        Assert.Equal("law:linear,2030,WLD,,real_income,percent,,,,,,,-1E-17", lines[2]);
    }

    [Fact]
    public async Task AWorkbookIsItsContentAndNothingElse()
    {
        var (a, b) = (Path.Combine(_folder, "a.xlsx"), Path.Combine(_folder, "b.xlsx"));
        await Book().Write(a);
        await Task.Delay(10, TestContext.Current.CancellationToken);
        await Book().Write(b);
        Assert.Equal(await File.ReadAllBytesAsync(a, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(b, TestContext.Current.CancellationToken));

        await using var zip = await ZipFile.OpenReadAsync(a, TestContext.Current.CancellationToken);
        foreach (var entry in zip.Entries)
        {
            await using var part = await entry.OpenAsync(TestContext.Current.CancellationToken);
            Assert.NotNull((await XDocument.LoadAsync(part, LoadOptions.None, TestContext.Current.CancellationToken)).Root);
        }

        await using var sheet = await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(TestContext.Current.CancellationToken);
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var cells = XDocument.Load(sheet).Descendants(main + "c").ToDictionary(c => c.Attribute("r")!.Value, c => c.Value);
        Assert.Equal("a <b> & \"c\"", cells["A1"]);
        Assert.Equal("0.1", cells["A2"]);
        Assert.Equal("far", cells["AB2"]);
        Assert.DoesNotContain("B2", cells.Keys);

        static Workbook Book()
        {
            var row = new object?[28];
            (row[0], row[1], row[27]) = (0.1, double.NaN, "far");
            var book = new Workbook();
            book.Add("One", [["a <b> & \"c\"\u0001"], row]);
            book.Add("Two", [["n"], [3]]);
            return book;
        }
    }
}
