namespace Plenum.Cluster;

/// <summary>The coordinator. Its state is the list of jobs; everything else it finds in the folders and hears from the workers.</summary>
/// <param name="state">The jobs, in Redis.</param>
/// <param name="time">The clock.</param>
internal sealed class CoordinatorGrain(
    [PersistentState("jobs", ClusterSetup.Storage)] IPersistentState<CoordinatorState> state, TimeProvider time) : Grain, ICoordinator
{
    private readonly Dictionary<string, RunningJob> jobs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> workers = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (var job in state.State.Jobs.Values)
            jobs[job.Key] = new RunningJob(job, time, resumed: true);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        foreach (var job in jobs.Values)
            job.Dispose();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task Submit(SweepJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (jobs.TryGetValue(job.Key, out var known) && !known.IsOver)
            return;
        // Written down first: what was accepted survives whatever happens next.
        state.State.Jobs[job.Key] = job;
        await state.WriteStateAsync();
        known?.Dispose();
        jobs[job.Key] = new RunningJob(job, time, resumed: false);
    }

    /// <inheritdoc/>
    public async Task<JobStatus> Status(string jobKey)
    {
        var hands = workers.Count(w => time.GetElapsedTime(w.Value) < ClusterTimes.Lease);
        if (!jobs.TryGetValue(jobKey, out var job))
            return new JobStatus(JobPhase.Unknown, 0, 0, 0, hands, 0, 0, 0, 0, null, "");
        if (job.IsOver && state.State.Jobs.Remove(jobKey))
            await state.WriteStateAsync();
        return job.Status(hands);
    }

    /// <inheritdoc/>
    public async Task Cancel(string jobKey)
    {
        if (jobs.Remove(jobKey, out var job))
            job.Dispose();
        if (state.State.Jobs.Remove(jobKey))
            await state.WriteStateAsync();
    }

    /// <inheritdoc/>
    public Task<Assignment?> Next(string worker)
    {
        workers[worker] = time.GetTimestamp();
        foreach (var job in jobs.Values)
        {
            if (!job.IsOver && job.Queue.Next(worker) is { } shard)
                return Task.FromResult<Assignment?>(new Assignment(job.Job, shard));
        }

        return Task.FromResult<Assignment?>(null);
    }

    /// <inheritdoc/>
    public Task<List<ShardBeat>> Beat(string worker, List<ShardBeat> shards)
    {
        workers[worker] = time.GetTimestamp();
        return Task.FromResult(shards.Where(s => !jobs.TryGetValue(s.JobKey, out var job) || !job.Queue.Beat(worker, s.Shard, s.Solved)).ToList());
    }

    /// <inheritdoc/>
    public Task Finished(string jobKey, int shard, int failedCases, int cases)
    {
        if (jobs.TryGetValue(jobKey, out var job))
            job.Queue.Done(shard, failedCases, cases);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Failed(string jobKey, int shard, string problem)
    {
        if (jobs.TryGetValue(jobKey, out var job))
            job.Queue.Failed(shard, problem);
        return Task.CompletedTask;
    }
}
