namespace Plenum.Exposure;

/// <summary>
/// How the real income of one country answers small changes anywhere, to first order: all partial derivatives of ln W at one
/// equilibrium, everything else having adjusted.
/// </summary>
/// <param name="Technology">∂ ln W/∂ ln λ of a country's sector, plane <c>[country][sector]</c>.</param>
/// <param name="UnitCost">
/// ∂ ln W/∂ ln of a country's unit cost in a sector at given wages, plane; minus this is the effect of its productivity.
/// </param>
/// <param name="IcebergCost">∂ ln W/∂ ln d, cube <c>[sector][importer][exporter]</c>; zero on the diagonal.</param>
/// <param name="Tariff">∂ ln W/∂τ (per unit of the rate, not of its logarithm), cube; zero on the diagonal.</param>
public sealed record WelfareGradient(double[] Technology, double[] UnitCost, double[] IcebergCost, double[] Tariff);
