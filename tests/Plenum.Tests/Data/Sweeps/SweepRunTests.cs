using System.Globalization;
using Plenum.Checks;
using Plenum.Data.Cases;
using Plenum.Data.Scenarios;
using Plenum.Data.Sweeps;
using Plenum.Query;
using Plenum.Tests.Scenarios;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Data.Sweeps;

/// <summary>The promises of a sweep: same bytes however it was run, no torn file, no number from a failed solve.</summary>
public sealed class SweepRunTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plenum-sweep-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task EveryCaseEqualsASingleSolveToTheLastBit()
    {
        var plan = Grids.Plan(Grids.Sampled);
        await Grids.Run(plan, In("all"), threads: 2);
        using var parts = Parts.Open(In("all"));
        var found = new Dictionary<(long, string, string, string), double>();
        using (var answer = parts.Ask("SELECT case_id, variable, country, sector, value FROM results"))
        {
            foreach (var row in answer.Rows())
                Assert.True(found.TryAdd(((long)row[0]!, (string)row[1]!, (string)row[2]!, (string)row[3]!), (double)row[4]!));
        }

        Assert.Equal(plan.Cases * plan.Layout.Keys.Count, found.Count);
        for (var k = 0L; k < plan.Cases; k += 5)
        {
            var yaml = SweepCaseYaml.Write(plan, plan.Case(k));
            var given = Case.Of(ScenarioReader.Read(yaml, "case.yaml"), ToyWorld.World, []);
            var single = StaticResult.Solve(given, Termination.Tight, detail: false);
            var (before, after) = (single.Comparison.Before, single.Comparison.After);
            foreach (var n in new[] { ToyWorld.World.RegionIndex("CHN"), ToyWorld.World.RegionIndex("USA") })
            {
                var code = ToyWorld.World.Regions[n].Code;
                Assert.Equal(100 * (single.RealIncome[n] - 1), found[(k, "real_income", code, "")]);
                var at = n * ToyWorld.J;
                Assert.Equal(100 * ((after.Output[at] / before.Output[at]) - 1), found[(k, "output", code, ToyWorld.World.Sectors[0].Code)]);
            }
        }
    }

    [Fact]
    public async Task OneThreadOrTwoInterruptedOrNotTheBytesAreTheSame()
    {
        var plan = Grids.Plan(Grids.Sampled);
        var straight = await Grids.Run(plan, In("straight"));
        Assert.Equal(new SweepEnd(plan.Shards, plan.Cases, 0, null), straight);
        await Grids.Run(plan, In("two"), threads: 2);
        Grids.Same(In("straight"), In("two"));

        // Stopped as soon as a part is there, many times over.
        for (var wanted = 1; wanted < plan.Shards; wanted += 4)
        {
            using var stop = new CancellationTokenSource();
            var at = SweepFolder.Open(plan, In("broken"));
            var running = new SweepRun(plan, at);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => running.Run(new StoppingEngine(new LocalEngine(plan, at, 2), () => running.Progress.ShardsDone >= wanted, stop), stop.Token));
            Assert.DoesNotContain(Directory.GetFiles(In("broken")), f => f.EndsWith(".tmp", StringComparison.Ordinal));
        }

        await Grids.Run(plan, In("broken"), threads: 2);
        Grids.Same(In("straight"), In("broken"));
    }

    [Fact]
    public async Task ADamagedPartIsMadeAgainAndAFinishedOneIsNot()
    {
        var plan = Grids.Plan(Grids.Text);
        await Grids.Run(plan, In("whole"));
        await Grids.Run(plan, In("damaged"));
        var (cut, foreign, left) = (Part("damaged", 0), Part("damaged", 1), Part("damaged", 2));
        File.WriteAllBytes(cut, File.ReadAllBytes(cut)[..^100]);
        File.Copy(left, foreign, overwrite: true);
        File.WriteAllText(In("damaged/.part-00003.parquet.gone-1-1.tmp"), "what a killed process left");
        var written = File.GetLastWriteTimeUtc(left);
        using (var parts = Parts.Open(In("damaged")))
            Assert.Equal(["part-00000.parquet"], parts.List.Torn);
        await Grids.Run(plan, In("damaged"));
        Assert.Equal(written, File.GetLastWriteTimeUtc(left));
        Grids.Same(In("whole"), In("damaged"));
    }

    [Fact]
    public async Task TextsAreWrittenOnceARowGroupAndNoRowGroupHoldsTwoOutcomes()
    {
        var plan = Grids.Plan(Grids.Text);
        await Grids.Run(plan, In("all"));
        using var parts = Parts.Open(In("all"));
        var metadata = $"parquet_metadata('{Path.Combine(In("all"), "part-*.parquet")}')";
        // A column without any text has nothing to write.
        Assert.Equal(0, parts.Count($"SELECT count(*) FROM {metadata} WHERE type = 'BYTE_ARRAY' AND num_values > coalesce(stats_null_count, 0) AND encodings NOT LIKE '%DICTIONARY%'"));
        Assert.Equal(0, parts.Count($"SELECT count(*) FROM {metadata} WHERE path_in_schema = 'variable' AND stats_min <> stats_max"));
        Assert.Equal(2, parts.Count($"SELECT count(DISTINCT stats_min) FROM {metadata} WHERE path_in_schema = 'variable'"));
    }

    [Fact]
    public async Task SummariesSayWhatTheTableSays()
    {
        var plan = Grids.Plan(Grids.Text);
        await Grids.Run(plan, In("all"));
        using var parts = Parts.Open(In("all"));
        object?[][] Rows(string question)
        {
            using var answer = parts.Ask(NamedSummary.Find(question)?.Sql(parts) ?? question);
            return [.. answer.Rows()];
        }

        Assert.Equal([plan.Cases, plan.Cases * plan.Layout.Keys.Count, 0L], Assert.Single(Rows("coverage")));
        Assert.Equal(
            Rows("SELECT * FROM results QUALIFY row_number() OVER (PARTITION BY variable ORDER BY abs(value) DESC, case_id, country, sector) <= 40 ORDER BY variable, abs(value) DESC, case_id, country, sector"),
            Rows("largest"));
        var usa = Rows("countries").Single(r => r[0] is "wall" && r[2] is "USA");
        Assert.Equal(
            Rows("SELECT count(*), quantile_cont(value, 0.05), quantile_cont(value, 0.95) FROM results WHERE instrument = 'wall' AND variable = 'real_income' AND country = 'USA'")[0],
            [usa[3], usa[7], usa[9]]);
    }

    [Fact]
    public async Task AFolderOfAnotherSweepIsRefused()
    {
        await Grids.Run(Grids.Plan(Grids.Text), In("one"));
        var other = Grids.Plan(Grids.Text.Replace("to: 25", "to: 30", StringComparison.Ordinal));
        var e = Assert.Throws<BadInputException>(() => SweepFolder.Open(other, In("one")));
        Assert.Contains("another sweep", e.Message, StringComparison.Ordinal);
        var manifest = Path.Combine(In("one"), "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(CodeVersion.Text, "0.0.9-deadbeef-v32", StringComparison.Ordinal));
        e = Assert.Throws<BadInputException>(() => SweepFolder.Open(Grids.Plan(Grids.Text), In("one")));
        Assert.Contains("0.0.9-deadbeef-v32", e.Message, StringComparison.Ordinal);
        File.Delete(manifest);
        Assert.Throws<BadInputException>(() => SweepFolder.Open(Grids.Plan(Grids.Text), In("one")));
    }

    [Fact]
    public async Task AFailedSolveIsNamedAndHasNoValue()
    {
        // A full ban leaves CHN without a supplier of what it does not make; half of one does not.
        var plan = new SweepPlan(
            SweepReader.Read("""
                id: t
                axes: { share: [0.5, 1] }
                instruments: { ban: { measures: [ import_ban: { importer: CHN, exporter: all, sectors: all, share_banned: "{share}" } ] } }
                """, "t.yaml"),
            Bare(ToyWorld.World));
        var end = await Grids.Run(plan, In("ban"));
        Assert.Equal(1, end.Failed);
        using var parts = Parts.Open(In("ban"));
        Assert.Equal(plan.Layout.Keys.Count, parts.Count("SELECT count(*) FROM results WHERE axis_share = 0.5"));
        Assert.Equal(0, parts.Count("SELECT count(*) FROM results WHERE axis_share = 1"));
        using var answer = parts.Ask("SELECT case_id, status, reason FROM failures");
        var failure = Assert.Single(answer.Rows());
        Assert.Equal(1L, failure[0]);
        Assert.Equal("refused", failure[1]);
        Assert.Contains("no supplier", (string)failure[2]!, StringComparison.Ordinal);
        using var coverage = parts.Ask(NamedSummary.Find("coverage")!.Sql(parts));
        Assert.Equal([2L, (long)plan.Layout.Keys.Count, 1L], Assert.Single(coverage.Rows()));
        Assert.Equal(end, await Grids.Run(plan, In("ban")));
    }

    [Fact]
    public async Task DrawingStopsWhenTheMeansAreKnownAndAtTheSameDrawWhoeverAsks()
    {
        var text = Grids.Text.Replace("shard: 8", "shard: 38", StringComparison.Ordinal)
            + "\nsamples: { draws: 4000, parameters: [elasticities], stop: { half_width: 0.2, every: 16 } }\n";
        var plan = Grids.Plan(text);
        var one = await Grids.Run(plan, In("one"));
        Assert.InRange(one.Shards, 32, 1000);
        Assert.InRange(one.HalfWidth!.Value, 1e-6, 0.2);
        Assert.Equal(one, await Grids.Run(plan, In("two"), threads: 2));
        Grids.Same(In("one"), In("two"));
        using var parts = Parts.Open(In("one"));
        using var answer = parts.Ask(
            "SELECT max(1.959963984540054 * sd / sqrt(n)) FROM (SELECT count(*) n, stddev_samp(value) sd FROM results " +
            "GROUP BY instrument, axis_country, axis_size, axis_importer, axis_exporter, set_elasticity_scale, country, sector, variable)");
        Assert.Equal(one.HalfWidth.Value, (double)answer.Rows().Single()[0]!, 1e-9);
    }

    private static World Bare(World world)
    {
        var trade = (double[])world.Trade.Clone();
        var at = world.RegionIndex("CHN");
        trade[world.At(1, at, at)] = 0;
        return world with { Trade = trade };
    }

    private string In(string name) => Path.Combine(folder, name);

    private string Part(string name, int shard) =>
        Path.Combine(In(name), string.Create(CultureInfo.InvariantCulture, $"part-{shard:00000}.parquet"));

    /// <summary>An engine that stops itself, as an interruption would.</summary>
    private sealed class StoppingEngine(ISweepEngine inner, Func<bool> when, CancellationTokenSource stop) : ISweepEngine
    {
        public Task Run(IReadOnlyList<int> shards, Action<int, int> finished, Action<int> solved, CancellationToken cancellation) =>
            inner.Run(
                shards,
                (shard, bad) =>
                {
                    finished(shard, bad);
                    if (when())
                        stop.Cancel();
                },
                solved, cancellation);
    }
}
