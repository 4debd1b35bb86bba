using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using Orleans.Runtime.MembershipService;
using Plenum.Checks;

namespace Plenum.Cluster;

/// <summary>A worker process: an Orleans silo with slots for shards.</summary>
public static class Worker
{
    private static readonly TimeSpan MetricsEvery = TimeSpan.FromSeconds(5);

    /// <summary>Runs until it is asked to stop; shards in hand are given up and go to others.</summary>
    /// <exception cref="BadInputException">No Redis answers, or the cluster runs other code.</exception>
    public static async Task Run(WorkerOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        await using var guard = await CodeGuard.Connect(options.Redis, options.Cluster);
        await guard.Join();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        ClusterSetup.Log(builder.Logging);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<ClusterMetrics>();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(10));
        if (options.Otlp is { } address)
        {
            builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
                .AddMeter(ClusterMetrics.MeterName, "Microsoft.Orleans")
                .AddOtlpExporter((otlp, reader) =>
                {
                    otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
                    otlp.Endpoint = new Uri(new Uri(address), "v1/metrics");
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)MetricsEvery.TotalMilliseconds;
                }));
        }

        builder.UseOrleans(silo => ClusterSetup.Silo(silo, options));
        builder.Services.AddHostedService<WorkerService>();
        using var host = builder.Build();
        try
        {
            await host.StartAsync(cancellation);
        }
        catch (OrleansClusterConnectivityCheckFailedException e)
        {
            throw new BadInputException(
                $"the other workers of the cluster cannot be reached from here: {e.Message}", "--address",
                "Give every worker an --address that the others reach, or another --cluster-name", e);
        }

        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            options.Say("stopping");
        }

        await host.StopAsync(CancellationToken.None);
        options.Say("stopped");
    }
}
