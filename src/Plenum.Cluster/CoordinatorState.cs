namespace Plenum.Cluster;

/// <summary>What survives the death of the worker that hosts the coordinator: the jobs. Which shards are done, the folder says.</summary>
public sealed class CoordinatorState
{
    /// <summary>Jobs under way, by key.</summary>
    public Dictionary<string, SweepJob> Jobs { get; init; } = [];
}
