using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plenum.Kernels.Numeric;

/// <summary>Exponentials and logarithms over padded arrays; at most 3 units in the last place from <see cref="Math"/>.</summary>
public static class Elementary
{
    /// <summary>y_i = exp(−s (x_i − shift)) · f_i, or without f when it is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ScaledExp(ReadOnlySpan<double> x, double slope, double shift, ReadOnlySpan<double> factor, Span<double> y, int length)
    {
        Debug.Assert(length % 4 == 0 && x.Length >= length && y.Length >= length);
        ref var rx = ref MemoryMarshal.GetReference(x);
        ref var rf = ref MemoryMarshal.GetReference(factor);
        ref var ry = ref MemoryMarshal.GetReference(y);
        var s = Vector256.Create(-slope);
        var d = Vector256.Create(shift);
        for (var i = 0; i < length; i += 4)
        {
            var e = Vector256.Exp(s * (Vector256.LoadUnsafe(ref rx, (nuint)i) - d));
            if (!factor.IsEmpty)
                e *= Vector256.LoadUnsafe(ref rf, (nuint)i);
            e.StoreUnsafe(ref ry, (nuint)i);
        }
    }

    /// <summary>y_i = shift − ln(x_i)/slope.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ScaledLog(ReadOnlySpan<double> x, double slope, double shift, Span<double> y, int length)
    {
        Debug.Assert(length % 4 == 0 && x.Length >= length && y.Length >= length);
        ref var rx = ref MemoryMarshal.GetReference(x);
        ref var ry = ref MemoryMarshal.GetReference(y);
        var s = Vector256.Create(1 / slope);
        var d = Vector256.Create(shift);
        for (var i = 0; i < length; i += 4)
            (d - (Vector256.Log(Vector256.LoadUnsafe(ref rx, (nuint)i)) * s)).StoreUnsafe(ref ry, (nuint)i);
    }

    /// <summary>Smallest and largest of the first <paramref name="length"/> elements, at least one; NaN when any is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (double Least, double Greatest) Range(ReadOnlySpan<double> x, int length)
    {
        Debug.Assert(length > 0 && x.Length >= length);
        ref var rx = ref MemoryMarshal.GetReference(x);
        double least = x[0], greatest = x[0];
        var i = 0;
        if (length >= 4)
        {
            var low = Vector256.LoadUnsafe(ref rx);
            var high = low;
            for (i = 4; i + 4 <= length; i += 4)
            {
                var e = Vector256.LoadUnsafe(ref rx, (nuint)i);
                low = Vector256.Min(low, e);
                high = Vector256.Max(high, e);
            }

            for (var k = 0; k < 4; k++)
            {
                least = Math.Min(least, low[k]);
                greatest = Math.Max(greatest, high[k]);
            }
        }

        for (; i < length; i++)
        {
            least = Math.Min(least, x[i]);
            greatest = Math.Max(greatest, x[i]);
        }

        return (least, greatest);
    }
}
