using System.Diagnostics;
using System.Text;

namespace Plenum.Tests.Readme;

/// <summary>
/// Runs a page of the docs as written: its fenced blocks become the files it names, in parentheses as (`name.yaml`), and its
/// indented lines are given to a shell, in order, in one folder. Only <c>sbatch</c> is left out.
/// </summary>
internal static class DocCommands
{
    private static readonly string[] Fences = ["```yaml", "```bash"];

    public static async Task<(int Code, string Output)> Run(string page, string folder)
    {
        var bin = Directory.CreateDirectory(Path.Combine(folder, ".bin")).FullName;
        var program = Path.Combine(bin, "plenum");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\nexec dotnet \"{Path.Combine(AppContext.BaseDirectory, "Plenum.Cli.dll")}\" \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, (UnixFileMode)0b111_101_101);
        var script = new StringBuilder(
            "set -eo pipefail\ntrap 'kill $(jobs -p) 2>/dev/null || true; [ ! -f redis.pid ] || kill $(cat redis.pid) 2>/dev/null || true' EXIT\n");
        var lines = await File.ReadAllLinesAsync(page);
        var names = new Queue<string>(lines.SelectMany(l => l.Split("(`").Skip(1))
            .Select(p => p[..Math.Max(0, p.IndexOf("`)", StringComparison.Ordinal))]).Where(n => n.Contains('.', StringComparison.Ordinal)));
        for (var k = 0; k < lines.Length; k++)
        {
            if (Fences.Contains(lines[k], StringComparer.Ordinal) && names.Count > 0)
            {
                var end = Array.IndexOf(lines, "```", k + 1);
                await File.WriteAllLinesAsync(Path.Combine(folder, names.Dequeue()), lines[(k + 1)..end]);
                k = end;
            }
            else if (lines[k].StartsWith("    ", StringComparison.Ordinal) && !lines[k].StartsWith("    sbatch ", StringComparison.Ordinal))
            {
                script.Append(lines[k].Trim()).Append('\n');
            }
        }

        Assert.Empty(names);
        var start = new ProcessStartInfo("bash", "-s")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["PATH"] = bin + Path.PathSeparator + start.Environment["PATH"];
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEndAsync();
        var error = shell.StandardError.ReadToEndAsync();
        await shell.StandardInput.WriteAsync(script.ToString());
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        return (shell.ExitCode, await output + await error);
    }
}
