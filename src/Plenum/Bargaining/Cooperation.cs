using Plenum.Trade;

namespace Plenum.Bargaining;

/// <summary>
/// What the players could have together: nobody taxes anybody in the chosen sectors. In this model, without distortions of its
/// own, that is the efficient choice (the first welfare theorem) where nothing else is taxed; who gains how much is then a matter of
/// transfers.
/// </summary>
/// <remarks>
/// Transfers are Nash's bargaining solution with transferable income and weights in proportion to income (Nash 1950; Kalai 1977):
/// against the tariff war as the point of disagreement, everyone gains the same percentage. They are counted in status-quo
/// incomes and prices and do not feed back into the equilibrium. Where the players together are better off in the war (others pay
/// for it), there is nothing to share and transfers are not numbers.
/// </remarks>
/// <param name="Equilibrium">The equilibrium without the players' tariffs.</param>
/// <param name="RealIncome">Ŵ of every country against the status quo, before transfers.</param>
/// <param name="Gain">By player: what it gains over the tariff war, before transfers, as a share of world value added.</param>
/// <param name="Transfer">By player: what it receives, a share of world value added; they sum to zero. NaN where <see cref="Pays"/> is false.</param>
public sealed record Cooperation(Equilibrium Equilibrium, double[] RealIncome, double[] Gain, double[] Transfer)
{
    /// <summary>True when the players together gain over the war.</summary>
    public bool Pays => Gain.Sum() > 0;

    /// <summary>Solves for cooperation and compares it with the outcome of a tariff war.</summary>
    public static Cooperation Instead(TariffGame game, Equilibrium war)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(war);
        var free = game.Solve(game.All(0));
        double[] together = game.RealIncome(free), apart = game.RealIncome(war);
        double[] gain = [.. game.Players.Select((_, p) => game.Income(p) * (game.Payoff(p, together) - game.Payoff(p, apart)))];
        double sum = gain.Sum(), incomes = Enumerable.Range(0, gain.Length).Sum(game.Income);
        return new Cooperation(free, together, gain, [.. gain.Select((g, p) => sum > 0 ? (sum * game.Income(p) / incomes) - g : double.NaN)]);
    }
}
