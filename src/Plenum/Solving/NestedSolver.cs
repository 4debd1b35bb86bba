using Plenum.Kernels.Dense;

namespace Plenum.Solving;

/// <summary>
/// The sure rung: at given wages, prices and then spending to rounding; around them Newton's method on the log trade balances
/// ln(exports + D⁺) − ln(imports + D⁻) of all countries.
/// </summary>
/// <remarks>
/// Log balances stay well scaled however little a country trades, where labour markets see nothing of a wage that only a
/// trickle of trade pins down. The balances of a trading bloc are one equation short; the one left out is its largest
/// trader's, because what the others leave over is small beside its trade. In its place the bloc keeps its share of world
/// income, which also settles wages between blocs that do not trade at all. Allocates; it runs when the fast rung gave up.
/// </remarks>
internal sealed class NestedSolver
{
    private const int MaxSteps = 60;
    private const double Difference = 1e-5;
    private const double LongestStep = 0.7;
    private readonly TradeStructure _structure;
    private readonly FoldedShock _shock;
    private readonly SolverState _state;
    private readonly MarketsAtWages _markets;
    private readonly double[] _balance;

    public NestedSolver(TradeStructure structure, FoldedShock shock, SolverState state)
    {
        _structure = structure;
        _shock = shock;
        _state = state;
        _markets = new MarketsAtWages(structure, shock, state);
        _balance = new double[structure.Countries];
    }

    /// <summary>Solves from where the state stands; returns the sweeps spent and the residual of the state it leaves.</summary>
    public (int Sweeps, double Residual) Run(double tolerance)
    {
        var n = _structure.Countries;
        var bloc = _shock.Bloc;
        var wages = _state.LogWage.AsSpan(0, n).ToArray();
        var gap = Evaluate(wages);
        LuFactors? jacobian = null;
        bool[] pivot = [];
        for (var step = 0; step < MaxSteps && double.IsFinite(gap); step++)
        {
            var residual = Sweep.Evaluate(_structure, _shock, _state);
            if (gap < 1e-11 && residual <= tolerance)
                return (_markets.Sweeps, residual);
            var before = gap;
            var right = new double[n];
            if (jacobian is null)
            {
                pivot = Pivots(bloc, _markets.Exports, _markets.Imports);
                _balance.CopyTo(right, 0);
                jacobian = Jacobian(wages, bloc, pivot);
                right.CopyTo(_balance, 0);
            }

            if (jacobian is null)
                break;
            for (var c = 0; c < n; c++)
                right[c] = pivot[c] ? 0 : -_balance[c];
            jacobian.Solve(right);
            gap = Move(ref wages, right, gap);
            if (!(gap < 0.1 * before))
                jacobian = null;
        }

        return (_markets.Sweeps, Sweep.Evaluate(_structure, _shock, _state));
    }

    /// <summary>Goes as far along <paramref name="direction"/> as lowers the largest balance; NaN where nothing does.</summary>
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
            var trial = new double[wages.Length];
            for (var c = 0; c < trial.Length; c++)
                trial[c] = wages[c] + (scale * direction[c]);
            var there = Evaluate(trial);
            // Below 1e-12 the balances are rounding noise and need not fall any more.
            if (there < gap || (gap < 1e-12 && there < 1e-12))
            {
                wages = trial;
                return there;
            }
        }

        Evaluate(wages);
        return double.NaN;
    }

    private double Evaluate(double[] wages)
    {
        if (!_markets.Solve(wages))
            return double.NaN;
        var largest = 0.0;
        for (var c = 0; c < _balance.Length; c++)
        {
            var deficit = _state.Deficit[c];
            double sold = _markets.Exports[c] + Math.Max(0, deficit), bought = _markets.Imports[c] + Math.Max(0, -deficit);
            _balance[c] = sold == 0 && bought == 0 ? 0 : Math.Log(sold) - Math.Log(bought);
            largest = Math.Max(largest, Math.Abs(_balance[c]));
        }

        return largest;
    }

    private LuFactors? Jacobian(double[] wages, int[] bloc, bool[] pivot)
    {
        var n = wages.Length;
        var matrix = new double[n * n];
        var here = (double[])_balance.Clone();
        for (var w = 0; w < n; w++)
        {
            var moved = (double[])wages.Clone();
            moved[w] += Difference;
            if (!double.IsFinite(Evaluate(moved)))
                return null;
            for (var c = 0; c < n; c++)
            {
                matrix[(c * n) + w] = pivot[c]
                    ? (bloc[w] == bloc[c] ? _shock.Labour[w] / _shock.Labour[c] : 0)
                    : (_balance[c] - here[c]) / Difference;
            }
        }

        return LuFactors.Factorise(matrix, n);
    }

    /// <summary>One country of each trading bloc, its largest trader: the balance that the others leave over.</summary>
    internal static bool[] Pivots(int[] bloc, double[] exports, double[] imports)
    {
        var n = bloc.Length;
        var pivot = new bool[n];
        for (var c = 0; c < n; c++)
        {
            // The first of equals, so that two countries with the same trade do not both give way.
            var largest = -1;
            for (var other = 0; other < n; other++)
            {
                if (bloc[other] == bloc[c]
                    && (largest < 0 || exports[other] + imports[other] > exports[largest] + imports[largest]))
                    largest = other;
            }

            pivot[largest] = true;
        }

        return pivot;
    }
}
