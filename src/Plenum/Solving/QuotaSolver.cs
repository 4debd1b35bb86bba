using Plenum.Checks;
using Plenum.Kernels.Numeric;
using Plenum.Trade;

namespace Plenum.Solving;

/// <summary>
/// Finds the prices of licences: 0 ≤ w ⟂ q̄ − q(w) ≥ 0 for every quota at once. Around ordinary solves, a semismooth Newton step
/// in ln(1+w) with the slopes a market has at given costs and spending, accelerated over what those leave out.
/// </summary>
/// <remarks>
/// ∂ln q_i/∂ln(1+w_k) = −(1+θ) [i = k] + θ π_k within one importer's market; the small system of the quotas that bind there has
/// rank one beside its diagonal and is solved in closed form.
/// </remarks>
internal static class QuotaSolver
{
    private const int MostSolves = 80;

    /// <summary>Solves with quotas; <paramref name="solve"/> is an ordinary solve of a shock from a start.</summary>
    /// <exception cref="DidNotConvergeException">The complementarity conditions did not hold within the limit of solves.</exception>
    /// <exception cref="BadInputException">A quota is outside its range.</exception>
    public static Equilibrium Solve(
        Baseline baseline, Shock shock, Termination termination, Equilibrium? start, Func<Shock, Equilibrium?, Equilibrium> solve)
    {
        var economy = baseline.Anchor;
        var quotas = shock.Quotas!;
        var before = quotas.Select(q => Require(economy, q, BaselineFlow(baseline, q))).ToArray();
        var tolerance = Math.Max(1e-10, 20 * termination.Tolerance);
        double[] point = new double[quotas.Count], gap = new double[quotas.Count], step = new double[quotas.Count], last = new double[quotas.Count];
        if (start is not null && start.Quotas.Count == quotas.Count)
        {
            for (var k = 0; k < point.Length; k++)
                point[k] = start.Quotas[k].Quota == quotas[k] ? Math.Log(1 + start.Quotas[k].Rate) : 0;
        }

        var acceleration = new Anderson(quotas.Count, 5);
        var active = new bool[quotas.Count];
        int sweeps = 0;
        double worst = double.PositiveInfinity, milliseconds = 0;
        for (var round = 0; round < MostSolves; round++)
        {
            var outcomes = quotas.Select((q, k) => new QuotaOutcome(q, Math.Exp(point[k]) - 1, 0, 0)).ToArray();
            start = solve(LicencePrices.AsTaxes(economy, shock, outcomes), start);
            sweeps += start.Report.Sweeps;
            milliseconds += start.Report.Milliseconds;
            worst = 0;
            var changed = false;
            for (var k = 0; k < quotas.Count; k++)
            {
                outcomes[k] = Measure(start, shock, quotas[k], outcomes[k].Rate, before[k]);
                gap[k] = before[k] > 0 ? Math.Log(outcomes[k].Quantity / quotas[k].Share) : double.NegativeInfinity;
                var binds = point[k] > 0 || gap[k] > 0;
                changed |= binds != active[k];
                active[k] = binds;
                worst = Sweep.Worse(worst, binds ? gap[k] : 0);
            }

            if (worst <= tolerance)
                return start.With(outcomes, start.Report with { Sweeps = sweeps, Milliseconds = milliseconds });

            Newton(economy, start, quotas, gap, active, step);
            if (changed)
                acceleration.Reset();
            for (var k = 0; k < point.Length; k++)
            {
                step[k] = Math.Clamp(step[k], -3, 3);
                if (!active[k] || point[k] + step[k] < 0)
                    step[k] = -point[k];
            }

            point.CopyTo(last, 0);
            acceleration.Advance(point, step);
            for (var k = 0; k < point.Length; k++)
                point[k] = active[k] && double.IsFinite(point[k]) ? Math.Clamp(point[k], 0, last[k] + 5) : 0;
        }

        throw new DidNotConvergeException(
            new SolveReport(SolveStatus.DidNotConverge, worst, sweeps, milliseconds, $"the quota on {Name(economy, quotas[Array.IndexOf(gap, gap.Max())])}", "quotas"),
            "The counterfactual");
    }

    // δ_i = (g_i + θ S)/(1+θ) with S = Σ π_k δ_k, market by market.
    private static void Newton(
        Economy economy, Equilibrium found, IReadOnlyList<Quota> quotas, double[] gap, bool[] active, double[] step)
    {
        foreach (var market in Enumerable.Range(0, quotas.Count).Where(k => active[k]).GroupBy(k => (quotas[k].Sector, quotas[k].Importer)))
        {
            var theta = economy.TradeElasticity[market.Key.Sector];
            double weighted = 0, share = 0;
            foreach (var k in market)
            {
                var pi = found.ExpenditureShares[economy.At(quotas[k].Sector, quotas[k].Importer, quotas[k].Exporter)];
                share += pi;
                weighted += pi * gap[k];
            }

            var common = weighted / (1 + theta - (theta * share));
            foreach (var k in market)
                step[k] = (gap[k] + (theta * common)) / (1 + theta);
        }
    }

    private static QuotaOutcome Measure(Equilibrium found, Shock shock, Quota quota, double rate, double before)
    {
        var economy = found.Economy;
        var at = economy.At(quota.Sector, quota.Importer, quota.Exporter);
        var supplier = (quota.Exporter * economy.Sectors) + quota.Sector;
        var sales = found.ExpenditureShares[at] * found.Expenditure[(quota.Importer * economy.Sectors) + quota.Sector]
            / ((1 + found.Tariff[at]) * (1 + (found.ExportTax?[at] ?? 0)));
        var technology = shock.TechnologyChange?[supplier] ?? 1;
        var unit = found.UnitCostChange[supplier] * Math.Exp(-Math.Log(technology) / economy.TradeElasticity[quota.Sector]);
        // The licence is paid on the producer's price and whatever export tax was there before it.
        var other = (1 + (shock.ExportTax?[at] ?? 0));
        return new QuotaOutcome(quota, rate, before > 0 ? sales / (before * unit) : 0, sales * other * rate);
    }

    private static double BaselineFlow(Baseline baseline, Quota quota)
    {
        var economy = baseline.Anchor;
        var at = economy.At(quota.Sector, quota.Importer, quota.Exporter);
        return economy.ExpenditureShares[at] * baseline.Expenditure[(quota.Importer * economy.Sectors) + quota.Sector] / (1 + economy.Tariff[at]);
    }

    private static double Require(Economy economy, Quota quota, double flow)
    {
        if (!(quota.Share > 0))
            throw new BadInputException($"a quota must leave a positive share of the flow, got {quota.Share:g6}", Name(economy, quota), "Ban the flow instead");
        if (!(quota.ImporterRent is >= 0 and <= 1))
            throw new BadInputException($"the importer's share of a licence's price must be in [0, 1], got {quota.ImporterRent:g6}", Name(economy, quota));
        if (quota.Importer == quota.Exporter)
            throw new BadInputException("a country's trade with itself has no quota", Name(economy, quota));
        return flow;
    }

    private static string Name(Economy economy, Quota quota) =>
        $"{economy.World.Sectors[quota.Sector].Code} from {economy.World.Regions[quota.Exporter].Code} to {economy.World.Regions[quota.Importer].Code}";
}
