using Plenum.Trade;

namespace Plenum.Tests.Trade;

/// <summary>
/// The extended model a second time, slow and by its definitions: nests by recursion, prices over all suppliers, wages by small
/// steps of excess demand, licence prices by small steps of excess quantity. Shares no code with the engine.
/// </summary>
internal sealed class SlowExtended
{
    private readonly Economy _e;
    private readonly Shock _shock;
    private readonly Substitution _s;
    private readonly double[] _baseFlow;
    private readonly double[] _labourShare;
    private readonly int _n;
    private readonly int _j;

    public SlowExtended(Baseline baseline, Shock shock)
    {
        (_e, _shock, _s) = (baseline.Anchor, shock, baseline.Substitution);
        (_n, _j) = (_e.Countries, _e.Sectors);
        _baseFlow = new double[_e.ExpenditureShares.Length];
        for (var k = 0; k < _baseFlow.Length; k++)
            _baseFlow[k] = _e.ExpenditureShares[k] * baseline.Expenditure[(k / _n % _n * _j) + (k / (_n * _n))] / (1 + _e.Tariff[k]);
        _labourShare = new double[_n * _j];
        for (var k = 0; k < _labourShare.Length; k++)
            _labourShare[k] = _e.ValueAddedShares[k] * baseline.Output[k] / _e.ValueAdded[k / _j];
        SectorWage = Ones(_n * _j);
        Wage = Ones(_n);
        Price = Ones(_n * _j);
        Cost = Ones(_n * _j);
        Spending = [.. baseline.Expenditure];
        Output = [.. baseline.Output];
        Income = [.. baseline.Income];
        Consumer = Ones(_n);
        Labour = Ones(_n);
        Licence = new double[shock.Quotas?.Count ?? 0];
        Quantity = new double[Licence.Length];
    }

    public double[] SectorWage { get; }

    public double[] Wage { get; }

    public double[] Price { get; }

    public double[] Cost { get; }

    public double[] Spending { get; private set; }

    public double[] Output { get; private set; }

    public double[] Income { get; }

    public double[] Consumer { get; }

    /// <summary>L̂ as chosen, without the shock's.</summary>
    public double[] Labour { get; }

    /// <summary>w of each quota.</summary>
    public double[] Licence { get; }

    public double[] Quantity { get; }

    /// <summary>Iterates until nothing moves by more than <paramref name="tolerance"/>.</summary>
    public SlowExtended Solve(double tolerance = 1e-13, int rounds = 20_000)
    {
        for (var round = 0; round < rounds; round++)
        {
            if (Round() < tolerance)
                return this;
        }

        throw new InvalidOperationException("the slow twin did not settle");
    }

    /// <summary>How far one round would move from an equilibrium that somebody else found: the largest relative residual.</summary>
    public double ResidualAt(Equilibrium found)
    {
        found.WageChange.CopyTo(Wage, 0);
        for (var k = 0; k < SectorWage.Length; k++)
            SectorWage[k] = found.SectorWageChange?[k] ?? found.WageChange[k / _j];
        found.PriceChange.CopyTo(Price, 0);
        Spending = [.. found.Expenditure];
        found.ConsumerPriceChange.CopyTo(Consumer, 0);
        found.LabourSupplyChange?.CopyTo(Labour, 0);
        for (var q = 0; q < Licence.Length; q++)
            Licence[q] = found.Quotas[q].Rate;
        return Round();
    }

