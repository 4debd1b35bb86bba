namespace Plenum.Worlds;

/// <summary>How a world was brought to later totals.</summary>
/// <param name="Sweeps">Passes over all conditions.</param>
/// <param name="Residual">Largest relative gap met in the last pass.</param>
/// <param name="Conditions">Number of conditions: accounts and totals.</param>
/// <param name="Worst">The condition with that gap, in words.</param>
/// <param name="Moved">
/// Half the sum of absolute changes of the world's shares: the part of all value in another cell than if every cell had grown
/// alike, 0 to 1.
/// </param>
public sealed record UpdateReport(int Sweeps, double Residual, int Conditions, string Worst, double Moved);
