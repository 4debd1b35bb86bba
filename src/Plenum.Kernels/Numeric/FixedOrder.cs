using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plenum.Kernels.Numeric;

/// <summary>
/// Sums whose order depends on the length alone. The library's own reductions align their loads first, so their last bits
/// depend on where an array happens to lie; results must not.
/// </summary>
public static class FixedOrder
{
    /// <summary>Σ_i a_i b_i over the length of <paramref name="a"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        // One check at the door stands in for one at every load.
        b = b[..a.Length];
        ref var ra = ref MemoryMarshal.GetReference(a);
        ref var rb = ref MemoryMarshal.GetReference(b);
        var first = Vector256<double>.Zero;
        var second = Vector256<double>.Zero;
        var third = Vector256<double>.Zero;
        var fourth = Vector256<double>.Zero;
        var k = 0;
        for (; k + 16 <= a.Length; k += 16)
        {
            first = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref ra, (nuint)k), Vector256.LoadUnsafe(ref rb, (nuint)k), first);
            second = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref ra, (nuint)(k + 4)), Vector256.LoadUnsafe(ref rb, (nuint)(k + 4)), second);
            third = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref ra, (nuint)(k + 8)), Vector256.LoadUnsafe(ref rb, (nuint)(k + 8)), third);
            fourth = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref ra, (nuint)(k + 12)), Vector256.LoadUnsafe(ref rb, (nuint)(k + 12)), fourth);
        }

        for (; k + 4 <= a.Length; k += 4)
            first = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref ra, (nuint)k), Vector256.LoadUnsafe(ref rb, (nuint)k), first);
        var sum = Vector256.Sum(first + second + (third + fourth));
        for (; k < a.Length; k++)
            sum = Math.FusedMultiplyAdd(a[k], b[k], sum);
        return sum;
    }

    /// <summary>Σ_i a_i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Sum(ReadOnlySpan<double> a)
    {
        ref var ra = ref MemoryMarshal.GetReference(a);
        var first = Vector256<double>.Zero;
        var second = Vector256<double>.Zero;
        var k = 0;
        for (; k + 8 <= a.Length; k += 8)
        {
            first += Vector256.LoadUnsafe(ref ra, (nuint)k);
            second += Vector256.LoadUnsafe(ref ra, (nuint)(k + 4));
        }

        var sum = Vector256.Sum(first + second);
        for (; k < a.Length; k++)
            sum += a[k];
        return sum;
    }
}
