using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plenum.Kernels.Trade;

/// <summary>
/// One sector's world market in the separable form: with A = π κ̂^−θ and B = A/((1+τ′)(1+e′)) folded once a scenario and
/// v_i = λ̂_i ĉ_i^−θ (up to a common factor), a pass is three products.
/// </summary>
public static class SectorMarket
{
    /// <summary>
    /// Φ_n = Σ_i A_ni v_i; u_n = X_n/Φ_n; F_n = u_n Σ_i B_ni v_i (what reaches producers); Y_i = v_i Σ_n B_ni u_n; and what
    /// crosses borders, summed apart from home sales so that a trickle of trade keeps its digits.
    /// </summary>
    /// <param name="a">N × stride, rows importers, zero diagonal.</param>
    /// <param name="b">The same net of taxes, or empty when nothing is taxed.</param>
    /// <param name="home">The diagonal of A, N long; home sales bear no tax.</param>
    /// <param name="stride">Padded row length.</param>
    /// <param name="v">Suppliers, stride long.</param>
    /// <param name="spending">X, N long.</param>
    /// <param name="phi">Out: Φ, N long.</param>
    /// <param name="received">Out: F, N long; X itself when nothing is taxed.</param>
    /// <param name="sales">Out: Y, stride long.</param>
    /// <param name="imports">Added to: what foreign producers receive, by importer.</param>
    /// <param name="exports">Added to: what producers receive from abroad.</param>
    /// <param name="n">Countries.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Clear(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> home, int stride, ReadOnlySpan<double> v,
        ReadOnlySpan<double> spending, Span<double> phi, Span<double> received, Span<double> sales,
        Span<double> imports, Span<double> exports, int n)
    {
        Debug.Assert(a.Length >= n * stride && v.Length >= stride && sales.Length >= stride);
        ref var ra = ref MemoryMarshal.GetReference(a);
        ref var rb = ref MemoryMarshal.GetReference(b);
        ref var rv = ref MemoryMarshal.GetReference(v);
        ref var ry = ref MemoryMarshal.GetReference(sales);
        sales[..stride].Clear();
        var taxed = !b.IsEmpty;
        for (var m = 0; m < n; m++)
        {
            var row = m * stride;
            var sum = Vector256<double>.Zero;
            var net = Vector256<double>.Zero;
            if (taxed)
            {
                for (var i = 0; i < stride; i += 4)
                {
                    var vi = Vector256.LoadUnsafe(ref rv, (nuint)i);
                    sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref ra, (nuint)(row + i)), vi, sum);
                    net = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref rb, (nuint)(row + i)), vi, net);
                }
            }
            else
            {
                for (var i = 0; i < stride; i += 4)
                {
                    sum = Vector256.FusedMultiplyAdd(
                        Vector256.LoadUnsafe(ref ra, (nuint)(row + i)), Vector256.LoadUnsafe(ref rv, (nuint)i), sum);
                }
            }

            var foreign = Vector256.Sum(sum);
            var atHome = home[m] * v[m];
            var p = foreign + atHome;
            phi[m] = p;
            var x = spending[m];
            if (x == 0)
            {
                received[m] = 0;
                continue;
            }

            var u = x / p;
            var abroad = u * (taxed ? Vector256.Sum(net) : foreign);
            imports[m] += abroad;
            received[m] = taxed ? abroad + (u * atHome) : x;
            var scale = Vector256.Create(u);
            ref var rs = ref taxed ? ref rb : ref ra;
            for (var i = 0; i < stride; i += 4)
            {
                Vector256.FusedMultiplyAdd(
                    scale, Vector256.LoadUnsafe(ref rs, (nuint)(row + i)), Vector256.LoadUnsafe(ref ry, (nuint)i))
                    .StoreUnsafe(ref ry, (nuint)i);
            }
        }

        for (var i = 0; i < n; i++)
        {
            var abroad = sales[i] * v[i];
            exports[i] += abroad;
            sales[i] = abroad + (spending[i] == 0 ? 0 : home[i] * v[i] * spending[i] / phi[i]);
        }
    }

    /// <summary>The same for a sector in which every country supplies itself alone, untaxed.</summary>
    public static void ClearAtHome(
        ReadOnlySpan<double> home, ReadOnlySpan<double> v, ReadOnlySpan<double> spending,
        Span<double> phi, Span<double> received, Span<double> sales, int n)
    {
        for (var m = 0; m < n; m++)
        {
            phi[m] = home[m] * v[m];
            received[m] = spending[m];
            sales[m] = spending[m];
        }
    }
}
