using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Plenum.Kernels.Numeric;

namespace Plenum.Bench.Measure;

/// <summary>What this processor does in a plain loop: the yardstick the solver is held against.</summary>
internal static class Rates
{
    private const int Row = 512;
    private static double _sink;

    /// <summary>Gigabytes a second that row-by-row dot products read from a matrix of <paramref name="bytes"/>, and GFLOP/s.</summary>
    /// <remarks>Two operations for each 8 bytes; the vector stays in the first cache. Best of many passes.</remarks>
    public static (double Gigabytes, double Gigaflops) Dot(long bytes)
    {
        var rows = (int)Math.Max(1, bytes / (8 * Row));
        var matrix = new double[rows * Row];
        var vector = new double[Row];
        Array.Fill(matrix, 1.25);
        Array.Fill(vector, 0.5);
        var batch = (int)Math.Max(1, 4_000_000 / matrix.Length);
        var time = Timing.Of(() => _sink += Pass(matrix, vector, rows), 20, 120, batch);
        var gigabytes = matrix.Length * 8 / time.CpuLeast * 1e-6;
        return (gigabytes, gigabytes / 4);
    }

    /// <summary>Nanoseconds of one vectorised exponential and of one logarithm.</summary>
    public static (double Exponential, double Logarithm) Elementaries()
    {
        var x = new double[1024];
        var y = new double[1024];
        for (var i = 0; i < x.Length; i++)
            x[i] = 0.5 + (i / 1024.0);
        var exponential = Timing.Of(() => Elementary.ScaledExp(x, 4, 0.5, [], y, 1024), 20, 50, 200);
        var logarithm = Timing.Of(() => Elementary.ScaledLog(x, 4, 0.5, y, 1024), 20, 50, 200);
        return (exponential.CpuLeast * 1e6 / 1024, logarithm.CpuLeast * 1e6 / 1024);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double Pass(double[] matrix, double[] vector, int rows)
    {
        ref var m = ref MemoryMarshal.GetArrayDataReference(matrix);
        ref var v = ref MemoryMarshal.GetArrayDataReference(vector);
        var total = 0.0;
        for (var r = 0; r < rows; r++)
        {
            var (a, b, c, d) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            for (var k = 0; k < Row; k += 16)
            {
                var at = (nuint)((r * Row) + k);
                a = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref m, at), Vector256.LoadUnsafe(ref v, (nuint)k), a);
                b = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref m, at + 4), Vector256.LoadUnsafe(ref v, (nuint)k + 4), b);
                c = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref m, at + 8), Vector256.LoadUnsafe(ref v, (nuint)k + 8), c);
                d = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref m, at + 12), Vector256.LoadUnsafe(ref v, (nuint)k + 12), d);
            }

            total += Vector256.Sum(a + b + (c + d));
        }

        return total;
    }
}
