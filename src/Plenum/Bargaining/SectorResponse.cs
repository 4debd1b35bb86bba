using Plenum.Exposure;
using Plenum.Trade;

namespace Plenum.Bargaining;

/// <summary>
/// The best tariffs by sector: a quasi-Newton climb (BFGS) in the logarithms of 1 + t with exact gradients of the
/// linearised model, kept inside the range a player may choose from.
/// </summary>
internal static class SectorResponse
{
    private const int MostSteps = 80;
    private const double LongestStep = 0.5;
    private const double StepTolerance = 1e-7;

    public static TariffResponse Of(
        TariffGame game, TariffProfile profile, int player, Equilibrium here, double[] from, Workspace workspace, int solves)
    {
        double low = Math.Log(1 + TariffGame.Lowest), high = Math.Log(1 + TariffGame.Highest);
        double[] x = [.. from.Select(t => Math.Log(1 + t))];
        var point = Evaluate(game, profile, player, x, workspace, here);
        solves++;
        var gradient = Gradient(game, player, point, x);
        var inverse = StartingInverse(game, player, point);
        for (var step = 0; step < MostSteps; step++)
        {
            var direction = Direction(inverse, gradient, x, low, high);
            var longest = direction.Max(Math.Abs);
            if (longest < StepTolerance)
                break;
            var promise = 0.0;
            for (var k = 0; k < x.Length; k++)
                promise += gradient[k] * direction[k];
            if (!(promise > 0))
                break;
            var moved = Climb(game, profile, player, point, x, direction, promise, Math.Min(1, LongestStep / longest), (low, high), workspace, ref solves);
            if (moved is not { } next)
                break;
            var slope = Gradient(game, player, next.Point, next.X);
            Update(inverse, x, next.X, gradient, slope);
            (x, point, gradient) = (next.X, next.Point, slope);
        }

        double[] rates = [.. x.Select(u => Math.Exp(u) - 1)];
        var limit = x.Any(u => u <= low + 1e-9 || u >= high - 1e-9);
        return new TariffResponse(rates, Math.Exp(point.Value), solves, limit);
    }

    private static (Equilibrium Found, double Value) Evaluate(
        TariffGame game, TariffProfile profile, int player, double[] x, Workspace workspace, Equilibrium start)
    {
        var found = game.Solve(profile.With(player, [.. x.Select(u => Math.Exp(u) - 1)]), workspace, start);
        return (found, Math.Log(game.Payoff(player, game.RealIncome(found))));
    }

    private static (double[] X, (Equilibrium Found, double Value) Point)? Climb(
        TariffGame game, TariffProfile profile, int player, (Equilibrium Found, double Value) point, double[] x, double[] direction,
        double promise, double scale, (double Low, double High) range, Workspace workspace, ref int solves)
    {
        for (var half = 0; half < 12; half++, scale /= 2)
        {
            double[] trial = [.. x.Select((u, k) => Math.Clamp(u + (scale * direction[k]), range.Low, range.High))];
            var there = Evaluate(game, profile, player, trial, workspace, point.Found);
            solves++;
            // Below 1e-13 of real income values are rounding noise; a Newton step there is as good as its gradient.
            if (there.Value >= point.Value + (1e-4 * scale * promise) || (promise < 1e-12 && there.Value > point.Value - 1e-12))
                return (trial, there);
        }

        return null;
    }

    // ∂ ln payoff/∂ ln(1+t_k)
    private static double[] Gradient(TariffGame game, int player, (Equilibrium Found, double Value) point, double[] x)
    {
        var income = game.RealIncome(point.Found);
        var weights = new double[income.Length];
        var total = game.Income(player) * game.Payoff(player, income);
        foreach (var n in game.Players[player].Regions)
            weights[n] = game.StatusQuo.Income[n] * income[n] / total;
        var tariffs = new LinearisedModel(game.Baseline, point.Found).OfSum(weights).Tariff;
        var gradient = new double[x.Length];
        foreach (var (at, k) in game.Taxed(player))
            gradient[k] += tariffs[at] * Math.Exp(x[k]);
        return gradient;
    }

    // Curvature goes with imports, θ and income: the Harberger triangle of a uniform change.
    private static double[] StartingInverse(TariffGame game, int player, (Equilibrium Found, double Value) point)
    {
        var economy = game.Baseline.Anchor;
        var (n, sectors) = (economy.Countries, economy.Sectors);
        var size = game.Dimensions;
        var curvature = new double[size];
        var income = game.Players[player].Regions.Sum(c => point.Found.Income[c]);
        foreach (var (at, k) in game.Taxed(player))
        {
            var j = at / (n * n);
            curvature[k] += (1 + economy.TradeElasticity[j]) * point.Found.ExpenditureShares[at]
                * point.Found.Expenditure[(at / n % n * sectors) + j] / income;
        }

        var inverse = new double[size * size];
        for (var k = 0; k < size; k++)
            inverse[(k * size) + k] = curvature[k] > 0 ? 1 / curvature[k] : 0;
        return inverse;
    }

    private static double[] Direction(double[] inverse, double[] gradient, double[] x, double low, double high)
    {
        var size = x.Length;
        var direction = new double[size];
        for (var k = 0; k < size; k++)
        {
            if ((x[k] <= low && gradient[k] < 0) || (x[k] >= high && gradient[k] > 0))
                continue;
            for (var l = 0; l < size; l++)
                direction[k] += inverse[(k * size) + l] * gradient[l];
        }

        return direction;
    }

    // The BFGS update of the inverse of minus the Hessian.
    private static void Update(double[] inverse, double[] x, double[] next, double[] gradient, double[] slope)
    {
        var size = x.Length;
        double[] s = [.. next.Select((u, k) => u - x[k])], y = [.. gradient.Select((g, k) => g - slope[k])];
        var product = 0.0;
        for (var k = 0; k < size; k++)
            product += s[k] * y[k];
        if (!(product > 1e-18))
            return;
        var image = new double[size];
        var along = 0.0;
        for (var k = 0; k < size; k++)
        {
            for (var l = 0; l < size; l++)
                image[k] += inverse[(k * size) + l] * y[l];
            along += image[k] * y[k];
        }

        for (var k = 0; k < size; k++)
        {
            for (var l = 0; l < size; l++)
            {
                inverse[(k * size) + l] += ((1 + (along / product)) * s[k] * s[l] / product)
                    - (((image[k] * s[l]) + (s[k] * image[l])) / product);
            }
        }
    }
}
