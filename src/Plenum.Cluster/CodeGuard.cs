using Plenum.Checks;
using Plenum.Data.Sweeps;
using StackExchange.Redis;

namespace Plenum.Cluster;

/// <summary>
/// Holds the code of a cluster in Redis while any of its workers lives: whoever comes with other code is refused, so that no
/// shard is ever solved by two versions.
/// </summary>
internal sealed class CodeGuard : IAsyncDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private readonly IConnectionMultiplexer redis;
    private readonly RedisKey key;
    private readonly CancellationTokenSource stop = new();
    private Task refreshing = Task.CompletedTask;

    private CodeGuard(IConnectionMultiplexer redis, string cluster) => (this.redis, key) = (redis, $"plenum:{cluster}:code");

    /// <summary>Connects to Redis.</summary>
    /// <exception cref="BadInputException">Nobody answers there.</exception>
    public static async Task<CodeGuard> Connect(string address, string cluster)
    {
        var options = ClusterSetup.Redis(address);
        options.AbortOnConnectFail = true;
        options.ConnectRetry = 1;
        try
        {
            return new CodeGuard(await ConnectionMultiplexer.ConnectAsync(options), cluster);
        }
        catch (RedisConnectionException e)
        {
            throw new BadInputException($"no Redis answers at {address}", "--redis", "Start one: redis-server --appendonly yes", e);
        }
    }

    /// <summary>The code of the cluster's workers, or null where there are none.</summary>
    public async Task<string?> Code() => await redis.GetDatabase().StringGetAsync(key);

    /// <summary>Joins: refuses where others run other code, else keeps the mark alive.</summary>
    /// <exception cref="BadInputException">Other workers run other code.</exception>
    public async Task Join()
    {
        var store = redis.GetDatabase();
        await store.StringSetAsync(key, CodeVersion.Text, Kept, when: When.NotExists);
        Refuse(await Code());
        refreshing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    await Task.Delay(Kept / 6, stop.Token);
                    await store.StringSetAsync(key, CodeVersion.Text, Kept);
                }
                catch (Exception e) when (e is RedisException or TimeoutException or OperationCanceledException)
                {
                    // Redis is away for a moment, or we leave.
                }
            }
        });
    }

    /// <summary>Refuses other code.</summary>
    /// <exception cref="BadInputException">It is other code.</exception>
    public static void Refuse(string? code)
    {
        if (code is not null && code != CodeVersion.Text)
            throw new BadInputException($"the workers of this cluster run the code {code}, this is {CodeVersion.Text}", "", "Use one build everywhere, or another --cluster-name");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await refreshing;
        await redis.DisposeAsync();
        stop.Dispose();
    }
}
