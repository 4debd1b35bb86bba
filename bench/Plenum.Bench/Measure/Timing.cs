using System.Diagnostics;

namespace Plenum.Bench.Measure;

/// <summary>Least and median of repeated runs, wall and processor time of the thread, in milliseconds a run.</summary>
/// <param name="Runs">How many were timed.</param>
/// <param name="WallLeast">Shortest wall time.</param>
/// <param name="WallMedian">Median wall time.</param>
/// <param name="CpuLeast">Shortest processor time.</param>
/// <param name="CpuMedian">Median processor time.</param>
public sealed record Timing(int Runs, double WallLeast, double WallMedian, double CpuLeast, double CpuMedian)
{
    /// <summary>Times <paramref name="run"/> after <paramref name="warmup"/> milliseconds of running it untimed.</summary>
    /// <param name="run">What is timed.</param>
    /// <param name="warmup">Untimed processor milliseconds first; at least one run.</param>
    /// <param name="budget">Timed processor milliseconds in all; between 3 and 200 runs.</param>
    /// <param name="batch">Runs between two looks at the clock, for runs of microseconds.</param>
    public static Timing Of(Action run, double warmup, double budget, int batch = 1)
    {
        ArgumentNullException.ThrowIfNull(run);
        var from = Clock.ThreadMilliseconds();
        do
        {
            run();
        }
        while (Clock.ThreadMilliseconds() - from < warmup);
        var wall = new List<double>();
        var cpu = new List<double>();
        from = Clock.ThreadMilliseconds();
        while (wall.Count < 3 || (wall.Count < 200 && Clock.ThreadMilliseconds() - from < budget))
        {
            var (wallStart, cpuStart) = (Stopwatch.GetTimestamp(), Clock.ThreadMilliseconds());
            for (var k = 0; k < batch; k++)
                run();
            cpu.Add((Clock.ThreadMilliseconds() - cpuStart) / batch);
            wall.Add(Stopwatch.GetElapsedTime(wallStart).TotalMilliseconds / batch);
        }

        return new(wall.Count, wall.Min(), Median(wall), cpu.Min(), Median(cpu));
    }

    /// <summary>The middle of <paramref name="values"/> (the upper one of an even number).</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
