using Plenum.Checks;
using Plenum.Kernels.Dense;
using Plenum.Solving;
using Plenum.Trade;

namespace Plenum.Exposure;

/// <summary>
/// The whole model linearised at one equilibrium. Goods markets are solved to rounding at given wages; what remains is a
/// system of one equation a country, factorised once. A country's <see cref="WelfareGradient"/> then costs two solves of the
/// goods markets, whatever the number of derivatives.
/// </summary>
/// <remarks>
/// Adjoint form: ω values a unit of a country's labour market, ν a unit of spending, μ a percent of a price; Ī the worth of a
/// unit of income, Ȳ of a producer's sale, h of a percent more of a flow's share. Plain model only (Cobb–Douglas, mobile
/// labour, no licence that binds), every deficit rule. The exposure to foreign growth follows Kleinman, Liu and Redding (2024); taxes and inputs added.
/// Not thread-safe.
/// </remarks>
public sealed class LinearisedModel
{
    private readonly TradeStructure _structure;
    private readonly Equilibrium _point;
    private readonly GoodsMarkets _markets;
    private readonly Adjoint[] _labour;
    private readonly LuFactors _factors;

    /// <summary>Linearises the model at the baseline.</summary>
    /// <exception cref="BadInputException">The model has options beyond the plain one, or the system is singular.</exception>
    public LinearisedModel(Baseline baseline)
        : this(baseline, (baseline ?? throw new ArgumentNullException(nameof(baseline))).Equilibrium)
    {
    }

    /// <summary>Linearises the model at <paramref name="point"/>, solved from <paramref name="baseline"/>.</summary>
    /// <exception cref="BadInputException">The model has options beyond the plain one, or the system is singular.</exception>
    public LinearisedModel(Baseline baseline, Equilibrium point)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(point);
        if (!baseline.Substitution.IsPlain)
        {
            throw new BadInputException(
                "derivatives are those of the plain model: Cobb–Douglas costs and spending, labour mobile between sectors", "",
                "Leave ces.* and labour.mobility at their defaults; `plenum solve` handles them");
        }

        _structure = baseline.Structure;
        _point = point;
        _markets = new GoodsMarkets(_structure, point);
        var n = _structure.Countries;
        _labour = new Adjoint[n];
        var matrix = new double[n * n];
        for (var c = 0; c < n; c++)
        {
            var unit = new double[n];
            unit[c] = 1;
            _labour[c] = Solve(new double[n], unit);
            var wages = Wages(_labour[c]);
            for (var w = 0; w < n; w++)
                matrix[(w * n) + c] = wages[w];
        }

