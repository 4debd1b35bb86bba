using Plenum.Kernels.Dense;
using Plenum.Solving;
using Plenum.Trade;

namespace Plenum.Exposure;

/// <summary>
/// Prices and spending around one equilibrium at given wages, linearised and transposed: what a little more of a price, or of
/// spending in a market, is worth once it has gone through all markets.
/// </summary>
/// <remarks>
/// With c = Γ p + γ w and p = Π c the prices' adjoint solves μ = Γᵀ Πᵀ μ + b. With Y = Φᵀ X (Φ: shares net of taxes) and
/// X = Γᵀ Y + α I the adjoint of spending solves ν = Φ (Γ ν + e (α·ν)) + ρ (α·ν) + b, ρ being tariff revenue per unit of spending.
/// Planes are padded <c>[country][sector]</c>. Not thread-safe.
/// </remarks>
internal sealed class GoodsMarkets
{
    private const double Tolerance = 1e-14;
    private readonly TradeStructure _structure;
    private readonly double[][] _shares;
    private readonly double[][] _received;
    private readonly double[]?[] _taxed;
    private readonly Gmres _gmres;
    private readonly double[] _bySector;
    private readonly double[] _bySectorImage;
    private readonly double[] _plane;
    private readonly double[] _revenueWeight;
    private readonly float[] _single;
    private readonly float[] _singleImage;

    public GoodsMarkets(TradeStructure structure, Equilibrium point)
    {
        _structure = structure;
        int n = structure.Countries, sectors = structure.Sectors;
        _bySector = new double[sectors * structure.CountryStride];
        _bySectorImage = new double[_bySector.Length];
        _plane = new double[n * structure.SectorStride];
        _single = new float[structure.SectorStride];
        _singleImage = new float[structure.SectorStride];
        _revenueWeight = new double[n];
        RevenueRate = new double[_plane.Length];
        _gmres = new Gmres(_plane.Length);
        _shares = new double[sectors][];
        _received = new double[sectors][];
        _taxed = new double[]?[sectors];
        for (var j = 0; j < sectors; j++)
            ReadSector(point, j);
    }

    /// <summary>ρ: tariff revenue per unit of spending in a market, padded plane.</summary>
    public double[] RevenueRate { get; }

    /// <summary>Solves ν; false where it did not reach rounding.</summary>
    public bool SolveSpending(ReadOnlySpan<double> right, Span<double> result) =>
        _gmres.Solve(SpendingProduct, (x, y) => Precondition(x, y, transposed: false), right, result, Tolerance);

    /// <summary>Solves μ; false where it did not reach rounding.</summary>
    public bool SolvePrices(ReadOnlySpan<double> right, Span<double> result) =>
        _gmres.Solve(PriceProduct, (x, y) => Precondition(x, y, transposed: true), right, result, Tolerance);

    /// <summary>y = Πᵀ x: prices back to the costs behind them.</summary>
    public void SharesTransposed(ReadOnlySpan<double> x, Span<double> y)
    {
        int n = _structure.Countries, stride = _structure.CountryStride, plane = _structure.SectorStride;
        Transpose.Forward(x, plane, _bySector, stride, n, _structure.Sectors);
        Array.Clear(_bySectorImage);
        for (var j = 0; j < _structure.Sectors; j++)
            Rows.AddTransposed(_shares[j], stride, _bySector.AsSpan(j * stride, stride), _bySectorImage.AsSpan(j * stride, stride), n);
        Transpose.Forward(_bySectorImage, stride, y, plane, _structure.Sectors, n);
    }

    /// <summary>y = Φ x + Φe z: what producers' sales x and export-tax revenue z by country are worth to spending.</summary>
    public void Received(ReadOnlySpan<double> x, ReadOnlySpan<double> revenue, Span<double> y)
    {
        int n = _structure.Countries, stride = _structure.CountryStride, plane = _structure.SectorStride;
        Transpose.Forward(x, plane, _bySector, stride, n, _structure.Sectors);
        Span<double> taxes = stackalloc double[stride];
        revenue.CopyTo(taxes);
        Span<double> more = stackalloc double[stride];
        for (var j = 0; j < _structure.Sectors; j++)
        {
            var image = _bySectorImage.AsSpan(j * stride, stride);
            Rows.Multiply(_received[j], stride, _bySector.AsSpan(j * stride, stride), image, n);
            if (_taxed[j] is not { } taxed)
                continue;
            Rows.Multiply(taxed, stride, taxes, more, n);
            for (var m = 0; m < n; m++)
                image[m] += more[m];
        }

        Transpose.Forward(_bySectorImage, stride, y, plane, _structure.Sectors, n);
    }

