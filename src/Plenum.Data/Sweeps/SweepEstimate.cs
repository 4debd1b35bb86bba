using System.Diagnostics;

namespace Plenum.Data.Sweeps;

/// <summary>What a sweep will take, measured on a few of its own cases.</summary>
/// <param name="Cases">Cases.</param>
/// <param name="Shards">Shards.</param>
/// <param name="ShardSize">Cases a shard.</param>
/// <param name="Measured">Cases solved for the estimate.</param>
/// <param name="Failed">How many of them have no numbers.</param>
/// <param name="Seconds">Seconds the whole takes on the given threads; null where nothing could be measured.</param>
/// <param name="Bytes">Bytes the parts take.</param>
public sealed record SweepEstimate(long Cases, int Shards, int ShardSize, int Measured, int Failed, double Seconds, double Bytes)
{
    private const double Budget = 4;
    private const int Fewest = 3;
    private const int Most = 200;

    /// <summary>Solves cases spread over the sweep, a few seconds' worth, and writes them to memory.</summary>
    public static async Task<SweepEstimate> Of(SweepPlan plan, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        // What a shard shares (parameters, the baseline) is paid once a shard, so cases come in runs, first case apart.
        var runs = (int)Math.Clamp(plan.Shards, 1, 4);
        var perShard = Math.Min(plan.ShardSize, plan.Cases);
        double first = 0, rest = 0;
        int firsts = 0, rests = 0, failed = 0;
        var cases = new List<SweepCase>();
        var solver = new SweepSolver(plan);
        var values = new double[plan.Layout.Keys.Count];
        // The first solve of a process pays for compiling the code.
        _ = solver.Solve(plan.Case(0), values);
        var clock = Stopwatch.StartNew();
        for (var run = 0; run < runs; run++)
        {
            var (start, count) = plan.Shard((int)((long)run * plan.Shards / runs));
            solver = new SweepSolver(plan);
            var take = Math.Min(count, Most / runs);
            for (var k = 0; k < take; k++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (k >= Fewest && clock.Elapsed.TotalSeconds > Budget * (run + 1) / runs)
                    break;
                var @case = plan.Case(start + ((long)k * count / take));
                var begun = Stopwatch.GetTimestamp();
                var (status, _) = solver.Solve(@case, values);
                var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
                if (k == 0)
                    (first, firsts) = (first + seconds, firsts + 1);
                else
                    (rest, rests) = (rest + seconds, rests + 1);
                failed += status == SweepStatus.Ok ? 0 : 1;
                cases.Add(@case);
            }
        }

        var each = rests > 0 ? rest / rests : first / firsts;
        var fresh = Math.Max(0, (first / firsts) - each);
        var writing = Stopwatch.StartNew();
        var bytes = await Weigh(plan, [.. cases.Take((int)perShard)], cancellation);
        var total = (each * plan.Cases) + ((fresh + writing.Elapsed.TotalSeconds) * plan.Shards);
        return new SweepEstimate(
            plan.Cases, plan.Shards, plan.ShardSize, cases.Count, failed, total / Math.Min(threads, Math.Max(1, plan.Shards)), bytes);
    }

    // A full shard made of the measured cases over and over, their last bits stirred, so that it does not compress too well.
    private static async Task<double> Weigh(SweepPlan plan, List<SweepCase> few, CancellationToken cancellation)
    {
        var solved = ShardWork.Solve(plan, 0, few, null, null, cancellation);
        var count = (int)Math.Min(plan.ShardSize, plan.Cases);
        var values = new double[solved.Keys.Count * count];
        for (var k = 0; k < solved.Keys.Count; k++)
        {
            for (var c = 0; c < count; c++)
            {
                var x = solved.Values[(k * few.Count) + (c % few.Count)];
                values[(k * count) + c] = double.IsFinite(x)
                    ? BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) ^ (((long)c * 0x9E3779B97F4AL) & 0x3FFFFFFFFFFL))
                    : x;
            }
        }

        (string, string)[] statuses = [.. Enumerable.Range(0, count).Select(c => solved.Statuses[c % few.Count])];
        var full = solved with { Cases = plan.Shard(0).Count == count ? [.. Enumerable.Range(0, count).Select(c => plan.Case(c))] : few, Values = values, Statuses = statuses };
        using var memory = new MemoryStream();
        await PartFile.Write(plan, full, memory);
        return memory.Length * ((double)plan.Cases / count);
    }
}
