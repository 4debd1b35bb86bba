using System.ComponentModel;
using System.Diagnostics;
using Plenum.Checks;
using Plenum.Data.Formats;

namespace Plenum.Cli.Commands.Figures;

/// <summary>Turns SVG into PNG with a converter that is already on the machine.</summary>
internal static class PngConverter
{
    private static readonly (string Program, Func<string, string, string[]> Arguments)[] Known =
    [
        ("rsvg-convert", (svg, png) => ["--zoom=2", "--output", png, svg]),
        ("inkscape", (svg, png) => ["--export-dpi=192", "--export-type=png", $"--export-filename={png}", svg]),
        ("resvg", (svg, png) => ["--zoom", "2", svg, png]),
    ];

    /// <summary>The programs it knows, in the order it tries them.</summary>
    public static string[] Programs => [.. Known.Select(k => k.Program)];

    /// <summary>Writes the picture.</summary>
    /// <exception cref="BadInputException">No converter is installed, or it failed.</exception>
    public static async Task Write(string file, string svg, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        Directory.CreateDirectory(folder);
        var source = Path.Combine(Path.GetTempPath(), $"plenum-{Environment.ProcessId}.svg");
        var made = Path.Combine(folder, $".{Path.GetFileName(file)}.{Environment.ProcessId}.tmp.png");
        WholeFile.Write(source, svg);
        try
        {
            foreach (var (program, arguments) in Known)
            {
                if (!await Ran(program, arguments(source, made), cancellation) || !File.Exists(made))
                    continue;
                File.Move(made, file, overwrite: true);
                return;
            }

            throw new BadInputException(
                $"no converter from SVG to PNG on this machine (tried {string.Join(", ", Known.Select(k => k.Program))})", "--out",
                "Write .svg instead, or install one of them");
        }
        finally
        {
            File.Delete(source);
            File.Delete(made);
        }
    }

    private static async Task<bool> Ran(string program, string[] arguments, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
            if (process is null)
                return false;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation), process.WaitForExitAsync(cancellation));
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
