using Plenum.Trade;

namespace Plenum.Data.Validation;

/// <summary>What the tables compare, from an equilibrium and its baseline, in percent.</summary>
internal static class ExactMeasures
{
    /// <summary>100·(Î/P̂ − 1).</summary>
    public static double RealIncome(Baseline baseline, Equilibrium found, int country) =>
        100 * ((found.Income[country] / baseline.Income[country] / found.ConsumerPriceChange[country]) - 1);

    /// <summary>100·(ŵ/P̂ − 1).</summary>
    public static double RealWage(Equilibrium found, int country) =>
        100 * ((found.WageChange[country] / found.ConsumerPriceChange[country]) - 1);

    /// <summary>Change of the imports of <paramref name="country"/> from <paramref name="partners"/>, net of tariffs, in percent.</summary>
    public static double Imports(Baseline baseline, Equilibrium found, int country, IReadOnlyList<int> partners)
    {
        double before = 0, after = 0;
        var e = baseline.Anchor;
        for (var j = 0; j < e.Sectors; j++)
        {
            foreach (var i in partners)
            {
                if (i == country)
                    continue;
                var at = e.At(j, country, i);
                var plane = (country * e.Sectors) + j;
                before += e.ExpenditureShares[at] * baseline.Expenditure[plane] / (1 + e.Tariff[at]);
                after += found.ExpenditureShares[at] * found.Expenditure[plane] / (1 + found.Tariff[at]);
            }
        }

        return 100 * ((after / before) - 1);
    }

    /// <summary>
    /// Ω = α′(I − Γ′)⁻¹ of one country: what a price change of a sector is worth to consumers, inputs included
    /// (Costinot and Rodríguez-Clare 2014). Found by iterating Ω = α + Γ′Ω.
    /// </summary>
    public static double[] Weights(Economy economy, int country)
    {
        var sectors = economy.Sectors;
        var omega = economy.FinalShares.AsSpan(country * sectors, sectors).ToArray();
        for (var pass = 0; pass < 100_000; pass++)
        {
            var change = 0.0;
            for (var k = 0; k < sectors; k++)
            {
                var sum = economy.FinalShares[(country * sectors) + k];
                for (var user = 0; user < sectors; user++)
                    sum += economy.InputShares[(((country * sectors) + user) * sectors) + k] * omega[user];
                change = Math.Max(change, Math.Abs(sum - omega[k]));
                omega[k] = sum;
            }

            if (change < 1e-16)
                break;
        }

        return omega;
    }
}
