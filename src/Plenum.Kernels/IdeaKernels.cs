using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Plenum.Kernels.Numeric;

namespace Plenum.Kernels;

/// <summary>Sums over the suppliers of one input market, as the law of motion of ideas needs them.</summary>
/// <remarks>
/// Matrices are N×N, importer by row, exporter contiguous. Every factor is exactly 1 where nothing changes, so a path without
/// a shock stays flat. Exponentials are inlined here on purpose: called through a library method, their last bits would
/// depend on how far the runtime has optimised that method by then.
/// </remarks>
public static class IdeaKernels
{
    private const int Width = 4;

    /// <summary>ideas_n = Σ_i weights_ni · (shares′_ni / shares_ni)^exponent · source_i.</summary>
    /// <param name="weights">Baseline weights; 0 where the flow does not exist.</param>
    /// <param name="shares">Baseline shares, with 1 in place of 0 so that the ratio is defined.</param>
    /// <param name="newShares">Shares of the equilibrium; a 0 (banned) contributes nothing.</param>
    /// <param name="exponent">1 − β, in (0, 1].</param>
    /// <param name="source">What each source contributes: λ̂^β.</param>
    /// <param name="ideas">Receives N numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FromSuppliers(
        ReadOnlySpan<double> weights, ReadOnlySpan<double> shares, ReadOnlySpan<double> newShares, double exponent,
        ReadOnlySpan<double> source, Span<double> ideas)
    {
        var n = ideas.Length;
        ref var w = ref MemoryMarshal.GetReference(weights[..(n * n)]);
        ref var old = ref MemoryMarshal.GetReference(shares[..(n * n)]);
        ref var now = ref MemoryMarshal.GetReference(newShares[..(n * n)]);
        ref var from = ref MemoryMarshal.GetReference(source[..n]);
        var power = Vector256.Create(exponent);
        Span<double> tail = stackalloc double[Width * 4];
        var whole = n - (n % Width);
        for (var importer = 0; importer < n; importer++)
        {
            var at = importer * n;
            var sum = Vector256<double>.Zero;
            for (var i = 0; i < whole; i += Width)
            {
                var ratio = Vector256.LoadUnsafe(ref now, (nuint)(at + i)) / Vector256.LoadUnsafe(ref old, (nuint)(at + i));
                var idea = Vector256.Exp(power * Vector256.Log(ratio)) * Vector256.LoadUnsafe(ref from, (nuint)i);
                sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)(at + i)), idea, sum);
            }

            if (whole < n)
            {
                // The last few, filled up with flows of weight 0.
                tail[..Width].Clear();
                tail[Width..].Fill(1);
                weights.Slice(at + whole, n - whole).CopyTo(tail);
                shares.Slice(at + whole, n - whole).CopyTo(tail[Width..]);
                newShares.Slice(at + whole, n - whole).CopyTo(tail[(2 * Width)..]);
                source[whole..n].CopyTo(tail[(3 * Width)..]);
                ref var t = ref MemoryMarshal.GetReference(tail);
                var ratio = Vector256.LoadUnsafe(ref t, 2 * Width) / Vector256.LoadUnsafe(ref t, Width);
                var idea = Vector256.Exp(power * Vector256.Log(ratio)) * Vector256.LoadUnsafe(ref t, 3 * Width);
                sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref t), idea, sum);
            }

            ideas[importer] = Vector256.Sum(sum);
        }
    }

    /// <summary>mean_n = 1 + Σ_i shares_ni · (source_i − 1): a weighted mean that is exactly 1 where every source is.</summary>
    public static void MeanAroundOne(
        ReadOnlySpan<double> shares, ReadOnlySpan<double> source, Span<double> scratch, Span<double> mean)
    {
        var n = mean.Length;
        for (var i = 0; i < n; i++)
            scratch[i] = source[i] - 1;
        for (var importer = 0; importer < n; importer++)
            mean[importer] = 1 + FixedOrder.Dot(shares.Slice(importer * n, n), scratch);
    }

    /// <summary>result_i = source_i^exponent for sources that are not negative; exactly 1 where the source is 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Power(ReadOnlySpan<double> source, double exponent, Span<double> result)
    {
        var n = source.Length;
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(result[..n]);
        var power = Vector256.Create(exponent);
        var i = 0;
        for (; i + Width <= n; i += Width)
            Vector256.Exp(power * Vector256.Log(Vector256.LoadUnsafe(ref from, (nuint)i))).StoreUnsafe(ref to, (nuint)i);
        for (; i < n; i++)
            result[i] = Power(source[i], exponent);
    }

    /// <summary>source^exponent, one number; exactly 1 where the source is 1.</summary>
    public static double Power(double source, double exponent) => exponent == 0 ? 1 : Math.Exp(exponent * Math.Log(source));
}
