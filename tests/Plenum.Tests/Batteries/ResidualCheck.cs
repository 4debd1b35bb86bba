using Plenum.Trade;

namespace Plenum.Tests.Batteries;

/// <summary>
/// Evaluates every equation of the model at a claimed equilibrium, from the definitions and in plain loops. A residual is
/// |left − right| over the sum of the absolute values of the terms of that one equation, so small markets count as much as
/// large ones. Two blocks have a scale of their own: a share, which a price enters with the power θ, is judged by the price
/// it implies, and revenue, which may vanish, by the labour income it is added to.
/// </summary>
public static class ResidualCheck
{
    /// <summary>The largest residual and the equation it belongs to.</summary>
    public static (double Residual, string Where) Largest(Economy economy, Shock shock, DeficitRule rule, Equilibrium found)
    {
        var worst = (Residual: 0.0, Where: "nowhere");
        foreach (var (block, place, residual) in All(economy, shock, rule, found))
        {
            if (!(residual <= worst.Residual))
                worst = (double.IsNaN(residual) ? double.PositiveInfinity : residual, $"{block} {place}");
        }

        return worst;
    }

    /// <summary>Every equation with its residual.</summary>
    public static IEnumerable<(string Block, string Place, double Residual)> All(
        Economy economy, Shock shock, DeficitRule rule, Equilibrium found)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(shock);
        ArgumentNullException.ThrowIfNull(found);
        int countries = economy.Countries, sectors = economy.Sectors;
        int Plane(int c, int j) => (c * sectors) + j;
        double Tau(int j, int n, int i) => n == i ? 0 : (shock.Tariff ?? economy.Tariff)[economy.At(j, n, i)];
        double Tax(int j, int n, int i) => n == i ? 0 : shock.ExportTax?[economy.At(j, n, i)] ?? 0;

        for (var c = 0; c < countries; c++)
        {
            for (var j = 0; j < sectors; j++)
            {
                var log = economy.ValueAddedShares[Plane(c, j)] * Math.Log(found.WageChange[c]);
                for (var k = 0; k < sectors; k++)
                    log += economy.InputShares[(Plane(c, j) * sectors) + k] * Math.Log(found.PriceChange[Plane(c, k)]);
                yield return ("unit cost", $"{c}/{j}", Math.Abs((found.UnitCostChange[Plane(c, j)] / Math.Exp(log)) - 1));
            }

            var index = 0.0;
            for (var j = 0; j < sectors; j++)
                index += economy.FinalShares[Plane(c, j)] * Math.Log(found.PriceChange[Plane(c, j)]);
            yield return ("consumer price", $"{c}", Math.Abs((found.ConsumerPriceChange[c] / Math.Exp(index)) - 1));
        }

        var output = Sums(countries * sectors);
        var tariffs = Sums(countries);
        var taxes = Sums(countries);
        for (var j = 0; j < sectors; j++)
        {
            var theta = economy.TradeElasticity[j];
            for (var n = 0; n < countries; n++)
            {
                // Delivered costs relative to the claimed price, so that no power overflows at θ = 65.
                var price = found.PriceChange[Plane(n, j)];
                double sum = 0, shares = 0;
                for (var i = 0; i < countries; i++)
                {
                    var at = economy.At(j, n, i);
                    var weight = economy.ExpenditureShares[at];
                    var barrier = 1.0;
                    if (n != i)
                    {
                        weight *= shock.SupplyKept?[at] ?? 1;
                        barrier = (shock.IcebergChange?[at] ?? 1)
                            * (1 + Tau(j, n, i)) / (1 + economy.Tariff[at]) * (1 + Tax(j, n, i));
                    }

                    var technology = shock.TechnologyChange?[Plane(i, j)] ?? 1;
                    var expected = weight == 0
                        ? 0
                        : weight * technology * Math.Pow(barrier * found.UnitCostChange[Plane(i, j)] / price, -theta);
                    sum += expected;
                    var share = found.ExpenditureShares[at];
                    shares += share;
                    yield return ("share", $"{j}/{n}/{i}", Math.Abs(share - expected) / Math.Max(expected, 1e-200) / Math.Max(1, theta));

                    var atBorder = share * found.Expenditure[Plane(n, j)] / (1 + Tau(j, n, i));
                    var producer = atBorder / (1 + Tax(j, n, i));
                    output[Plane(i, j)].Add(producer);
                    tariffs[n].Add(Tau(j, n, i) * atBorder);
                    taxes[i].Add(Tax(j, n, i) * producer);
                }

                yield return ("price", $"{n}/{j}", Math.Abs(Math.Pow(sum, -1 / theta) - 1));
                yield return ("shares add up", $"{n}/{j}", Math.Abs(shares - 1));
            }
        }

        var world = 0.0;
        var valueAdded = 0.0;
        var meanDeficit = 0.0;
        for (var n = 0; n < countries; n++)
        {
            world += found.LabourIncome[n];
            valueAdded += economy.ValueAdded[n];
            meanDeficit += economy.Deficit[n] / economy.ValueAdded[n] * found.LabourIncome[n];
        }

        yield return ("numeraire", "world", Math.Abs((world / valueAdded) - 1));
        for (var n = 0; n < countries; n++)
        {
            var earned = found.WageChange[n] * (shock.LabourChange?[n] ?? 1) * economy.ValueAdded[n];
            yield return ("labour income", $"{n}", Math.Abs((found.LabourIncome[n] / earned) - 1));
            var labour = new Sum();
            for (var j = 0; j < sectors; j++)
            {
                yield return ("output", $"{n}/{j}", output[Plane(n, j)].Gap(found.Output[Plane(n, j)]));
                labour.Add(economy.ValueAddedShares[Plane(n, j)] * found.Output[Plane(n, j)]);
                var spending = new Sum();
                for (var k = 0; k < sectors; k++)
                    spending.Add(economy.InputShares[(Plane(n, k) * sectors) + j] * found.Output[Plane(n, k)]);
                spending.Add(economy.FinalShares[Plane(n, j)] * found.Income[n]);
                yield return ("spending", $"{n}/{j}", spending.Gap(found.Expenditure[Plane(n, j)]));
            }

            yield return ("labour market", $"{n}", labour.Gap(earned));
            yield return ("tariff revenue", $"{n}", tariffs[n].Gap(found.TariffRevenue[n], earned));
            yield return ("export-tax revenue", $"{n}", taxes[n].Gap(found.ExportTaxRevenue[n], earned));
            var deficit = rule switch
            {
                DeficitRule.Zero => 0,
                DeficitRule.Fixed => economy.Deficit[n],
                _ => found.LabourIncome[n] * ((economy.Deficit[n] / economy.ValueAdded[n]) - (meanDeficit / world)),
            };
            yield return ("deficit", $"{n}", Math.Abs(found.Deficit[n] - deficit) / found.LabourIncome[n]);
            var income = new Sum();
            income.Add(earned);
            income.Add(found.TariffRevenue[n]);
            income.Add(found.ExportTaxRevenue[n]);
            income.Add(found.Deficit[n]);
            yield return ("income", $"{n}", income.Gap(found.Income[n]));
        }
    }

    private static Sum[] Sums(int count) => [.. Enumerable.Range(0, count).Select(_ => new Sum())];

    private sealed class Sum
    {
        private double _value;
        private double _size;

        public void Add(double term)
        {
            _value += term;
            _size += Math.Abs(term);
        }

        public double Gap(double claimed, double scale = 0)
        {
            var gap = Math.Abs(claimed - _value);
            return gap == 0 ? 0 : gap / Math.Max(scale, Math.Max(_size, Math.Abs(claimed)));
        }
    }
}
