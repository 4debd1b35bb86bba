namespace Plenum.Tests.Batteries;

/// <summary>
/// Newton's method on the log trade balances, ln(exports + D⁺) − ln(imports + D⁻) = 0, which stay well scaled however
/// little a country trades. Jacobian by central differences. The balances of a trading bloc are one equation short, so its
/// largest trader's gives way to "the bloc's labour income keeps its value": what the others leave is small beside its trade.
/// </summary>
public static class SlowWages
{
    private const double Tolerance = 2e-13;

    /// <summary>Solves from log wages <paramref name="start"/>; null where it does not get there.</summary>
    public static SlowSolution? Solve(SlowMarkets markets, double[] start)
    {
        var found = Newton(markets, start);
        if (found is not null)
            found.Bloc = Blocs(markets);
        return found;
    }

    private static SlowSolution? Newton(SlowMarkets markets, double[] start)
    {
        ArgumentNullException.ThrowIfNull(markets);
        ArgumentNullException.ThrowIfNull(start);
        var n = start.Length;
        var wages = (double[])start.Clone();
        var bloc = Blocs(markets);
        var solution = markets.At(wages);
        double[,]? jacobian = null;
        bool[] pivot = [];
        var previous = double.PositiveInfinity;
        for (var step = 0; step < 80; step++)
        {
            if (!double.IsFinite(solution.Gap))
                return null;
            if (solution.Gap <= Tolerance && solution.Gap >= previous * 0.3)
                return solution;
            if (solution.Gap == 0)
                return solution;
            previous = solution.Gap;
            if (jacobian is null || step % 7 == 6 || n <= 12)
            {
                pivot = [.. Enumerable.Range(0, n).Select(c => IsPivot(bloc, solution.Traded, c))];
                jacobian = Jacobian(markets, wages, bloc, pivot);
            }

            var right = new double[n];
            for (var c = 0; c < n; c++)
                right[c] = pivot[c] ? 0 : -solution.Balance[c];
            var move = Elimination.Solve(jacobian, right);
            var longest = move.Max(Math.Abs);
            if (!double.IsFinite(longest))
                return null;
            var scale = Math.Min(1, 0.7 / longest);
            SlowSolution? better = null;
            for (var half = 0; half < 12; half++, scale /= 2)
            {
                var trial = wages.Zip(move, (a, b) => a + (scale * b)).ToArray();
                var at = markets.At(trial);
                if (double.IsFinite(at.Gap) && (at.Gap < solution.Gap || solution.Gap < 1e-12))
                {
                    better = at;
                    wages = trial;
                    break;
                }
            }

            if (better is null)
                return solution.Gap <= 1e-12 ? solution : null;
            solution = better;
        }

        return solution.Gap <= 1e-12 ? solution : null;
    }

    private static double[,] Jacobian(SlowMarkets markets, double[] wages, int[] bloc, bool[] pivot)
    {
        const double h = 1e-5;
        var n = wages.Length;
        var result = new double[n, n];
        for (var w = 0; w < n; w++)
        {
            var up = (double[])wages.Clone();
            up[w] += h;
            var down = (double[])wages.Clone();
            down[w] -= h;
            var above = markets.At(up);
            var below = markets.At(down);
            for (var c = 0; c < n; c++)
            {
                result[c, w] = pivot[c]
                    ? (bloc[w] == bloc[c] ? markets.Labour(w) / markets.Labour(c) : 0)
                    : (above.Balance[c] - below.Balance[c]) / (2 * h);
            }
        }

        return result;
    }

    /// <summary>The largest trader of its bloc (the first of equals).</summary>
    private static bool IsPivot(int[] bloc, double[] traded, int country)
    {
        for (var other = 0; other < bloc.Length; other++)
        {
            if (bloc[other] != bloc[country] || other == country)
                continue;
            if (traded[other] > traded[country] || (traded[other] == traded[country] && other < country))
                return false;
        }

        return true;
    }

    /// <summary>Countries joined by any flow, in either direction, carry the same number.</summary>
    private static int[] Blocs(SlowMarkets markets)
    {
        var bloc = Enumerable.Range(0, markets.Countries).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var j = 0; j < markets.Sectors; j++)
            {
                for (var n = 0; n < bloc.Length; n++)
                {
                    for (var i = 0; i < bloc.Length; i++)
                    {
                        if (bloc[n] == bloc[i] || !(markets.Weight(j, n, i) > 0))
                            continue;
                        bloc[n] = bloc[i] = Math.Min(bloc[n], bloc[i]);
                        changed = true;
                    }
                }
            }
        }

        return bloc;
    }
}
