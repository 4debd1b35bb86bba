using Plenum.Trade;

namespace Plenum.Bargaining;

/// <summary>Where a tariff war led.</summary>
public sealed record NashTariffs
{
    /// <summary>Every round, the first being the unilateral optimum against the status quo.</summary>
    public required IReadOnlyList<TariffRound> Rounds { get; init; }

    /// <summary>
    /// True when nobody's tariffs move any more and nobody gains by a jump elsewhere. False is no result: what the rounds show
    /// is where the search stood.
    /// </summary>
    public required bool Converged { get; init; }

    /// <summary>Largest change of any ln(1 + t) in the last round.</summary>
    public required double Move { get; init; }

    /// <summary>
    /// Most that any player would gain by one rate elsewhere in the whole range, looked at coarsely, in ln of real income; below zero when every
    /// such deviation loses.
    /// </summary>
    public required double DeviationGain { get; init; }

    /// <summary>True when a player's rate stands at the end of what it may choose.</summary>
    public required bool AtLimit { get; init; }

    /// <summary>The tariffs.</summary>
    public required TariffProfile Tariffs { get; init; }

    /// <summary>The equilibrium under them.</summary>
    public required Equilibrium Equilibrium { get; init; }

    /// <summary>Equilibria solved in all.</summary>
    public required int Solves { get; init; }
}
