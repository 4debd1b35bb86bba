using Plenum.Trade;

namespace Plenum.Tests.Batteries;

/// <summary>Goods markets at given wages: every equation of the equilibrium except the one that finds the wages.</summary>
public sealed class SlowMarkets
{
    private readonly Economy _economy;
    private readonly Shock _shock;
    private readonly DeficitRule _rule;
    private double[]? _lastPrices;

    public SlowMarkets(Economy economy, Shock shock, DeficitRule rule)
    {
        ArgumentNullException.ThrowIfNull(economy);
        _economy = economy;
        _shock = shock;
        _rule = rule;
        Countries = economy.Countries;
        Sectors = economy.Sectors;
    }

    public int Countries { get; }

    public int Sectors { get; }

    public double Tariff(int j, int n, int i) =>
        n == i ? 0 : (_shock.Tariff ?? _economy.Tariff)[_economy.At(j, n, i)];

    public double ExportTax(int j, int n, int i) =>
        n == i || _shock.ExportTax is null ? 0 : _shock.ExportTax[_economy.At(j, n, i)];

    /// <summary>π times what a ban leaves of it.</summary>
    public double Weight(int j, int n, int i)
    {
        var at = _economy.At(j, n, i);
        return _economy.ExpenditureShares[at] * (n == i ? 1 : _shock.SupplyKept?[at] ?? 1);
    }

    public double Labour(int n) => (_shock.LabourChange?[n] ?? 1) * _economy.ValueAdded[n];

    /// <summary>Everything at log wages <paramref name="logWages"/>, which are first scaled to the numeraire.</summary>
    public SlowSolution At(double[] logWages)
    {
        ArgumentNullException.ThrowIfNull(logWages);
        var wage = logWages.Select(w => Math.Exp(w)).ToArray();
        var world = Enumerable.Range(0, Countries).Sum(n => wage[n] * Labour(n));
        var numeraire = _economy.ValueAdded.Sum();
        for (var n = 0; n < Countries; n++)
            wage[n] *= numeraire / world;

        var price = Prices(wage);
        var cost = Costs(wage, price);
        var share = Shares(cost, price);
        var income = Enumerable.Range(0, Countries).Select(n => wage[n] * Labour(n)).ToArray();
        var deficit = Deficits(income);
        var spending = SlowSpending.Solve(this, _economy, share, [.. income.Zip(deficit, (a, b) => a + b)]);
        var output = new double[Countries * Sectors];
        double[] tariffs = new double[Countries], taxes = new double[Countries];
        double[] exports = new double[Countries], imports = new double[Countries];
        for (var j = 0; j < Sectors; j++)
        {
            for (var n = 0; n < Countries; n++)
            {
                for (var i = 0; i < Countries; i++)
                {
                    var paid = share[_economy.At(j, n, i)] * spending[(n * Sectors) + j];
                    var atBorder = paid / (1 + Tariff(j, n, i));
                    var producer = atBorder / (1 + ExportTax(j, n, i));
                    output[(i * Sectors) + j] += producer;
                    tariffs[n] += Tariff(j, n, i) * atBorder;
                    taxes[i] += ExportTax(j, n, i) * producer;
                    if (n == i)
                        continue;
                    imports[n] += atBorder;
                    exports[i] += atBorder;
                }
            }
        }

        var closed = imports.Zip(exports, (m, x) => m == 0 && x == 0).ToArray();
        var gap = Enumerable.Range(0, Countries).Where(n => !closed[n]).Select(n => Math.Abs(Gap(n))).DefaultIfEmpty(0).Max();
        double Gap(int n) => Math.Log(exports[n] + Math.Max(0, deficit[n])) - Math.Log(imports[n] + Math.Max(0, -deficit[n]));
        return new SlowSolution
        {
            WageChange = wage,
            UnitCostChange = cost,
            PriceChange = price,
            ExpenditureShares = share,
            Expenditure = spending,
            Output = output,
            LabourIncome = income,
            TariffRevenue = tariffs,
            ExportTaxRevenue = taxes,
            Deficit = deficit,
            Income = [.. Enumerable.Range(0, Countries).Select(n => income[n] + tariffs[n] + taxes[n] + deficit[n])],
            ConsumerPriceChange = [.. Enumerable.Range(0, Countries).Select(n => Math.Exp(Enumerable.Range(0, Sectors)
                .Sum(j => _economy.FinalShares[(n * Sectors) + j] * Math.Log(price[(n * Sectors) + j]))))],
            Gap = gap,
            Closed = closed,
            Traded = [.. imports.Zip(exports, (m, x) => m + x)],
            Balance = [.. Enumerable.Range(0, Countries).Select(n => closed[n] ? 0 : Gap(n))],
        };
    }

