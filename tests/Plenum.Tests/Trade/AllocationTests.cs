using System.Reflection;
using Plenum.Tests.Batteries;
using Plenum.Trade;

namespace Plenum.Tests.Trade;

/// <summary>After warm-up a solve allocates its result and nothing that grows with the world.</summary>
public sealed class AllocationTests
{
    // The result object, two reports and the like: they do not grow with the world.
    private const long SmallObjects = 1024;

    public static TheoryData<string> Shocks => ["a pair", "tariffs zero", "borders", "technology and labour"];

    [Theory]
    [MemberData(nameof(Shocks))]
    public void OnlyTheResult(string name)
    {
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(WorldMaker.Random(5, 12, 9)), DeficitRule.Zero);
        var shock = name == "a pair"
            ? new Shock { IcebergChange = Batteries.Shocks.Cube(baseline.Anchor, (_, n, i) => n + i == 1 ? 1.2 : 1, 1) }
            : ShockMenu.All[name](baseline.Anchor);
        var workspace = new Workspace();
        Equilibrium Solve() => EquilibriumSolver.Solve(baseline, shock, Termination.Default, workspace);
        var solved = Solve();
        // Rungs further up the ladder linearise anew and may take memory for it.
        Assert.Equal("accelerated", solved.Report.Method);
        Solve();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Solve();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        var result = typeof(Equilibrium).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name is not nameof(Equilibrium.Tariff) and not nameof(Equilibrium.ExportTax))
            .Select(property => property.GetValue(solved))
            .OfType<double[]>()
            .Sum(array => 24L + (8L * array.Length));
        Assert.InRange(allocated, result, result + SmallObjects);
    }
}
