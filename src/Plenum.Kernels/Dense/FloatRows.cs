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
        var r = 0;
        for (; r + 4 <= rows; r += 4)
        {
            var a = Vector256<float>.Zero;
            var b = Vector256<float>.Zero;
            var c = Vector256<float>.Zero;
            var d = Vector256<float>.Zero;
            var at = r * stride;
            for (var k = 0; k < stride; k += 8)
            {
                var e = Vector256.LoadUnsafe(ref v, (nuint)k);
                a = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref m, (nuint)(at + k)), e, a);
                b = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref m, (nuint)(at + stride + k)), e, b);
                c = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref m, (nuint)(at + stride + stride + k)), e, c);
                d = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref m, (nuint)(at + stride + stride + stride + k)), e, d);
            }

            y[r] = Vector256.Sum(a);
            y[r + 1] = Vector256.Sum(b);
            y[r + 2] = Vector256.Sum(c);
            y[r + 3] = Vector256.Sum(d);
        }

        for (; r < rows; r++)
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
        // A tile of columns stays in registers while all rows pass.
        var k = 0;
        for (; k + 32 <= stride; k += 32)
        {
            var a = Vector256<float>.Zero;
            var b = Vector256<float>.Zero;
            var c = Vector256<float>.Zero;
            var d = Vector256<float>.Zero;
            for (var r = 0; r < rows; r++)
            {
                var e = Vector256.Create(x[r]);
                var at = (r * stride) + k;
                a = Vector256.FusedMultiplyAdd(e, Vector256.LoadUnsafe(ref m, (nuint)at), a);
                b = Vector256.FusedMultiplyAdd(e, Vector256.LoadUnsafe(ref m, (nuint)(at + 8)), b);
                c = Vector256.FusedMultiplyAdd(e, Vector256.LoadUnsafe(ref m, (nuint)(at + 16)), c);
                d = Vector256.FusedMultiplyAdd(e, Vector256.LoadUnsafe(ref m, (nuint)(at + 24)), d);
            }

            a.StoreUnsafe(ref v, (nuint)k);
            b.StoreUnsafe(ref v, (nuint)(k + 8));
            c.StoreUnsafe(ref v, (nuint)(k + 16));
            d.StoreUnsafe(ref v, (nuint)(k + 24));
        }

        for (; k < stride; k += 8)
        {
            var a = Vector256<float>.Zero;
            for (var r = 0; r < rows; r++)
                a = Vector256.FusedMultiplyAdd(Vector256.Create(x[r]), Vector256.LoadUnsafe(ref m, (nuint)((r * stride) + k)), a);
            a.StoreUnsafe(ref v, (nuint)k);
        }
    }
}
