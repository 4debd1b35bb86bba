using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plenum.Kernels.Dense;

/// <summary>
/// The products of <see cref="Rows"/> in single precision, for preconditioners: they steer the iteration and never enter a
/// result, so half the bytes is the better bargain.
/// </summary>
public static class FloatRows
{
    /// <summary>y_r = Σ_k M[r,k] x_k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<float> matrix, int stride, ReadOnlySpan<float> x, Span<float> y, int rows)
    {
        Debug.Assert(matrix.Length >= rows * stride && x.Length >= stride && y.Length >= rows);
        ref var m = ref MemoryMarshal.GetReference(matrix);
        ref var v = ref MemoryMarshal.GetReference(x);
        for (var r = 0; r < rows; r++)
        {
            var a = Vector256<float>.Zero;
            for (var k = 0; k < stride; k += 8)
            {
                a = Vector256.FusedMultiplyAdd(
                    Vector256.LoadUnsafe(ref m, (nuint)((r * stride) + k)), Vector256.LoadUnsafe(ref v, (nuint)k), a);
            }

            y[r] = Vector256.Sum(a);
        }
    }

    /// <summary>y_k = Σ_r x_r M[r,k].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MultiplyTransposed(ReadOnlySpan<float> matrix, int stride, ReadOnlySpan<float> x, Span<float> y, int rows)
    {
        Debug.Assert(matrix.Length >= rows * stride && x.Length >= rows && y.Length >= stride);
        ref var m = ref MemoryMarshal.GetReference(matrix);
        ref var v = ref MemoryMarshal.GetReference(y);
        y[..stride].Clear();
        var r = 0;
        for (; r + 2 <= rows; r += 2)
        {
            var a = Vector256.Create(x[r]);
            var b = Vector256.Create(x[r + 1]);
            var at = r * stride;
            for (var k = 0; k < stride; k += 8)
            {
                var s = Vector256.LoadUnsafe(ref v, (nuint)k);
                s = Vector256.FusedMultiplyAdd(a, Vector256.LoadUnsafe(ref m, (nuint)(at + k)), s);
                s = Vector256.FusedMultiplyAdd(b, Vector256.LoadUnsafe(ref m, (nuint)(at + stride + k)), s);
                s.StoreUnsafe(ref v, (nuint)k);
            }
        }

        for (; r < rows; r++)
        {
            var a = Vector256.Create(x[r]);
            for (var k = 0; k < stride; k += 8)
            {
                Vector256.FusedMultiplyAdd(
                    a, Vector256.LoadUnsafe(ref m, (nuint)((r * stride) + k)), Vector256.LoadUnsafe(ref v, (nuint)k))
                    .StoreUnsafe(ref v, (nuint)k);
            }
        }
    }
}
