namespace Plenum.Cluster;

/// <summary>What a worker is told when it starts.</summary>
public sealed record WorkerOptions
{
    /// <summary>Redis, as HOST:PORT.</summary>
    public required string Redis { get; init; }

    /// <summary>Name of the cluster; several may share a Redis.</summary>
    public string Cluster { get; init; } = "plenum";

    /// <summary>Shards at the same time.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Address other machines reach this one at; loopback keeps to this machine.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>Where to send metrics (OTLP over HTTP), or null for nowhere.</summary>
    public string? Otlp { get; init; }

    /// <summary>Tells what happens, one line each.</summary>
    public Action<string> Say { get; init; } = _ => { };
}
