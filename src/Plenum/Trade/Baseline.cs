namespace Plenum.Trade;

/// <summary>
/// The world without the scenario: the equilibrium of the calibrated economy under a deficit rule, and that equilibrium
/// re-expressed as an economy of its own (<see cref="Anchor"/>), to which all counterfactual hats refer.
/// </summary>
public sealed class Baseline
{
    /// <summary>The economy as calibrated from the world's data.</summary>
    public required Economy Data { get; init; }

    /// <summary>The deficit rule of baseline and counterfactual.</summary>
    public required DeficitRule Deficits { get; init; }

    /// <summary>Options of the counterfactuals solved from here; the baseline itself is plain.</summary>
    public Substitution Substitution { get; init; } = Substitution.CobbDouglas;

    /// <summary>
    /// The baseline as an economy: π, VA, deficits of the baseline equilibrium; γ, input shares, α, θ and tariffs of the data.
    /// </summary>
    public required Economy Anchor { get; init; }

    /// <summary>X at the baseline, plane <c>[country][sector]</c>, tariffs included.</summary>
    public required double[] Expenditure { get; init; }

    /// <summary>Y at the baseline, plane <c>[country][sector]</c>.</summary>
    public required double[] Output { get; init; }

    /// <summary>I at the baseline.</summary>
    public required double[] Income { get; init; }

    /// <summary>R at the baseline.</summary>
    public required double[] TariffRevenue { get; init; }

    /// <summary>How the baseline was solved.</summary>
    public required SolveReport Report { get; init; }

    /// <summary>The baseline as an equilibrium relative to <see cref="Anchor"/>: every hat exactly 1.</summary>
    public required Equilibrium Equilibrium { get; init; }

    /// <summary>The anchor folded for the solver.</summary>
    internal Solving.TradeStructure Structure { get; init; } = null!;
}
