using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Parquet;
using Parquet.Schema;

namespace Plenum.Tests.Cli;

/// <summary>The pages of a real run against its <c>results.parquet</c>, with percentiles worked out here once more.</summary>
public sealed class RunReportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task NumbersInReportAndBriefEqualResultsParquet()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Plenum.Cli.dll"), "run", "empty-chair-china", "--alone", "--draws", "9", "--to", "2027", "--out", _folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);
        Assert.Contains("report.html", await output, StringComparison.Ordinal);

        var draws = await Draws(Path.Combine(_folder, "results.parquet"));
        foreach (var file in new[] { "report.html", "brief.html" })
        {
            var path = Path.Combine(_folder, file);
            Assert.True(new FileInfo(path).Length < 3_000_000);
            var page = XDocument.Load(path);
            var compared = 0;
            foreach (var span in page.Descendants("span").Where(s => s.Attribute("data-key") is not null))
            {
                var key = span.Attribute("data-key")!.Value;
                var cut = key.LastIndexOf('/');
                if (key[(cut + 1)..] is not ("p05" or "p25" or "p50" or "p75" or "p95" or "p_sign"))
                    continue;
                Assert.Equal(Statistic(draws[key[..cut]], key[(cut + 1)..]), double.Parse(span.Attribute("data-value")!.Value, CultureInfo.InvariantCulture), 1e-12);
                compared++;
            }

            Assert.True(compared > (file == "brief.html" ? 50 : 500), $"{file}: only {compared} numbers compared");
        }
    }

    private static double Statistic(List<double> values, string statistic)
    {
        var sorted = values.Order().ToArray();
        if (statistic == "p_sign")
        {
            var median = Percentile(sorted, 50);
            int up = sorted.Count(v => v > 0), down = sorted.Count(v => v < 0);
            return (median > 0 ? up : median < 0 ? down : Math.Max(up, down)) / (double)sorted.Length;
        }

        return Percentile(sorted, int.Parse(statistic[1..], CultureInfo.InvariantCulture));
    }

    private static double Percentile(double[] sorted, int percent)
    {
        var at = percent / 100.0 * (sorted.Length - 1);
        var low = (int)Math.Floor(at);
        return low + 1 >= sorted.Length ? sorted[^1] : sorted[low] + ((at - low) * (sorted[low + 1] - sorted[low]));
    }

    private static async Task<Dictionary<string, List<double>>> Draws(string path)
    {
        var draws = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        await using var reader = await ParquetReader.CreateAsync(path);
        var fields = reader.Schema.GetDataFields().ToDictionary(f => f.Name, StringComparer.Ordinal);
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            using var group = reader.OpenRowGroupReader(g);
            var count = (int)group.RowCount;
            var words = new Dictionary<string, string?[]>(StringComparer.Ordinal);
            foreach (var name in new[] { "variant", "country", "sector", "variable" })
                words[name] = await Text(group, fields[name], count);
            var years = new int[count];
            await group.ReadAsync<int>(fields["year"], years.AsMemory());
            var values = new double?[count];
            await group.ReadAsync<double>(fields["value"], values.AsMemory());
            for (var i = 0; i < count; i++)
            {
                if (values[i] is not { } value)
                    continue;
                var key = string.Create(CultureInfo.InvariantCulture, $"{words["variant"][i]}/{years[i]}/{words["country"][i]}/{words["sector"][i]}/{words["variable"][i]}");
                if (!draws.TryGetValue(key, out var list))
                    draws[key] = list = [];
                list.Add(value);
            }
        }

        return draws;
    }

    private static async Task<string?[]> Text(ParquetRowGroupReader group, DataField field, int count)
    {
        var values = new string?[count];
        await group.ReadAsync(field, values.AsMemory()!);
        return values;
    }
}
