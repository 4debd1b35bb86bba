namespace Plenum.Trade;

/// <summary>What happens to trade deficits; the baseline is solved under the same rule as the counterfactual.</summary>
public enum DeficitRule
{
    /// <summary>D′ = 0 in baseline and counterfactual (<c>zero</c>): the default for welfare.</summary>
    Zero,

    /// <summary>D′ = D in units of world value added (<c>fixed</c>).</summary>
    Fixed,

    /// <summary>D′_n = ŵ_n VA_n (D_n/VA_n − Σ_m D_m ŵ_m): a constant share of own value added, rebalanced to sum to zero (<c>own-share</c>).</summary>
    OwnShare,
}
