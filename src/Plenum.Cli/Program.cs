using System.CommandLine;
using Plenum.Cli.Output;

namespace Plenum.Cli;

/// <summary>Entry point: assembles the commands and turns every failure into one message and an exit code.</summary>
public static class Program
{
    /// <summary>Runs one command line.</summary>
    public static async Task<int> Main(string[] args)
    {
        var root = CommandTree.Create();
        var parsed = root.Parse(args);
        // A shell that asks what fits may ask about a line that is not right yet.
        if (!IsSuggestion(args) && LineErrors.Of(parsed) is { } problem)
            return Failures.Say(problem, ExitCode.BadInput);

        using var interrupted = new CancellationTokenSource();
        return await Failures.Guard(
            () => parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    // A cancelled sweep hears from its cluster before it leaves, and a worker hands its shards back.
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
                },
                interrupted.Token));
    }

    private static bool IsSuggestion(string[] args) => args.Length > 0 && args[0].StartsWith("[suggest", StringComparison.Ordinal);
}
