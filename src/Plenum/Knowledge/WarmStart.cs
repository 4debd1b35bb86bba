using Plenum.Trade;

namespace Plenum.Knowledge;

/// <summary>
/// Where a year's solve starts: the years before, continued along the curve they lie on (in logs, up to the second
/// difference). A start only saves sweeps; the equilibrium is the same to the tolerance. Years depend on earlier years of
/// the same path alone, so a path is the same wherever and whenever it is solved.
/// </summary>
internal sealed class WarmStart
{
    private Equilibrium? _last, _before, _first;

    /// <summary>The start for the next year; null before the first.</summary>
    public Equilibrium? Next()
    {
        if (_last is null || _before is null)
            return _last;
        return new Equilibrium
        {
            Economy = _last.Economy,
            WageChange = Continue(e => e.WageChange),
            UnitCostChange = Continue(e => e.UnitCostChange),
            PriceChange = Continue(e => e.PriceChange),
            ExpenditureShares = _last.ExpenditureShares,
            Expenditure = Continue(e => e.Expenditure),
            Output = Continue(e => e.Output),
            Income = _last.Income,
            LabourIncome = _last.LabourIncome,
            TariffRevenue = _last.TariffRevenue,
            ExportTaxRevenue = _last.ExportTaxRevenue,
            Deficit = _last.Deficit,
            ConsumerPriceChange = _last.ConsumerPriceChange,
            Tariff = _last.Tariff,
            ExportTax = _last.ExportTax,
            Quotas = _last.Quotas,
            Report = _last.Report,
        };
    }

    /// <summary>Takes note of a solved year.</summary>
    public void Add(Equilibrium solved) => (_first, _before, _last) = (_before, _last, solved);

    private double[] Continue(Func<Equilibrium, double[]> of)
    {
        var last = of(_last!);
        var before = of(_before!);
        var first = _first is null ? null : of(_first);
        var next = GC.AllocateUninitializedArray<double>(last.Length);
        for (var k = 0; k < next.Length; k++)
        {
            // Differences of logs: ln x₃ = 3 ln x₂ − 3 ln x₁ + ln x₀, or 2 ln x₁ − ln x₀ with two years only.
            var ratio = last[k] / before[k];
            var guess = first is null ? last[k] * ratio : last[k] * ratio * ratio * first[k] / before[k];
            next[k] = guess > 0 && double.IsFinite(guess) && guess < 2 * last[k] && guess > 0.5 * last[k] ? guess : last[k];
        }

        return next;
    }
}
