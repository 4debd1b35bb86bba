using System.ComponentModel;
using System.Diagnostics;

namespace Plenum.Tests.Running;

/// <summary>Starts programs and waits for them with both streams read, so that none blocks on a full pipe.</summary>
internal static class Processes
{
    /// <summary>Starts a program with its streams redirected.</summary>
    public static Process Start(string program, IReadOnlyList<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs a program to its end; code 127, as a shell has it, when there is no such program.</summary>
    public static Finished Run(string program, IReadOnlyList<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null, string input = "")
    {
        try
        {
            using var process = Start(program, arguments, folder, environment);
            return End(process, input);
        }
        catch (Win32Exception)
        {
            return new Finished(127, "", $"no program {program}");
        }
    }

    /// <summary>Waits for a process that was started here.</summary>
    public static Finished End(Process process, string input = "")
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new Finished(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
