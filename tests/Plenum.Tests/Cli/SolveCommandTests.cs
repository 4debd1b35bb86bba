using System.Diagnostics;
using System.Text.Json;

namespace Plenum.Tests.Cli;

/// <summary><c>plenum solve</c> as people and scripts meet it: horizons, licences, bans, winners and losers.</summary>
public sealed class SolveCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-solve-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task TheTablesShowHorizonsBansAndWinners()
    {
        var (exit, output, _) = await Plenum("solve", "chip-controls", "--horizon", "short");
        Assert.Equal(0, exit);
        Assert.Contains("at the short horizon", output, StringComparison.Ordinal);
        Assert.Contains("Real income by horizon", output, StringComparison.Ordinal);
        Assert.Contains("made at home", output, StringComparison.Ordinal);
        Assert.Contains("Winners and losers within countries", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheDocumentHasHorizonsOnlyWhenAsked()
    {
        var (_, plain, _) = await Plenum("solve", "chip-controls", "--json");
        using var without = JsonDocument.Parse(plain);
        Assert.False(without.RootElement.TryGetProperty("horizons", out _));
        Assert.False(without.RootElement.TryGetProperty("horizon", out _));
        var (_, asked, _) = await Plenum("solve", "chip-controls", "--json", "--horizons");
        using var with = JsonDocument.Parse(asked);
        Assert.Equal(["short", "medium", "long"], with.RootElement.GetProperty("horizons").EnumerateArray().Select(h => h.GetProperty("horizon").GetString()));
        // The long horizon is the plain solve, to the last digit.
        var far = with.RootElement.GetProperty("horizons")[2].GetProperty("countries").EnumerateArray().Select(c => c.GetProperty("real_income").GetDouble());
        Assert.Equal(without.RootElement.GetProperty("countries").EnumerateArray().Select(c => c.GetProperty("real_income").GetDouble()), far);
    }

    [Fact]
    public async Task TheDetailedDocumentHasWhatItsReadersRelyOn()
    {
        var (exit, output, error) = await Plenum("solve", "chip-controls", "--detail", "--json");
        Assert.Equal(0, exit);
        Assert.Empty(error);
        using var document = JsonDocument.Parse(output);
        var root = document.RootElement;
        Assert.Superset(new HashSet<string>(["plenum", "world", "scenario", "convergence", "countries", "sectors", "trade"]), root.EnumerateObject().Select(p => p.Name).ToHashSet());
        var world = root.GetProperty("world");
        int regions = world.GetProperty("regions").GetInt32(), sectors = world.GetProperty("sectors").GetInt32();
        Assert.InRange(root.GetProperty("convergence").GetProperty("exact_parts_gap").GetDouble(), 0, 1e-6);
        var countries = root.GetProperty("countries").EnumerateArray().ToList();
        Assert.Equal(regions, countries.Count);
        Assert.All(countries, c =>
        {
            var parts = c.GetProperty("exact_parts");
            string[] names = ["terms_of_trade", "volume_of_trade", "technical", "technology", "transfers"];
            Assert.Equal(100 * Math.Log(1 + (c.GetProperty("real_income").GetDouble() / 100)), names.Sum(n => parts.GetProperty(n).GetDouble()), 1e-6);
        });
        Assert.Equal(regions * sectors, root.GetProperty("sectors").GetArrayLength());
        // Shares of an importer's spending on a sector add up to one, before and after.
        foreach (var market in root.GetProperty("trade").EnumerateArray().GroupBy(t => (t.GetProperty("importer").GetString(), t.GetProperty("sector").GetString())))
        {
            Assert.Equal(1, market.Sum(t => t.GetProperty("share_before").GetDouble()), 1e-9);
            Assert.Equal(1, market.Sum(t => t.GetProperty("share_after").GetDouble()), 1e-9);
        }
    }

    [Fact]
    public async Task LicencesAreReported()
    {
        var file = Path.Combine(_folder, "licences.yaml");
        await File.WriteAllTextAsync(
            file, "id: licences\nmeasures:\n  - export_quota: { from_country: [USA, KOR], to_country: CHN, sectors: [C26], share: 0.5, rent_to: importer, rent_share: 0.15 }\n",
            TestContext.Current.CancellationToken);
        var (exit, output, _) = await Plenum("solve", file, "--json");
        Assert.Equal(0, exit);
        using var document = JsonDocument.Parse(output);
        var quotas = document.RootElement.GetProperty("quotas").EnumerateArray().ToList();
        Assert.Equal(2, quotas.Count);
        Assert.All(quotas, q =>
        {
            Assert.Equal(0.5, q.GetProperty("quantity").GetDouble(), 1e-9);
            var licence = q.GetProperty("licence").GetDouble();
            Assert.True(licence > 0);
            Assert.Equal(0.85 * licence, q.GetProperty("export_tax").GetDouble(), 1e-9);
        });
        Assert.Contains("2 of 2 bind", (await Plenum("solve", file)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereNothingCanReplaceASupplierItSaysSo()
    {
        var file = Path.Combine(_folder, "cut-off.yaml");
        await File.WriteAllTextAsync(
            file, "id: cut-off\nmeasures:\n  - import_ban: { importer: LUX, exporter: others, sectors: [C26] }\n", TestContext.Current.CancellationToken);
        var (exit, output, error) = await Plenum("solve", file, "--horizon", "short", "--set", "elasticity.C26=0.4", "--set", "ces.inputs=0.05");
        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.Contains("no equilibrium", error, StringComparison.Ordinal);
        Assert.Contains("LUX cannot make enough C26", error, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Error)> Plenum(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Plenum.Cli.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
