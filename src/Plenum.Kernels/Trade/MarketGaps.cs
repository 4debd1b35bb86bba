using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plenum.Kernels.Trade;

/// <summary>How far one country's prices and spending are from what the equations make of them.</summary>
public static class MarketGaps
{
    /// <summary>
    /// gap = new log price − log price (in place of the new price) and excess = demand − spending; returns the largest of |gap| and
    /// |excess| ÷ max(|demand|, |spending|), NaN when any number is NaN. Where both are zero the excess counts as zero.
    /// </summary>
    /// <param name="logPrice">ln P̂ of the iterate.</param>
    /// <param name="priceGap">In: new ln P̂; out: the gap.</param>
    /// <param name="demand">Γ Y + α I.</param>
    /// <param name="spending">X of the iterate.</param>
    /// <param name="excess">Out: demand − spending.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Measure(
        ReadOnlySpan<double> logPrice, Span<double> priceGap, ReadOnlySpan<double> demand, ReadOnlySpan<double> spending, Span<double> excess)
    {
        var length = logPrice.Length;
        Debug.Assert(priceGap.Length == length && demand.Length == length && spending.Length == length && excess.Length == length);
        ref var p = ref MemoryMarshal.GetReference(logPrice);
        ref var g = ref MemoryMarshal.GetReference(priceGap);
        ref var d = ref MemoryMarshal.GetReference(demand);
        ref var x = ref MemoryMarshal.GetReference(spending);
        ref var e = ref MemoryMarshal.GetReference(excess);
        var worst = Vector256<double>.Zero;
        var j = 0;
        for (; j + 4 <= length; j += 4)
        {
            var gap = Vector256.LoadUnsafe(ref g, (nuint)j) - Vector256.LoadUnsafe(ref p, (nuint)j);
            gap.StoreUnsafe(ref g, (nuint)j);
            var wanted = Vector256.LoadUnsafe(ref d, (nuint)j);
            var spent = Vector256.LoadUnsafe(ref x, (nuint)j);
            var over = wanted - spent;
            over.StoreUnsafe(ref e, (nuint)j);
            var size = Vector256.Max(Vector256.Abs(wanted), Vector256.Abs(spent));
            var relative = Vector256.ConditionalSelect(
                Vector256.Equals(over, Vector256<double>.Zero), Vector256<double>.Zero, Vector256.Abs(over) / size);
            worst = Vector256.Max(worst, Vector256.Max(Vector256.Abs(gap), relative));
        }

        var largest = 0.0;
        for (var k = 0; k < 4; k++)
            largest = Math.Max(largest, worst[k]);
        for (; j < length; j++)
        {
            priceGap[j] -= logPrice[j];
            excess[j] = demand[j] - spending[j];
            var relative = excess[j] == 0 ? 0 : Math.Abs(excess[j]) / Math.Max(Math.Abs(demand[j]), Math.Abs(spending[j]));
            largest = Math.Max(largest, Math.Max(Math.Abs(priceGap[j]), relative));
        }

        return largest;
    }
}
