using Plenum.Kernels.Numeric;

namespace Plenum.Solving;

/// <summary>
/// Prices and spending at given wages, each a fixed point of its own (prices do not depend on spending), iterated to rounding
/// with guarded Anderson acceleration; and what every country then sells and buys abroad.
/// </summary>
internal sealed class MarketsAtWages
{
    private const int MaxSweeps = 20_000;
    private const double Rounding = 4e-15;
    private const double Stalled = 2e-12;
    private const int Patience = 40;
    private readonly TradeStructure _structure;
    private readonly FoldedShock _shock;
    private readonly SolverState _state;
    private readonly Anderson _anderson;
    private readonly double[] _point;

    public MarketsAtWages(TradeStructure structure, FoldedShock shock, SolverState state)
    {
        _structure = structure;
        _shock = shock;
        _state = state;
        _anderson = new Anderson(state.Plane, 5);
        _point = new double[state.Plane];
    }

    /// <summary>Passes over the model so far.</summary>
    public int Sweeps { get; private set; }

    /// <summary>Sales abroad at border prices (export taxes included, tariffs not).</summary>
    public double[] Exports => _state.Exports;

    /// <summary>Purchases abroad at border prices.</summary>
    public double[] Imports => _state.Imports;

    /// <summary>
    /// Solves at <paramref name="logWages"/>, one a country or, where sectors pay their own, a padded plane; false where a fixed
    /// point was not reached.
    /// </summary>
    public bool Solve(double[] logWages)
    {
        logWages.CopyTo(_structure.HasSectorWages ? _state.Extended!.LogSectorWage : _state.LogWage, 0);
        if (!Iterate(_state.LogPrice, _state.PriceGap, relative: false) || !Iterate(_state.Spending, _state.SpendingGap, relative: true))
            return false;
        return true;
    }

    private bool Iterate(double[] values, double[] gaps, bool relative)
    {
        _anderson.Reset();
        var best = double.PositiveInfinity;
        int since = 0, plain = 0;
        for (var pass = 0; pass < MaxSweeps; pass++)
        {
            Sweep.Evaluate(_structure, _shock, _state);
            Sweeps++;
            var gap = Largest(values, gaps, relative);
            if (!double.IsFinite(gap))
                return false;
            if (gap <= Rounding)
                return true;
            if (gap < 0.7 * best)
            {
                best = gap;
                since = 0;
            }
            else if (++since > Patience)
            {
                if (best <= Stalled)
                    return true;
                // The plain map contracts; acceleration that does not help is switched off for a while.
                plain = 4 * Patience;
                since = 0;
                _anderson.Reset();
            }

            if (plain > 0)
            {
                plain--;
                for (var k = 0; k < values.Length; k++)
                    values[k] += gaps[k];
                continue;
            }

            values.CopyTo(_point, 0);
            _anderson.Advance(_point, gaps);
            for (var k = 0; k < values.Length; k++)
            {
                var step = _point[k] - values[k];
                values[k] = relative && values[k] > 0 && _point[k] < 0.1 * values[k]
                    ? values[k] + gaps[k]
                    : relative ? _point[k] : values[k] + Math.Clamp(step, -2, 2);
            }
        }

        return false;
    }

    private static double Largest(double[] values, double[] gaps, bool relative)
    {
        var largest = 0.0;
        for (var k = 0; k < values.Length; k++)
        {
            if (gaps[k] == 0)
                continue;
            var size = relative ? Math.Abs(gaps[k]) / Math.Max(Math.Abs(values[k]), Math.Abs(values[k] + gaps[k])) : Math.Abs(gaps[k]);
            if (!(size <= largest))
                largest = size;
        }

        return largest;
    }
}
