using System.Globalization;
using Plenum.Axes;
using Plenum.Checks;
using Plenum.Data.Evidence;
using Plenum.Data.Worlds.Packages;
using Plenum.Data.Worlds.Tables;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Import;

/// <summary>
/// Reads an inter-country input-output table in the square form of the OECD (ICIO): one row a producer <c>COU_SECTOR</c>, one column
/// a user, <c>COU_SECTOR</c> or <c>COU_FINALUSE</c>, with rows of taxes, value added and output below and a column of output at the right.
/// </summary>
/// <remarks>
/// Value added is output minus inputs, so it holds taxes less subsidies on inputs, as in the other importers. The published output is
/// compared with the sums and the largest gap logged. China and Mexico, which extended editions split (CN1, CN2; MX1, MX2), are added up.
/// Elasticities are those shipped for the World Input-Output Tables by ISIC division; sectors outside ISIC get <c>theta</c>.
/// </remarks>
public static class IcioImporter
{
    private const double Visible = 1e-3;
    private static readonly string[] Taxes = ["TLS", "TAXSUB"];
    private static readonly string[] ValueAdded = ["VA", "VALU"];
    private static readonly string[] Output = ["OUT", "OUTPUT", "TOTAL"];
    private static readonly Dictionary<string, string> Halves = new(StringComparer.Ordinal) { ["CN1"] = "CHN", ["CN2"] = "CHN", ["MX1"] = "MEX", ["MX2"] = "MEX" };

    /// <summary>Final uses recognised without being named.</summary>
    public static IReadOnlyList<string> KnownFinalUses { get; } =
        ["HFCE", "NPISH", "GGFC", "GFCF", "INVNT", "DPABR", "DIRP", "NONRES", "CONS_NONRES", "CONS_ABR", "P33", "FD"];

