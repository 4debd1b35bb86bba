namespace Plenum.Cluster;

/// <summary>
/// The one grain that knows the jobs. Workers ask it for shards when they have a free slot, which is all the backpressure there
/// needs to be; it lives on some worker and moves to another when that one dies.
/// </summary>
public interface ICoordinator : IGrainWithStringKey
{
    /// <summary>Key of the grain.</summary>
    const string Key = "plenum";

    /// <summary>Takes a job up, or finds it under way.</summary>
    Task Submit(SweepJob job);

    /// <summary>Where a job stands.</summary>
    Task<JobStatus> Status(string jobKey);

    /// <summary>Forgets a job; workers give up its shards at their next beat.</summary>
    Task Cancel(string jobKey);

    /// <summary>A shard for a free slot, or null where there is nothing to do.</summary>
    Task<Assignment?> Next(string worker);

    /// <summary>Signs of life about all shards in a worker's hands; returns those it should give up.</summary>
    Task<List<ShardBeat>> Beat(string worker, List<ShardBeat> shards);

    /// <summary>A shard is on disk.</summary>
    Task Finished(string jobKey, int shard, int failedCases, int cases);

    /// <summary>A worker could not finish a shard.</summary>
    Task Failed(string jobKey, int shard, string problem);
}
