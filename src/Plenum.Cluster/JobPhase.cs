namespace Plenum.Cluster;

/// <summary>What is going on with a job.</summary>
public enum JobPhase
{
    /// <summary>The cluster knows no such job.</summary>
    Unknown,

    /// <summary>Shards are being solved.</summary>
    Running,

    /// <summary>Every shard that is needed is on disk.</summary>
    Finished,

    /// <summary>It was given up; finished shards are kept.</summary>
    Failed,
}
