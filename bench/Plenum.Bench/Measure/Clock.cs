using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Plenum.Bench.Measure;

/// <summary>Wall time, and the processor time that other people's work on the machine does not lengthen (Linux only).</summary>
internal static partial class Clock
{
    private const int ThreadCpu = 3;
    private const int Children = -1;

    /// <summary>Milliseconds this thread has spent on a processor; wall time where the system does not tell.</summary>
    public static double ThreadMilliseconds() =>
        OperatingSystem.IsLinux() && GetTime(ThreadCpu, out var time) == 0
            ? (time.Seconds * 1e3) + (time.Nanoseconds * 1e-6)
            : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    /// <summary>Milliseconds of processor time of the child processes that have ended; NaN where the system does not tell.</summary>
    public static double ChildMilliseconds()
    {
        // struct rusage: user and system time as (seconds, microseconds), then fourteen counters.
        var usage = new long[18];
        return OperatingSystem.IsLinux() && GetUsage(Children, usage) == 0
            ? ((usage[0] + usage[2]) * 1e3) + ((usage[1] + usage[3]) * 1e-3)
            : double.NaN;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, [In, Out] long[] usage);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
