using Plenum.Kernels.Dense;
using Plenum.Trade;

namespace Plenum.Welfare;

/// <summary>
/// The identity that ties real income to what a country still buys at home:
/// ln(ŵ/P̂) = −Σ_k Ω^k (ln π̂_nn − ln λ̂)/θ and ln Ŵ = that + ln((1−ρ)/(1−ρ′)), with Ω_n = α_nᵀ(I − Γ_nᵀ)^−1 and ρ the share of
/// income that is not labour's (Arkolakis, Costinot and Rodríguez-Clare 2012; Costinot and Rodríguez-Clare 2014).
/// Exact for any shock, so it checks every Cobb–Douglas solve with mobile labour.
/// </summary>
public static class SufficientStatistics
{
    /// <summary>Ω, plane <c>[country][sector]</c>: how much of each sector, directly and through inputs, final spending contains.</summary>
    public static double[] Weights(Economy economy)
    {
        ArgumentNullException.ThrowIfNull(economy);
        int n = economy.Countries, sectors = economy.Sectors;
        var weights = new double[n * sectors];
        var matrix = new double[sectors * sectors];
        for (var c = 0; c < n; c++)
        {
            // Ω (I − Γᵀ) = α with Γ[k, j] the share of input k in sector j, so row k of the transposed system reads Γ by user.
            for (var k = 0; k < sectors; k++)
            {
                for (var j = 0; j < sectors; j++)
                    matrix[(k * sectors) + j] = (j == k ? 1 : 0) - economy.InputShares[(((c * sectors) + j) * sectors) + k];
            }

            var factors = LuFactors.Factorise((double[])matrix.Clone(), sectors)
                ?? throw new InvalidOperationException($"input shares of {economy.World.Regions[c].Code} leave no value added");
            var row = weights.AsSpan(c * sectors, sectors);
            economy.FinalShares.AsSpan(c * sectors, sectors).CopyTo(row);
            factors.Solve(row);
        }

        return weights;
    }

    /// <summary>ln Ŵ_n by the identity, for comparison with <see cref="RealIncome.Change"/>.</summary>
    public static double[] LogRealIncome(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var economy = comparison.Economy;
        var (before, after) = (comparison.Before, comparison.After);
        int n = economy.Countries, sectors = economy.Sectors;
        var omega = Weights(economy);
        var result = new double[n];
        for (var c = 0; c < n; c++)
        {
            for (var k = 0; k < sectors; k++)
            {
                var plane = (c * sectors) + k;
                var at = economy.At(k, c, c);
                var openness = before.ExpenditureShares[at] > 0 && after.ExpenditureShares[at] > 0
                    ? (Math.Log(after.ExpenditureShares[at] / before.ExpenditureShares[at])
                        - Math.Log(Change(comparison.ShockBefore.TechnologyChange, comparison.ShockAfter.TechnologyChange, plane)))
                        / economy.TradeElasticity[k]
                    : Math.Log(after.PriceChange[plane] / before.PriceChange[plane] * before.UnitCostChange[plane] / after.UnitCostChange[plane]);
                result[c] -= omega[plane] * openness;
            }

            result[c] += Math.Log(before.LabourIncome[c] / before.Income[c] * after.Income[c] / after.LabourIncome[c])
                + Math.Log(Change(comparison.ShockBefore.LabourChange, comparison.ShockAfter.LabourChange, c));
        }

        return result;
    }

    private static double Change(double[]? before, double[]? after, int at) =>
        (after is null ? 1 : after[at]) / (before is null ? 1 : before[at]);
}
