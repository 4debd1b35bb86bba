using Plenum.Coalitions;
using Plenum.Trade;

namespace Plenum.Bargaining;

/// <summary>
/// Optimal tariffs in closed form. All say the same: one over the elasticity with which the rest of the world gives up its
/// imports when the country's wage rises, less one. They hold without intermediate goods and where the tariff leaves the wages of other
/// countries among themselves alone: exactly with two countries or identical rivals, nearly so otherwise.
/// </summary>
public static class TariffFormulas
{
    /// <summary>1/θ: the optimal tariff of a country too small to matter to anyone (Gros 1987).</summary>
    public static double SmallCountry(double theta) => 1 / theta;

    /// <summary>
    /// (1 + tλ)/(θ λ (1 + t)): one sector, two countries, λ the other's domestic share and t its own tariff, both at the
    /// equilibrium with the tariff in force. 1/(θλ) against free trade (Gros 1987; Alvarez and Lucas 2007).
    /// </summary>
    public static double TwoCountries(double theta, double otherHomeShare, double otherTariff) =>
        (1 + (otherTariff * otherHomeShare)) / (theta * otherHomeShare * (1 + otherTariff));

    /// <summary>
    /// The Nash tariff of identical countries with one sector: the root of t = 1/(θ [1 − μ/(1 + tλ)]), λ being the domestic and μ
    /// each partner's share under t.
    /// </summary>
    /// <param name="theta">θ.</param>
    /// <param name="homeShare">Domestic share under free trade.</param>
    /// <param name="countries">Number of countries, at least 2.</param>
    public static double SymmetricNash(double theta, double homeShare, int countries = 2)
    {
        double Gap(double t)
        {
            var home = homeShare / (homeShare + ((1 - homeShare) * Math.Exp(-theta * Math.Log(1 + t))));
            var partner = (1 - home) / (countries - 1);
            return (t * theta * (1 - (partner / (1 + (t * home))))) - 1;
        }

        double low = 0, high = 1;
        while (Gap(high) < 0 && high < 1e6)
            high *= 2;
        for (var k = 0; k < 200 && high - low > 1e-15 * high; k++)
        {
            var middle = 0.5 * (low + high);
            (low, high) = Gap(middle) < 0 ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }

    /// <summary>
    /// The formula at an equilibrium with many sectors, countries and any tariffs of others: t = 1/η,
    /// η = Σ_j Σ_k χ_jk θ_k (1 − λ_jk) − Σ_j χ_j d ln X_j, χ export shares, λ the player's share of j's spending and
    /// d ln X_j what j loses in tariff revenue (after Lashkaripour 2021, proposition 2). Inputs are counted as if they were final goods.
    /// </summary>
    /// <param name="equilibrium">Where the shares are taken.</param>
    /// <param name="player">Whose optimal tariff on all it imports.</param>
    public static double At(Equilibrium equilibrium, Player player)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        ArgumentNullException.ThrowIfNull(player);
        var economy = equilibrium.Economy;
        var sectors = economy.Sectors;
        double exports = 0, response = 0;
        for (var m = 0; m < economy.Countries; m++)
        {
            if (player.Regions.Contains(m))
                continue;
            double spending = 0, sold = 0, lost = 0, revenue = 0;
            for (var j = 0; j < sectors; j++)
            {
                var spent = equilibrium.Expenditure[(m * sectors) + j];
                double share = 0, border = 0, taxed = 0, taxes = 0;
                for (var i = 0; i < economy.Countries; i++)
                {
                    var at = economy.At(j, m, i);
                    var pi = equilibrium.ExpenditureShares[at];
                    var tax = pi * equilibrium.Tariff[at] / (1 + equilibrium.Tariff[at]);
                    taxes += tax;
                    if (!player.Regions.Contains(i))
                        continue;
                    share += pi;
                    border += pi / (1 + equilibrium.Tariff[at]);
                    taxed += tax;
                }

                spending += spent;
                revenue += spent * taxes;
                sold += spent * border;
                response += spent * border * economy.TradeElasticity[j] * (1 - share);
                lost += spent * economy.TradeElasticity[j] * (taxed - (share * taxes));
            }

            if (spending <= 0)
                continue;
            exports += sold;
            response += sold * lost / (spending - revenue);
        }

        return exports / response;
    }
}
