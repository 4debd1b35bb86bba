using Plenum.Trade;

namespace Plenum.Tests.Batteries;

/// <summary>
/// Spending at given shares and wages: X = Σ γ Y + α I is linear in X. Small worlds by Gaussian elimination, large ones by
/// plain iteration.
/// </summary>
public static class SlowSpending
{
    private const int Dense = 130;

    public static double[] Solve(SlowMarkets markets, Economy economy, double[] share, double[] transfersAndWages)
    {
        ArgumentNullException.ThrowIfNull(markets);
        ArgumentNullException.ThrowIfNull(economy);
        int n = economy.Countries, sectors = economy.Sectors, size = n * sectors;
        var own = new double[size];
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < sectors; j++)
                own[(c * sectors) + j] = economy.FinalShares[(c * sectors) + j] * transfersAndWages[c];
        }

        if (size > Dense)
            return Iterate(markets, economy, share, own);
        var matrix = new double[size, size];
        for (var column = 0; column < size; column++)
        {
            var unit = new double[size];
            unit[column] = 1;
            var induced = Induced(markets, economy, share, unit);
            for (var row = 0; row < size; row++)
                matrix[row, column] = (row == column ? 1 : 0) - induced[row];
        }

        return Elimination.Solve(matrix, own);
    }

    /// <summary>Spending that spending <paramref name="x"/> gives rise to: inputs of its producers and revenue spent again.</summary>
    private static double[] Induced(SlowMarkets markets, Economy economy, double[] share, double[] x)
    {
        int n = economy.Countries, sectors = economy.Sectors;
        var output = new double[n * sectors];
        var revenue = new double[n];
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < n; m++)
            {
                var spent = x[(m * sectors) + j];
                if (spent == 0)
                    continue;
                for (var i = 0; i < n; i++)
                {
                    var atBorder = share[economy.At(j, m, i)] * spent / (1 + markets.Tariff(j, m, i));
                    var producer = atBorder / (1 + markets.ExportTax(j, m, i));
                    output[(i * sectors) + j] += producer;
                    revenue[m] += markets.Tariff(j, m, i) * atBorder;
                    revenue[i] += markets.ExportTax(j, m, i) * producer;
                }
            }
        }

        var result = new double[n * sectors];
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < sectors; j++)
            {
                var sum = economy.FinalShares[(c * sectors) + j] * revenue[c];
                for (var k = 0; k < sectors; k++)
                    sum += economy.InputShares[(((c * sectors) + k) * sectors) + j] * output[(c * sectors) + k];
                result[(c * sectors) + j] = sum;
            }
        }

        return result;
    }

    private static double[] Iterate(SlowMarkets markets, Economy economy, double[] share, double[] own)
    {
        var x = (double[])own.Clone();
        for (var pass = 0; pass < 20000; pass++)
        {
            var induced = Induced(markets, economy, share, x);
            var change = 0.0;
            for (var at = 0; at < x.Length; at++)
            {
                var next = own[at] + induced[at];
                change = Math.Max(change, Math.Abs(next - x[at]) / Math.Max(Math.Abs(next), 1e-300));
                x[at] = next;
            }

            if (change < 4e-16 || (pass > 300 && change < 2e-15))
                break;
        }

        return x;
    }
}
