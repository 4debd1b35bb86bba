using Plenum.Trade;

namespace Plenum.Tests.Welfare;

/// <summary>
/// The one-step formula that Caliendo and Parro (2015, equation 15) print as welfare: percentage changes of unit costs and
/// import volumes at baseline weights, for tariff shocks alone. Written a second time, as a check on the project's own.
/// </summary>
internal static class PublishedFormula
{
    /// <summary>Terms of trade of <paramref name="n"/>, percent of baseline income.</summary>
    public static double TermsOfTrade(Baseline baseline, Equilibrium found, int n) =>
        Sum(baseline, found, n, (imports, _, exports, own, foreign, _) => (exports * (own - 1)) - (imports * (foreign - 1)));

    /// <summary>Volume of trade of <paramref name="n"/>, percent of baseline income.</summary>
    public static double VolumeOfTrade(Baseline baseline, Equilibrium found, int n) =>
        Sum(baseline, found, n, (imports, later, _, _, foreign, tariff) => tariff * (later - imports - (imports * (foreign - 1))));

    private static double Sum(
        Baseline baseline, Equilibrium found, int n, Func<double, double, double, double, double, double, double> term)
    {
        var e = baseline.Anchor;
        var sum = 0.0;
        for (var j = 0; j < e.Sectors; j++)
        {
            for (var i = 0; i < e.Countries; i++)
            {
                if (i == n)
                    continue;
                int inward = e.At(j, n, i), outward = e.At(j, i, n);
                int home = (n * e.Sectors) + j, abroad = (i * e.Sectors) + j;
                sum += term(
                    e.ExpenditureShares[inward] * baseline.Expenditure[home] / (1 + e.Tariff[inward]),
                    found.ExpenditureShares[inward] * found.Expenditure[home] / (1 + found.Tariff[inward]),
                    e.ExpenditureShares[outward] * baseline.Expenditure[abroad] / (1 + e.Tariff[outward]),
                    found.UnitCostChange[home],
                    found.UnitCostChange[abroad],
                    e.Tariff[inward]);
            }
        }

        return 100 * sum / baseline.Income[n];
    }
}
