using System.CommandLine;
using System.Globalization;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Data.Sweeps;

namespace Plenum.Cli.Commands.Sweeps;

/// <summary><c>plenum shard</c>: some shards of a sweep, for a scheduler that starts many of these.</summary>
internal static class ShardCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var spec = SweepCommand.SpecArgument();
        var shard = new Option<string>("--shard") { Description = "Number of the shard from 0, or a range such as 20-39", Required = true, HelpName = "N" };
        var world = SweepCommand.WorldOption();
        var output = SweepCommand.OutOption(required: true);
        var threads = new Option<int?>("--threads") { Description = "Threads (default: 1)" };
        var command = new Command(
            "shard",
            "Solves one shard of a sweep, or a range, and writes its part; a finished one is not solved again. For job arrays.\n\n" +
            "Example: plenum shard grid.yaml --shard $SLURM_ARRAY_TASK_ID --out results")
        {
            spec, shard, world, output, threads,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var plan = SweepCommand.Open(parsed.GetRequiredValue(spec), parsed.GetValue(world));
            var wanted = Range(parsed.GetRequiredValue(shard), plan.Shards);
            SweepRun.Check(plan);
            var path = parsed.GetRequiredValue(output)!;
            var folder = SweepFolder.Open(plan, path);
            var missing = new List<int>();
            var failed = 0L;
            foreach (var number in wanted)
            {
                if (await folder.Inspect(number) is { } bad)
                    failed += bad;
                else
                    missing.Add(number);
            }

            await new LocalEngine(plan, folder, SweepCommand.Threads(parsed.GetValue(threads) ?? 1))
                .Run(missing, (_, bad) => Interlocked.Add(ref failed, bad), _ => { }, cancellation);
            folder.Tidy();
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{wanted.Count} of {plan.Shards} shards in {path}: {missing.Count} solved now, {wanted.Count - missing.Count} were there"));
            if (failed == 0)
                return ExitCode.Done;
            await Console.Error.WriteLineAsync($"plenum: {failed} solves have no result; `plenum query {path} failures` names them");
            return ExitCode.DidNotConverge;
        });
        return command;
    }

    private static IReadOnlyList<int> Range(string text, int shards)
    {
        var ends = text.Split('-');
        if (ends.Length is 1 or 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && first <= last && last < shards)
        {
            return [.. Enumerable.Range(first, last - first + 1)];
        }

        throw new BadInputException($"--shard must be a number from 0 to {shards - 1} or a range such as 0-{Math.Min(9, shards - 1)}, got {text}");
    }
}
