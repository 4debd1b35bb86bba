namespace Plenum.Data.Sweeps;

/// <summary>Shards on the threads of this process, one solver a thread. Memory does not grow with the sweep.</summary>
/// <param name="plan">The sweep.</param>
/// <param name="folder">Where parts go.</param>
/// <param name="threads">Threads.</param>
public sealed class LocalEngine(SweepPlan plan, SweepFolder folder, int threads) : ISweepEngine
{
    /// <inheritdoc/>
    public async Task Run(IReadOnlyList<int> shards, Action<int, int> finished, Action<int> solved, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(shards);
        ArgumentNullException.ThrowIfNull(finished);
        ArgumentNullException.ThrowIfNull(solved);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var next = -1;
        var workers = Enumerable.Range(0, Math.Min(threads, shards.Count)).Select(_ => Task.Factory.StartNew(
            () =>
            {
                try
                {
                    var solver = new SweepSolver(plan);
                    for (int k; (k = Interlocked.Increment(ref next)) < shards.Count;)
                    {
                        var result = ShardWork.Solve(plan, shards[k], solver, () => solved(1), stop.Token);
                        folder.Put(result).GetAwaiter().GetResult();
                        finished(shards[k], result.Failed);
                    }
                }
                catch
                {
                    stop.Cancel();
                    throw;
                }
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        try
        {
            await Task.WhenAll(workers);
        }
        catch (Exception)
        {
            // What went wrong first, not the cancellations it caused.
            throw workers.Select(w => w.Exception?.InnerException).FirstOrDefault(e => e is not null and not OperationCanceledException)
                ?? new OperationCanceledException(cancellation);
        }
    }
}
