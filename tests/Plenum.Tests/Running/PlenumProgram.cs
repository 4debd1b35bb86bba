using System.Diagnostics;
using System.Text.Json;

namespace Plenum.Tests.Running;

/// <summary>The command line as a user meets it: a process of its own.</summary>
internal static class PlenumProgram
{
    /// <summary>The assembly that <c>dotnet</c> starts.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "Plenum.Cli.dll");

    /// <summary>Starts a command and leaves it running.</summary>
    public static Process Start(string? folder, params IReadOnlyList<string> arguments) => Processes.Start("dotnet", [Assembly, .. arguments], folder);

    /// <summary>Runs a command in a folder, or beside the tests where none is given.</summary>
    public static Finished Run(string? folder, params IReadOnlyList<string> arguments) => Processes.Run("dotnet", [Assembly, .. arguments], folder);

    /// <summary>The JSON document of a command that must succeed.</summary>
    public static JsonElement Json(string? folder, params IReadOnlyList<string> arguments)
    {
        var (code, output, error) = Run(folder, arguments);
        Assert.True(code == 0, error);
        return JsonDocument.Parse(output).RootElement.Clone();
    }

    /// <summary>The one line that a refused command leaves: exit code 1, nothing on standard output.</summary>
    public static string Refused(string? folder, params IReadOnlyList<string> arguments)
    {
        var (code, output, error) = Run(folder, arguments);
        Assert.True(code == 1, $"exit code {code}: {error}");
        Assert.Empty(output);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        return error;
    }
}
