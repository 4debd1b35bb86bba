using System.Diagnostics;

namespace Plenum.WebBench;

/// <summary>The app as a user starts it, in a process of its own.</summary>
internal sealed class RunningApp : IDisposable
{
    private readonly Process _process;

    private RunningApp(Process process, string address, double startMilliseconds) =>
        (_process, Address, StartMilliseconds) = (process, address, startMilliseconds);

    /// <summary>The address, without a slash at its end.</summary>
    public string Address { get; }

    /// <summary>From starting the process until it says where it is.</summary>
    public double StartMilliseconds { get; }

    /// <summary>Memory in use, megabytes.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Processor time so far, seconds.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Starts it on a free port.</summary>
    public static async Task<RunningApp> Start()
    {
        var clock = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Plenum.Cli.dll"), "web", "--port", "0"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the app said nothing");
        return new RunningApp(process, line.Split(' ')[3].TrimEnd('/'), clock.Elapsed.TotalMilliseconds);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
