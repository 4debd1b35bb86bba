namespace Plenum.Cluster;

/// <summary>A sign of life from a worker about a shard in hand.</summary>
/// <param name="JobKey">The job.</param>
/// <param name="Shard">The shard.</param>
/// <param name="Solved">Cases of it solved so far.</param>
[GenerateSerializer]
public sealed record ShardBeat([property: Id(0)] string JobKey, [property: Id(1)] int Shard, [property: Id(2)] int Solved);
