using System.Diagnostics;
using System.Text.Json;

namespace Plenum.Web.Tests;

/// <summary>The real app as a user starts it: <c>plenum web --port 0</c> in a process of its own, shared by all tests.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Plenum.Cli.dll");
    private Process? _process;

    /// <summary>The address, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>A client without cookies or redirects.</summary>
    public HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [Program, "web", "--port", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        })!;
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(180));
        var line = await _process.StandardOutput.ReadLineAsync(patience.Token);
        Assert.StartsWith("Plenum is at http://localhost:", line, StringComparison.Ordinal);
        Address = line!.Split(' ')[3].TrimEnd('/');
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromSeconds(300) };
    }

    public ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (_process is { HasExited: false })
            _process.Kill(entireProcessTree: true);
        _process?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What the command line prints for the same question.</summary>
    public static async Task<JsonElement> CommandLine(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments, "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return JsonDocument.Parse(output).RootElement.Clone();
    }
}
