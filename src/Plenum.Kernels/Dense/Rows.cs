using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plenum.Kernels.Dense;

/// <summary>Matrix–vector products over a row-major matrix whose rows are padded to whole vectors (<see cref="Padding"/>).</summary>
public static class Rows
{
    /// <summary>y_r = Σ_k M[r,k] x_k for every row r. <paramref name="x"/> is padded with zeros or the matrix is.</summary>
    /// <param name="matrix">rows × stride, row-major.</param>
    /// <param name="stride">Padded row length.</param>
    /// <param name="x">At least <paramref name="stride"/> long.</param>
    /// <param name="y">At least <paramref name="rows"/> long.</param>
    /// <param name="rows">Number of rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<double> matrix, int stride, ReadOnlySpan<double> x, Span<double> y, int rows)
    {
        Debug.Assert(matrix.Length >= rows * stride && x.Length >= stride && y.Length >= rows);
        ref var m = ref MemoryMarshal.GetReference(matrix);
        ref var v = ref MemoryMarshal.GetReference(x);
        var r = 0;
        for (; r + 4 <= rows; r += 4)
        {
            var a = Vector256<double>.Zero;
            var b = Vector256<double>.Zero;
            var c = Vector256<double>.Zero;
            var d = Vector256<double>.Zero;
            var at = r * stride;
            for (var k = 0; k < stride; k += 4)
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
            var a = Vector256<double>.Zero;
            for (var k = 0; k < stride; k += 4)
            {
                a = Vector256.FusedMultiplyAdd(
                    Vector256.LoadUnsafe(ref m, (nuint)((r * stride) + k)), Vector256.LoadUnsafe(ref v, (nuint)k), a);
            }

            y[r] = Vector256.Sum(a);
        }
    }

    /// <summary>y_k += Σ_r x_r M[r,k]: the transposed product, added to what <paramref name="y"/> holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTransposed(ReadOnlySpan<double> matrix, int stride, ReadOnlySpan<double> x, Span<double> y, int rows)
    {
        Debug.Assert(matrix.Length >= rows * stride && x.Length >= rows && y.Length >= stride);
        ref var m = ref MemoryMarshal.GetReference(matrix);
        ref var v = ref MemoryMarshal.GetReference(y);
        var r = 0;
        for (; r + 4 <= rows; r += 4)
        {
            var a = Vector256.Create(x[r]);
            var b = Vector256.Create(x[r + 1]);
            var c = Vector256.Create(x[r + 2]);
            var d = Vector256.Create(x[r + 3]);
            var at = r * stride;
            for (var k = 0; k < stride; k += 4)
            {
                var s = Vector256.LoadUnsafe(ref v, (nuint)k);
                s = Vector256.FusedMultiplyAdd(a, Vector256.LoadUnsafe(ref m, (nuint)(at + k)), s);
                s = Vector256.FusedMultiplyAdd(b, Vector256.LoadUnsafe(ref m, (nuint)(at + stride + k)), s);
                s = Vector256.FusedMultiplyAdd(c, Vector256.LoadUnsafe(ref m, (nuint)(at + stride + stride + k)), s);
                s = Vector256.FusedMultiplyAdd(d, Vector256.LoadUnsafe(ref m, (nuint)(at + stride + stride + stride + k)), s);
                s.StoreUnsafe(ref v, (nuint)k);
            }
        }

        for (; r < rows; r++)
        {
            var a = Vector256.Create(x[r]);
            for (var k = 0; k < stride; k += 4)
            {
                Vector256.FusedMultiplyAdd(
                    a, Vector256.LoadUnsafe(ref m, (nuint)((r * stride) + k)), Vector256.LoadUnsafe(ref v, (nuint)k))
                    .StoreUnsafe(ref v, (nuint)k);
            }
        }
    }

    /// <summary>y_k += f·x_k over the length of <paramref name="x"/>, every product fused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(ReadOnlySpan<double> x, double f, Span<double> y)
    {
        Debug.Assert(y.Length >= x.Length);
        ref var rx = ref MemoryMarshal.GetReference(x);
        ref var ry = ref MemoryMarshal.GetReference(y);
        var scale = Vector256.Create(f);
        var k = 0;
        for (; k + 4 <= x.Length; k += 4)
        {
            Vector256.FusedMultiplyAdd(scale, Vector256.LoadUnsafe(ref rx, (nuint)k), Vector256.LoadUnsafe(ref ry, (nuint)k))
                .StoreUnsafe(ref ry, (nuint)k);
        }

        for (; k < x.Length; k++)
            y[k] = Math.FusedMultiplyAdd(f, x[k], y[k]);
    }
}
