namespace Plenum.Trade;

/// <summary>
/// A ceiling on the quantity of one flow, kept by a licence whose price adjusts: a shadow tax w with 0 ≤ w ⟂ q̄ − q(w) ≥ 0.
/// </summary>
/// <param name="Sector">j.</param>
/// <param name="Importer">n.</param>
/// <param name="Exporter">i.</param>
/// <param name="Share">
/// q̄ as a share of the baseline's quantity, above 0. Quantity is what leaves the factory: sales over unit cost. Infinity never binds.
/// </param>
/// <param name="ImporterRent">Share of the licence's price that the importer's country collects, 0 to 1; the rest is the exporter's.</param>
public sealed record Quota(int Sector, int Importer, int Exporter, double Share, double ImporterRent = 0);
