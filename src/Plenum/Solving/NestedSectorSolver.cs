using Plenum.Kernels.Dense;

namespace Plenum.Solving;

/// <summary>
/// The sure rung where sectors pay their own wages: at given sector wages, prices and spending to rounding; around them
/// Newton's method on every sector's labour market relative to its country's mean, and on the countries' log trade balances.
/// </summary>
/// <remarks>
/// As in <see cref="NestedSolver"/>, a bloc's largest trader keeps the bloc's share of world income instead of balancing. One
/// inner solve for each sector wage and Jacobian: slow, and only for what nothing else solved.
/// </remarks>
internal sealed class NestedSectorSolver
{
    private const int MaxSteps = 80;
    private const double Difference = 1e-5;
    private const double LongestStep = 0.7;
    private readonly TradeStructure _structure;
    private readonly FoldedShock _shock;
    private readonly SolverState _state;
    private readonly MarketsAtWages _markets;
    private readonly int[] _unknown;
    private readonly bool[] _leads;
    private readonly double[] _gap;
    private bool[] _pivot = [];

    public NestedSectorSolver(TradeStructure structure, FoldedShock shock, SolverState state)
    {
        _structure = structure;
        _shock = shock;
        _state = state;
        _markets = new MarketsAtWages(structure, shock, state);
        _unknown = [.. Enumerable.Range(0, structure.LabourShares.Length).Where(k => structure.LabourShares[k] > 0)];
        _gap = new double[_unknown.Length];
        _leads = new bool[_unknown.Length];
        foreach (var country in Enumerable.Range(0, _unknown.Length).GroupBy(k => _unknown[k] / structure.SectorStride))
            _leads[country.MaxBy(k => structure.LabourShares[_unknown[k]])] = true;
    }

    /// <summary>Solves from where the state stands; returns the sweeps spent and the residual of the state it leaves.</summary>
    public (int Sweeps, double Residual) Run(double tolerance)
    {
        var wages = (double[])_state.Extended!.LogSectorWage.Clone();
        var gap = Evaluate(wages, choosePivots: true);
        LuFactors? jacobian = null;
        for (var step = 0; step < MaxSteps && double.IsFinite(gap); step++)
        {
            var residual = Sweep.Evaluate(_structure, _shock, _state);
            if (gap < 1e-10 && residual <= tolerance)
                return (_markets.Sweeps, residual);
            var before = gap;
            if (jacobian is null)
            {
                gap = Evaluate(wages, choosePivots: true);
                jacobian = Jacobian(wages);
                Evaluate(wages, choosePivots: false);
            }

            if (jacobian is null)
                break;
            var step0 = new double[_unknown.Length];
            for (var k = 0; k < step0.Length; k++)
                step0[k] = -_gap[k];
            jacobian.Solve(step0);
            gap = Move(ref wages, step0, gap);
            if (!(gap < 0.1 * before))
                jacobian = null;
        }

        return (_markets.Sweeps, Sweep.Evaluate(_structure, _shock, _state));
    }

    private double Move(ref double[] wages, double[] direction, double gap)
    {
        var longest = 0.0;
        foreach (var x in direction)
            longest = Math.Max(longest, double.IsNaN(x) ? double.PositiveInfinity : Math.Abs(x));
        if (!double.IsFinite(longest))
            return double.NaN;
        var scale = longest > LongestStep ? LongestStep / longest : 1;
        for (var half = 0; half < 12; half++, scale /= 2)
        {
            var trial = (double[])wages.Clone();
            for (var k = 0; k < direction.Length; k++)
                trial[_unknown[k]] += scale * direction[k];
            var there = Evaluate(trial, choosePivots: false);
            if (there < gap || (gap < 1e-11 && there < 1e-11))
            {
                wages = trial;
                return there;
            }
        }

        Evaluate(wages, choosePivots: false);
        return double.NaN;
    }

    private LuFactors? Jacobian(double[] wages)
    {
        var size = _unknown.Length;
        var matrix = new double[size * size];
        var here = (double[])_gap.Clone();
        for (var w = 0; w < size; w++)
        {
            var moved = (double[])wages.Clone();
            moved[_unknown[w]] += Difference;
            if (!double.IsFinite(Evaluate(moved, choosePivots: false)))
                return null;
            for (var k = 0; k < size; k++)
                matrix[(k * size) + w] = (_gap[k] - here[k]) / Difference;
        }

        // The engine keeps the numeraire by itself; a pivot's row says that its bloc's labour income stays where it is.
        for (var k = 0; k < size; k++)
        {
            var country = _unknown[k] / _structure.SectorStride;
            if (!_leads[k] || !_pivot[country])
                continue;
            for (var w = 0; w < size; w++)
            {
                var other = _unknown[w] / _structure.SectorStride;
                matrix[(k * size) + w] = _shock.Bloc[other] == _shock.Bloc[country]
                    ? _state.LabourIncome[other] / _state.LabourIncome[country] * _structure.LabourShares[_unknown[w]]
                    : 0;
            }
        }

        return LuFactors.Factorise(matrix, size);
    }

    private double Evaluate(double[] wages, bool choosePivots)
    {
        if (!_markets.Solve(wages))
            return double.NaN;
        if (choosePivots)
            _pivot = NestedSolver.Pivots(_shock.Bloc, _markets.Exports, _markets.Imports);
        var gaps = _state.Extended!.SectorWageGap;
        var largest = 0.0;
        var mean = new double[_structure.Countries];
        for (var k = 0; k < _unknown.Length; k++)
            mean[_unknown[k] / _structure.SectorStride] += _structure.LabourShares[_unknown[k]] * gaps[_unknown[k]];
        for (var k = 0; k < _unknown.Length; k++)
        {
            var c = _unknown[k] / _structure.SectorStride;
            var deficit = _state.Deficit[c];
            double sold = _markets.Exports[c] + Math.Max(0, deficit), bought = _markets.Imports[c] + Math.Max(0, -deficit);
            var balance = sold == 0 && bought == 0 ? 0 : Math.Log(sold) - Math.Log(bought);
            _gap[k] = !_leads[k] ? gaps[_unknown[k]] - mean[c] : _pivot[c] ? 0 : balance;
            largest = Math.Max(largest, double.IsNaN(_gap[k]) ? double.PositiveInfinity : Math.Abs(_gap[k]));
        }

        return double.IsInfinity(largest) ? double.NaN : largest;
    }
}
