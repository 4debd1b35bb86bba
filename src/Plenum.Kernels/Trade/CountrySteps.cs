using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plenum.Kernels.Trade;

/// <summary>The element-wise halves of a preconditioned step of one country's sectors, on both sides of a single-precision product.</summary>
public static class CountrySteps
{
    /// <summary>y_j = (x_j − a·b_j)·unit in single precision; without b, b_j = 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Deviations(ReadOnlySpan<double> x, double a, ReadOnlySpan<double> b, double unit, Span<float> y)
    {
        Debug.Assert(y.Length >= x.Length && (b.IsEmpty || b.Length >= x.Length));
        ref var rx = ref MemoryMarshal.GetReference(x);
        ref var rb = ref MemoryMarshal.GetReference(b);
        ref var ry = ref MemoryMarshal.GetReference(y);
        var level = Vector256.Create(a);
        var scale = Vector256.Create(unit);
        var j = 0;
        for (; j + 4 <= x.Length; j += 4)
        {
            var common = b.IsEmpty ? level : level * Vector256.LoadUnsafe(ref rb, (nuint)j);
            var gap = (Vector256.LoadUnsafe(ref rx, (nuint)j) - common) * scale;
            Vector256.Narrow(gap, gap).GetLower().StoreUnsafe(ref ry, (nuint)j);
        }

        for (; j < x.Length; j++)
            y[j] = (float)((x[j] - (b.IsEmpty ? a : a * b[j])) * unit);
    }

    /// <summary>y_j = x_j + common, kept within ±bound; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Bounded(ReadOnlySpan<float> x, double common, double bound, Span<double> y)
    {
        Debug.Assert(x.Length >= y.Length);
        ref var rx = ref MemoryMarshal.GetReference(x);
        ref var ry = ref MemoryMarshal.GetReference(y);
        var shift = Vector256.Create(common);
        var (low, high) = (Vector256.Create(-bound), Vector256.Create(bound));
        var j = 0;
        for (; j + 4 <= y.Length; j += 4)
        {
            var step = Vector256.WidenLower(Vector128.LoadUnsafe(ref rx, (nuint)j).ToVector256Unsafe()) + shift;
            Vector256.Min(Vector256.Max(step, low), high).StoreUnsafe(ref ry, (nuint)j);
        }

        for (; j < y.Length; j++)
            y[j] = Math.Min(Math.Max(x[j] + common, -bound), bound);
    }

    /// <summary>y_j = (x_j·unit + common·level_j)·inverseScale_j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scaled(
        ReadOnlySpan<float> x, double unit, double common, ReadOnlySpan<double> level, ReadOnlySpan<double> inverseScale, Span<double> y)
    {
        Debug.Assert(x.Length >= y.Length && level.Length >= y.Length && inverseScale.Length >= y.Length);
        ref var rx = ref MemoryMarshal.GetReference(x);
        ref var rl = ref MemoryMarshal.GetReference(level);
        ref var rs = ref MemoryMarshal.GetReference(inverseScale);
        ref var ry = ref MemoryMarshal.GetReference(y);
        var u = Vector256.Create(unit);
        var c = Vector256.Create(common);
        var j = 0;
        for (; j + 4 <= y.Length; j += 4)
        {
            var step = Vector256.WidenLower(Vector128.LoadUnsafe(ref rx, (nuint)j).ToVector256Unsafe()) * u;
            step = (step + (c * Vector256.LoadUnsafe(ref rl, (nuint)j))) * Vector256.LoadUnsafe(ref rs, (nuint)j);
            step.StoreUnsafe(ref ry, (nuint)j);
        }

        for (; j < y.Length; j++)
            y[j] = ((x[j] * unit) + (common * level[j])) * inverseScale[j];
    }

    /// <summary>
    /// x_j becomes point_j·scale_j; a positive x_j that would fall below a tenth of itself is cut to that tenth, so that an
    /// extrapolation keeps its sign.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Advance(ReadOnlySpan<double> point, ReadOnlySpan<double> scale, Span<double> x)
    {
        Debug.Assert(point.Length >= x.Length && scale.Length >= x.Length);
        ref var rp = ref MemoryMarshal.GetReference(point);
        ref var rs = ref MemoryMarshal.GetReference(scale);
        ref var rx = ref MemoryMarshal.GetReference(x);
        var tenth = Vector256.Create(0.1);
        var j = 0;
        for (; j + 4 <= x.Length; j += 4)
        {
            var old = Vector256.LoadUnsafe(ref rx, (nuint)j);
            var next = Vector256.LoadUnsafe(ref rp, (nuint)j) * Vector256.LoadUnsafe(ref rs, (nuint)j);
            var floor = old * tenth;
            var cut = Vector256.GreaterThan(old, Vector256<double>.Zero) & Vector256.LessThan(next, floor);
            Vector256.ConditionalSelect(cut, floor, next).StoreUnsafe(ref rx, (nuint)j);
        }

        for (; j < x.Length; j++)
        {
            var next = point[j] * scale[j];
            x[j] = x[j] > 0 && next < x[j] * 0.1 ? x[j] * 0.1 : next;
        }
    }
}
