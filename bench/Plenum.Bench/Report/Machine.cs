using System.Globalization;
using System.Runtime.InteropServices;

namespace Plenum.Bench.Report;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    /// <summary>The processor's name as the system gives it, with family and model, which tell namesakes apart.</summary>
    public static string Processor { get; } = Read();

    /// <summary>The name of the folder for this processor's results: letters, digits and hyphens.</summary>
    public static string Folder { get; } =
        string.Join('-', new string([.. Processor.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>.NET, system and architecture.</summary>
    public static string Versions { get; } =
        $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}";

    /// <summary>Load averages over 1, 5 and 15 minutes; empty where the system does not tell.</summary>
    public static double[] Load() =>
        File.Exists("/proc/loadavg")
            ? [.. File.ReadAllText("/proc/loadavg").Split(' ').Take(3).Select(word => double.Parse(word, CultureInfo.InvariantCulture))]
            : [];

    /// <summary><see cref="Load"/> as a page says it.</summary>
    public static string LoadText() => string.Join(", ", Load().Select(x => x.ToString("0.00", CultureInfo.InvariantCulture)));

    private static string Read()
    {
        if (!File.Exists("/proc/cpuinfo"))
            return RuntimeInformation.ProcessArchitecture.ToString();
        var lines = File.ReadLines("/proc/cpuinfo").TakeWhile(line => line.Length > 0)
            .Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal);
        var name = lines.GetValueOrDefault("model name", RuntimeInformation.ProcessArchitecture.ToString());
        return lines.TryGetValue("cpu family", out var family) && lines.TryGetValue("model", out var model)
            ? $"{name} family {family} model {model}"
            : name;
    }
}
