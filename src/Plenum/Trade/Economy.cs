using Plenum.Worlds;

namespace Plenum.Trade;

/// <summary>
/// The parameters the equilibrium needs, in shares and levels relative to world value added = 1. Made from a
/// <see cref="World"/> by <see cref="Calibration"/>; every hat of a solution is relative to it.
/// </summary>
/// <remarks>
/// Cubes are <c>[sector][importer][exporter]</c>, input shares <c>[country][user][input]</c>, planes <c>[country][sector]</c>.
/// </remarks>
public sealed record Economy
{
    /// <summary>The world the economy was calibrated from.</summary>
    public required World World { get; init; }

    /// <summary>Number of countries, N.</summary>
    public int Countries => World.RegionCount;

    /// <summary>Number of sectors, J.</summary>
    public int Sectors => World.SectorCount;

    /// <summary>π: share of importer n's spending on sector j (tariffs included) that goes to exporter i; rows sum to one.</summary>
    public required double[] ExpenditureShares { get; init; }

    /// <summary>γ^j_n: value added per unit of output.</summary>
    public required double[] ValueAddedShares { get; init; }

    /// <summary>γ^{kj}_n: cost share of input k in sector j; with <see cref="ValueAddedShares"/> a sector's shares sum to one.</summary>
    public required double[] InputShares { get; init; }

    /// <summary>α^j_n: share of final spending; sums to one by country.</summary>
    public required double[] FinalShares { get; init; }

    /// <summary>θ_j, positive.</summary>
    public required double[] TradeElasticity { get; init; }

    /// <summary>VA_n as a share of world value added.</summary>
    public required double[] ValueAdded { get; init; }

    /// <summary>τ as a rate (0.25 for 25 %).</summary>
    public required double[] Tariff { get; init; }

    /// <summary>D_n: imports minus exports net of tariffs, as a share of world value added; sums to zero.</summary>
    public required double[] Deficit { get; init; }

    /// <summary>World value added in the world's currency unit: what one unit of this economy is worth.</summary>
    public required double CurrencyScale { get; init; }

    /// <summary>Offset of (sector, importer, exporter) in a cube.</summary>
    public int At(int sector, int importer, int exporter) => (((sector * Countries) + importer) * Countries) + exporter;
}
