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

    // Rounding in three products of numbers near one.
    private const double Tolerance = 1e-14;

    /// <summary>ideas_n = Σ_i weights_ni · (shares′_ni / shares_ni)^exponent · source_i.</summary>
    /// <remarks>
    /// Where no measure touches a flow its share changes by a factor of the exporter times a factor of the importer
    /// (π̂_ni = x_i y_n), and so does any power of it: then N logarithms and exponentials stand in for N². Each group of flows is
    /// held against the product and goes the long way where it differs.
    /// </remarks>
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
        Span<double> exporter = stackalloc double[n], exporterPower = stackalloc double[n];
        Exporters(shares, newShares, exponent, source, exporter, exporterPower);
        ref var x = ref MemoryMarshal.GetReference(exporter);
        ref var xPower = ref MemoryMarshal.GetReference(exporterPower);
        Span<double> tail = stackalloc double[Width * 4];
        var whole = n - (n % Width);
        for (var importer = 0; importer < n; importer++)
        {
            var at = importer * n;
            var own = newShares[at + importer] / shares[at + importer] / exporter[importer];
            var sound = own > 0 && double.IsFinite(own);
            var y = Vector256.Create(sound ? own : double.NaN);
            var yPower = Vector256.Create(sound ? Power(own, exponent) : 0);
            var sum = Vector256<double>.Zero;
            for (var i = 0; i < whole; i += Width)
            {
                var before = Vector256.LoadUnsafe(ref old, (nuint)(at + i));
                var after = Vector256.LoadUnsafe(ref now, (nuint)(at + i));
                var weight = Vector256.LoadUnsafe(ref w, (nuint)(at + i));
                var product = before * y * Vector256.LoadUnsafe(ref x, (nuint)i);
                // A flow that does not exist may hold anything: its weight is zero.
                var near = Vector256.LessThanOrEqual(Vector256.Abs(after - product), after * Tolerance)
                    | Vector256.Equals(weight, Vector256<double>.Zero);
                Vector256<double> idea;
                if (Vector256.EqualsAll(near.AsInt64(), Vector256<long>.AllBitsSet))
                    idea = yPower * Vector256.LoadUnsafe(ref xPower, (nuint)i);
                else
                    idea = Vector256.Exp(power * Vector256.Log(after / before)) * Vector256.LoadUnsafe(ref from, (nuint)i);
                sum = Vector256.FusedMultiplyAdd(weight, idea, sum);
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

    // x_i from the first importer's row, up to a common factor, and x_i^exponent · source_i. NaN where that importer buys
    // nothing of i: such a column never passes for a product.
    private static void Exporters(
        ReadOnlySpan<double> shares, ReadOnlySpan<double> newShares, double exponent, ReadOnlySpan<double> source,
        Span<double> exporter, Span<double> exporterPower)
    {
        for (var i = 0; i < exporter.Length; i++)
        {
            var bought = newShares[i] > 0;
            exporter[i] = bought ? newShares[i] / shares[i] : double.NaN;
            exporterPower[i] = bought ? Power(exporter[i], exponent) * source[i] : 0;
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
