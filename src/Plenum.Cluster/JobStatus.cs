namespace Plenum.Cluster;

/// <summary>Where a job stands.</summary>
/// <param name="Phase">What is going on.</param>
/// <param name="ShardsDone">Shards on disk.</param>
/// <param name="CasesDone">Cases solved.</param>
/// <param name="CasesBefore">Cases that were on disk when the coordinator took the job up.</param>
/// <param name="Workers">Workers heard of lately.</param>
/// <param name="Retries">Shards handed out again because a worker fell silent or failed.</param>
/// <param name="Shards">Shards in the folder at the end; 0 before.</param>
/// <param name="Cases">Cases in them.</param>
/// <param name="Failed">Cases without numbers.</param>
/// <param name="HalfWidth">See <see cref="Plenum.Data.Sweeps.SweepEnd"/>.</param>
/// <param name="Problem">Why it failed, or empty.</param>
[GenerateSerializer]
public sealed record JobStatus(
    [property: Id(0)] JobPhase Phase, [property: Id(1)] int ShardsDone, [property: Id(2)] long CasesDone, [property: Id(3)] long CasesBefore,
    [property: Id(4)] int Workers, [property: Id(5)] int Retries, [property: Id(6)] int Shards, [property: Id(7)] long Cases,
    [property: Id(8)] long Failed, [property: Id(9)] double? HalfWidth, [property: Id(10)] string Problem);
