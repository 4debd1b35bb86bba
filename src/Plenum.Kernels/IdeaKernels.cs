using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Plenum.Kernels;

/// <summary>Sums over the suppliers of one input market, as the law of motion of ideas needs them.</summary>
/// <remarks>
/// All matrices are N×N, importer by row, exporter contiguous. Where nothing changes every factor is exactly 1, so that
/// <see cref="FromSuppliers"/> returns the bits of <see cref="RowSums"/> and a path without a shock stays flat.
/// </remarks>
public static class IdeaKernels
{
    /// <summary>ideas_n = Σ_i weights_ni · (shares′_ni / shares_ni)^exponent · source_i.</summary>
    /// <param name="weights">Baseline weights; 0 where the flow does not exist.</param>
    /// <param name="shares">Baseline shares, with 1 in place of 0 so that the ratio is defined.</param>
    /// <param name="newShares">Shares of the equilibrium; a 0 (banned) contributes nothing.</param>
    /// <param name="exponent">1 − β, in (0, 1].</param>
    /// <param name="source">What each source contributes: λ̂^β.</param>
    /// <param name="scratch">At least N numbers, overwritten.</param>
    /// <param name="ideas">Receives N numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FromSuppliers(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> shares,
        ReadOnlySpan<double> newShares,
        double exponent,
        ReadOnlySpan<double> source,
        Span<double> scratch,
        Span<double> ideas)
    {
        var n = ideas.Length;
        var row = scratch[..n];
        for (var importer = 0; importer < n; importer++)
        {
            var at = importer * n;
            TensorPrimitives.Divide(newShares.Slice(at, n), shares.Slice(at, n), row);
            TensorPrimitives.Log(row, row);
            TensorPrimitives.Multiply(row, exponent, row);
            TensorPrimitives.Exp(row, row);
            TensorPrimitives.Multiply(row, source, row);
            ideas[importer] = TensorPrimitives.Dot(weights.Slice(at, n), row);
        }
    }

    /// <summary>sums_n = Σ_i weights_ni, in the order of <see cref="FromSuppliers"/> so that the two agree to the last bit.</summary>
    public static void RowSums(ReadOnlySpan<double> weights, Span<double> scratch, Span<double> sums)
    {
        var n = sums.Length;
        var ones = scratch[..n];
        ones.Fill(1);
        for (var importer = 0; importer < n; importer++)
            sums[importer] = TensorPrimitives.Dot(weights.Slice(importer * n, n), ones);
    }

    /// <summary>mean_n = 1 + Σ_i shares_ni · (source_i − 1): a weighted mean that is exactly 1 where every source is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MeanAroundOne(
        ReadOnlySpan<double> shares, ReadOnlySpan<double> source, Span<double> scratch, Span<double> mean)
    {
        var n = mean.Length;
        var beyond = scratch[..n];
        TensorPrimitives.Subtract(source, 1.0, beyond);
        for (var importer = 0; importer < n; importer++)
            mean[importer] = 1 + TensorPrimitives.Dot(shares.Slice(importer * n, n), beyond);
    }

    /// <summary>result_i = source_i^exponent for positive sources; exactly 1 where the source is 1.</summary>
    public static void Power(ReadOnlySpan<double> source, double exponent, Span<double> result)
    {
        TensorPrimitives.Log(source, result);
        TensorPrimitives.Multiply(result, exponent, result);
        TensorPrimitives.Exp(result, result);
    }

    /// <summary>result_i = x_i^exponent as above, one number.</summary>
    public static double Power(double source, double exponent) => Math.Exp(exponent * Math.Log(source));

    /// <summary>Σ_i a_i b_i.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b) => TensorPrimitives.Dot(a, b);
}