    /// <summary>y = Γ x by country: inputs to the sectors that use them.</summary>
    public void Inputs(ReadOnlySpan<double> x, Span<double> y)
    {
        int sectors = _structure.Sectors, stride = _structure.SectorStride;
        for (var c = 0; c < _structure.Countries; c++)
        {
            Rows.Multiply(
                _structure.InputShares.AsSpan(c * sectors * stride, sectors * stride), stride, x.Slice(c * stride, stride), y.Slice(c * stride, stride), sectors);
        }
    }

    /// <summary>y = Γᵀ x by country.</summary>
    public void InputsTransposed(ReadOnlySpan<double> x, Span<double> y)
    {
        int sectors = _structure.Sectors, stride = _structure.SectorStride;
        y.Clear();
        for (var c = 0; c < _structure.Countries; c++)
        {
            Rows.AddTransposed(
                _structure.InputShares.AsSpan(c * sectors * stride, sectors * stride), stride, x.Slice(c * stride, stride), y.Slice(c * stride, stride), sectors);
        }
    }

    // y = (I − Γᵀ Πᵀ) x
    private void PriceProduct(ReadOnlySpan<double> x, Span<double> y)
    {
        SharesTransposed(x, _plane);
        InputsTransposed(_plane, y);
        for (var k = 0; k < y.Length; k++)
            y[k] = x[k] - y[k];
    }

    // y = x − Φ (Γ x + e (α·x)) − ρ (α·x)
    private void SpendingProduct(ReadOnlySpan<double> x, Span<double> y)
    {
        int n = _structure.Countries, stride = _structure.SectorStride;
        for (var c = 0; c < n; c++)
            _revenueWeight[c] = System.Numerics.Tensors.TensorPrimitives.Dot(_structure.FinalShares.AsSpan(c * stride, stride), x.Slice(c * stride, stride));
        Inputs(x, _plane);
        Received(_plane, _revenueWeight, y);
        for (var c = 0; c < n; c++)
        {
            for (var k = c * stride; k < (c + 1) * stride; k++)
                y[k] = x[k] - y[k] - (RevenueRate[k] * _revenueWeight[c]);
        }
    }

    // The baseline's domestic input loops inverted, (I − diag(π_nn) Γ_n)^−1, or their transposes.
    private void Precondition(ReadOnlySpan<double> x, Span<double> y, bool transposed)
    {
        int sectors = _structure.Sectors, stride = _structure.SectorStride;
        y.Clear();
        for (var c = 0; c < _structure.Countries; c++)
        {
            var inverse = _structure.Preconditioner.Countries.AsSpan(c * sectors * stride, sectors * stride);
            // Scaled to its own size, so that a vector of small numbers survives single precision.
            var scale = 0.0;
            for (var k = 0; k < sectors; k++)
                scale = Math.Max(scale, Math.Abs(x[(c * stride) + k]));
            if (scale == 0)
                continue;
            for (var k = 0; k < sectors; k++)
                _single[k] = (float)(x[(c * stride) + k] / scale);
            if (transposed)
                FloatRows.MultiplyTransposed(inverse, stride, _single, _singleImage, sectors);
            else
                FloatRows.Multiply(inverse, stride, _single, _singleImage, sectors);
            for (var k = 0; k < sectors; k++)
                y[(c * stride) + k] = scale * _singleImage[k];
        }
    }

    private void ReadSector(Equilibrium point, int j)
    {
        int n = _structure.Countries, stride = _structure.CountryStride;
        var shares = _shares[j] = new double[n * stride];
        var received = _received[j] = new double[n * stride];
        for (var m = 0; m < n; m++)
        {
            for (var i = 0; i < n; i++)
            {
                var at = point.Economy.At(j, m, i);
                var (tariff, tax) = (point.Tariff[at], point.ExportTax is null ? 0 : point.ExportTax[at]);
                var share = point.ExpenditureShares[at];
                shares[(m * stride) + i] = share;
                received[(m * stride) + i] = share / ((1 + tariff) * (1 + tax));
                RevenueRate[_structure.Row(m) + j] += share * tariff / (1 + tariff);
                if (tax == 0)
                    continue;
                var taxed = _taxed[j] ??= new double[n * stride];
                taxed[(m * stride) + i] = received[(m * stride) + i] * tax;
            }
        }
    }
}
