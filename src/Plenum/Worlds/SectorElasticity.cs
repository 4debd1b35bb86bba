namespace Plenum.Worlds;

/// <summary>The trade elasticity of a sector with its provenance.</summary>
/// <param name="Theta">θ: elasticity of tariff-inclusive spending shares to trade costs, positive.</param>
/// <param name="Low">Low end of the range, or null.</param>
/// <param name="High">High end of the range, or null.</param>
/// <param name="Horizon">Horizon the estimate speaks for, such as <c>long</c>; may be empty.</param>
/// <param name="Convention">
/// <c>tariff-inclusive</c> or <c>tariff-exclusive</c>: the convention of the estimate θ was derived from (customs-value
/// estimates are 1+θ); <see cref="Theta"/> itself is always the model's θ.
/// </param>
/// <param name="Source">Where it comes from.</param>
public sealed record SectorElasticity(
    double Theta, double? Low = null, double? High = null, string Horizon = "", string Convention = "", string Source = "");
