using Plenum.Data.Embedded;
using Plenum.Data.Worlds.Tables;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Import;

/// <summary>The elasticities the project ships for published classifications (<c>data/world/elasticities</c>).</summary>
internal static class ShippedElasticities
{
    /// <summary>Reads one table in the order of <paramref name="sectors"/>.</summary>
    public static IReadOnlyList<SectorElasticity> Read(string classification, IReadOnlyList<string> sectors)
    {
        var path = $"world/elasticities/{classification}.csv";
        using var stream = EmbeddedData.Open(path);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return AxisTables.Elasticities(new CsvRows(path, memory.GetBuffer(), (int)memory.Length), sectors);
    }
}
