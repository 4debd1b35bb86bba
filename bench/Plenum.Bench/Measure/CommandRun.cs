using System.Diagnostics;
using System.Globalization;

namespace Plenum.Bench.Measure;

/// <summary>One run of the command line: how long, how much processor time, how much memory, and what it said.</summary>
/// <param name="Wall">Seconds.</param>
/// <param name="Cpu">Seconds of processor time, all threads.</param>
/// <param name="PeakBytes">Most memory it ever held, 0 where the system does not tell.</param>
/// <param name="Output">Its standard output.</param>
internal sealed record CommandRun(double Wall, double Cpu, long PeakBytes, string Output)
{
    /// <summary>Runs <c>plenum</c> with these arguments in a folder.</summary>
    /// <exception cref="InvalidOperationException">It did not exit with 0.</exception>
    public static CommandRun Of(string program, string folder, params string[] arguments)
    {
        var (clock, before, peak) = (Stopwatch.GetTimestamp(), Clock.ChildMilliseconds(), 0L);
        using var process = Start(program, folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        while (!process.WaitForExit(200))
            peak = Math.Max(peak, Peak(process.Id));

        var wall = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"plenum {string.Join(' ', arguments)} ended with exit code {process.ExitCode}: {error.Result}");
        return new(wall, (Clock.ChildMilliseconds() - before) / 1000, peak, output.Result);
    }

    /// <summary>Starts <c>plenum</c>.</summary>
    public static Process Start(string program, string folder, params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static long Peak(int process)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status");
        try
        {
            var line = File.ReadLines(file).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
