using Plenum.Trade;

namespace Plenum.Bargaining;

/// <summary>
/// The Nash tariffs that the closed form implies: tariffs and equilibrium solved together by going back and forth, without any
/// optimisation. As good as <see cref="TariffFormulas.At"/>: without intermediate goods, with tariffs on everything.
/// </summary>
/// <param name="Tariffs">One rate a player.</param>
/// <param name="Equilibrium">The equilibrium under them.</param>
/// <param name="Rounds">Times back and forth.</param>
/// <param name="Move">Largest change of a rate in the last.</param>
public sealed record FormulaNash(TariffProfile Tariffs, Equilibrium Equilibrium, int Rounds, double Move)
{
    private const int MostRounds = 200;
    private const double Tolerance = 1e-10;

    /// <summary>True when the rates no longer move.</summary>
    public bool Converged => Move <= Tolerance;

    /// <summary>Solves for the tariffs of all players of a game with one rate a player.</summary>
    public static FormulaNash Of(TariffGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        var workspace = new Workspace();
        var here = game.StatusQuo;
        var profile = game.Unmoved;
        var move = double.PositiveInfinity;
        var round = 0;
        while (round < MostRounds && move > Tolerance)
        {
            double[] next = [.. game.Players.Select(p => TariffFormulas.At(here, p))];
            move = profile.Rates[0] is null ? double.PositiveInfinity : profile.Rates.Select((r, p) => Math.Abs(r![0] - next[p])).Max();
            profile = new TariffProfile([.. next.Select(t => game.Same(Math.Min(t, TariffGame.Highest)))]);
            here = game.Solve(profile, workspace, here);
            round++;
        }

        return new FormulaNash(profile, here, round, move);
    }
}
