using Plenum.Trade;

namespace Plenum.Tests.Batteries;

/// <summary>Are two results the same?</summary>
public static class Same
{
    /// <summary>Every element within <paramref name="tolerance"/>.</summary>
    public static void All(double[] expected, double[] actual, double tolerance, string what, bool relative = false)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        Assert.Equal(expected.Length, actual.Length);
        for (var at = 0; at < expected.Length; at++)
        {
            var gap = Math.Abs(expected[at] - actual[at]) / (relative && expected[at] != 0 ? Math.Abs(expected[at]) : 1);
            Assert.True(gap <= tolerance, $"{what} [{at}]: expected {expected[at]:r}, got {actual[at]:r}, gap {gap:g3}");
        }
    }

    /// <summary>
    /// The engine's result against the slow reference's: real quantities everywhere; nominal ones where trade, which alone
    /// ties one country's wage to another's, is more than <c>1e-5</c> of income, and then within a trading bloc.
    /// </summary>
    public static void Equilibria(Economy economy, SlowSolution expected, Equilibrium found, double tolerance, string what)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(found);
        for (var n = 0; n < economy.Countries; n++)
        {
            Close(Math.Log(expected.Income[n] / economy.ValueAdded[n] / expected.ConsumerPriceChange[n]),
                Math.Log(found.Income[n] / economy.ValueAdded[n] / found.ConsumerPriceChange[n]), "real income", n, -1);
            Close(Math.Log(expected.WageChange[n] / expected.ConsumerPriceChange[n]),
                Math.Log(found.WageChange[n] / found.ConsumerPriceChange[n]), "real wage", n, -1);
            // A wage that only a trickle of trade pins down is known no better than the labour market divided by that trickle.
            var trickle = Math.Max(1, 0.02 * expected.LabourIncome[n] / expected.Traded[n]);
            var tied = expected.Traded[n] > 1e-5 * expected.LabourIncome[n];
            if (tied)
            {
                var first = Enumerable.Range(0, n + 1).First(m =>
                    expected.Bloc[m] == expected.Bloc[n] && expected.Traded[m] > 1e-5 * expected.LabourIncome[m]);
                Close(Math.Log(expected.WageChange[n] / expected.WageChange[first]),
                    Math.Log(found.WageChange[n] / found.WageChange[first]), $"wage relative to {first}", n, -1, Math.Max(trickle, 0.02 * expected.LabourIncome[first] / expected.Traded[first]));
                if (expected.Bloc.Distinct().Count() == 1 && expected.Traded.Zip(expected.LabourIncome).All(x => x.First > 1e-5 * x.Second))
                    Close(Math.Log(expected.WageChange[n]), Math.Log(found.WageChange[n]), "wage", n, -1, Enumerable.Range(0, economy.Countries).Max(m => Math.Max(1, 0.02 * expected.LabourIncome[m] / expected.Traded[m])));
                Close(expected.Income[n] / expected.LabourIncome[n], found.Income[n] / found.LabourIncome[n], "income", n, -1);
            }

            for (var j = 0; j < economy.Sectors; j++)
            {
                var at = (n * economy.Sectors) + j;
                Close(Math.Log(expected.PriceChange[at] / expected.WageChange[n]),
                    Math.Log(found.PriceChange[at] / found.WageChange[n]), "price over wage", n, j);
                Close(expected.Output[at] / expected.LabourIncome[n], found.Output[at] / found.LabourIncome[n], "output", n, j);
                Close(expected.Expenditure[at] / expected.Income[n], found.Expenditure[at] / found.Income[n], "spending", n, j);
                for (var i = 0; i < economy.Countries; i++)
                {
                    Close(expected.ExpenditureShares[economy.At(j, n, i)],
                        found.ExpenditureShares[economy.At(j, n, i)], $"share of {i}", n, j);
                }
            }
        }

        void Close(double a, double b, string quantity, int country, int sector, double slack = 1) => Assert.True(
            Math.Abs(a - b) <= slack * tolerance * Math.Max(1, Math.Abs(a)),
            $"{what}: {quantity} of country {country}{(sector < 0 ? "" : $" sector {sector}")}: slow {a:r}, engine {b:r}, gap {Math.Abs(a - b):g3} ({found.Report.Method}, {found.Report.Residual:g3})");
    }
}
