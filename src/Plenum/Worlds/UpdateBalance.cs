using System.Runtime.CompilerServices;

namespace Plenum.Worlds;

/// <summary>The cells of an update on their way from the old structure to the new totals.</summary>
internal sealed class UpdateBalance
{
    private readonly World _world;
    private readonly UpdateTargets _targets;
    private readonly bool[] _isGoods;
    private readonly double[] _trade;
    private readonly double[] _inputs;
    private readonly double[] _setAside;
    private readonly double[] _valueAdded;
    private readonly double[] _final;
    private readonly double[] _pairs;
    private readonly double _floor;

    public UpdateBalance(World world, UpdateTargets targets, bool[] isGoods, List<WorldNote> log)
    {
        (_world, _targets, _isGoods) = (world, targets, isGoods);
        int n = world.RegionCount, s = world.SectorCount;
        _trade = (double[])world.Trade.Clone();
        _inputs = (double[])world.Inputs.Clone();
        _setAside = new double[_inputs.Length];
        _valueAdded = (double[])world.ValueAdded.Clone();
        _final = (double[])world.Final.Clone();
        _pairs = new double[2 * n * n];
        _floor = Math.Max(1e-9 * targets.ValueAdded.Sum(), double.Epsilon);
        for (var c = 0; c < n; c++)
        {
            var growth = targets.Growth[c];
            for (var j = 0; j < s; j++)
                _trade[world.At(j, c, c)] *= growth;
            foreach (ref var x in _inputs.AsSpan(c * s * s, s * s))
                x *= growth;
            foreach (ref var x in _valueAdded.AsSpan(c * s, s))
                x *= growth;
            foreach (ref var x in _final.AsSpan(c * s, s))
                x *= growth;
        }

        for (var at = 0; at < _inputs.Length; at++)
        {
            if (_inputs[at] < 0)
                (_setAside[at], _inputs[at]) = (_inputs[at], 0);
        }

        new UpdateSeeds(world, targets, isGoods).Plant(_trade, log);
        Conditions = (2 * n * s) + n + (2 * n * (n - 1));
    }

    /// <summary>Number of conditions.</summary>
    public int Conditions { get; }

    /// <summary>Largest relative gap met in the last pass.</summary>
    public double Residual { get; private set; }

    /// <summary>Where.</summary>
    public string Worst { get; private set; } = "";

    /// <summary>Meets every condition once, in turn.</summary>
    public void Sweep()
    {
        Residual = 0;
        Pairs();
        Incomes();
        Sales();
        Purchases();
    }

    /// <summary>Half the sum of absolute differences between the shares of all cells, old and new.</summary>
    public double Moved(World old)
    {
        double sum = 0, before = 0, after = 0;
        foreach (var (then, now) in new[] { (old.Trade, _trade), (old.Inputs, _inputs) })
        {
            for (var at = 0; at < then.Length; at++)
                (before, after) = (before + Math.Max(0, then[at]), after + now[at]);
        }

        foreach (var (then, now) in new[] { (old.Trade, _trade), (old.Inputs, _inputs) })
        {
            for (var at = 0; at < then.Length; at++)
                sum += Math.Abs((Math.Max(0, then[at]) / before) - (now[at] / after));
        }

        return sum / 2;
    }

