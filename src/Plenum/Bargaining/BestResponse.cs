using Plenum.Trade;

namespace Plenum.Bargaining;

/// <summary>Finds the best response of a player by direct optimisation of its real income in the full model.</summary>
public static class BestResponse
{
    private const double NearStep = 0.08;

    private static readonly double[] CoarseLook =
        [.. new[] { TariffGame.Lowest, -0.1, 0, 0.12, 0.25, 0.4, 0.6, 0.9, 1.4, 2.2, 4, TariffGame.Highest }.Select(t => Math.Log(1 + t))];

    /// <summary>Finds it.</summary>
    /// <param name="game">The game.</param>
    /// <param name="profile">What everyone does now.</param>
    /// <param name="player">Whose response.</param>
    /// <param name="here">The equilibrium of <paramref name="profile"/>, where every solve starts.</param>
    /// <param name="everywhere">
    /// Look over the whole range even if the player has tariffs already; otherwise the search starts from those.
    /// </param>
    /// <exception cref="DidNotConvergeException">A trial did not solve.</exception>
    public static TariffResponse Of(TariffGame game, TariffProfile profile, int player, Equilibrium here, bool everywhere = false)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(profile);
        var workspace = new Workspace();
        var known = profile.Rates[player];
        if (game.BySector && known is not null && !everywhere)
            return SectorResponse.Of(game, profile, player, here, known, workspace, 0);
        var solves = 0;
        double Value(double logRate)
        {
            solves++;
            return game.LogPayoff(player, profile.With(player, game.Same(Math.Exp(logRate) - 1)), workspace, here);
        }

        var best = known is null || everywhere
            ? ScalarMaximum.Over(Value, CoarseLook)
            : ScalarMaximum.Near(Value, Math.Log(1 + known[0]), NearStep, CoarseLook[0], CoarseLook[^1]);
        var rates = game.Same(Math.Exp(best.At) - 1);
        return game.BySector
            ? SectorResponse.Of(game, profile, player, here, rates, workspace, solves)
            : new TariffResponse(rates, Math.Exp(best.Value), solves, best.AtLimit);
    }
}
