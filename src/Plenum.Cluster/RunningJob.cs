using Plenum.Data.Sweeps;

namespace Plenum.Cluster;

/// <summary>A job on the coordinator: its queue, and the run that feeds it block by block.</summary>
internal sealed class RunningJob : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task<SweepEnd> work;
    private SweepRun? run;

    /// <param name="job">The job.</param>
    /// <param name="time">The clock.</param>
    /// <param name="resumed">True where workers may still have shards of it in hand; they get a moment to say so.</param>
    public RunningJob(SweepJob job, TimeProvider time, bool resumed)
    {
        Job = job;
        Queue = new ShardLeases(time, ClusterTimes.Lease, ClusterTimes.Attempts);
        // Reading a world and looking at thousands of files is no work for a grain's own thread.
        work = Task.Run(async () =>
        {
            var plan = JobPlan.Of(job);
            var folder = SweepFolder.Open(plan, job.Folder);
            if (resumed)
                await Task.Delay(2 * ClusterTimes.Beat, stop.Token);
            run = new SweepRun(plan, folder);
            return await run.Run(Queue, stop.Token);
        });
    }

    public SweepJob Job { get; }

    public ShardLeases Queue { get; }

    public bool IsOver => work.IsCompleted;

    public JobStatus Status(int workers)
    {
        var at = run?.Progress ?? new SweepProgress(0, 0, 0, 0, 0);
        var end = work.IsCompletedSuccessfully ? work.Result : null;
        var phase = end is not null ? JobPhase.Finished : work.IsCompleted ? JobPhase.Failed : JobPhase.Running;
        return new JobStatus(
            phase, at.ShardsDone, at.CasesDone, at.CasesBefore, workers, Queue.Retries,
            end?.Shards ?? 0, end?.Cases ?? 0, end?.Failed ?? 0, end?.HalfWidth,
            work.Exception?.InnerException?.Message ?? (work.IsCanceled ? "cancelled" : ""));
    }

    public void Dispose()
    {
        stop.Cancel();
        _ = work.ContinueWith(_ => stop.Dispose(), TaskScheduler.Default);
    }
}
