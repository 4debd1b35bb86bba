using System.Diagnostics;

namespace Plenum.Bench.Measure;

/// <summary><c>plenum solve</c> from start to exit.</summary>
internal static class WholeProcess
{
    /// <summary>The built command line, or null where it is not built.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Plenum.slnx")))
                continue;
            var program = Path.Combine(folder.FullName, "src", "Plenum.Cli", "bin", "Release", "net10.0", "Plenum.Cli.dll");
            return File.Exists(program) ? program : null;
        }

        return null;
    }

    /// <summary>Runs <paramref name="program"/> with <paramref name="arguments"/> several times; its output is thrown away.</summary>
    /// <exception cref="InvalidOperationException">It did not exit with 0.</exception>
    public static Timing Run(string program, string arguments, int runs)
    {
        List<double> wall = [], cpu = [];
        for (var k = 0; k <= runs; k++)
        {
            var (clock, before) = (Stopwatch.GetTimestamp(), Clock.ChildMilliseconds());
            using var process = Process.Start(new ProcessStartInfo("dotnet", $"\"{program}\" {arguments}")
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"plenum {arguments} ended with exit code {process.ExitCode}");
            // The first run fills the system's file cache.
            if (k == 0)
                continue;
            wall.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            cpu.Add(Clock.ChildMilliseconds() - before);
        }

        return new(runs, wall.Min(), Timing.Median(wall), cpu.Min(), Timing.Median(cpu));
    }
}
