namespace Plenum.Data.Sweeps;

/// <summary>Something that gets shards done: the threads of this machine, or a cluster.</summary>
public interface ISweepEngine
{
    /// <summary>Brings every shard of the list to disk.</summary>
    /// <param name="shards">Shards that are missing, ascending.</param>
    /// <param name="finished">Told of each shard that is on disk, with its number of failed cases; from any thread.</param>
    /// <param name="solved">Told how many more cases were solved; from any thread.</param>
    /// <param name="cancellation">Asks to stop; shards in hand are given up.</param>
    Task Run(IReadOnlyList<int> shards, Action<int, int> finished, Action<int> solved, CancellationToken cancellation);
}