        _factors = LuFactors.Factorise(matrix, n)
            ?? throw new BadInputException("the linearised system is singular: some wages are pinned by nothing", $"world {point.Economy.World.Id}");
    }

    /// <summary>The equilibrium the derivatives hold at.</summary>
    public Equilibrium Point => _point;

    /// <summary>All derivatives of ln W of one country.</summary>
    /// <exception cref="BadInputException">The goods markets could not be solved to rounding.</exception>
    public WelfareGradient Of(int country)
    {
        var n = _structure.Countries;
        var weights = new double[n];
        weights[country] = 1;
        return OfSum(weights);
    }

    /// <summary>All derivatives of Σ weight · ln W, for a group of countries.</summary>
    /// <param name="weights">One weight a country.</param>
    /// <exception cref="BadInputException">The goods markets could not be solved to rounding.</exception>
    public WelfareGradient OfSum(IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var n = _structure.Countries;
        var whole = Solve([.. weights], new double[n]);
        var labour = Wages(whole);
        for (var c = 0; c < n; c++)
            labour[c] = -labour[c];
        _factors.Solve(labour);
        for (var c = 0; c < n; c++)
            whole.Add(_labour[c], labour[c]);
        return Gradient(whole);
    }

    // Prices' and spending's worth for given weights of real incomes and of labour markets.
    private Adjoint Solve(double[] objective, double[] labour)
    {
        int n = _structure.Countries, stride = _structure.SectorStride, length = n * stride;
        var result = new Adjoint(n, length);
        objective.CopyTo(result.Objective, 0);
        labour.CopyTo(result.Labour, 0);
        double[] right = new double[length], sales = new double[length], income = new double[n];
        for (var c = 0; c < n; c++)
        {
            income[c] = objective[c] / _point.Income[c];
            for (var k = c * stride; k < (c + 1) * stride; k++)
                sales[k] = _structure.ValueAddedShares[k] * labour[c];
        }

        _markets.Received(sales, income, right);
        for (var c = 0; c < n; c++)
        {
            for (var k = c * stride; k < (c + 1) * stride; k++)
                right[k] += _markets.RevenueRate[k] * income[c];
        }

        Require(_markets.SolveSpending(right, result.Spending));
        _markets.Inputs(result.Spending, result.Sales);
        for (var c = 0; c < n; c++)
        {
            for (var k = c * stride; k < (c + 1) * stride; k++)
                result.Sales[k] += sales[k];
            result.Income[c] = income[c]
                + System.Numerics.Tensors.TensorPrimitives.Dot(_structure.FinalShares.AsSpan(c * stride, stride), result.Spending.AsSpan(c * stride, stride));
        }

        ShareWorth(result);
        var costs = new double[length];
        for (var k = 0; k < length; k++)
            costs[k] = -result.ThetaByExporter[k];
        _markets.InputsTransposed(costs, right);
        for (var c = 0; c < n; c++)
        {
            for (var k = c * stride; k < (c + 1) * stride; k++)
                right[k] += result.ThetaByImporter[k] - (objective[c] * _structure.FinalShares[k]);
        }

        Require(_markets.SolvePrices(right, result.Prices));
        _markets.SharesTransposed(result.Prices, result.UnitCost);
        for (var k = 0; k < length; k++)
            result.UnitCost[k] -= result.ThetaByExporter[k];
        return result;
    }

    // θ times the worth of a percent more of every share, summed by exporter and by importer.
    private void ShareWorth(Adjoint adjoint)
    {
        int n = _structure.Countries;
        for (var j = 0; j < _structure.Sectors; j++)
        {
            if (_structure.DomesticOnly[j])
            {
                for (var m = 0; m < n; m++)
                    AddShare(adjoint, j, m, m);
                continue;
            }

            for (var m = 0; m < n; m++)
            {
                for (var i = 0; i < n; i++)
                    AddShare(adjoint, j, m, i);
            }
        }
    }

    private void AddShare(Adjoint adjoint, int j, int m, int i)
    {
        var worth = _structure.Theta[j] * Worth(adjoint, j, m, i);
        adjoint.ThetaByExporter[_structure.Row(i) + j] += worth;
        adjoint.ThetaByImporter[_structure.Row(m) + j] += worth;
    }

    // h of one flow.
    private double Worth(Adjoint adjoint, int j, int m, int i)
    {
        var at = _point.Economy.At(j, m, i);
        var spent = _point.ExpenditureShares[at] * _point.Expenditure[(m * _structure.Sectors) + j];
        if (spent == 0)
            return 0;
        var (tariff, tax) = (_point.Tariff[at], _point.ExportTax is null ? 0 : _point.ExportTax[at]);
        return spent / (1 + tariff)
            * (((adjoint.Sales[_structure.Row(i) + j] + (tax * adjoint.Income[i])) / (1 + tax)) + (tariff * adjoint.Income[m]));
    }

    // The derivative with respect to every wage, which must vanish.
    private double[] Wages(Adjoint adjoint)
    {
        int n = _structure.Countries, stride = _structure.SectorStride;
        var economy = _structure.Economy;
        var wages = new double[n];
        double average = 0, transfers = 0;
        if (_structure.Deficits == DeficitRule.OwnShare)
        {
            for (var c = 0; c < n; c++)
            {
                average += economy.Deficit[c] / economy.ValueAdded[c] * _point.LabourIncome[c];
                transfers += adjoint.Income[c] * _point.LabourIncome[c];
            }
        }

        for (var c = 0; c < n; c++)
        {
            var sum = System.Numerics.Tensors.TensorPrimitives.Dot(
                _structure.ValueAddedShares.AsSpan(c * stride, stride), adjoint.UnitCost.AsSpan(c * stride, stride));
            var income = _point.LabourIncome[c];
            sum += income * (adjoint.Income[c] - adjoint.Labour[c]);
            if (_structure.Deficits == DeficitRule.OwnShare)
            {
                var rate = economy.Deficit[c] / economy.ValueAdded[c];
                sum += income * ((adjoint.Income[c] * (rate - average)) - (rate * transfers));
            }

            // Labour markets of a bloc are one equation short; its share of world income takes the place.
            for (var other = 0; other < n; other++)
            {
                if (_structure.Bloc[other] == _structure.Bloc[c])
                    sum -= income * adjoint.Labour[other];
            }

            wages[c] = sum;
        }

        return wages;
    }

    private WelfareGradient Gradient(Adjoint adjoint)
    {
        int n = _structure.Countries, sectors = _structure.Sectors;
        double[] technology = new double[n * sectors], cost = new double[n * sectors];
        double[] iceberg = new double[sectors * n * n], tariffs = new double[sectors * n * n];
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < n; m++)
            {
                cost[(m * sectors) + j] = adjoint.UnitCost[_structure.Row(m) + j];
                technology[(m * sectors) + j] = -cost[(m * sectors) + j] / _structure.Theta[j];
                for (var i = 0; i < n && !_structure.DomesticOnly[j]; i++)
                {
                    var at = _point.Economy.At(j, m, i);
                    var share = _point.ExpenditureShares[at];
                    if (i == m || share == 0)
                        continue;
                    iceberg[at] = (share * adjoint.Prices[_structure.Row(m) + j]) - (_structure.Theta[j] * Worth(adjoint, j, m, i));
                    var (tariff, tax) = (_point.Tariff[at], _point.ExportTax is null ? 0 : _point.ExportTax[at]);
                    var border = share * _point.Expenditure[(m * sectors) + j] / (1 + tariff);
                    var received = (adjoint.Sales[_structure.Row(i) + j] + (tax * adjoint.Income[i])) / (1 + tax);
                    tariffs[at] = (iceberg[at] + (border * (adjoint.Income[m] - received))) / (1 + tariff);
                }
            }
        }

        return new WelfareGradient(technology, cost, iceberg, tariffs);
    }

    private void Require(bool solved)
    {
        if (!solved)
            throw new BadInputException("the linearised goods markets could not be solved to rounding", $"world {_point.Economy.World.Id}", "Use `plenum solve` with a small measure instead");
    }
}
