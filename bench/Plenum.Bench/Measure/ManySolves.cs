using System.Diagnostics;
using System.Runtime.InteropServices;
using Plenum.Bench.Cases;
using Plenum.Trade;

namespace Plenum.Bench.Measure;

/// <summary>Many different scenarios, two threads against one by one.</summary>
/// <param name="Count">Scenarios.</param>
/// <param name="WallSeconds">Wall time with two threads.</param>
/// <param name="CpuSeconds">Processor time of the two threads together.</param>
/// <param name="AloneWallSeconds">Wall time one by one, in the opposite order.</param>
/// <param name="AloneCpuSeconds">Processor time one by one.</param>
/// <param name="Different">Scenarios whose results differ in any bit.</param>
/// <param name="Failed">Scenarios that did not converge.</param>
/// <param name="Sweeps">Sweeps in all.</param>
/// <param name="Collections">Garbage collections of the oldest generation with two threads.</param>
public sealed record ManySolves(
    int Count, double WallSeconds, double CpuSeconds, double AloneWallSeconds, double AloneCpuSeconds, int Different, int Failed,
    long Sweeps, int Collections)
{
    /// <summary>Solves <paramref name="count"/> random scenarios from <paramref name="baseline"/> both ways.</summary>
    public static ManySolves Of(Baseline baseline, int count)
    {
        var together = new ulong[count];
        var alone = new ulong[count];
        var next = -1;
        var (cpu, sweeps, failed) = (0.0, 0L, 0);
        var gate = new Lock();
        var collections = GC.CollectionCount(2);
        var clock = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, 2).Select(_ => new Thread(() =>
        {
            var worker = new Worker(baseline);
            var from = Clock.ThreadMilliseconds();
            for (int k; (k = Interlocked.Increment(ref next)) < count;)
                together[k] = worker.Solve(k);
            lock (gate)
            {
                cpu += Clock.ThreadMilliseconds() - from;
                sweeps += worker.Sweeps;
                failed += worker.Failed;
            }
        })).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        var wall = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        collections = GC.CollectionCount(2) - collections;

        var single = new Worker(baseline);
        var start = Clock.ThreadMilliseconds();
        clock = Stopwatch.GetTimestamp();
        for (var k = count - 1; k >= 0; k--)
            alone[k] = single.Solve(k);
        return new(
            count, wall, cpu / 1000, Stopwatch.GetElapsedTime(clock).TotalSeconds, (Clock.ThreadMilliseconds() - start) / 1000,
            Enumerable.Range(0, count).Count(k => together[k] != alone[k]), failed, sweeps, collections);
    }

    private sealed class Worker(Baseline baseline)
    {
        private readonly RandomScenarios _scenarios = new(baseline.Anchor);
        private readonly Workspace _workspace = new();

        public long Sweeps { get; private set; }

        public int Failed { get; private set; }

        /// <summary>A fingerprint of every bit of the result.</summary>
        public ulong Solve(int number)
        {
            try
            {
                var solved = EquilibriumSolver.Solve(baseline, _scenarios.Draw(number), Termination.Default, _workspace);
                Sweeps += solved.Report.Sweeps;
                var print = 14695981039346656037UL;
                double[][] parts =
                [
                    solved.WageChange, solved.UnitCostChange, solved.PriceChange, solved.ExpenditureShares, solved.Expenditure,
                    solved.Output, solved.Income, solved.TariffRevenue, solved.ConsumerPriceChange,
                ];
                foreach (var part in parts)
                {
                    foreach (var bits in MemoryMarshal.Cast<double, ulong>(part))
                        print = ulong.RotateLeft((print ^ bits) * 1099511628211UL, 23);
                }

                return print;
            }
            catch (DidNotConvergeException)
            {
                Failed++;
                return 0;
            }
        }
    }
}
