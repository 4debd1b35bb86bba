namespace Plenum.Bargaining;

/// <summary>The tariffs that serve a player best while the others stay where they are.</summary>
/// <param name="Rates">One rate, or one a sector.</param>
/// <param name="Payoff">The player's real income then, against the status quo, a ratio.</param>
/// <param name="Solves">Equilibria solved to find them.</param>
/// <param name="AtLimit">True when a rate stands at the end of what a player may choose.</param>
public sealed record TariffResponse(double[] Rates, double Payoff, int Solves, bool AtLimit);
