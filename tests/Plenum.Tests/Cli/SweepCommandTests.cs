using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Plenum.Data.Worlds;
using Plenum.Tests.Data.Sweeps;
using Plenum.Tests.Readme;
using Plenum.Tests.Running;
using Plenum.Tests.Scenarios;

namespace Plenum.Tests.Cli;

/// <summary><c>plenum sweep</c>, <c>shard</c> and <c>query</c> as processes.</summary>
public sealed class SweepCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plenum-sweeps-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task InterruptedByASignalAndResumedTheBytesAreTheSame()
    {
        WriteWorld();
        File.WriteAllText(In("grid.yaml"), Grids.Text
            .Replace("count: 3", "count: 150", StringComparison.Ordinal).Replace("shard: 8", "shard: 50", StringComparison.Ordinal));
        string[] job = ["sweep", "grid.yaml", "--world", "toy", "--threads", "1", "--out"];
        var first = await Run([.. job, "straight"]);
        Assert.True(first.Code == 0, first.Error);

        using (var process = Start([.. job, "broken"]))
        {
            while (!process.HasExited && !File.Exists(In("broken/part-00003.parquet")))
                await Task.Delay(2, TestContext.Current.CancellationToken);
            if (!process.HasExited)
            {
                await Interruption.Send(process);
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.Equal(3, process.ExitCode);
                Assert.DoesNotContain(Directory.GetFiles(In("broken")), f => f.EndsWith(".tmp", StringComparison.Ordinal));
            }
        }

        // What is missing comes from a scheduler's jobs, two at a time, and a sweep that finds everything done.
        var shards = Directory.GetFiles(In("straight"), "part-*").Length;
        var jobs = await Task.WhenAll(
            Run(["shard", "grid.yaml", "--world", "toy", "--shard", $"0-{shards / 2}", "--out", "broken"]),
            Run(["shard", "grid.yaml", "--world", "toy", "--shard", $"{shards / 2}-{shards - 1}", "--out", "broken", "--threads", "2"]));
        Assert.All(jobs, j => Assert.Equal(0, j.Code));
        Assert.Equal(0, (await Run([.. job, "broken"])).Code);
        Grids.Same(In("straight"), In("broken"));
    }

    [Fact]
    public async Task ADryRunSaysWhatItTakesAndWritesNothing()
    {
        WriteWorld();
        File.WriteAllText(In("grid.yaml"), Grids.Text);
        var dry = await Run(["sweep", "grid.yaml", "--world", "toy", "--dry-run", "--json"]);
        Assert.True(dry.Code == 0, dry.Error);
        using var json = JsonDocument.Parse(dry.Output);
        Assert.Equal(38, json.RootElement.GetProperty("cases").GetInt64());
        Assert.Equal(5, json.RootElement.GetProperty("shards").GetInt32());
        Assert.True(json.RootElement.GetProperty("seconds").GetDouble() > 0);
        var bytes = json.RootElement.GetProperty("bytes").GetDouble();
        Assert.Equal(["grid.yaml", "toy"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        Assert.Equal(0, (await Run(["sweep", "grid.yaml", "--world", "toy", "--out", "real"])).Code);
        var real = Directory.GetFiles(In("real"), "part-*").Sum(f => new FileInfo(f).Length);
        Assert.InRange(bytes / real, 0.5, 2);
        var answer = await Run(["query", "real", "SELECT count(*) AS n, min(value) AS least FROM results", "--json"]);
        using var rows = JsonDocument.Parse(answer.Output);
        Assert.Equal(38 * 11, rows.RootElement.GetProperty("rows")[0].GetProperty("n").GetInt64());
    }

    [Theory]
    [InlineData("no file", "no sweep file", "sweep", "nowhere.yaml", "--out", "x")]
    [InlineData("no folder to write to", "--out is missing", "sweep", "grid.yaml")]
    [InlineData("no such shard", "--shard must be a number from 0 to", "shard", "grid.yaml", "--shard", "99999", "--out", "x")]
    [InlineData("no such case", "CASE must be 0 to", "sweep", "case", "grid.yaml", "99999999")]
    [InlineData("nothing to ask", "no folder", "query", "nowhere")]
    [InlineData("an empty folder", "no finished part", "query", ".")]
    [InlineData("no threads", "--threads", "sweep", "grid.yaml", "--out", "x", "--threads", "0")]
    public async Task BadInputIsOneLineAndExitOne(string what, string says, params string[] arguments)
    {
        File.WriteAllText(In("grid.yaml"), Grids.Text);
        var run = await Run(arguments);
        Assert.True(run.Code == 1, $"{what}: {run.Code}");
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Equal("", run.Output);
        Assert.False(Directory.Exists(In("x")));
    }

    [Fact]
    public async Task ThePageAboutSweepsRunsAsWritten()
    {
        var (code, output) = await DocCommands.Run(Repository.At("docs", "sweeps.md"), folder);
        Assert.True(code == 0, output);
        Assert.Contains("own_loss", output, StringComparison.Ordinal);
        using var single = JsonDocument.Parse(File.ReadAllText(In("case.json")));
        var country = single.RootElement.GetProperty("countries")[0];
        var row = await Run(["query", "walls", $"SELECT value FROM results WHERE case_id = 100 AND variable = 'exports' AND country = '{country.GetProperty("country")}'", "--csv"]);
        Assert.Equal(country.GetProperty("exports").GetDouble(), double.Parse(row.Output.Split('\n')[1], CultureInfo.InvariantCulture));
    }

    // The toy world has a group with a country it does not have, which a file may not.
    private void WriteWorld()
    {
        WorldWriter.Write(ToyWorld.World, In("toy"));
        var groups = In("toy/groups.csv");
        File.WriteAllLines(groups, File.ReadAllLines(groups).Where(l => !l.EndsWith(",ITA", StringComparison.Ordinal)));
    }

    private string In(string name) => Path.Combine(folder, name);

    private Process Start(IReadOnlyList<string> arguments) => PlenumProgram.Start(folder, arguments);

    // On a thread of its own: some tests run two at once.
    private Task<Finished> Run(IReadOnlyList<string> arguments) => Task.Run(() => PlenumProgram.Run(folder, arguments));
}
