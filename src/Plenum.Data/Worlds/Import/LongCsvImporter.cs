using System.Globalization;
using Plenum.Axes;
using Plenum.Checks;
using Plenum.Data.Worlds.Packages;
using Plenum.Data.Worlds.Tables;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Import;

/// <summary>
/// Makes a world of one long table of flows: <c>origin_country, origin_sector, destination_country, destination_use, value</c>,
/// where a use is a sector or a final use.
/// </summary>
public static class LongCsvImporter
{
    /// <summary>Final uses recognised without being named.</summary>
    public static IReadOnlyList<string> KnownFinalUses { get; } =
        ["HHC", "NPI", "GOV", "GFCF", "INVNT", "CONS_h", "CONS_np", "CONS_g", "INVEN", "NPISH", "HFCE", "GGFC", "DPABR", "FINAL", "final"];

    /// <summary>Reads the table.</summary>
    /// <param name="file">CSV, gzipped CSV or Parquet.</param>
    /// <param name="id">Identifier of the world.</param>
    /// <param name="year">Base year.</param>
    /// <param name="theta">θ of every sector: the file brings none.</param>
    /// <param name="finalUses">Codes of final uses beyond <see cref="KnownFinalUses"/>.</param>
    /// <exception cref="BadInputException">The table is missing or cannot be read, or a use is neither sector nor final use.</exception>
    public static World Import(string file, string id, int year, double theta = 5, IReadOnlyList<string>? finalUses = null)
    {
        if (!(theta > 0) || theta > 100)
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"theta must be in (0, 100], got {theta:R}"), "--theta");
        if (!File.Exists(file))
            throw new BadInputException($"no file \"{file}\"");
        var (countries, sectors) = Axes(Open(file));
        string[] uses = [.. KnownFinalUses.Concat(finalUses ?? []).Distinct(StringComparer.Ordinal).Where(u => !sectors.Contains(u, StringComparer.Ordinal))];
        var draft = new WorldDraft([.. countries.Select(c => new Region(c, c))], [.. sectors.Select(s => new Sector(s, s))]);
        FlowTable.Read(
            Open(file), [.. countries.Select((c, at) => (c, at))], [.. sectors.Select((s, at) => (s, at))], uses, draft, balanced: false);
        draft.Repair(decimals: 9);
        draft.Log.Add(new WorldNote(
            "assumed-elasticities", "elasticities", theta,
            string.Create(CultureInfo.InvariantCulture, $"The table brings no elasticities; every sector has theta {theta:R} by assumption")));
        return draft.ToWorld(
            id, $"Flows of {Path.GetFileName(file)}", year,
            [.. sectors.Select(_ => new SectorElasticity(theta, null, null, "long", "tariff-inclusive", "assumption"))], [Path.GetFileName(file)], []);
    }

    private static TableRows Open(string file)
    {
        var full = Path.GetFullPath(file);
        using var files = new FolderFiles(Path.GetDirectoryName(full)!);
        var name = Path.GetFileName(full);
        return Array.Exists(TableFile.Endings, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            ? TableFile.Open(files, name)
            : throw new BadInputException($"legal endings are {string.Join(", ", TableFile.Endings)}", file);
    }

    // Countries and sectors are those that occur, in order of their codes, so that the order of rows does not matter.
    private static (string[] Countries, string[] Sectors) Axes(TableRows rows)
    {
        int o = rows.Column("origin_country"), d = rows.Column("destination_country"), s = rows.Column("origin_sector");
        var countries = new SortedSet<string>(StringComparer.Ordinal);
        var sectors = new SortedSet<string>(StringComparer.Ordinal);
        while (rows.Next())
        {
            countries.Add(rows.Text(o));
            countries.Add(rows.Text(d));
            sectors.Add(rows.Text(s));
        }

        return countries.Count > 0
            ? ([.. countries], [.. sectors])
            : throw new BadInputException("the table has no rows", rows.File);
    }
}
