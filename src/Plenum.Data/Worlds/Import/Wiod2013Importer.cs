using System.Globalization;
using Plenum.Axes;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Import;

/// <summary>
/// Reads the World Input-Output Table, release 2013 (Timmer and others 2015): 41 regions, 35 sectors, million current US dollars,
/// basic prices.
/// </summary>
/// <remarks>
/// The Handbook treatment follows Costinot and Rodríguez-Clare (2014), "Trade Theory with Numbers", Handbook of International
/// Economics 4: BGR, CYP, EST, LTU, LUX, LVA and MLT join the rest of the world; c4 and c5, c19 and c20, and c31, c34 and c35
/// are merged; negative final demand is set to 0 and output recomputed; elasticities are theirs.
/// </remarks>
public static class Wiod2013Importer
{
    private static readonly string[] Rest = ["BGR", "CYP", "EST", "LTU", "LUX", "LVA", "MLT"];
    private static readonly string[][] Merged = [["c4", "c5"], ["c19", "c20"], ["c31", "c34", "c35"]];
    private static readonly string[] FinalUses = ["HHC", "NPI", "GOV", "GFCF", "INVNT"];

    /// <summary>Reads the flows of a year.</summary>
    /// <param name="folder">Folder with <c>flows_YEAR.csv.gz</c>, <c>countries.csv</c>, <c>sectors.csv</c>.</param>
    /// <param name="year">2008 or 2011, or whichever year the folder holds.</param>
    /// <param name="handbook">True for the Handbook treatment: 34 regions, 31 sectors.</param>
    /// <exception cref="Checks.BadInputException">A table is missing or cannot be read.</exception>
    public static World Import(string folder, int year, bool handbook = false)
    {
        var (regions, regionMap) = Regions(folder, handbook);
        var (sectors, sectorMap) = Sectors(folder, handbook);
        var draft = new WorldDraft(regions, sectors);
        FlowTable.Read(
            SourceTable.Open(folder, string.Create(CultureInfo.InvariantCulture, $"flows_{year}.csv.gz")), regionMap, sectorMap, FinalUses, draft, handbook);
        // Balanced flows are no longer whole numbers; rounding them would unbalance them again.
        draft.Repair(handbook ? 9 : 6);
        return draft.ToWorld(
            string.Create(CultureInfo.InvariantCulture, $"wiod2013-{year}{(handbook ? "-handbook" : "")}"),
            string.Create(CultureInfo.InvariantCulture, $"World Input-Output Table {year}, release 2013: {regions.Count} regions, {sectors.Count} sectors{(handbook ? ", Handbook treatment" : "")}"),
            year, ShippedElasticities.Read(handbook ? "handbook2014" : "wiod2013", [.. sectors.Select(s => s.Code)]),
            [Wiod2016Importer.Sources[0]], ["World Input-Output Database, release 2013: free to use with citation"]);
    }

    private static (List<Region> Regions, List<(string Code, int At)> Map) Regions(string folder, bool handbook)
    {
        var rows = SourceTable.Open(folder, "countries.csv");
        int code = rows.Column("iso3"), name = rows.Column("name");
        var all = new List<Region>();
        while (rows.Next())
            all.Add(new Region(rows.Text(code), rows.Text(name)));
        var kept = handbook ? all.FindAll(r => !Rest.Contains(r.Code, StringComparer.Ordinal)) : all;
        var rest = kept.FindIndex(r => r.Code == "ROW");
        return (kept, [.. all.Select(r => (r.Code, kept.IndexOf(r) is var at && at >= 0 ? at : rest))]);
    }

    private static (List<Sector> Sectors, List<(string Code, int At)> Map) Sectors(string folder, bool handbook)
    {
        var rows = SourceTable.Open(folder, "sectors.csv");
        int code = rows.Column("code"), name = rows.Column("name");
        var sectors = new List<Sector>();
        var map = new List<(string, int)>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        while (rows.Next())
        {
            var own = rows.Text(code);
            var group = handbook ? Array.Find(Merged, m => m.Contains(own, StringComparer.Ordinal)) : null;
            var key = group is null ? own : string.Join('_', group);
            if (!first.TryGetValue(key, out var at))
            {
                first.Add(key, at = sectors.Count);
                sectors.Add(new Sector(key, rows.Text(name), Role(own)));
            }
            else
            {
                sectors[at] = sectors[at] with { Name = $"{sectors[at].Name}; {rows.Text(name)}" };
            }

            map.Add((own, at));
        }

        return (sectors, map);
    }

    // The release has no sectors of AI proper; these hold them.
    private static AiRole Role(string code) => code switch
    {
        "c14" => AiRole.Compute,
        "c27" => AiRole.Telecom,
        "c30" => AiRole.SoftwareAndServices,
        _ => AiRole.None,
    };
}