    private double[] Deficits(double[] income)
    {
        var d = _economy.Deficit;
        if (_rule == DeficitRule.Zero)
            return new double[Countries];
        if (_rule == DeficitRule.Fixed)
            return (double[])d.Clone();
        var average = 0.0;
        for (var m = 0; m < Countries; m++)
            average += d[m] / _economy.ValueAdded[m] * income[m];
        average /= income.Sum();
        return [.. Enumerable.Range(0, Countries).Select(n => income[n] * ((d[n] / _economy.ValueAdded[n]) - average))];
    }

    private double[] Prices(double[] wage)
    {
        var price = _lastPrices is null ? [.. Enumerable.Repeat(1.0, Countries * Sectors)] : (double[])_lastPrices.Clone();
        for (var pass = 0; pass < 20000; pass++)
        {
            var cost = Costs(wage, price);
            var change = 0.0;
            for (var n = 0; n < Countries; n++)
            {
                for (var j = 0; j < Sectors; j++)
                {
                    var next = Price(cost, n, j);
                    var at = (n * Sectors) + j;
                    change = Math.Max(change, Math.Abs((next / price[at]) - 1));
                    price[at] = next;
                }
            }

            if (change < 4e-16 || (pass > 300 && change < 2e-15))
                break;
        }

        _lastPrices = price;
        return price;
    }

    private double[] Costs(double[] wage, double[] price)
    {
        var cost = new double[Countries * Sectors];
        for (var n = 0; n < Countries; n++)
        {
            for (var j = 0; j < Sectors; j++)
            {
                var log = _economy.ValueAddedShares[(n * Sectors) + j] * Math.Log(wage[n]);
                for (var k = 0; k < Sectors; k++)
                    log += _economy.InputShares[(((n * Sectors) + j) * Sectors) + k] * Math.Log(price[(n * Sectors) + k]);
                cost[(n * Sectors) + j] = Math.Exp(log);
            }
        }

        return cost;
    }

    /// <summary>κ̂ ĉ λ̂^(−1/θ): what a unit from <paramref name="i"/> costs now, relative to before.</summary>
    private double Delivered(double[] cost, int j, int n, int i)
    {
        var at = _economy.At(j, n, i);
        var barrier = n == i
            ? 1
            : (_shock.IcebergChange?[at] ?? 1) * (1 + Tariff(j, n, i)) / (1 + _economy.Tariff[at]) * (1 + ExportTax(j, n, i));
        var technology = _shock.TechnologyChange?[(i * Sectors) + j] ?? 1;
        return barrier * cost[(i * Sectors) + j] * Math.Pow(technology, -1 / _economy.TradeElasticity[j]);
    }

    private double Price(double[] cost, int n, int j)
    {
        var theta = _economy.TradeElasticity[j];
        var cheapest = double.PositiveInfinity;
        for (var i = 0; i < Countries; i++)
        {
            if (Weight(j, n, i) > 0)
                cheapest = Math.Min(cheapest, Delivered(cost, j, n, i));
        }

        if (double.IsPositiveInfinity(cheapest))
            throw new InvalidOperationException("no supplier remains");
        var sum = 0.0;
        for (var i = 0; i < Countries; i++)
        {
            if (Weight(j, n, i) > 0)
                sum += Weight(j, n, i) * Math.Pow(Delivered(cost, j, n, i) / cheapest, -theta);
        }

        return cheapest * Math.Pow(sum, -1 / theta);
    }

    private double[] Shares(double[] cost, double[] price)
    {
        var share = new double[_economy.ExpenditureShares.Length];
        for (var j = 0; j < Sectors; j++)
        {
            for (var n = 0; n < Countries; n++)
            {
                for (var i = 0; i < Countries; i++)
                {
                    if (Weight(j, n, i) > 0)
                    {
                        share[_economy.At(j, n, i)] = Weight(j, n, i)
                            * Math.Pow(Delivered(cost, j, n, i) / price[(n * Sectors) + j], -_economy.TradeElasticity[j]);
                    }
                }
            }
        }

        return share;
    }
}
