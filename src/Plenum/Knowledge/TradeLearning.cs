using System.Runtime.CompilerServices;
using Plenum.Axes;
using Plenum.Kernels;
using Plenum.Kernels.Numeric;
using Plenum.Trade;

namespace Plenum.Knowledge;

/// <summary>
/// The trade channel, L^{trade,j}_n, for one baseline and one β: what does not change from year to year is worked out once.
/// </summary>
/// <remarks>
/// <para>
/// With v^k_ni = (π^k_ni)^{1−β} (shared within a source family) the normalised weights are
/// s^{jk}_ni = γ^{kj}_n v^k_ni / Σ_k γ^{kj}_n Σ_i v^k_ni, because the sum in η cancels. So L needs one number per input
/// market, M^k_n = Σ_i v^k_ni (π̂^k_ni)^{1−β} (λ̂^k_i)^β, and a ratio of two weighted sums over k.
/// </para>
/// <para>
/// Negative input coefficients are kept as calibrated, with their sign. A sector without inputs (or whose weights do not add
/// up to something positive) learns from itself. Flows with baseline share 0 are skipped.
/// </para>
/// </remarks>
internal sealed class TradeLearning
{
    private static readonly ConditionalWeakTable<double[], List<TradeLearning>> Known = [];

    private readonly Economy _economy;
    private readonly double _beta;
    private readonly DiffusionVariant _variant;
    private readonly double[] _weights = [];
    private readonly double[] _shares = [];
    private readonly double[] _total;
    private readonly double[] _ownShare = [];

    private TradeLearning(Economy economy, double[] baselineShares, double beta, DiffusionVariant variant)
    {
        (_economy, _beta, _variant) = (economy, beta, variant);
        int n = economy.Countries, sectors = economy.Sectors;
        _total = new double[n * sectors];
        var market = new double[n];
        var perMarket = new double[n * sectors];
        Array.Fill(perMarket, 1.0);
        if (variant == DiffusionVariant.Suppliers)
        {
            (_shares, _weights) = SourceWeights(economy, baselineShares, beta);
            var ones = new double[n];
            Array.Fill(ones, 1.0);
            for (var k = 0; k < sectors; k++)
            {
                // By the same kernel as every year's sum, so that a world at rest gives a ratio of exactly 1.
                var old = _shares.AsSpan(k * n * n, n * n);
                IdeaKernels.FromSuppliers(_weights.AsSpan(k * n * n, n * n), old, old, 1 - beta, ones, market);
                for (var c = 0; c < n; c++)
                    perMarket[(c * sectors) + k] = market[c];
            }
        }

        if (variant == DiffusionVariant.Producers)
        {
            _ownShare = new double[n * sectors];
            for (var c = 0; c < n; c++)
            {
                for (var j = 0; j < sectors; j++)
                    _ownShare[(c * sectors) + j] = baselineShares[economy.At(j, c, c)];
            }
        }

        for (var c = 0; c < n; c++)
        {
            var markets = perMarket.AsSpan(c * sectors, sectors);
            for (var j = 0; j < sectors; j++)
                _total[(c * sectors) + j] = FixedOrder.Dot(Inputs(c, j), markets);
        }
    }

    /// <summary>
    /// The weights for these baseline shares, worked out once: several paths of one draw share their baseline. They are
    /// immutable and may be used from several threads.
    /// </summary>
    public static TradeLearning Of(Economy economy, double[] baselineShares, double beta, DiffusionVariant variant)
    {
        var known = Known.GetOrCreateValue(baselineShares);
        lock (known)
        {
            foreach (var one in known)
            {
                if (one._beta == beta && one._variant == variant && ReferenceEquals(one._economy.InputShares, economy.InputShares))
                    return one;
            }

            // A search over β would otherwise keep every one it met.
            if (known.Count >= 8)
                known.RemoveAt(0);
            known.Add(new TradeLearning(economy, baselineShares, beta, variant));
            return known[^1];
        }
    }

