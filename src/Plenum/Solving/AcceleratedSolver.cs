using System.Diagnostics.CodeAnalysis;
using System.Numerics.Tensors;
using Plenum.Kernels.Dense;
using Plenum.Kernels.Numeric;
using Plenum.Kernels.Trade;

namespace Plenum.Solving;

/// <summary>
/// The fast rung: one sweep an iteration, residuals preconditioned by each country's domestic input loop and by an
/// approximate inverse of the labour markets, then Anderson acceleration over prices, spending and wages together.
/// </summary>
internal sealed class AcceleratedSolver
{
    private const int Depth = 10;
    private const int Patience = 12;
    private TradeStructure _structure;
    private readonly Anderson _anderson;
    private readonly double[] _point;
    private readonly double[] _step;
    private readonly int _sectorWages;
    private readonly double[] _scale;
    private readonly double[] _inverseScale;
    private readonly double[] _best;
    private readonly float[] _gap;
    private readonly float[] _response;
    private readonly double[] _coarseGaps;
    private readonly double[] _coarseSteps;

    public AcceleratedSolver(TradeStructure structure)
    {
        var plane = structure.Countries * structure.SectorStride;
        var size = (2 * plane) + structure.CountryStride + (structure.HasSectorWages ? plane : 0);
        _sectorWages = (2 * plane) + structure.CountryStride;
        _anderson = new Anderson(size, Depth);
        _point = new double[size];
        _step = new double[size];
        _scale = new double[plane];
        _inverseScale = new double[plane];
        _best = new double[size];
        _gap = new float[structure.SectorStride];
        _response = new float[structure.SectorStride];
        _coarseGaps = new double[Padding.Round(3 * structure.Countries)];
        _coarseSteps = new double[_coarseGaps.Length];
        Serve(structure);
    }

    /// <summary>Turns to another structure of the same shape.</summary>
    [MemberNotNull(nameof(_structure), nameof(Preconditioner))]
    public void Serve(TradeStructure structure)
    {
        _structure = structure;
        Preconditioner = structure.Preconditioner;
        for (var k = 0; k < _scale.Length; k++)
        {
            // A spending too small to have an inverse is left in its own unit.
            _scale[k] = Math.Abs(structure.Expenditure[k]) > 1e-290 ? Math.Abs(structure.Expenditure[k]) : 1;
            _inverseScale[k] = 1 / _scale[k];
        }
    }

    /// <summary>What steers the iteration.</summary>
    public Preconditioner Preconditioner { get; set; }

    /// <summary>
    /// Iterates from where <paramref name="state"/> stands until the residual is small enough, the limit is reached or the
    /// iteration stops gaining; the state is then the best one met.
    /// </summary>
    /// <returns>Sweeps made and the residual of the state.</returns>
    public (int Sweeps, double Residual) Run(
        FoldedShock shock, SolverState state, double tolerance, int maxSweeps, double damping = 1)
    {
        _anderson.Reset();
        var best = double.PositiveInfinity;
        var milestone = double.PositiveInfinity;
        var sinceMilestone = 0;
        for (var sweep = 1; ; sweep++)
        {
            var residual = Sweep.Evaluate(_structure, shock, state);
            if (residual <= tolerance)
                return (sweep, residual);
            if (residual < best)
            {
                best = residual;
                Keep(state);
            }

            if (residual < 0.5 * milestone)
            {
                milestone = residual;
                sinceMilestone = 0;
            }

            if (sweep >= maxSweeps || !double.IsFinite(residual) || residual > 1e5 * best || ++sinceMilestone > Patience)
            {
                Restore(state);
                return (sweep + 1, Sweep.Evaluate(_structure, shock, state));
            }

            Load(state, damping);
            _anderson.Advance(_point, _step);
            Store(state);
        }
    }

    private void Keep(SolverState state)
    {
        state.LogPrice.CopyTo(_best, 0);
        state.Spending.CopyTo(_best, state.Plane);
        state.LogWage.CopyTo(_best, 2 * state.Plane);
        if (_structure.HasSectorWages)
            state.Extended!.LogSectorWage.CopyTo(_best, _sectorWages);
    }

    private void Restore(SolverState state)
    {
        _best.AsSpan(0, state.Plane).CopyTo(state.LogPrice);
        _best.AsSpan(state.Plane, state.Plane).CopyTo(state.Spending);
        _best.AsSpan(2 * state.Plane, state.LogWage.Length).CopyTo(state.LogWage);
        if (_structure.HasSectorWages)
            _best.AsSpan(_sectorWages).CopyTo(state.Extended!.LogSectorWage);
    }

