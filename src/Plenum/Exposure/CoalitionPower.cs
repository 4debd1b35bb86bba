using Plenum.Trade;
using Plenum.Welfare;

namespace Plenum.Exposure;

/// <summary>
/// The power of a coalition over a country by the sufficient-statistics formula: what the country would lose if the coalition
/// stopped selling to it and no cost or wage moved,
/// 1 − exp{Σ_k Ω^k_n θ_k^−1 ln(1 − ω^k_n)} with ω the coalition's share of the country's spending and Ω as in
/// <see cref="SufficientStatistics"/>. Convex in ω: two suppliers together have more than the sum of their powers. With
/// everyone else as the coalition it is the loss of autarky where nothing is taxed (Arkolakis, Costinot and Rodríguez-Clare
/// 2012; Costinot and Rodríguez-Clare 2014). After Clayton, Maggiori and Schreger (2025), for the model at hand.
/// </summary>
public static class CoalitionPower
{
    /// <summary>Power as a share of real income, 0 to 1; 1 where a sector that counts would have no supplier left.</summary>
    /// <param name="economy">The economy, usually <see cref="Baseline.Anchor"/>.</param>
    /// <param name="omega">Ω of <see cref="SufficientStatistics.Weights"/>, plane.</param>
    /// <param name="coalition">The countries that stop selling; the target itself never counts.</param>
    /// <param name="target">The country cut off.</param>
    /// <param name="sectors">The sectors in which they stop; null for all.</param>
    public static double Over(
        Economy economy, IReadOnlyList<double> omega, IReadOnlyList<bool> coalition, int target, IReadOnlyList<bool>? sectors = null)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(omega);
        ArgumentNullException.ThrowIfNull(coalition);
        var log = 0.0;
        for (var j = 0; j < economy.Sectors; j++)
        {
            if (sectors is not null && !sectors[j])
                continue;
            double kept = 0, cut = 0;
            for (var i = 0; i < economy.Countries; i++)
            {
                var share = economy.ExpenditureShares[economy.At(j, target, i)];
                if (i != target && coalition[i])
                    cut += share;
                else
                    kept += share;
            }

            var weight = omega[(target * economy.Sectors) + j];
            if (cut > 0 && weight != 0)
                log += weight / economy.TradeElasticity[j] * Math.Log(kept);
        }

        return 1 - Math.Exp(log);
    }
}
