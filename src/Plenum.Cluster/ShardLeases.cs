using Plenum.Data.Sweeps;

namespace Plenum.Cluster;

/// <summary>
/// The shards of one job: waiting, in somebody's hands, done. A shard whose worker has been silent for longer than a lease goes
/// to the next who asks; one that failed too often ends the job. Time is a monotonic clock: a jump of the wall clock does nothing.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="lease">How long a worker may be silent.</param>
/// <param name="attempts">How often a shard may fail.</param>
public sealed class ShardLeases(TimeProvider time, TimeSpan lease, int attempts) : ISweepEngine
{
    private readonly Lock gate = new();
    private readonly SortedSet<int> waiting = [];
    private readonly Dictionary<int, Held> held = [];
    private readonly Dictionary<int, int> failures = [];
    private readonly Dictionary<int, long> notBefore = [];
    private TaskCompletionSource? block;
    private bool started;
    private Action<int, int>? finished;
    private Action<int>? solved;

    /// <summary>Shards handed out again.</summary>
    public int Retries { get; private set; }

    /// <inheritdoc/>
    public async Task Run(IReadOnlyList<int> shards, Action<int, int> finished, Action<int> solved, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(shards);
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            (this.finished, this.solved, block, started) = (finished, solved, done, true);
            // What workers said they had in hand before the list was known stays there, if it is still needed.
            foreach (var other in held.Keys.Except(shards).ToList())
                held.Remove(other);
            waiting.UnionWith(shards.Where(s => !held.ContainsKey(s)));
        }

        using var stop = cancellation.Register(() =>
        {
            lock (gate)
            {
                waiting.Clear();
                held.Clear();
                block = null;
            }

            done.TrySetCanceled(cancellation);
        });
        await done.Task;
    }

    /// <summary>The lowest waiting shard for a worker, or null.</summary>
    public int? Next(string worker)
    {
        lock (gate)
        {
            TakeBack();
            foreach (var shard in waiting)
            {
                if (notBefore.TryGetValue(shard, out var from) && time.GetTimestamp() < from)
                    continue;
                waiting.Remove(shard);
                held[shard] = new Held(worker, time.GetTimestamp(), 0);
                return shard;
            }

            return null;
        }
    }

    /// <summary>A worker is still at it. False where the shard is somebody else's or done: it may give it up.</summary>
    public bool Beat(string worker, int shard, int cases)
    {
        lock (gate)
        {
            if (!held.TryGetValue(shard, out var now))
            {
                // A coordinator that has just moved house learns here what is in whose hands.
                if (!waiting.Remove(shard) && started)
                    return false;
                now = new Held(worker, 0, 0);
            }
            else if (now.Worker != worker)
            {
                return false;
            }

            var count = started ? Math.Max(cases, now.Solved) : 0;
            solved?.Invoke(count - now.Solved);
            held[shard] = new Held(worker, time.GetTimestamp(), count);
            return true;
        }
    }

    /// <summary>A shard is on disk; whoever wrote it, it counts once.</summary>
    public void Done(int shard, int failedCases, int cases)
    {
        lock (gate)
        {
            var known = held.Remove(shard, out var now);
            if (!known && !waiting.Remove(shard))
                return;
            solved?.Invoke(cases - (now?.Solved ?? 0));
            finished?.Invoke(shard, failedCases);
            if (waiting.Count == 0 && held.Count == 0)
                block?.TrySetResult();
        }
    }

    /// <summary>A shard could not be finished: it waits a little and is handed out again, or ends the job.</summary>
    public void Failed(int shard, string problem)
    {
        lock (gate)
        {
            if (!held.Remove(shard, out var now))
                return;
            solved?.Invoke(-now.Solved);
            var count = failures[shard] = failures.GetValueOrDefault(shard) + 1;
            if (count >= attempts)
            {
                waiting.Clear();
                held.Clear();
                block?.TrySetException(new IOException($"shard {shard} failed {count} times: {problem}"));
                return;
            }

            notBefore[shard] = time.GetTimestamp() + (time.TimestampFrequency * count / 2);
            Back(shard);
        }
    }

    private void TakeBack()
    {
        foreach (var (shard, now) in held.Where(h => time.GetElapsedTime(h.Value.Heard) > lease).ToList())
        {
            held.Remove(shard);
            solved?.Invoke(-now.Solved);
            Back(shard);
        }
    }

    private void Back(int shard)
    {
        waiting.Add(shard);
        Retries++;
    }

    private sealed record Held(string Worker, long Heard, int Solved);
}
