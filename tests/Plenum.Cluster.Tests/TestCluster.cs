using Plenum.Data.Sweeps;
using Plenum.Data.Worlds;

namespace Plenum.Cluster.Tests;

/// <summary>A folder with a small sweep, what a local run makes of it, a Redis, and workers by the name of the test.</summary>
internal sealed class TestCluster : IAsyncDisposable
{
    // Small solves, many shards: something can die at any time.
    private const string Grid = """
        id: deaths
        axes:
          country: { countries: all, except: ROW }
          size: { from: 1, to: 40, count: 40 }
        instruments:
          wall: { measures: [ trade_cost: { between: ["{country}", others], percent: "{size}" } ] }
        keep: { countries: [CHN, USA, WLD] }
        shard: 30
        """;

    private static readonly Lazy<Task<SortedDictionary<string, byte[]>>> Local = new(Locally);
    private readonly List<Child> children = [];
    private readonly string name;

    private TestCluster(string folder, RedisServer redis, string name) => (Folder, Redis, this.name) = (folder, redis, name);

    public string Folder { get; }

    public RedisServer Redis { get; }

    public string Out => Path.Combine(Folder, "out");

    public static int Shards { get; } = Plan().Shards;

    public static async Task<TestCluster> Start(string name)
    {
        var folder = Directory.CreateTempSubdirectory("plenum-cluster-").FullName;
        var cluster = new TestCluster(folder, await RedisServer.Start(Path.Combine(folder, "redis")), name);
        await File.WriteAllTextAsync(Path.Combine(folder, "deaths.yaml"), Grid);
        return cluster;
    }

    /// <summary>A worker that is ready for work.</summary>
    public async Task<Child> Worker(IReadOnlyDictionary<string, string>? environment = null, params string[] more)
    {
        var worker = Child.Plenum(
            Folder, environment, ["worker", "--redis", Redis.Address, "--cluster-name", name, "--threads", "1", .. more]);
        children.Add(worker);
        await worker.Says("ready:");
        return worker;
    }

    public Child Sweep(params string[] more)
    {
        var sweep = Child.Plenum(
            Folder, null, ["sweep", "deaths.yaml", "--out", Out, "--cluster", "--redis", Redis.Address, "--cluster-name", name, .. more]);
        children.Add(sweep);
        return sweep;
    }

    public int Parts => Directory.Exists(Out) ? Directory.GetFiles(Out, "part-*.parquet").Length : 0;

    public Task Until(int parts) => Child.Until(
        () => Parts >= parts, () => $"only {Parts} of {parts} parts\n" + string.Join("\n--\n", children.Select(c => c.Text)), 120);

    /// <summary>Waits until some more parts are there, or all.</summary>
    public Task More() => Until(Math.Min(Parts + 4, Shards));

    /// <summary>Every shard exactly once, no torn or temporary file, the bytes of a local run.</summary>
    public async Task IsWhole()
    {
        var local = await Local.Value;
        Assert.Equal(local.Keys, Directory.GetFiles(Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var (file, bytes) in local)
            Assert.True(bytes.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Out, file))), file);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var child in children)
            await child.DisposeAsync();
        await Redis.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static SweepPlan Plan() => new(SweepReader.Read(Grid, "deaths.yaml"), WorldLibrary.Open());

    private static async Task<SortedDictionary<string, byte[]>> Locally()
    {
        var folder = Directory.CreateTempSubdirectory("plenum-local-").FullName;
        var at = SweepFolder.Open(Plan(), folder);
        await new SweepRun(Plan(), at).Run(new LocalEngine(Plan(), at, Environment.ProcessorCount), CancellationToken.None);
        var files = new SortedDictionary<string, byte[]>(
            Directory.GetFiles(folder).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal), StringComparer.Ordinal);
        Directory.Delete(folder, recursive: true);
        return files;
    }
}
