namespace Plenum.Worlds;

/// <summary>
/// What is known of a later year: totals that an updated world must have. Values are in the world's currency unit; NaN means
/// not known, and <see cref="WorldUpdate"/> then says by which assumption it went on.
/// </summary>
public sealed record WorldTotals
{
    /// <summary>The year the totals are of.</summary>
    public required int Year { get; init; }

    /// <summary>For each sector, in the world's order, whether its trade is counted in <see cref="Goods"/>.</summary>
    public required bool[] IsGoods { get; init; }

    /// <summary>Value added of each country; N values.</summary>
    public required double[] ValueAdded { get; init; }

    /// <summary>Trade in all goods together between two countries, <c>[importer][exporter]</c>; own sales are ignored.</summary>
    public required double[] Goods { get; init; }

    /// <summary>Trade in everything else, laid out as <see cref="Goods"/>, or null where nothing is known.</summary>
    public double[]? Services { get; init; }

    /// <summary>All goods a country exports, for countries whose pairs are not known; N values, or null.</summary>
    public double[]? GoodsExports { get; init; }

    /// <summary>All goods a country imports, for countries whose pairs are not known; N values, or null.</summary>
    public double[]? GoodsImports { get; init; }

    /// <summary>Where the totals come from, one line a source.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Licences of the sources, one line each.</summary>
    public IReadOnlyList<string> Licences { get; init; } = [];
}
