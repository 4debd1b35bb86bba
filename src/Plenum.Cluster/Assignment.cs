namespace Plenum.Cluster;

/// <summary>A shard for a worker.</summary>
/// <param name="Job">The sweep.</param>
/// <param name="Shard">The shard.</param>
[GenerateSerializer]
public sealed record Assignment([property: Id(0)] SweepJob Job, [property: Id(1)] int Shard);
