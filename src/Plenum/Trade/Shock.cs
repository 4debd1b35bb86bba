namespace Plenum.Trade;

/// <summary>
/// What the model sees of a scenario: changes relative to the world's own state. A null array means nothing changes there.
/// </summary>
/// <remarks>
/// Cubes are <c>[sector][importer][exporter]</c>; planes <c>[country][sector]</c>. A country's trade with itself is never
/// touched: the diagonal is 1 (or the world's own tariff).
/// </remarks>
public sealed class Shock
{
    /// <summary>No change at all.</summary>
    public static Shock None { get; } = new();

    /// <summary>d̂: iceberg cost, new over old; positive and finite.</summary>
    public double[]? IcebergChange { get; init; }

    /// <summary>τ′ as a rate, the new tariff (levels, not a change); ≥ 0 and, with rents, the rent rate added to it.</summary>
    public double[]? Tariff { get; init; }

    /// <summary>e′ as a rate on the producer price, revenue to the exporter's country; the world has none before. Above −1.</summary>
    public double[]? ExportTax { get; init; }

    /// <summary>
    /// What is left of a flow's baseline weight after a ban, 0 to 1: π(1−b). 0 removes the supplier exactly.
    /// </summary>
    public double[]? SupplyKept { get; init; }

    /// <summary>Ceilings on the quantity of flows, at most one a flow; null for none. What they come to is part of the solution.</summary>
    public IReadOnlyList<Quota>? Quotas { get; init; }

    /// <summary>λ̂: technology of exporter i in sector j; plane <c>[country][sector]</c>, positive.</summary>
    public double[]? TechnologyChange { get; init; }

    /// <summary>L̂: labour supply by country, positive.</summary>
    public double[]? LabourChange { get; init; }
}
