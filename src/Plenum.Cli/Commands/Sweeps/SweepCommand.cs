using System.CommandLine;
using Plenum.Checks;
using Plenum.Cluster;
using Plenum.Cli.Output;
using Plenum.Data.Sweeps;
using Plenum.Data.Worlds;

namespace Plenum.Cli.Commands.Sweeps;

/// <summary><c>plenum sweep</c>: a grid of counterfactuals, resumable, one Parquet part a shard.</summary>
internal static class SweepCommand
{
    /// <summary>Builds the command with its subcommands.</summary>
    public static Command Create()
    {
        var spec = SpecArgument();
        var world = WorldOption();
        var output = OutOption(required: false);
        var threads = ThreadsOption();
        var dry = new Option<bool>("--dry-run") { Description = "Say how many solves, how long and how much disk, measured on a few; write nothing" };
        var cluster = new Option<bool>("--cluster") { Description = "Hand it to the workers of a cluster instead (plenum worker)" };
        var redis = WorkerCommand.RedisOption();
        var name = WorkerCommand.NameOption();
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var command = new Command(
            "sweep",
            "Solves a grid of counterfactuals on all cores. Interrupt it and start it again: what is finished stays, the bytes are the same.\n\n" +
            "Example: plenum sweep grid.yaml --out results --dry-run")
        {
            spec, world, output, threads, dry, cluster, redis, name, json,
        };
        command.Subcommands.Add(SweepSchemaCommand.Create());
        command.Subcommands.Add(SweepCaseCommand.Create());
        command.SetAction(async (parsed, cancellation) =>
        {
            var plan = Open(parsed.GetRequiredValue(spec), parsed.GetValue(world));
            SweepRun.Check(plan);
            var count = Threads(parsed.GetValue(threads));
            if (parsed.GetValue(dry))
            {
                SweepText.Estimate(plan, await SweepEstimate.Of(plan, count, cancellation), count, parsed.GetValue(json));
                return ExitCode.Done;
            }

            var path = parsed.GetValue(output) ?? throw new BadInputException("--out is missing", "", "Name the folder for the parts, or add --dry-run");
            var end = parsed.GetValue(cluster)
                ? await OnCluster(
                    plan, parsed.GetValue(world) ?? plan.Spec.World ?? WorldLibrary.DefaultId, path,
                    parsed.GetValue(redis)!, parsed.GetValue(name)!, cancellation)
                : await Here(plan, path, count, cancellation);
            return SweepText.End(plan, end, path, parsed.GetValue(json));
        });
        return command;
    }

    private static async Task<SweepEnd> Here(SweepPlan plan, string path, int threads, CancellationToken cancellation)
    {
        var folder = SweepFolder.Open(plan, path);
        var run = new SweepRun(plan, folder);
        using var line = new SweepProgressLine(() => run.Progress);
        return await run.Run(new LocalEngine(plan, folder, threads), cancellation);
    }

    // A method of its own, so that nobody loads Orleans who does not ask.
    private static async Task<SweepEnd> OnCluster(
        SweepPlan plan, string world, string path, string redis, string name, CancellationToken cancellation)
    {
        var sweep = new ClusterSweep(plan, world, path, redis, name, Console.Error.WriteLine);
        using var line = new SweepProgressLine(() => sweep.Progress);
        return await sweep.Run(cancellation);
    }

    /// <summary>The sweep file.</summary>
    public static Argument<string> SpecArgument() => new("SPEC") { Description = "YAML file of the sweep; `plenum sweep schema` describes it" };

    /// <summary>The world.</summary>
    public static Option<string?> WorldOption() => new("--world", "-w")
    {
        Description = $"Id of an embedded world or path (default: the sweep's own, else {WorldLibrary.DefaultId})",
        HelpName = "W",
    };

    /// <summary>The folder of the parts.</summary>
    public static Option<string?> OutOption(bool required) => new("--out") { Description = "Folder of the parts", HelpName = "DIR", Required = required };

    /// <summary>Threads.</summary>
    public static Option<int?> ThreadsOption() => new("--threads") { Description = "Threads (default: one a core)" };

    /// <summary>Reads a sweep and lays it out on its world.</summary>
    /// <exception cref="BadInputException">Something in it cannot be used.</exception>
    public static SweepPlan Open(string path, string? world)
    {
        var spec = SweepReader.Open(path);
        return new SweepPlan(spec, WorldLibrary.Open(world ?? spec.World ?? WorldLibrary.DefaultId));
    }

    /// <summary>Number of threads asked for.</summary>
    /// <exception cref="BadInputException">Not 1 to 1024.</exception>
    public static int Threads(int? asked) => asked switch
    {
        null => Environment.ProcessorCount,
        >= 1 and <= 1024 => asked.Value,
        _ => throw new BadInputException($"--threads must be 1 to 1024, got {asked}"),
    };
}
