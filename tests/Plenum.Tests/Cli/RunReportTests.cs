using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Parquet;
using Parquet.Schema;
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Worlds;
using Plenum.Parameters;
using Plenum.Trade;

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
            var (compared, priced) = (0, 0);
            foreach (var span in page.Descendants("span").Where(s => s.Attribute("data-key") is not null))
            {
                var key = span.Attribute("data-key")!.Value;
                var cut = key.LastIndexOf('/');
                if (key[(cut + 1)..] is not ("p05" or "p25" or "p50" or "p75" or "p95" or "p_sign"))
                    continue;
                if (key[..cut].Split('/')[4] is "denied" or "others_cost" or "world_cost" or "break_even")
                {
                    var price = Price(draws, key[..cut].Split('/'));
                    var scale = span.Ancestors("table").Single().Element("caption")!.Value.Contains("billion USD", StringComparison.Ordinal) ? 1e-3 : 1;
                    var expected = Statistic(price, key[(cut + 1)..]) * (key.Contains("/denied/", StringComparison.Ordinal) ? 1 : scale);
                    Assert.Equal(expected, double.Parse(span.Attribute("data-value")!.Value, CultureInfo.InvariantCulture), 1e-9 * Math.Max(1, Math.Abs(expected)));
                    priced++;
                    continue;
                }

                Assert.Equal(Statistic(draws[key[..cut]], key[(cut + 1)..]), double.Parse(span.Attribute("data-value")!.Value, CultureInfo.InvariantCulture), 1e-12);
                compared++;
            }

            Assert.True(compared > (file == "brief.html" ? 50 : 500), $"{file}: only {compared} numbers compared");
            Assert.Equal(file == "brief.html" ? 0 : 12, priced);
        }
    }

    /// <summary>Denial, cost and break-even by draw, from percent changes and the baseline's incomes alone.</summary>
    private static List<double> Price(Dictionary<string, List<double>> draws, string[] key)
    {
        var world = WorldLibrary.Open("world-2014");
        var parameters = ParameterSet.Defaults(ParameterFiles.Library, world, EvidenceLibrary.Embedded.Forums);
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(world, parameters.Theta(world)), DeficitRule.Zero, Termination.Tight, parameters.Substitution());
        var income = baseline.Anchor.ValueAdded;
        var total = world.ValueAdded.Sum();
        var focus = income[world.RegionIndex("CHN")] / income.Sum() * total;
        List<double> Of(string place, string variable) => draws[$"scenario/{key[1]}/{place}//{variable}"];
        List<double> own = Of("CHN", "real_income"), all = Of("WLD", "real_income"), ai = Of("CHN", "ai_knowledge");
        var rows = Enumerable.Range(0, own.Count).Select(d => (Denied: -100 * Math.Log(1 + (ai[d] / 100)), World: -all[d] / 100 * total, Others: (-all[d] / 100 * total) + (own[d] / 100 * focus))).ToList();
        return key[4] switch
        {
            "denied" => [.. rows.Select(r => r.Denied)],
            "world_cost" => [.. rows.Select(r => r.World)],
            "others_cost" => [.. rows.Select(r => r.Others)],
            _ => [.. rows.Where(r => r.Denied > 1e-9).Select(r => r.Others / r.Denied)],
        };
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
