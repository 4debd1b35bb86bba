namespace Plenum.Cluster;

/// <summary>How patient a cluster is. All of it is measured by monotonic clocks.</summary>
internal static class ClusterTimes
{
    /// <summary>A worker says what it is at this often.</summary>
    public static TimeSpan Beat { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Silence after which its shards go to others. Too short costs double work, never a wrong result.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromSeconds(6);

    /// <summary>A worker without work, or without a coordinator, asks again after this.</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromMilliseconds(300);

    /// <summary>A call that has no answer after this is tried again.</summary>
    public static TimeSpan Answer { get; } = TimeSpan.FromSeconds(5);

    /// <summary>How often one shard may fail before its job does.</summary>
    public static int Attempts => 4;
}
