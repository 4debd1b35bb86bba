using Plenum.Checks;
using Plenum.Trade;

namespace Plenum.Cli.Output;

/// <summary>One voice for every failure: a single message on stderr and the exit code that scripts rely on.</summary>
public static class Failures
{
    /// <summary>Runs <paramref name="action"/> and maps what it throws to <see cref="ExitCode"/>.</summary>
    public static async Task<int> Guard(Func<Task<int>> action)
    {
        try
        {
            return await action();
        }
        catch (BadInputException e)
        {
            return Say(e.Message, ExitCode.BadInput);
        }
        catch (DidNotConvergeException e)
        {
            return Say(e.Message, ExitCode.DidNotConverge);
        }
        catch (OperationCanceledException)
        {
            return Say("cancelled; what was finished is kept", ExitCode.Cancelled);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Say($"cannot read or write: {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Does the path exist, is it a file or a folder as it should be, and are you allowed to use it?", ExitCode.BadInput);
        }
#pragma warning disable CA1031 // The last resort: whatever it is, the user gets one line and code 4, never a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Say(
                Environment.GetEnvironmentVariable("PLENUM_DEBUG") is null
                    ? $"internal error: {e.GetType().Name}: {e.Message} (set PLENUM_DEBUG=1 for the full story)"
                    : e.ToString(),
                ExitCode.Internal);
        }
    }

    /// <summary>Says one line on stderr.</summary>
    /// <returns>The code.</returns>
    public static int Say(string message, int code)
    {
        Console.Error.WriteLine("plenum: " + message);
        return code;
    }
}