    /// <summary>Writes L^{trade} by country and sector.</summary>
    /// <param name="newShares">π′ of the year, cube.</param>
    /// <param name="stock">λ̂, plane.</param>
    /// <param name="stockToBeta">λ̂^β, plane.</param>
    /// <param name="scratch">Memory of this worker.</param>
    /// <param name="learning">Receives the plane.</param>
    public void Learn(
        double[] newShares, ReadOnlySpan<double> stock, ReadOnlySpan<double> stockToBeta, KnowledgeScratch scratch, Span<double> learning)
    {
        if (_variant == DiffusionVariant.Producers)
        {
            FromProducers(newShares, stock, learning);
            return;
        }

        int n = _economy.Countries, sectors = _economy.Sectors;
        var source = _variant == DiffusionVariant.Suppliers ? stockToBeta : stock;
        for (var k = 0; k < sectors; k++)
        {
            for (var i = 0; i < n; i++)
                scratch.Source[i] = source[(i * sectors) + k];
            var block = k * n * n;
            if (_variant == DiffusionVariant.Suppliers)
            {
                IdeaKernels.FromSuppliers(
                    _weights.AsSpan(block, n * n), _shares.AsSpan(block, n * n), newShares.AsSpan(block, n * n), 1 - _beta,
                    scratch.Source, scratch.Market);
            }
            else
            {
                IdeaKernels.MeanAroundOne(newShares.AsSpan(block, n * n), scratch.Source, scratch.Row, scratch.Market);
            }

            for (var c = 0; c < n; c++)
                scratch.Markets[(c * sectors) + k] = scratch.Market[c];
        }

        for (var c = 0; c < n; c++)
        {
            var markets = scratch.Markets.AsSpan(c * sectors, sectors);
            for (var j = 0; j < sectors; j++)
            {
                var at = (c * sectors) + j;
                var learned = _total[at] > 0 ? FixedOrder.Dot(Inputs(c, j), markets) / _total[at] : source[at];
                // Only a large negative input coefficient of the source data could bring this below zero.
                learning[at] = Math.Max(0, learned);
            }
        }
    }

    private void FromProducers(double[] newShares, ReadOnlySpan<double> stock, Span<double> learning)
    {
        int n = _economy.Countries, sectors = _economy.Sectors;
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < sectors; j++)
            {
                var at = (c * sectors) + j;
                var own = _ownShare[at] > 0 ? newShares[_economy.At(j, c, c)] / _ownShare[at] : 1;
                learning[at] = IdeaKernels.Power(stock[at] / own, _beta);
            }
        }
    }

    private ReadOnlySpan<double> Inputs(int country, int user)
    {
        var sectors = _economy.Sectors;
        return _economy.InputShares.AsSpan(((country * sectors) + user) * sectors, sectors);
    }

    private static (double[] Shares, double[] Weights) SourceWeights(Economy economy, double[] baselineShares, double beta)
    {
        var n = economy.Countries;
        var families = Families(economy.World.Regions);
        var shares = (double[])baselineShares.Clone();
        var weights = new double[shares.Length];
        var joint = new double[n];
        for (var row = 0; row < shares.Length; row += n)
        {
            Array.Clear(joint);
            for (var i = 0; i < n; i++)
                joint[families[i]] += shares[row + i];
            for (var i = 0; i < n; i++)
            {
                var share = shares[row + i];
                if (share > 0)
                {
                    var family = joint[families[i]];
                    weights[row + i] = IdeaKernels.Power(family, 1 - beta) * (share / family);
                }
                else
                {
                    shares[row + i] = 1;
                }
            }
        }

        return (shares, weights);
    }

    /// <summary>For each region the index of the first region of its source family: itself where it stands alone.</summary>
    private static int[] Families(IReadOnlyList<Region> regions)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var family = new int[regions.Count];
        for (var i = 0; i < regions.Count; i++)
        {
            family[i] = i;
            if (regions[i].Family.Length > 0 && !first.TryAdd(regions[i].Family, i))
                family[i] = first[regions[i].Family];
        }

        return family;
    }
}
