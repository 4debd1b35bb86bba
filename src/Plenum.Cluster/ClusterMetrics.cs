using System.Diagnostics.Metrics;

namespace Plenum.Cluster;

/// <summary>What a worker counts. Nothing listens unless it is told to.</summary>
public sealed class ClusterMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Plenum.Cluster";

    private readonly Meter meter = new(MeterName);
    private int busy;
    private long heard;

    /// <summary>Creates the instruments.</summary>
    public ClusterMetrics()
    {
        Shards = meter.CreateCounter<long>("plenum.shards.finished", "{shard}", "Shards this worker brought to disk");
        Cases = meter.CreateCounter<long>("plenum.cases.solved", "{case}", "Cases this worker solved");
        FailedCases = meter.CreateCounter<long>("plenum.cases.failed", "{case}", "Cases without a result");
        Failures = meter.CreateCounter<long>("plenum.shards.failed", "{shard}", "Shards this worker could not finish");
        ShardSeconds = meter.CreateHistogram<double>("plenum.shard.duration", "s", "Time of a shard");
        meter.CreateObservableGauge("plenum.worker.busy", () => Volatile.Read(ref busy), "{slot}", "Slots at work");
        meter.CreateObservableGauge(
            "plenum.worker.healthy", () => Environment.TickCount64 - Interlocked.Read(ref heard) < 10_000 ? 1 : 0, "1",
            "1 while the coordinator answers this worker");
    }

    /// <summary>Shards brought to disk.</summary>
    public Counter<long> Shards { get; }

    /// <summary>Cases solved.</summary>
    public Counter<long> Cases { get; }

    /// <summary>Cases without a result.</summary>
    public Counter<long> FailedCases { get; }

    /// <summary>Shards that could not be finished.</summary>
    public Counter<long> Failures { get; }

    /// <summary>Time of a shard.</summary>
    public Histogram<double> ShardSeconds { get; }

    /// <summary>A slot begins (+1) or ends (−1) its work.</summary>
    public void Busy(int change) => Interlocked.Add(ref busy, change);

    /// <summary>The coordinator has answered.</summary>
    public void Heard() => Interlocked.Exchange(ref heard, Environment.TickCount64);

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
