using Plenum.Trade;

namespace Plenum.Tests.Batteries;

/// <summary>
/// The obvious, slow way to the same equilibrium, sharing no code with the engine: prices by plain iteration of their
/// definitions, spending by one dense linear system, wages by Newton's method on the log trade balances with a
/// Jacobian of finite differences, and, where that fails, the shock in small steps.
/// </summary>
public static class SlowReference
{
    /// <summary>The equilibrium of the calibrated economy itself under <paramref name="rule"/>.</summary>
    public static SlowSolution SolveBaseline(Economy data, DeficitRule rule) => Solve(data, Shock.None, rule);

    /// <summary>The baseline equilibrium as an economy of its own, to which counterfactual hats refer.</summary>
    public static Economy Anchor(Economy data, SlowSolution baseline)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(baseline);
        return data with { ExpenditureShares = baseline.ExpenditureShares, ValueAdded = baseline.LabourIncome, Deficit = baseline.Deficit };
    }

    /// <summary>The equilibrium of <paramref name="economy"/> after <paramref name="shock"/>; throws where it finds none.</summary>
    public static SlowSolution Solve(Economy economy, Shock shock, DeficitRule rule)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(shock);
        var start = new double[economy.Countries];
        var direct = SlowWages.Solve(new SlowMarkets(economy, shock, rule), start);
        if (direct is not null)
            return direct;
        foreach (var steps in new[] { 8, 64 })
        {
            var wages = new double[economy.Countries];
            SlowSolution? solution = null;
            for (var s = 1; s <= steps; s++)
            {
                solution = SlowWages.Solve(new SlowMarkets(economy, Part(economy, shock, (double)s / steps), rule), wages);
                if (solution is null)
                    break;
                wages = [.. solution.WageChange.Select(w => Math.Log(w))];
            }

            if (solution is not null)
                return solution;
        }

        throw new InvalidOperationException("the slow reference found no equilibrium");
    }

    /// <summary>The shock at fraction <paramref name="t"/> of the way, geometrically; exact bans are in force from the start.</summary>
    private static Shock Part(Economy economy, Shock shock, double t)
    {
        double[]? Power(double[]? factor) =>
            factor?.Select(x => x == 0 ? 0 : Math.Exp(t * Math.Log(x))).ToArray();
        return new Shock
        {
            IcebergChange = Power(shock.IcebergChange),
            Tariff = shock.Tariff?.Select((x, at) =>
                Math.Exp(((1 - t) * Math.Log(1 + economy.Tariff[at])) + (t * Math.Log(1 + x))) - 1).ToArray(),
            ExportTax = shock.ExportTax?.Select(x => Math.Exp(t * Math.Log(1 + x)) - 1).ToArray(),
            SupplyKept = Power(shock.SupplyKept),
            TechnologyChange = Power(shock.TechnologyChange),
            LabourChange = Power(shock.LabourChange),
        };
    }
}
