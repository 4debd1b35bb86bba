using System.Reflection;
using Plenum.Trade;

namespace Plenum.Bench.Measure;

/// <summary>Bytes a solve leaves behind on the heap.</summary>
internal static class Allocation
{
    /// <summary>Bytes allocated by this thread in one run.</summary>
    public static long Of(Action run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Bytes of the arrays that belong to <paramref name="result"/> alone, headers included.</summary>
    public static long ResultArrays(Equilibrium result) =>
        typeof(Equilibrium).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name is not nameof(Equilibrium.Tariff) and not nameof(Equilibrium.ExportTax))
            .Select(property => property.GetValue(result))
            .OfType<double[]>()
            .Sum(array => 24L + (8L * array.Length));
}
