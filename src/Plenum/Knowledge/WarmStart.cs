using System.Numerics.Tensors;
using Plenum.Trade;

namespace Plenum.Knowledge;

/// <summary>
/// Where a year's solve starts. Its technology is known before it is solved: written as a combination of the technologies of
/// the years before (least squares in logs), it says how to combine their equilibria. A start only saves sweeps; the
/// equilibrium is the same to the tolerance. Years depend on earlier years of the same path alone, so a path is the same
/// wherever and whenever it is solved.
/// </summary>
internal sealed class WarmStart
{
    // Years further back lie in the span of these, to the digits that a solve leaves.
    private const int Depth = 7;

    // A difference of which less than this is new has lost the digits to say how much of it is wanted.
    private const double New = 1e-6;

    // Of each year what a start is made of; the trade shares, most of an equilibrium, are not.
    private readonly List<(double[] Technology, double[] Wage, double[] Price, double[] Expenditure, double[]? SectorWage)> _years = [];
    private Equilibrium? _last;

    /// <summary>The start for a year with technology λ̂, plane <c>[country][sector]</c>, null for ones; null before the first year.</summary>
    public Equilibrium? Next(double[]? technology)
    {
        if (_last is not { } last || Weights(Log(technology, last.PriceChange.Length)) is not { } weights)
            return _last;
        return last with
        {
            WageChange = Combine(k => _years[k].Wage, weights),
            PriceChange = Combine(k => _years[k].Price, weights),
            Expenditure = Combine(k => _years[k].Expenditure, weights),
            SectorWageChange = last.SectorWageChange is { } wages ? Combine(k => _years[k].SectorWage ?? wages, weights) : null,
        };
    }

    /// <summary>Takes note of a solved year.</summary>
    public void Add(double[]? technology, Equilibrium solved)
    {
        if (_years.Count == Depth)
            _years.RemoveAt(0);
        _last = solved;
        _years.Add((Log(technology, solved.PriceChange.Length), solved.WageChange, solved.PriceChange, solved.Expenditure, solved.SectorWageChange));
    }

    private static double[] Log(double[]? technology, int length)
    {
        var log = new double[length];
        if (technology is not null)
            TensorPrimitives.Log(technology, log);
        return log;
    }

    // Of target − last on the differences earlier − last, latest first, by Gram–Schmidt; a weight a year but the last, or null.
    private double[]? Weights(double[] target)
    {
        var years = _years.Count - 1;
        var last = _years[^1].Technology;
        var rest = Minus(target, last);
        var basis = new List<(int Year, double[] Direction, double[] Along, double Share)>();
        for (var k = years - 1; k >= 0; k--)
        {
            var direction = Minus(_years[k].Technology, last);
            var whole = TensorPrimitives.Norm<double>(direction);
            var along = new double[basis.Count + 1];
            for (var b = 0; b < basis.Count; b++)
                along[b] = Remove(basis[b].Direction, direction);
            var left = along[^1] = TensorPrimitives.Norm<double>(direction);
            if (!(left > New * whole))
                continue;
            TensorPrimitives.Divide(direction, left, direction);
            basis.Add((k, direction, along, Remove(direction, rest)));
        }

        if (basis.Count == 0)
            return null;
        var weights = new double[years];
        for (var b = basis.Count - 1; b >= 0; b--)
        {
            var sum = basis[b].Share;
            for (var c = b + 1; c < basis.Count; c++)
                sum -= basis[c].Along[b] * weights[basis[c].Year];
            weights[basis[b].Year] = sum / basis[b].Along[b];
        }

        return weights;
    }

    private static double[] Minus(double[] x, double[] y)
    {
        var difference = new double[x.Length];
        TensorPrimitives.Subtract(x, y, difference);
        return difference;
    }

    // Takes the part along a unit vector out of x and returns its length.
    private static double Remove(double[] direction, double[] x)
    {
        var part = TensorPrimitives.Dot<double>(direction, x);
        TensorPrimitives.MultiplyAdd(direction, -part, x, x);
        return part;
    }

    private static double[] Combine(Func<int, double[]> of, double[] weights)
    {
        var last = of(weights.Length);
        var next = new double[last.Length];
        for (var k = 0; k < weights.Length; k++)
        {
            if (weights[k] == 0)
                continue;
            var year = of(k);
            for (var i = 0; i < next.Length; i++)
                next[i] += weights[k] * ((year[i] / last[i]) - 1);
        }

        for (var i = 0; i < next.Length; i++)
        {
            var guess = last[i] * (1 + next[i]);
            next[i] = guess > 0.5 * last[i] && guess < 2 * last[i] ? guess : last[i];
        }

        return next;
    }
}
