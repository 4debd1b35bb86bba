using Plenum.Data.Embedded;
using Plenum.Data.Worlds.Tables;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Import;

/// <summary>The elasticities the project ships for published classifications (<c>data/world/elasticities</c>).</summary>
internal static class ShippedElasticities
{
    /// <summary>Reads one table in the order of <paramref name="sectors"/>.</summary>
    public static IReadOnlyList<SectorElasticity> Read(string classification, IReadOnlyList<string> sectors) =>
        AxisTables.Elasticities(Open(classification), sectors);

    /// <summary>Reads one table by sector code.</summary>
    public static IReadOnlyDictionary<string, SectorElasticity> All(string classification)
    {
        var rows = Open(classification);
        var codes = new List<string>();
        var sector = rows.Column("sector");
        while (rows.Next())
            codes.Add(rows.Text(sector));
        return codes.Zip(Read(classification, codes)).ToDictionary(x => x.First, x => x.Second, StringComparer.Ordinal);
    }

    private static CsvRows Open(string classification)
    {
        var path = $"world/elasticities/{classification}.csv";
        using var stream = EmbeddedData.Open(path);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return new CsvRows(path, memory.GetBuffer(), (int)memory.Length);
    }
}
