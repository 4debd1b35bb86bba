using System.Diagnostics;
using System.Text.Json;
using Plenum.Tests.Running;

namespace Plenum.Tests.Cli;

/// <summary><c>plenum run</c> and <c>plenum path</c> as processes: bytes, interruption, exit codes.</summary>
public sealed class RunCommandTests : IDisposable
{
    private static readonly string[] Files = ["report.html", "brief.html", "results.parquet", "summary.csv", "summary.xlsx", "manifest.json"];
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-run-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task OneThreadOrTwoInterruptedOrNotTheBytesAreTheSame()
    {
        string[] job = ["run", "empty-chair-china", "--alone", "--draws", "12", "--to", "2028", "--seed", "7"];
        var straight = Path.Combine(_folder, "straight");
        var one = await Plenum([.. job, "--threads", "1", "--out", straight]);
        Assert.Equal(0, one.Code);
        Assert.Contains("Before you quote it", one.Output, StringComparison.Ordinal);

        // Interrupted as soon as some draws are on disk, then started again with two threads.
        var broken = Path.Combine(_folder, "broken");
        using (var process = Start([.. job, "--threads", "1", "--out", broken]))
        {
            var partial = Path.Combine(broken, "draws.partial");
            while (!process.HasExited && !(File.Exists(partial) && new FileInfo(partial).Length > 60_000))
                await Task.Delay(5, TestContext.Current.CancellationToken);
            if (!process.HasExited)
            {
                await Interruption.Send(process);
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.Equal(3, process.ExitCode);
                Assert.Equal([partial], Directory.GetFiles(broken));
            }
        }

        var again = await Plenum([.. job, "--threads", "2", "--out", broken]);
        Assert.Equal(0, again.Code);
        Assert.Contains("finished before and are kept", again.Error, StringComparison.Ordinal);
        foreach (var file in Files)
        {
            Assert.True(
                File.ReadAllBytes(Path.Combine(straight, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(broken, file))), file);
        }

        Assert.False(File.Exists(Path.Combine(broken, "draws.partial")));
    }

    [Fact]
    public async Task PathPrintsTheContract()
    {
        var run = await Plenum(["path", "empty-chair-china", "--years", "2", "--set", "diffusion.beta=0.4", "--json"]);
        Assert.Equal(0, run.Code);
        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        Assert.Equal("world-2014", root.GetProperty("world").GetProperty("id").GetString());
        Assert.Equal(64, root.GetProperty("world").GetProperty("sha256").GetString()!.Length);
        Assert.Equal(0.4, root.GetProperty("parameters").GetProperty("diffusion.beta").GetDouble());
        var years = root.GetProperty("years");
        Assert.Equal(3, years.GetArrayLength());
        Assert.Equal(2025, years[0].GetProperty("year").GetInt32());
        Assert.Equal(0, years[0].GetProperty("world").GetProperty("ai_knowledge").GetDouble());
        Assert.Equal(44, years[2].GetProperty("countries").GetArrayLength());
        foreach (var name in new[] { "real_income", "real_wage", "consumer_price", "ai_knowledge" })
            Assert.True(double.IsFinite(years[2].GetProperty("countries")[0].GetProperty(name).GetDouble()));
    }

    [Theory]
    [InlineData("unknown scenario", "empty-chair-chin", "run", "empty-chair-chin")]
    [InlineData("unknown parameter", "diffusion.beta", "path", "--set", "diffusion.bta=0.4")]
    [InlineData("beta out of range", "[0, 1)", "path", "--set", "diffusion.beta=1")]
    [InlineData("two ends", "--to and --years", "path", "--to", "2030", "--years", "3")]
    [InlineData("ends before it starts", "2025", "path", "--to", "2020")]
    [InlineData("no draws", "--draws", "run", "--draws", "0")]
    [InlineData("one scenario is no comparison", "two scenarios", "compare", "chip-controls")]
    public async Task BadInputIsOneLineAndExitOne(string what, string says, params string[] arguments)
    {
        var run = await Plenum(arguments);
        Assert.True(run.Code == 1, $"{what}: {run.Code}");
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    private static Process Start(IReadOnlyList<string> arguments) => PlenumProgram.Start(null, arguments);

    private static Task<Finished> Plenum(IReadOnlyList<string> arguments) => Task.Run(() => PlenumProgram.Run(null, arguments));
}
