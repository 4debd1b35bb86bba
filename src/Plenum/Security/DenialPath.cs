namespace Plenum.Security;

/// <summary>
/// How a denial of capability wears off: D(t) = D₀(1 − ℓ)e^{−ψt}. Leakage ℓ is what gets through at once; indigenisation ψ of
/// either sign is how fast the rival replaces it (positive) or falls further behind (negative).
/// </summary>
/// <param name="Initial">D₀ in percent of capability, of either sign.</param>
/// <param name="Leakage">ℓ, 0 to 1.</param>
/// <param name="Indigenisation">ψ per year.</param>
public sealed record DenialPath(double Initial, double Leakage = 0, double Indigenisation = 0)
{
    /// <summary>Percent denied <paramref name="years"/> after the start.</summary>
    public double At(double years) => Initial * (1 - Leakage) * Math.Exp(-Indigenisation * years);

    /// <summary>
    /// The discounted mean of D over the years 0 to <paramref name="horizon"/>, weights e^{−rt}: what one year's cost should be
    /// held against.
    /// </summary>
    /// <param name="horizon">Years, positive.</param>
    /// <param name="discount">r per year.</param>
    public double DiscountedMean(double horizon, double discount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(horizon);
        return Initial * (1 - Leakage) * Integral(Indigenisation + discount, horizon) / Integral(discount, horizon);
    }

    private static double Integral(double rate, double horizon) =>
        Math.Abs(rate * horizon) < 1e-12 ? horizon : (1 - Math.Exp(-rate * horizon)) / rate;
}
