using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using StackExchange.Redis;

namespace Plenum.Cluster;

/// <summary>How silos and clients find each other.</summary>
internal static class ClusterSetup
{
    /// <summary>Name of the grain storage.</summary>
    public const string Storage = "redis";

    /// <summary>Redis, patient with a server that is away.</summary>
    public static ConfigurationOptions Redis(string address)
    {
        var options = ConfigurationOptions.Parse(address);
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = 2000;
        options.SyncTimeout = 2000;
        options.AsyncTimeout = 2000;
        options.ReconnectRetryPolicy = new LinearRetry(500);
        return options;
    }

    /// <summary>Silent, or with PLENUM_DEBUG the engine's own log on stderr.</summary>
    public static void Log(ILoggingBuilder log)
    {
        if (Environment.GetEnvironmentVariable("PLENUM_DEBUG") is null)
            log.SetMinimumLevel(LogLevel.None);
        else
            log.SetMinimumLevel(LogLevel.Information).AddSimpleConsole(o => o.SingleLine = true).AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    /// <summary>A worker's silo.</summary>
    public static void Silo(ISiloBuilder silo, WorkerOptions options)
    {
        var (siloPort, gatewayPort) = TwoFreePorts();
        silo.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (options.Cluster, "plenum"));
        silo.Configure<EndpointOptions>(o =>
        {
            o.AdvertisedIPAddress = IPAddress.Parse(options.Address);
            (o.SiloPort, o.GatewayPort) = (siloPort, gatewayPort);
            o.SiloListeningEndpoint = new IPEndPoint(o.AdvertisedIPAddress, siloPort);
            o.GatewayListeningEndpoint = new IPEndPoint(o.AdvertisedIPAddress, gatewayPort);
        });
        silo.Configure<ClusterMembershipOptions>(o =>
        {
            o.ProbeTimeout = TimeSpan.FromSeconds(1);
            o.NumMissedProbesLimit = 3;
            o.NumVotesForDeathDeclaration = 1;
            o.TableRefreshTimeout = TimeSpan.FromSeconds(2);
            o.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
            // A newcomer to a cluster whose only worker was killed finds it silent and takes its place.
            o.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(2);
            o.NumMissedTableIAmAliveLimit = 2;
            o.MaxJoinAttemptTime = TimeSpan.FromSeconds(60);
        });
        silo.Configure<SiloMessagingOptions>(o => (o.ResponseTimeout, o.SystemResponseTimeout) = (ClusterTimes.Answer, ClusterTimes.Answer));
        silo.UseRedisClustering(o => o.ConfigurationOptions = Redis(options.Redis));
        silo.AddRedisGrainStorage(Storage, o => (o.ConfigurationOptions, o.GrainStorageSerializer) = (Redis(options.Redis), new StateJson()));
    }

    /// <summary>A sweep's client.</summary>
    public static void Client(IClientBuilder client, string redis, string cluster)
    {
        client.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (cluster, "plenum"));
        client.Configure<GatewayOptions>(o => o.GatewayListRefreshPeriod = TimeSpan.FromSeconds(1));
        client.Configure<ClientMessagingOptions>(o => o.ResponseTimeout = ClusterTimes.Answer);
        client.UseRedisClustering(o => o.ConfigurationOptions = Redis(redis));
    }

    // Both are held at the same time, so that they differ; whoever snatches one in between makes the start fail, not the work.
    private static (int Silo, int Gateway) TwoFreePorts()
    {
        using var one = new TcpListener(IPAddress.Loopback, 0);
        using var two = new TcpListener(IPAddress.Loopback, 0);
        one.Start();
        two.Start();
        return (((IPEndPoint)one.LocalEndpoint).Port, ((IPEndPoint)two.LocalEndpoint).Port);
    }
}
