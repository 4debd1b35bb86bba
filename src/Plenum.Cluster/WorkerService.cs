using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Plenum.Checks;
using Plenum.Data.Sweeps;

namespace Plenum.Cluster;

/// <summary>
/// The slots of a worker: each asks for a shard when it is free, solves it on a thread of its own, writes the part and says so.
/// A coordinator that does not answer is asked again; work goes on meanwhile.
/// </summary>
internal sealed class WorkerService(IGrainFactory grains, WorkerOptions options, ClusterMetrics metrics) : BackgroundService
{
    private readonly string name = $"{Environment.MachineName}-{Environment.ProcessId}";
    private readonly ConcurrentDictionary<(string JobKey, int Shard), InHand> hands = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        options.Say($"ready: {options.Threads} {(options.Threads == 1 ? "thread" : "threads")}, code {CodeVersion.Text}, cluster {options.Cluster} at {options.Redis}");
        var slots = Enumerable.Range(0, options.Threads).Select(_ => Slot(stoppingToken));
        await Task.WhenAll(slots.Append(Beats(stoppingToken)));
    }

    private ICoordinator Coordinator => grains.GetGrain<ICoordinator>(ICoordinator.Key);

    private async Task Slot(CancellationToken stopping)
    {
        SweepSolver? solver = null;
        SweepJob? of = null;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var given = await Answered(() => Coordinator.Next(name));
                if (given is null)
                {
                    await Task.Delay(ClusterTimes.Idle, stopping);
                    continue;
                }

                if (of?.Key != given.Job.Key)
                    (of, solver) = (given.Job, null);
                solver = await Work(given, solver, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception) when (!stopping.IsCancellationRequested)
            {
                // No coordinator for a moment: its worker died, or Redis is away. It will be somewhere soon.
                await Pause(stopping);
            }
        }
    }

    private async Task<SweepSolver?> Work(Assignment given, SweepSolver? solver, CancellationToken stopping)
    {
        var key = (given.Job.Key, given.Shard);
        using var hand = new InHand(stopping);
        if (!hands.TryAdd(key, hand))
            return solver;
        metrics.Busy(1);
        var clock = Stopwatch.GetTimestamp();
        try
        {
            var (plan, folder) = await Task.Run(
                () =>
                {
                    var plan = JobPlan.Of(given.Job);
                    return (plan, SweepFolder.Open(plan, given.Job.Folder));
                },
                hand.Stop.Token);
            var cases = plan.Shard(given.Shard).Count;
            if (await folder.Inspect(given.Shard) is not { } failed)
            {
                solver ??= new SweepSolver(plan);
                var mine = solver;
                var result = await Task.Factory.StartNew(
                    () => ShardWork.Solve(plan, given.Shard, mine, hand.Count, hand.Stop.Token),
                    hand.Stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                await folder.Put(result);
                failed = result.Failed;
                metrics.Shards.Add(1);
                metrics.Cases.Add(cases);
                metrics.FailedCases.Add(failed);
                metrics.ShardSeconds.Record(Stopwatch.GetElapsedTime(clock).TotalSeconds);
            }

            await Told(() => Coordinator.Finished(given.Job.Key, given.Shard, failed, cases), hand.Stop.Token);
            return solver;
        }
        catch (OperationCanceledException)
        {
            return solver;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadInputException)
        {
            metrics.Failures.Add(1);
            options.Say($"shard {given.Shard} of {given.Job.SpecPlace}: {e.Message}");
            await Told(() => Coordinator.Failed(given.Job.Key, given.Shard, $"{e.Message} ({name})"), stopping);
            return null;
        }
        finally
        {
            metrics.Busy(-1);
            hands.TryRemove(key, out _);
        }
    }

    private async Task Beats(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await Pause(stopping, ClusterTimes.Beat);
            var mine = hands.Select(h => new ShardBeat(h.Key.JobKey, h.Key.Shard, h.Value.Solved)).ToList();
            try
            {
                foreach (var given in await Answered(() => Coordinator.Beat(name, mine)))
                {
                    if (hands.TryGetValue((given.JobKey, given.Shard), out var hand))
                        hand.GiveUp();
                }
            }
            catch (Exception) when (!stopping.IsCancellationRequested)
            {
                // Said again at the next beat.
            }
        }
    }

    /// <summary>Says something until it is heard; a part on disk is no news that may be lost.</summary>
    private async Task Told(Func<Task> call, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await Answered(async () =>
                {
                    await call();
                    return true;
                });
                return;
            }
            catch (Exception) when (!stopping.IsCancellationRequested)
            {
                await Pause(stopping);
            }
        }
    }

    private async Task<T> Answered<T>(Func<Task<T>> call)
    {
        var answer = await call();
        metrics.Heard();
        return answer;
    }

    private static async Task Pause(CancellationToken stopping, TimeSpan? time = null)
    {
        try
        {
            await Task.Delay(time ?? ClusterTimes.Idle, stopping);
        }
        catch (OperationCanceledException)
        {
            // The caller's loop sees it.
        }
    }

    private sealed class InHand(CancellationToken stopping) : IDisposable
    {
        private readonly Lock gate = new();
        private int solved;
        private bool over;

        public CancellationTokenSource Stop { get; } = CancellationTokenSource.CreateLinkedTokenSource(stopping);

        public int Solved => Volatile.Read(ref solved);

        public void Count() => Interlocked.Increment(ref solved);

        public void GiveUp()
        {
            lock (gate)
            {
                if (!over)
                    Stop.Cancel();
            }
        }

        public void Dispose()
        {
            lock (gate)
            {
                over = true;
                Stop.Dispose();
            }
        }
    }
}
