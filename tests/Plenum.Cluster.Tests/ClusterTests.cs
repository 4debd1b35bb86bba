using System.Net;
using System.Net.Sockets;
using System.Text;
using Plenum.Data.Sweeps;
using StackExchange.Redis;

namespace Plenum.Cluster.Tests;

/// <summary>What a cluster does while nobody dies.</summary>
public sealed class ClusterTests
{
    [Fact]
    public async Task CancelledAndResumedWithMetrics()
    {
        await using var cluster = await TestCluster.Start("cancel");
        using var collector = new Collector();
        await cluster.Worker(null, "--otlp", collector.Address);
        await cluster.Worker();
        var sweep = cluster.Sweep();
        await cluster.Until(parts: 2);
        await sweep.Interrupt();
        Assert.True(await sweep.Exit() == 3, sweep.Text);

        // A worker hears of it with its next beat; the shard in its hand may be whole by then, and is kept.
        await Task.Delay(ClusterTimes.Beat + ClusterTimes.Beat, TestContext.Current.CancellationToken);
        var kept = cluster.Parts;
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        Assert.Equal(kept, cluster.Parts);
        Assert.Empty(Directory.GetFiles(cluster.Out, ".*"));
        Assert.InRange(kept, 2, TestCluster.Shards - 1);

        var again = cluster.Sweep("--json");
        Assert.True(await again.Exit() == 0, again.Text);
        Assert.Contains("\"failed\": 0", again.Text, StringComparison.Ordinal);
        await cluster.IsWhole();
        await Child.Until(
            () => collector.Heard("plenum.shards.finished") && collector.Heard("plenum.worker.healthy"), () => "no metrics came", 30);
    }

    [Fact]
    public async Task OtherCodeIsRefused()
    {
        await using var cluster = await TestCluster.Start("code");
        await using var redis = await ConnectionMultiplexer.ConnectAsync(cluster.Redis.Address);
        await redis.GetDatabase().StringSetAsync("plenum:code:code", "0.0.9-deadbeef-v32");
        await using var worker = Child.Plenum(
            cluster.Folder, null, "worker", "--redis", cluster.Redis.Address, "--cluster-name", "code");
        Assert.Equal(1, await worker.Exit());
        Assert.Contains("0.0.9-deadbeef-v32", worker.Text, StringComparison.Ordinal);
        var sweep = cluster.Sweep();
        Assert.Equal(1, await sweep.Exit());
        Assert.Contains(CodeVersion.Text, sweep.Text, StringComparison.Ordinal);
        Assert.Equal(0, cluster.Parts);
    }

    [Fact]
    public async Task WithoutRedisOneLineSaysSo()
    {
        var folder = Directory.CreateTempSubdirectory("plenum-alone-").FullName;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = free.LocalEndpoint.ToString()!;
        free.Stop();
        await using var worker = Child.Plenum(folder, null, "worker", "--redis", address);
        Assert.Equal(1, await worker.Exit());
        Assert.Equal($"plenum: --redis: no Redis answers at {address}. Start one: redis-server --appendonly yes", worker.Text.Trim());
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A collector of metrics that only remembers what it was sent.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly StringBuilder heard = new();

        public Collector()
        {
            using var free = new TcpListener(IPAddress.Loopback, 0);
            free.Start();
            Address = $"http://{free.LocalEndpoint}";
            free.Stop();
            listener.Prefixes.Add(Address + "/");
            listener.Start();
            _ = Listen();
        }

        public string Address { get; }

        public bool Heard(string name)
        {
            lock (heard)
                return heard.ToString().Contains(name, StringComparison.Ordinal);
        }

        public void Dispose() => listener.Close();

        private async Task Listen()
        {
            try
            {
                while (true)
                {
                    var context = await listener.GetContextAsync();
                    using var body = new MemoryStream();
                    await context.Request.InputStream.CopyToAsync(body);
                    lock (heard)
                        heard.Append(context.Request.Url!.AbsolutePath == "/v1/metrics" ? Encoding.Latin1.GetString(body.ToArray()) : "");
                    context.Response.Close();
                }
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // Closed.
            }
        }
    }
}