    private double Round()
    {
        var move = 0.0;
        var (tariff, exportTax) = Taxes();
        var valueAddedPart = new double[_n * _j];
        var inputPart = new double[_n * _j * _j];
        for (var c = 0; c < _n; c++)
        {
            for (var j = 0; j < _j; j++)
                UnitCost(c, j, valueAddedPart, inputPart);
            Index(c);
        }

        var share = new double[_baseFlow.Length];
        for (var j = 0; j < _j; j++)
        {
            var theta = _e.TradeElasticity[j];
            for (var m = 0; m < _n; m++)
            {
                var sum = 0.0;
                for (var i = 0; i < _n; i++)
                {
                    var at = _e.At(j, m, i);
                    var cost = Cost[(i * _j) + j] * (_shock.IcebergChange?[at] ?? 1) * (1 + tariff[at]) / (1 + _e.Tariff[at]) * (1 + exportTax[at]);
                    share[at] = _e.ExpenditureShares[at] * (_shock.SupplyKept?[at] ?? 1) * (_shock.TechnologyChange?[(i * _j) + j] ?? 1) * Math.Pow(cost, -theta);
                    sum += share[at];
                }

                for (var i = 0; i < _n; i++)
                    share[_e.At(j, m, i)] /= sum > 0 ? sum : 1;
                if (sum == 0)
                    continue;
                var price = Math.Pow(sum, -1 / theta);
                move = Worse(move, (price / Price[(m * _j) + j]) - 1);
                Price[(m * _j) + j] = price;
            }
        }

        var output = new double[_n * _j];
        double[] revenue = new double[_n];
        var flow = new double[_baseFlow.Length];
        for (var j = 0; j < _j; j++)
        {
            for (var m = 0; m < _n; m++)
            {
                for (var i = 0; i < _n; i++)
                {
                    var at = _e.At(j, m, i);
                    var spent = share[at] * Spending[(m * _j) + j];
                    var border = spent / (1 + tariff[at]);
                    flow[at] = border / (1 + exportTax[at]);
                    output[(i * _j) + j] += flow[at];
                    revenue[m] += spent - border;
                    revenue[i] += border - flow[at];
                }
            }
        }

        var next = new double[_n * _j];
        for (var c = 0; c < _n; c++)
        {
            Labour[c] = Math.Pow(Wage[c] / Consumer[c], _s.LabourSupply);
            Income[c] = (Wage[c] * Labour[c] * (_shock.LabourChange?[c] ?? 1) * _e.ValueAdded[c]) + revenue[c];
            for (var k = 0; k < _j; k++)
            {
                next[(c * _j) + k] = _e.FinalShares[(c * _j) + k] * Math.Pow(Price[(c * _j) + k] / Consumer[c], 1 - _s.Final) * Income[c];
                for (var j = 0; j < _j; j++)
                    next[(c * _j) + k] += inputPart[(((c * _j) + j) * _j) + k] * output[(c * _j) + j];
            }
        }

        for (var k = 0; k < next.Length; k++)
        {
            if (next[k] != Spending[k])
                move = Worse(move, (next[k] - Spending[k]) / Math.Max(Math.Abs(next[k]), Math.Abs(Spending[k])));
        }

        (Spending, Output) = (next, output);
        move = Math.Max(move, Wages(valueAddedPart));
        return Math.Max(move, Licences(flow));
    }

    private (double[] Tariff, double[] ExportTax) Taxes()
    {
        double[] tariff = [.. _shock.Tariff ?? _e.Tariff], tax = _shock.ExportTax is { } given ? [.. given] : new double[_baseFlow.Length];
        for (var q = 0; q < Licence.Length; q++)
        {
            var quota = _shock.Quotas![q];
            var at = _e.At(quota.Sector, quota.Importer, quota.Exporter);
            // Buyers pay 1 + w; the exporter's part is on the producer's price, the importer's is what is left.
            var exporters = 1 + ((1 - quota.ImporterRent) * Licence[q]);
            tax[at] = ((1 + tax[at]) * exporters) - 1;
            tariff[at] = ((1 + tariff[at]) * (1 + Licence[q]) / exporters) - 1;
        }

        return (tariff, tax);
    }

    // Input shares out of the nests: materials against value added at ξ, critical inputs and the rest at ζc, the rest at ζ.
    private void UnitCost(int c, int j, double[] valueAddedPart, double[] inputPart)
    {
        var at = (c * _j) + j;
        var zeta = _s.InputsOf(j);
        var apart = _s.CriticalInputs is not null && _s.CriticalSectors.Count > 0;
        var upper = apart ? _s.CriticalInputs!.Value : zeta;
        double[] share = [.. Enumerable.Range(0, _j).Select(k => _e.InputShares[(at * _j) + k])];
        var materials = share.Sum();
        var rest = Enumerable.Range(0, _j).Where(k => !apart || !_s.CriticalSectors.Contains(k)).ToArray();
        var restShare = rest.Sum(k => share[k]);
        var restPrice = Mean([.. rest.Select(k => (restShare == 0 ? 0 : share[k] / restShare, Price[(c * _j) + k]))], zeta);
        var branches = new List<(double, double)> { (materials == 0 ? 0 : restShare / materials, restPrice) };
        if (apart)
            branches.AddRange(_s.CriticalSectors.Select(k => (materials == 0 ? 0 : share[k] / materials, Price[(c * _j) + k])));
        var bundle = Mean(branches, upper);
        var wage = double.IsPositiveInfinity(_s.Mobility) ? Wage[c] : SectorWage[at];
        var gamma = _e.ValueAddedShares[at];
        var cost = Mean([(gamma, wage), (materials, bundle)], _s.ValueAdded);
        Cost[at] = cost;
        valueAddedPart[at] = gamma * Math.Pow(wage / cost, 1 - _s.ValueAdded);
        foreach (var k in Enumerable.Range(0, _j))
        {
            var inside = rest.Contains(k)
                ? Math.Pow(restPrice / bundle, 1 - upper) * Math.Pow(Price[(c * _j) + k] / restPrice, 1 - zeta)
                : Math.Pow(Price[(c * _j) + k] / bundle, 1 - upper);
            inputPart[(at * _j) + k] = share[k] * Math.Pow(bundle / cost, 1 - _s.ValueAdded) * inside;
        }
    }

