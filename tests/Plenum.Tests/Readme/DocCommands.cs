using System.Diagnostics;
using System.Text;

namespace Plenum.Tests.Readme;

/// <summary>
/// Runs a page of the docs as written: its YAML blocks become the files it names, in parentheses as (`name.yaml`), and its lines
/// that start with <c>plenum</c> are given to a shell, in order, in one folder.
/// </summary>
internal static class DocCommands
{
    public static async Task<(int Code, string Output)> Run(string page, string folder)
    {
        var script = new StringBuilder("set -eo pipefail\nplenum() { dotnet \"$PLENUM_DLL\" \"$@\"; }\n");
        var lines = await File.ReadAllLinesAsync(page);
        var names = lines.SelectMany(l => l.Split("(`").Skip(1)).Where(p => p.Contains(".yaml`)", StringComparison.Ordinal))
            .Select(p => p[..p.IndexOf('`', StringComparison.Ordinal)]).ToList();
        for (var k = 0; k < lines.Length; k++)
        {
            if (lines[k] == "```yaml" && names.Count > 0)
            {
                var end = Array.IndexOf(lines, "```", k + 1);
                await File.WriteAllLinesAsync(Path.Combine(folder, names[0]), lines[(k + 1)..end]);
                names.RemoveAt(0);
            }
            else if (lines[k].StartsWith("    plenum ", StringComparison.Ordinal))
            {
                script.Append("echo '+ ' >&2; ").Append(lines[k].Trim()).Append('\n');
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
        start.Environment["PLENUM_DLL"] = Path.Combine(AppContext.BaseDirectory, "Plenum.Cli.dll");
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEndAsync();
        var error = shell.StandardError.ReadToEndAsync();
        await shell.StandardInput.WriteAsync(script.ToString());
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        return (shell.ExitCode, await output + await error);
    }
}
