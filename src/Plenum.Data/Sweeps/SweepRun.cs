using Plenum.Checks;

namespace Plenum.Data.Sweeps;

/// <summary>
/// A sweep from what is on disk to its end, on any engine: finds the missing shards, has them solved block by block, and looks
/// between two blocks whether more draws are needed.
/// </summary>
/// <param name="plan">The sweep.</param>
/// <param name="folder">Its folder.</param>
public sealed class SweepRun(SweepPlan plan, SweepFolder folder)
{
    private long casesDone;
    private long casesBefore;
    private long failed;
    private int shardsDone;

    /// <summary>Where it stands; from any thread.</summary>
    public SweepProgress Progress => new(
        Volatile.Read(ref shardsDone), plan.Shards, Interlocked.Read(ref casesDone), plan.Cases, Interlocked.Read(ref casesBefore));

    /// <summary>Checks one case of every kind against the world before anything is solved.</summary>
    /// <exception cref="BadInputException">A measure cannot be used with some value of an axis.</exception>
    public static void Check(SweepPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var solver = new SweepSolver(plan);
        foreach (var corner in plan.Corners())
            _ = solver.Bind(corner);
    }

    /// <summary>Runs it to the end.</summary>
    /// <param name="engine">Who solves.</param>
    /// <param name="cancellation">Asks to stop; finished shards stay.</param>
    public async Task<SweepEnd> Run(ISweepEngine engine, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var stop = plan.Spec.Samples?.Stop;
        var means = stop is null ? null : new RunningMeans(plan);
        var block = stop?.Every ?? plan.Shards;
        var present = await Present(cancellation);
        for (var from = 0; from < plan.Shards; from += block)
        {
            int[] shards = [.. Enumerable.Range(from, Math.Min(block, plan.Shards - from))];
            int[] missing = [.. shards.Where(s => !present[s])];
            if (missing.Length > 0)
                await engine.Run(missing, (_, bad) => Finished(bad), n => Interlocked.Add(ref casesDone, n), cancellation);
            if (means is null)
                continue;
            foreach (var shard in shards)
                await means.Add(folder.PartPath(shard));
            if (means.HalfWidth <= stop!.HalfWidth)
                return End(from + shards.Length, means.HalfWidth);
        }

        return End(plan.Shards, means?.HalfWidth);
    }

    private SweepEnd End(int shards, double? halfWidth)
    {
        var cases = Math.Min(plan.Cases, (long)shards * plan.ShardSize);
        var end = new SweepEnd(shards, cases, Interlocked.Read(ref failed), halfWidth is { } h && double.IsFinite(h) ? h : null);
        folder.Tidy();
        folder.Finish(end);
        return end;
    }

    private async Task<bool[]> Present(CancellationToken cancellation)
    {
        var present = new bool[plan.Shards];
        for (var shard = 0; shard < present.Length; shard++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await folder.Inspect(shard) is not { } bad)
                continue;
            present[shard] = true;
            Finished(bad);
            Interlocked.Add(ref casesDone, plan.Shard(shard).Count);
        }

        Interlocked.Exchange(ref casesBefore, casesDone);
        return present;
    }

    private void Finished(int bad)
    {
        Interlocked.Increment(ref shardsDone);
        Interlocked.Add(ref failed, bad);
    }
}
