using System.CommandLine;
using System.Globalization;
using System.Net;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Cluster;

namespace Plenum.Cli.Commands.Sweeps;

/// <summary><c>plenum worker</c>: a worker of a cluster.</summary>
internal static class WorkerCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var redis = RedisOption();
        var cluster = NameOption();
        var threads = SweepCommand.ThreadsOption();
        var address = new Option<string>("--address")
        {
            Description = "Address of this machine that the other machines reach; loopback keeps the worker to this machine",
            DefaultValueFactory = _ => "127.0.0.1",
        };
        var otlp = new Option<string?>("--otlp") { Description = "Send metrics to an OpenTelemetry collector (OTLP over HTTP); off by default", HelpName = "URL" };
        var command = new Command(
            "worker",
            "Solves shards of whatever sweeps are handed to the cluster, until it is interrupted.\n\n" +
            "Example: plenum worker --redis 127.0.0.1:6379 --threads 2")
        {
            redis, cluster, threads, address, otlp,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var at = parsed.GetValue(address)!;
            if (!IPAddress.TryParse(at, out _))
                throw new BadInputException($"--address must be an IP address, got {at}");
            var to = parsed.GetValue(otlp);
            if (to is not null && !(Uri.TryCreate(to.TrimEnd('/') + "/", UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
                throw new BadInputException($"--otlp must be the address of a collector such as http://127.0.0.1:4318, got {to}");
            await Run(
                parsed.GetValue(redis)!, parsed.GetValue(cluster)!, SweepCommand.Threads(parsed.GetValue(threads)), at,
                to is null ? null : to.TrimEnd('/') + "/", cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Where Redis is.</summary>
    public static Option<string> RedisOption() => new("--redis")
    {
        Description = "Redis that the machines share",
        HelpName = "HOST:PORT",
        DefaultValueFactory = _ => "127.0.0.1:6379",
    };

    /// <summary>The cluster's name.</summary>
    public static Option<string> NameOption() => new("--cluster-name")
    {
        Description = "Name of the cluster, where several share a Redis",
        DefaultValueFactory = _ => "plenum",
    };

    // A method of its own, so that nobody loads Orleans who does not ask.
    private static Task Run(string redis, string cluster, int threads, string address, string? otlp, CancellationToken cancellation) =>
        Worker.Run(
            new WorkerOptions
            {
                Redis = redis,
                Cluster = cluster,
                Threads = threads,
                Address = address,
                Otlp = otlp,
                Say = text => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"worker {Environment.ProcessId}: {text}")),
            },
            cancellation);
}