    /// <summary>The cells rounded, with value added and final spending as what the rounded flows leave.</summary>
    public (double[] Trade, double[] Inputs, double[] ValueAdded, double[] Final) Rounded(int decimals, List<WorldNote> log)
    {
        for (var at = 0; at < _inputs.Length; at++)
            _inputs[at] += _setAside[at];
        return UpdateRounding.Round(_world, _trade, _inputs, decimals, log);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pairs()
    {
        int n = _world.RegionCount, s = _world.SectorCount, half = n * n;
        Array.Clear(_pairs);
        for (var j = 0; j < s; j++)
        {
            var sums = _pairs.AsSpan(_isGoods[j] ? 0 : half, half);
            var plane = _trade.AsSpan(j * half, half);
            for (var at = 0; at < sums.Length; at++)
                sums[at] += plane[at];
        }

        for (var at = 0; at < half; at++)
        {
            if (at / n == at % n)
            {
                _pairs[at] = _pairs[half + at] = 1;
                continue;
            }

            _pairs[at] = Factor(_pairs[at], _targets.Goods[at], "goods", at);
            _pairs[half + at] = Factor(_pairs[half + at], _targets.Services[at], "services", at);
        }

        for (var j = 0; j < s; j++)
        {
            var factors = _pairs.AsSpan(_isGoods[j] ? 0 : half, half);
            var plane = _trade.AsSpan(j * half, half);
            for (var at = 0; at < factors.Length; at++)
                plane[at] *= factors[at];
        }
    }

    private double Factor(double sum, double target, string what, int pair)
    {
        var n = _world.RegionCount;
        if (Math.Abs(sum - target) > Residual * Math.Max(Math.Max(sum, target), _floor))
            Miss(sum, target, $"{what} of {_world.Regions[pair % n].Code} to {_world.Regions[pair / n].Code}");
        return sum > 0 ? target / sum : 1;
    }

    private void Incomes()
    {
        var s = _world.SectorCount;
        for (var c = 0; c < _world.RegionCount; c++)
        {
            var row = _valueAdded.AsSpan(c * s, s);
            var sum = Sum(row);
            if (Math.Abs(sum - _targets.ValueAdded[c]) > Residual * Math.Max(sum, _targets.ValueAdded[c]))
                Miss(sum, _targets.ValueAdded[c], $"value added of {_world.Regions[c].Code}");
            Scale(row, _targets.ValueAdded[c] / sum);
        }
    }

    // What a sector sells, at home and abroad, is what it spends on inputs and what it earns.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sales()
    {
        int n = _world.RegionCount, s = _world.SectorCount;
        var sold = new double[n];
        for (var j = 0; j < s; j++)
        {
            Array.Clear(sold);
            for (var m = 0; m < n; m++)
            {
                var row = _trade.AsSpan(_world.At(j, m, 0), n);
                for (var i = 0; i < row.Length; i++)
                    sold[i] += row[i];
            }

            for (var i = 0; i < n; i++)
            {
                var cell = (i * s) + j;
                var spent = _inputs.AsSpan(cell * s, s);
                var (f, g) = Meet(sold[i], Sum(spent) + _valueAdded[cell], Sum(_setAside.AsSpan(cell * s, s)), "sales", cell);
                sold[i] = f;
                Scale(spent, g);
                _valueAdded[cell] *= g;
            }

            for (var m = 0; m < n; m++)
            {
                var row = _trade.AsSpan(_world.At(j, m, 0), n);
                for (var i = 0; i < row.Length; i++)
                    row[i] *= sold[i];
            }
        }
    }

    // What a country buys of a sector, tariffs included, is what its users and its final spending take.
    private void Purchases()
    {
        int n = _world.RegionCount, s = _world.SectorCount;
        for (var j = 0; j < s; j++)
        {
            for (var m = 0; m < n; m++)
            {
                var row = _trade.AsSpan(_world.At(j, m, 0), n);
                var tariffs = _world.TariffPercent.AsSpan(_world.At(j, m, 0), n);
                var bought = 0.0;
                for (var i = 0; i < n; i++)
                    bought += row[i] * (1 + (tariffs[i] / 100));
                var cell = (m * s) + j;
                double used = _final[cell], aside = 0;
                for (var at = (m * s * s) + j; at < (m + 1) * s * s; at += s)
                {
                    used += _inputs[at];
                    aside += _setAside[at];
                }

                var (f, g) = Meet(bought, used, aside, "purchases", cell);
                Scale(row, f);
                _final[cell] *= g;
                for (var at = (m * s * s) + j; at < (m + 1) * s * s; at += s)
                    _inputs[at] *= g;
            }
        }
    }

    /// <summary>f and g = 1/f such that f·left = g·right + aside, where aside is not positive.</summary>
    private (double F, double G) Meet(double left, double right, double aside, string what, int cell)
    {
        if (Math.Abs(left - right - aside) > Residual * Math.Max(Math.Max(left, Math.Abs(right + aside)), _floor))
            Miss(left, right + aside, $"{what} of {_world.Regions[cell / _world.SectorCount].Code} {_world.Sectors[cell % _world.SectorCount].Code}");
        if (left > 0)
        {
            // The positive root of left·f² − aside·f − right = 0 in the form without cancellation.
            var f = 2 * right / (Math.Sqrt((aside * aside) + (4 * left * right)) - aside);
            return (f, f > 0 ? 1 / f : 1);
        }

        // Nobody sells: nobody can buy more than what is set aside gives back.
        return (1, right > 0 ? -aside / right : 1);
    }

    private void Miss(double left, double right, string place)
    {
        Residual = Math.Abs(left - right) / Math.Max(Math.Max(Math.Abs(left), Math.Abs(right)), _floor);
        Worst = place;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    private static void Scale(Span<double> values, double factor)
    {
        foreach (ref var value in values)
            value *= factor;
    }
}
