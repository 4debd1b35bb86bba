using Plenum.Trade;

namespace Plenum.Tests.Batteries;

/// <summary>Results that need no solver.</summary>
public static class ClosedForms
{
    /// <summary>Ω_n = α′(I − Γ′)⁻¹ (one per sector): what a price change of a sector is worth to consumers, inputs included.</summary>
    public static double[] Weights(Economy economy, int country)
    {
        ArgumentNullException.ThrowIfNull(economy);
        var sectors = economy.Sectors;
        var matrix = new double[sectors, sectors];
        var alpha = new double[sectors];
        for (var k = 0; k < sectors; k++)
        {
            alpha[k] = economy.FinalShares[(country * sectors) + k];
            for (var user = 0; user < sectors; user++)
                matrix[k, user] = (k == user ? 1 : 0) - economy.InputShares[(((country * sectors) + user) * sectors) + k];
        }

        return Elimination.Solve(matrix, alpha);
    }

    /// <summary>ln of the real-income change of full autarky in a country without tariffs and transfers (Costinot and Rodríguez-Clare 2014).</summary>
    public static double AutarkyLogRealIncome(Economy economy, int country)
    {
        ArgumentNullException.ThrowIfNull(economy);
        var omega = Weights(economy, country);
        var sum = 0.0;
        for (var j = 0; j < economy.Sectors; j++)
            sum += omega[j] / economy.TradeElasticity[j] * Math.Log(economy.ExpenditureShares[economy.At(j, country, country)]);
        return sum;
    }
}
