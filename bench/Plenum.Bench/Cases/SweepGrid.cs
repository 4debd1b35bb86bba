using System.Globalization;

namespace Plenum.Bench.Cases;

/// <summary>The grid of the sweep benchmarks: everybody's tariffs and borders, sector by sector, at many sizes; no case twice.</summary>
internal static class SweepGrid
{
    /// <summary>The file, with so many sizes for each country, sector and instrument.</summary>
    public static string Text(string name, int sizes) => string.Create(CultureInfo.InvariantCulture, $$"""
        id: {{name}}
        axes:
          country: { countries: all }
          sector: { sectors: tradable }
          size: { from: 1, to: 100, count: {{sizes}} }
        instruments:
          tariff: { measures: [ tariff: { importer: "{country}", exporter: all, sectors: "{sector}", add_percent: "{size}" } ] }
          cost: { measures: [ trade_cost: { between: ["{country}", all], sectors: "{sector}", percent: "{size}" } ] }
        shard: 1000
        """);
}
