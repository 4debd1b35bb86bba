using System.Diagnostics;
using System.Globalization;

namespace Plenum.Tests.Running;

/// <summary>What Ctrl-C does, from a test.</summary>
internal static class Interruption
{
    private const int Interrupt = 2;

    /// <summary>
    /// Interrupts a process. Tests that a script started in its background pass on that interrupts are ignored; then the polite
    /// request to end stands in for it.
    /// </summary>
    public static async Task Send(Process process)
    {
        using var kill = Process.Start("kill", [Ignored(process) ? "-TERM" : "-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private static bool Ignored(Process process)
    {
        var status = $"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status";
        if (!File.Exists(status))
            return false;
        var mask = File.ReadLines(status).FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal))?["SigIgn:".Length..].Trim();
        return mask is not null && (ulong.Parse(mask, NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (Interrupt - 1))) != 0;
    }
}
