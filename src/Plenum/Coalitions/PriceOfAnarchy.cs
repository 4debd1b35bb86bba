namespace Plenum.Coalitions;

/// <summary>What selfish play loses against the best profile, in the sum of all payoffs.</summary>
/// <param name="BestProfile">The profile with the largest total; the lowest-numbered of several.</param>
/// <param name="BestTotal">Its total.</param>
/// <param name="WorstEquilibrium">The pure equilibrium with the smallest total, or null when there is none.</param>
/// <param name="WorstTotal">Its total; NaN when there is none.</param>
/// <param name="BestEquilibriumTotal">The largest total of a pure equilibrium; NaN when there is none.</param>
public sealed record PriceOfAnarchy(
    int BestProfile, double BestTotal, int? WorstEquilibrium, double WorstTotal, double BestEquilibriumTotal)
{
    /// <summary>Best total less the worst equilibrium's, in the payoffs' unit; NaN without an equilibrium.</summary>
    public double Gap => BestTotal - WorstTotal;

    /// <summary>
    /// Best total over the worst equilibrium's (Koutsoupias and Papadimitriou 1999); NaN where totals are not both positive,
    /// because a ratio of gains and losses means nothing: use <see cref="Gap"/>.
    /// </summary>
    public double Ratio => BestTotal > 0 && WorstTotal > 0 ? BestTotal / WorstTotal : double.NaN;

    /// <summary>Computes it for <paramref name="game"/>.</summary>
    public static PriceOfAnarchy Of(DiscreteGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        var best = 0;
        for (var p = 1; p < game.Profiles; p++)
        {
            if (game.Total(p) > game.Total(best))
                best = p;
        }

        var equilibria = game.PureEquilibria();
        if (equilibria.Count == 0)
            return new PriceOfAnarchy(best, game.Total(best), null, double.NaN, double.NaN);
        var worst = equilibria.MinBy(game.Total);
        return new PriceOfAnarchy(best, game.Total(best), worst, game.Total(worst), equilibria.Max(game.Total));
    }
}
