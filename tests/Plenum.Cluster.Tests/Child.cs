using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plenum.Tests.Running;

namespace Plenum.Cluster.Tests;

/// <summary>A process of a test; dies with it.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder text = new();

    private Child(Process process) => this.process = process;

    /// <summary>Everything it said.</summary>
    public string Text
    {
        get
        {
            lock (text)
                return text.ToString();
        }
    }

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    public static Child Plenum(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments) =>
        Start("dotnet", folder, environment, [Path.Combine(AppContext.BaseDirectory, "Plenum.Cli.dll"), .. arguments]);

    public static Child Start(string program, string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
            start.Environment[key] = value;
        var child = new Child(new Process { StartInfo = start });
        child.process.OutputDataReceived += (_, e) => child.Heard(e.Data);
        child.process.ErrorDataReceived += (_, e) => child.Heard(e.Data);
        child.process.Start();
        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        return child;
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Ctrl-C.</summary>
    public Task Interrupt() => Interruption.Send(process);

    public async Task Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async Task<int> Exit(int seconds = 120)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"still running after {seconds} s:\n{Text}");
        }

        return process.ExitCode;
    }

    public async Task Says(string what, int seconds = 60) => await Until(() => Text.Contains(what, StringComparison.Ordinal), () => $"never said `{what}`:\n{Text}", seconds);

    public static async Task Until(Func<bool> holds, Func<string> otherwise, int seconds = 60)
    {
        var clock = Stopwatch.StartNew();
        while (!holds())
        {
            if (clock.Elapsed.TotalSeconds > seconds)
                Assert.Fail(otherwise());
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Heard(string? line)
    {
        lock (text)
            text.AppendLine(line);
    }
}