    /// <summary>Reads the table.</summary>
    /// <param name="file">CSV, or gzipped CSV.</param>
    /// <param name="id">Identifier of the world.</param>
    /// <param name="year">Base year.</param>
    /// <param name="theta">θ of sectors that are no ISIC division.</param>
    /// <param name="finalUses">Codes of final uses beyond <see cref="KnownFinalUses"/>.</param>
    /// <exception cref="BadInputException">The table is missing, is not square, or has a cell that is no number.</exception>
    public static World Import(string file, string id, int year, double theta = 5, IReadOnlyList<string>? finalUses = null)
    {
        if (!(theta > 0) || theta > 100)
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"theta must be in (0, 100], got {theta:R}"), "--theta");
        var (regions, sectors) = Axes(Open(file));
        var places = EvidenceLibrary.Embedded.Places.ToDictionary(p => p.Code, p => p.Name, StringComparer.Ordinal);
        var draft = new WorldDraft(
            [.. regions.Select(r => new Region(r, places.GetValueOrDefault(r, r)))], [.. sectors.Select(s => new Sector(s, s, IsicDivision.Role(s)))]);
        Fill(Open(file), draft, regions, sectors, [.. KnownFinalUses, .. finalUses ?? []]);
        draft.Repair(decimals: 6);
        return draft.ToWorld(
            id, $"Inter-country table {Path.GetFileName(file)}", year, Elasticities(draft, theta),
            [$"{Path.GetFileName(file)}; inter-country input-output tables of the OECD: cite the edition you downloaded (https://oe.cd/icio)"], []);
    }

    private static (List<string> Regions, List<string> Sectors) Axes(TableRows rows)
    {
        List<string> regions = [], sectors = [];
        while (rows.Next())
        {
            if (Producer(rows) is not var (country, sector))
                continue;
            if (!regions.Contains(country, StringComparer.Ordinal))
                regions.Add(country);
            if (!sectors.Contains(sector, StringComparer.Ordinal))
                sectors.Add(sector);
        }

        if (regions.Count == 0)
            throw new BadInputException("no row is called COUNTRY_SECTOR", rows.File, "The first column names producers, such as AUS_C26");
        // The rest of the world goes last, as in the shipped worlds.
        if (regions.Remove("ROW"))
            regions.Add("ROW");
        return (regions, sectors);
    }

    private static void Fill(TableRows rows, WorldDraft draft, List<string> regions, List<string> sectors, string[] finalUses)
    {
        int n = regions.Count, s = sectors.Count;
        var users = Users(rows, regions, sectors, finalUses, out var total);
        double[] spent = new double[users.Length], published = new double[users.Length];
        var (gap, place) = (0.0, "");
        while (rows.Next())
        {
            if (Producer(rows) is var (country, sector))
            {
                var (i, j) = (regions.IndexOf(country), sectors.IndexOf(sector));
                var sum = 0.0;
                for (var c = 1; c < users.Length; c++)
                {
                    if (users[c].Country < 0 || Value(rows, c) is not (var value and not 0))
                        continue;
                    sum += value;
                    spent[c] += value;
                    draft.Trade[(((j * n) + users[c].Country) * n) + i] += value;
                    if (users[c].Sector >= 0)
                        draft.Inputs[(((users[c].Country * s) + users[c].Sector) * s) + j] += value;
                }

                if (total > 0)
                    Compare(sum, Value(rows, total), rows.Text(0));
                continue;
            }

            var word = Word(rows.Text(0));
            var output = Output.Contains(word, StringComparer.Ordinal);
            for (var c = 1; c < users.Length; c++)
            {
                if (users[c].Sector >= 0)
                    (output ? published : spent)[c] += Value(rows, c);
            }
        }

        for (var c = 1; c < users.Length; c++)
        {
            if (users[c].Sector >= 0 && published[c] != 0)
                Compare(spent[c], published[c], rows.Columns[c]);
        }

        if (gap > Visible)
        {
            draft.Log.Add(new WorldNote(
                "output-as-published", place, gap,
                string.Create(CultureInfo.InvariantCulture, $"The sum of the cells and the published output differ by {100 * gap:0.##} percent here, the largest gap; the sums are used")));
        }

        void Compare(double sum, double said, string where)
        {
            var relative = Math.Abs(sum - said) / Math.Max(1, Math.Max(Math.Abs(sum), Math.Abs(said)));
            if (relative > gap)
                (gap, place) = (relative, where);
        }
    }

    // For each column who buys: country and sector, sector −1 for a final use, country −1 for a column of totals.
    private static (int Country, int Sector)[] Users(TableRows rows, List<string> regions, List<string> sectors, string[] finalUses, out int total)
    {
        var users = new (int Country, int Sector)[rows.Columns.Count];
        total = -1;
        for (var c = 1; c < users.Length; c++)
        {
            var name = rows.Columns[c];
            if (Output.Contains(name, StringComparer.Ordinal))
            {
                (users[c], total) = ((-1, -1), c);
                continue;
            }

            var cut = name.IndexOf('_', StringComparison.Ordinal);
            var (country, use) = cut > 0 ? (Whole(name[..cut]), name[(cut + 1)..]) : (name, "");
            var (n, j) = (regions.IndexOf(country), sectors.IndexOf(use));
            if (n < 0)
                throw new BadInputException($"column \"{name}\" is of no country that has rows ({Nearest.Phrase(country, regions)})", $"{rows.File} line 1");
            if (j < 0 && !finalUses.Contains(use, StringComparer.Ordinal))
            {
                throw new BadInputException(
                    $"\"{use}\" in column \"{name}\" is neither a sector that has rows nor a final use ({Nearest.Phrase(use, sectors.Concat(finalUses))})",
                    $"{rows.File} line 1", "Name further final uses with --final-uses");
            }

            users[c] = (n, j);
        }

        return users;
    }

    private static (string Country, string Sector)? Producer(TableRows rows)
    {
        var name = rows.Text(0);
        var word = Word(name);
        if (Taxes.Contains(word, StringComparer.Ordinal) || ValueAdded.Contains(word, StringComparer.Ordinal) || Output.Contains(word, StringComparer.Ordinal))
            return null;
        var cut = name.IndexOf('_', StringComparison.Ordinal);
        return cut > 0 && cut < name.Length - 1
            ? (Whole(name[..cut]), name[(cut + 1)..])
            : throw new BadInputException(
                $"row \"{name}\" is neither COUNTRY_SECTOR nor one of {string.Join(", ", Taxes.Concat(ValueAdded).Concat(Output))}", rows.Place(0));
    }

    // Taxes come as one row or as one a country (AUS_TAXSUB).
    private static string Word(string name) => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..];

    private static string Whole(string country) => Halves.GetValueOrDefault(country, country);

    private static double Value(TableRows rows, int column) => rows.Bytes(column).Length == 0 ? 0 : rows.Number(column);

    private static SectorElasticity[] Elasticities(WorldDraft draft, double theta)
    {
        var shipped = ShippedElasticities.All("wiod2016");
        var assumed = new List<string>();
        var found = draft.Sectors.Select(sector =>
        {
            if (IsicDivision.InWiod2016(sector.Code) is { } code && shipped.TryGetValue(code, out var e))
                return e with { Source = $"as {code}: {e.Source}" };
            assumed.Add(sector.Code);
            return new SectorElasticity(theta, null, null, "long", "tariff-inclusive", "assumption");
        }).ToArray();
        if (assumed.Count > 0)
        {
            draft.Log.Add(new WorldNote(
                "assumed-elasticities", "elasticities", theta,
                string.Create(CultureInfo.InvariantCulture, $"{assumed.Count} sectors are no ISIC division and have theta {theta:R} by assumption: {string.Join(", ", assumed.Take(10))}")));
        }

        return found;
    }

    private static TableRows Open(string file)
    {
        if (!File.Exists(file))
            throw new BadInputException($"no file \"{file}\"");
        var full = Path.GetFullPath(file);
        using var files = new FolderFiles(Path.GetDirectoryName(full)!);
        var name = Path.GetFileName(full);
        return name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase)
            ? TableFile.Open(files, name)
            : throw new BadInputException("legal endings are .csv, .csv.gz", file, "Unpack the archive first");
    }
}
