namespace Plenum.Bargaining;

/// <summary>The tariffs of every player.</summary>
/// <param name="Rates">
/// By player, one rate for all its chosen sectors or one a sector (0.25 for 25 %); null where a player keeps the tariffs in
/// force.
/// </param>
public sealed record TariffProfile(IReadOnlyList<double[]?> Rates)
{
    /// <summary>The same with other tariffs of one player.</summary>
    public TariffProfile With(int player, double[]? rates)
    {
        var copy = Rates.ToArray();
        copy[player] = rates;
        return new TariffProfile(copy);
    }
}