    private void Index(int c) =>
        Consumer[c] = Mean([.. Enumerable.Range(0, _j).Select(k => (_e.FinalShares[(c * _j) + k], Price[(c * _j) + k]))], _s.Final);

    private double Wages(double[] valueAddedPart)
    {
        var move = 0.0;
        var world = 0.0;
        for (var c = 0; c < _n; c++)
        {
            var supply = Labour[c] * (_shock.LabourChange?[c] ?? 1) * _e.ValueAdded[c];
            if (double.IsPositiveInfinity(_s.Mobility))
            {
                var demand = Enumerable.Range(0, _j).Sum(j => valueAddedPart[(c * _j) + j] * Output[(c * _j) + j]);
                var gap = Math.Log(demand / (Wage[c] * supply));
                move = Worse(move, gap);
                Wage[c] *= Math.Exp(0.15 * gap);
            }
            else
            {
                for (var j = 0; j < _j; j++)
                {
                    var at = (c * _j) + j;
                    if (_labourShare[at] <= 0)
                        continue;
                    var gap = Math.Log(valueAddedPart[at] * Output[at]
                        / (Math.Pow(SectorWage[at], _s.Mobility) * Math.Pow(Wage[c], 1 - _s.Mobility) * supply * _labourShare[at]));
                    move = Worse(move, gap);
                    SectorWage[at] *= Math.Exp(0.1 * gap);
                }

                Wage[c] = Math.Pow(Enumerable.Range(0, _j).Where(j => _labourShare[(c * _j) + j] > 0).Sum(j => _labourShare[(c * _j) + j] * Math.Pow(SectorWage[(c * _j) + j], _s.Mobility)), 1 / _s.Mobility);
            }

            world += Wage[c] * supply;
        }

        for (var c = 0; c < _n; c++)
        {
            Wage[c] /= world;
            for (var j = 0; j < _j; j++)
                SectorWage[(c * _j) + j] /= world;
        }

        return move;
    }

    private double Licences(double[] flow)
    {
        var move = 0.0;
        for (var q = 0; q < Licence.Length; q++)
        {
            var quota = _shock.Quotas![q];
            var at = _e.At(quota.Sector, quota.Importer, quota.Exporter);
            var supplier = (quota.Exporter * _j) + quota.Sector;
            var unit = Cost[supplier] * Math.Pow(_shock.TechnologyChange?[supplier] ?? 1, -1 / _e.TradeElasticity[quota.Sector]);
            Quantity[q] = _baseFlow[at] > 0 ? flow[at] / unit / _baseFlow[at] : 0;
            var next = Math.Max(0, ((1 + Licence[q]) * Math.Pow(Quantity[q] / quota.Share, 0.1)) - 1);
            move = Math.Max(move, Math.Abs(next - Licence[q]));
            Licence[q] = next;
        }

        return move;
    }

    private static double Mean(IReadOnlyList<(double Share, double Price)> parts, double elasticity)
    {
        parts = [.. parts.Where(p => p.Share != 0)];
        var total = parts.Sum(p => p.Share);
        if (parts.Count == 0)
            return 1;
        return elasticity == 1
            ? Math.Exp(parts.Sum(p => p.Share * Math.Log(p.Price)) / total)
            : Math.Pow(parts.Sum(p => p.Share * Math.Pow(p.Price, 1 - elasticity)) / total, 1 / (1 - elasticity));
    }

    private static double Worse(double worst, double gap) => double.IsNaN(gap) ? double.PositiveInfinity : Math.Max(worst, Math.Abs(gap));

    private static double[] Ones(int length)
    {
        var ones = new double[length];
        Array.Fill(ones, 1);
        return ones;
    }
}
