using Plenum.Axes;

namespace Plenum.Worlds;

/// <summary>
/// A calibrated baseline as its files give it: levels in one currency unit, not yet shares. Immutable by convention:
/// nobody writes to the arrays after construction.
/// </summary>
/// <remarks>
/// Cubes are <c>[sector][importer][exporter]</c>, exporter contiguous. Missing rows of a file are zeros here.
/// </remarks>
public sealed record World
{
    /// <summary>Identifier: the package's name.</summary>
    public required string Id { get; init; }

    /// <summary>Title for readers.</summary>
    public string Title { get; init; } = "";

    /// <summary>Version of the package.</summary>
    public string Version { get; init; } = "1";

    /// <summary>Base year of the values.</summary>
    public required int Year { get; init; }

    /// <summary>Currency, for instance <c>USD</c>.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Unit of the values, for instance <c>million</c>.</summary>
    public string Unit { get; init; } = "million";

    /// <summary>The numeraire in words; the model's is world value added.</summary>
    public string Numeraire { get; init; } = "world value added";

    /// <summary>The N regions, in the world's own order.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>The J sectors, in the world's own order.</summary>
    public required IReadOnlyList<Sector> Sectors { get; init; }

    /// <summary>Trade at producer prices, net of tariffs, domestic sales included; <c>[sector][importer][exporter]</c>.</summary>
    public required double[] Trade { get; init; }

    /// <summary>Spending on inputs at purchaser prices, all origins; <c>[country][user][input]</c>.</summary>
    public required double[] Inputs { get; init; }

    /// <summary>Value added; <c>[country][sector]</c>.</summary>
    public required double[] ValueAdded { get; init; }

    /// <summary>Final spending at purchaser prices, all origins; <c>[country][sector]</c>.</summary>
    public required double[] Final { get; init; }

    /// <summary>Ad valorem tariffs in percent; <c>[sector][importer][exporter]</c>.</summary>
    public required double[] TariffPercent { get; init; }

    /// <summary>Further tariff schedules by full table name (such as <c>tariffs-2005</c>), laid out as <see cref="TariffPercent"/>.</summary>
    public IReadOnlyDictionary<string, double[]> TariffSchedules { get; init; } = new Dictionary<string, double[]>(StringComparer.Ordinal);

    /// <summary>One elasticity a sector, in sector order.</summary>
    public required IReadOnlyList<SectorElasticity> Elasticities { get; init; }

    /// <summary>Knowledge channels by name.</summary>
    public IReadOnlyDictionary<string, KnowledgeChannel> Channels { get; init; } = new Dictionary<string, KnowledgeChannel>(StringComparer.Ordinal);

    /// <summary>Groups of region codes by name, members in file order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Where the values come from, one line a source.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Licences of the sources, one line each.</summary>
    public IReadOnlyList<string> Licences { get; init; } = [];

    /// <summary>What was repaired or imputed on the way in, each with its size.</summary>
    public IReadOnlyList<WorldNote> Log { get; init; } = [];

    /// <summary>Number of regions, N.</summary>
    public int RegionCount => Regions.Count;

    /// <summary>Number of sectors, J.</summary>
    public int SectorCount => Sectors.Count;

    /// <summary>Offset of (sector, importer, exporter) in a cube.</summary>
    public int At(int sector, int importer, int exporter) => (((sector * RegionCount) + importer) * RegionCount) + exporter;

    /// <summary>Index of the region with this code, or −1.</summary>
    public int RegionIndex(string code)
    {
        for (var n = 0; n < Regions.Count; n++)
        {
            if (string.Equals(Regions[n].Code, code, StringComparison.Ordinal))
                return n;
        }

        return -1;
    }

    /// <summary>Index of the sector with this code, or −1.</summary>
    public int SectorIndex(string code)
    {
        for (var j = 0; j < Sectors.Count; j++)
        {
            if (string.Equals(Sectors[j].Code, code, StringComparison.Ordinal))
                return j;
        }

        return -1;
    }
}