    private void Load(SolverState state, double damping)
    {
        int n = _structure.Countries, plane = state.Plane;
        state.LogPrice.CopyTo(_point, 0);
        TensorPrimitives.Multiply(state.Spending, _inverseScale, _point.AsSpan(plane, plane));
        state.LogWage.AsSpan().CopyTo(_point.AsSpan(2 * plane));
        CoarseSteps(state);
        for (var c = 0; c < n; c++)
            FineSteps(state, c);
        var wage = _step.AsSpan(2 * plane, n);
        _coarseSteps.AsSpan(2 * n, n).CopyTo(wage);
        if (_structure.HasSectorWages)
            SectorWageSteps(state);
        if (damping != 1)
            TensorPrimitives.Multiply(_step, damping, _step);
    }

    // Country averages move with the coarse model; what is left is shared between supply (μ) and buyers who go elsewhere.
    private void SectorWageSteps(SolverState state)
    {
        var extended = state.Extended!;
        extended.LogSectorWage.CopyTo(_point, _sectorWages);
        for (var n = 0; n < _structure.Countries; n++)
        {
            var row = _structure.Row(n);
            var average = 0.0;
            for (var j = 0; j < _structure.Sectors; j++)
                average += _structure.LabourShares[row + j] * extended.SectorWageGap[row + j];
            for (var j = 0; j < _structure.Sectors; j++)
            {
                var own = _structure.LabourShares[row + j] > 0
                    ? (extended.SectorWageGap[row + j] - average) / Preconditioner.WageResponse[row + j]
                    : 0;
                _step[_sectorWages + row + j] = Math.Clamp(own, -0.5, 0.5) + _coarseSteps[(2 * _structure.Countries) + n];
            }
        }
    }

    private void CoarseSteps(SolverState state)
    {
        int n = _structure.Countries, sectors = _structure.Sectors;
        for (var c = 0; c < n; c++)
        {
            var row = _structure.Row(c);
            _coarseGaps[c] = FixedOrder.Dot(
                Preconditioner.SpendingWeights.AsSpan(row, sectors), state.PriceGap.AsSpan(row, sectors));
            _coarseGaps[n + c] = FixedOrder.Sum(state.SpendingGap.AsSpan(row, sectors)) / FixedOrder.Sum(state.Spending.AsSpan(row, sectors));
            _coarseGaps[(2 * n) + c] = state.WageGap[c];
        }

        if (Preconditioner.Coarse is { } coarse)
            coarse.Apply(_coarseGaps, _coarseSteps);
        else
            TensorPrimitives.Multiply(_coarseGaps, 0.2, _coarseSteps);
        for (var k = 0; k < 3 * n; k++)
            _coarseSteps[k] = Math.Clamp(_coarseSteps[k], -0.5, 0.5);
    }

    // The country's average moves as the coarse model says; what is left of each sector's gap feeds back at home.
    private void FineSteps(SolverState state, int c)
    {
        int n = _structure.Countries, sectors = _structure.Sectors, stride = _structure.SectorStride;
        var row = _structure.Row(c);
        var matrix = Preconditioner.Countries.AsSpan(c * sectors * stride, sectors * stride);
        var average = _coarseGaps[c];
        var common = _coarseSteps[c];
        var price = _step.AsSpan(row, sectors);
        var gap = state.PriceGap.AsSpan(row, sectors);
        CountrySteps.Deviations(gap, average, [], 1, _gap);
        FloatRows.Multiply(matrix, stride, _gap, _response, sectors);
        CountrySteps.Bounded(_response, common, 2, price);

        var spending = _step.AsSpan(state.Plane + row, sectors);
        var excess = state.SpendingGap.AsSpan(row, sectors);
        var x = state.Spending.AsSpan(row, sectors);
        var unit = _structure.Economy.ValueAdded[c];
        CountrySteps.Deviations(excess, _coarseGaps[n + c], x, 1 / unit, _gap);
        FloatRows.MultiplyTransposed(matrix, stride, _gap, _response, sectors);
        CountrySteps.Scaled(_response, unit, _coarseSteps[n + c], x, _inverseScale.AsSpan(row, sectors), spending);
    }

    private void Store(SolverState state)
    {
        int plane = state.Plane;
        _point.AsSpan(0, plane).CopyTo(state.LogPrice);
        CountrySteps.Advance(_point.AsSpan(plane, plane), _scale, state.Spending);
        _point.AsSpan(2 * plane, state.LogWage.Length).CopyTo(state.LogWage);
        if (_structure.HasSectorWages)
            _point.AsSpan(_sectorWages).CopyTo(state.Extended!.LogSectorWage);
    }
}
