namespace Plenum.Trade;

/// <summary>
/// Two equilibria of one baseline side by side: the world compared against (the baseline itself, or the baseline with measures
/// already in force) and the scenario.
/// </summary>
/// <param name="Baseline">The baseline both were solved from.</param>
/// <param name="ShockBefore">What is already in force in the world compared against.</param>
/// <param name="Before">Its equilibrium.</param>
/// <param name="ShockAfter">Everything in force in the scenario.</param>
/// <param name="After">Its equilibrium.</param>
public sealed record Comparison(
    Baseline Baseline, Shock ShockBefore, Equilibrium Before, Shock ShockAfter, Equilibrium After)
{
    /// <summary><see cref="ShockBefore"/> with its quotas written as the taxes they came to.</summary>
    public Shock TaxesBefore => LicencePrices.AsTaxes(Economy, ShockBefore, Before.Quotas);

    /// <summary><see cref="ShockAfter"/> with its quotas written as the taxes they came to.</summary>
    public Shock TaxesAfter => LicencePrices.AsTaxes(Economy, ShockAfter, After.Quotas);

    /// <summary>A scenario compared with the untouched baseline.</summary>
    public static Comparison WithBaseline(Baseline baseline, Shock shock, Equilibrium after)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        return new Comparison(baseline, Shock.None, baseline.Equilibrium, shock, after);
    }

    /// <summary>The economy all hats refer to.</summary>
    public Economy Economy => Baseline.Anchor;
}
