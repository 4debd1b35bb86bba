using Plenum.Checks;
using Plenum.Data.Embedded;
using Plenum.Data.Worlds.Import;
using Plenum.Data.Worlds.Tables;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Build;

/// <summary>
/// Builds the embedded <c>world-2014</c> from the source tables: 44 regions, 56 sectors merged to 24, groups and roles of
/// <c>data/world/build-2014</c>, channels of <c>data/evidence/channels</c>.
/// </summary>
public static class World2014Builder
{
    private const string Choices = "world/build-2014/";
    private const string Channels = "evidence/channels/";
    private const string AssumedChannels = "world/build-2014/channels/";

    /// <summary>Builds the world.</summary>
    /// <param name="folder">The optional data folder, which holds <c>wiod2016</c>.</param>
    /// <exception cref="BadInputException">The source tables are not there.</exception>
    public static World Build(string? folder)
    {
        if (folder is null || !Directory.Exists(Path.Combine(folder, "wiod2016")))
        {
            throw new BadInputException(
                "the source tables of world-2014 are not there", folder ?? "PLENUM_DATA",
                "Set PLENUM_DATA to a folder with wiod2016; the finished world is inside the program and needs none");
        }

        var raw = Wiod2016Importer.Read(Path.Combine(folder, "wiod2016"), 2014);
        var sectors = AxisTables.Sectors(Open(Choices + "sectors.csv"));
        var regions = AxisTables.Regions(Open(Choices + "regions.csv"));
        string[] codes = [.. regions.Select(r => r.Code)];
        if (!codes.SequenceEqual(raw.Regions.Select(r => r.Code), StringComparer.Ordinal))
            throw new BadInputException("the regions of the source tables are not those of world-2014", folder);
        var map = SectorMap([.. raw.Sectors.Select(s => s.Code)], [.. sectors.Select(s => s.Code)]);
        var elasticities = Weigh(raw, map, sectors.Count);

        // Thousand dollars: sums of such numbers are exact, so the accounts of the package add up to the last digit.
        var named = raw.Named(regions).Merge(sectors, map);
        named.Repair(decimals: 3);
        return named.ToWorld(
            "world-2014", "The world economy of 2014: 44 regions, 24 sectors", 2014, elasticities,
            [.. Wiod2016Importer.Sources, .. ChannelSources()],
            [.. Wiod2016Importer.Licences, "Elasticities are facts from the papers named beside them", "Channels: see data/LICENSES.md"],
            AxisTables.Groups(Open(Choices + "groups.csv"), codes), ReadChannels(codes, [.. sectors.Select(s => s.Code)]));
    }

    private static int[] SectorMap(string[] from, string[] into)
    {
        var rows = Open(Choices + "sector-map.csv");
        int code = rows.Column("code"), group = rows.Column("group");
        CodeIndex source = new("sector", from), target = new("sector", into);
        var map = new int[from.Length];
        Array.Fill(map, -1);
        while (rows.Next())
            map[source.Find(rows, code)] = target.Find(rows, group);
        var missing = Array.IndexOf(map, -1);
        return missing < 0 ? map : throw new BadInputException($"sector {from[missing]} has no group", rows.File);
    }

    // θ of a merged sector: mean of its parts with their cross-border trade as weights, to three decimals.
    private static SectorElasticity[] Weigh(WorldDraft raw, int[] map, int groups)
    {
        var parts = ShippedElasticities.Read("wiod2016", [.. raw.Sectors.Select(s => s.Code)]);
        var weights = CrossBorder.Trade(raw.Trade, raw.Regions.Count, raw.Sectors.Count);
        return [.. Enumerable.Range(0, groups).Select(g => ElasticityMean.Of(
            [.. Enumerable.Range(0, map.Length).Where(j => map[j] == g).Select(j => (raw.Sectors[j].Code, parts[j], weights[j]))], decimals: 3))];
    }

    private static IEnumerable<string> ChannelSources() =>
        EmbeddedData.List(Channels).Where(p => p.EndsWith(".csv", StringComparison.Ordinal)).Select(p =>
            $"Channel {Path.GetFileNameWithoutExtension(p)}: data/{p}, computed by plenum evidence derive (sources in data/evidence/channels/provenance.json)")
        .Concat(EmbeddedData.List(AssumedChannels).Select(p =>
            $"Channel {Path.GetFileNameWithoutExtension(p)}: data/{p}, an assumption (grade D) explained in data/world/world-2014/README.md"));

    private static Dictionary<string, KnowledgeChannel> ReadChannels(string[] regions, string[] sectors)
    {
        var cells = new CellTables(regions, sectors);
        var channels = new Dictionary<string, KnowledgeChannel>(StringComparer.Ordinal);
        foreach (var path in EmbeddedData.List(Channels).Concat(EmbeddedData.List(AssumedChannels)).Where(p => p.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            channels.Add(name, cells.Channel(Open(path), name));
        }

        return channels;
    }

    /// <summary>Opens an embedded table.</summary>
    internal static CsvRows Open(string path)
    {
        using var stream = EmbeddedData.Open(path);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return new CsvRows("data/" + path, memory.GetBuffer(), (int)memory.Length);
    }
}
