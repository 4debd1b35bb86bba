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
    /// Φ_n = Σ_i A_ni v_i; u_n = X_n/Φ_n; Y_i = v_i Σ_n B_ni u_n; and what
    /// crosses borders, summed apart from home sales so that a trickle of trade keeps its digits.
    /// </summary>
    /// <param name="a">N × stride, rows importers, zero diagonal.</param>
    /// <param name="b">The same net of taxes, or empty when nothing is taxed.</param>
    /// <param name="home">The diagonal of A, N long; home sales bear no tax.</param>
    /// <param name="stride">Padded row length.</param>
    /// <param name="v">Suppliers, stride long.</param>
    /// <param name="spending">X, N long.</param>
    /// <param name="phi">Out: Φ, N long.</param>
    /// <param name="taxes">Added to: Σ_i (A_ni − B_ni) v_i u_n, what is paid and does not reach producers, by importer.</param>
    /// <param name="sales">Out: Y, stride long.</param>
    /// <param name="imports">Added to: what foreign producers receive, by importer.</param>
    /// <param name="exports">Added to: what producers receive from abroad.</param>
    /// <param name="n">Countries.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Clear(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> home, int stride, ReadOnlySpan<double> v,
        ReadOnlySpan<double> spending, Span<double> phi, Span<double> taxes, Span<double> sales,
        Span<double> imports, Span<double> exports, int n)
    {
        Debug.Assert(a.Length >= n * stride && v.Length >= stride && sales.Length >= stride);
        ref var ra = ref MemoryMarshal.GetReference(a);
        ref var rb = ref MemoryMarshal.GetReference(b);
        ref var rv = ref MemoryMarshal.GetReference(v);
        ref var ry = ref MemoryMarshal.GetReference(sales);
        sales[..stride].Clear();
        var taxed = !b.IsEmpty;
        ref var rs = ref taxed ? ref rb : ref ra;
        var m = 0;
        // Four importers at a time: v and Y pass through the registers once for all four.
        for (; m + 4 <= n; m += 4)
        {
            int at = m * stride, at1 = at + stride, at2 = at1 + stride, at3 = at2 + stride;
            var (a0, a1, a2, a3) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            var (b0, b1, b2, b3) = (a0, a1, a2, a3);
            for (var i = 0; i < stride; i += 4)
            {
                var vi = Vector256.LoadUnsafe(ref rv, (nuint)i);
                a0 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref ra, (nuint)(at + i)), vi, a0);
                a1 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref ra, (nuint)(at1 + i)), vi, a1);
                a2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref ra, (nuint)(at2 + i)), vi, a2);
                a3 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref ra, (nuint)(at3 + i)), vi, a3);
            }

            if (taxed)
            {
                for (var i = 0; i < stride; i += 4)
                {
                    var vi = Vector256.LoadUnsafe(ref rv, (nuint)i);
                    b0 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref rb, (nuint)(at + i)), vi, b0);
                    b1 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref rb, (nuint)(at1 + i)), vi, b1);
                    b2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref rb, (nuint)(at2 + i)), vi, b2);
                    b3 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref rb, (nuint)(at3 + i)), vi, b3);
                }
            }
            else
            {
                (b0, b1, b2, b3) = (a0, a1, a2, a3);
            }

            var u0 = Vector256.Create(Spend(m, Vector256.Sum(a0), Vector256.Sum(b0), home, v, spending, phi, taxes, imports));
            var u1 = Vector256.Create(Spend(m + 1, Vector256.Sum(a1), Vector256.Sum(b1), home, v, spending, phi, taxes, imports));
            var u2 = Vector256.Create(Spend(m + 2, Vector256.Sum(a2), Vector256.Sum(b2), home, v, spending, phi, taxes, imports));
            var u3 = Vector256.Create(Spend(m + 3, Vector256.Sum(a3), Vector256.Sum(b3), home, v, spending, phi, taxes, imports));
            for (var i = 0; i < stride; i += 4)
            {
                var y = Vector256.LoadUnsafe(ref ry, (nuint)i);
                y = Vector256.FusedMultiplyAdd(u0, Vector256.LoadUnsafe(ref rs, (nuint)(at + i)), y);
                y = Vector256.FusedMultiplyAdd(u1, Vector256.LoadUnsafe(ref rs, (nuint)(at1 + i)), y);
                y = Vector256.FusedMultiplyAdd(u2, Vector256.LoadUnsafe(ref rs, (nuint)(at2 + i)), y);
                y = Vector256.FusedMultiplyAdd(u3, Vector256.LoadUnsafe(ref rs, (nuint)(at3 + i)), y);
                y.StoreUnsafe(ref ry, (nuint)i);
            }
        }

        for (; m < n; m++)
        {
            var row = m * stride;
            var sum = Vector256<double>.Zero;
            var net = Vector256<double>.Zero;
            for (var i = 0; i < stride; i += 4)
            {
                var vi = Vector256.LoadUnsafe(ref rv, (nuint)i);
                sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref ra, (nuint)(row + i)), vi, sum);
                if (taxed)
                    net = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref rb, (nuint)(row + i)), vi, net);
            }

            var foreign = Vector256.Sum(sum);
            var u = Vector256.Create(Spend(m, foreign, taxed ? Vector256.Sum(net) : foreign, home, v, spending, phi, taxes, imports));
            for (var i = 0; i < stride; i += 4)
            {
                Vector256.FusedMultiplyAdd(
                    u, Vector256.LoadUnsafe(ref rs, (nuint)(row + i)), Vector256.LoadUnsafe(ref ry, (nuint)i))
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

    // Importer m's price term, what foreign producers receive and what is taxed away; returns u = X/Φ.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Spend(
        int m, double foreign, double net, ReadOnlySpan<double> home, ReadOnlySpan<double> v, ReadOnlySpan<double> spending,
        Span<double> phi, Span<double> taxes, Span<double> imports)
    {
        var p = foreign + (home[m] * v[m]);
        phi[m] = p;
        var x = spending[m];
        var u = x == 0 ? 0 : x / p;
        imports[m] += u * net;
        taxes[m] += u * (foreign - net);
        return u;
    }

    /// <summary>The same for a sector in which every country supplies itself alone, untaxed.</summary>
    public static void ClearAtHome(
        ReadOnlySpan<double> home, ReadOnlySpan<double> v, ReadOnlySpan<double> spending,
        Span<double> phi, Span<double> sales, int n)
    {
        for (var m = 0; m < n; m++)
        {
            phi[m] = home[m] * v[m];
            sales[m] = spending[m];
        }
    }
}
