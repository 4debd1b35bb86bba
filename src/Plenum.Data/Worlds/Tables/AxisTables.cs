using Plenum.Axes;
using Plenum.Checks;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Tables;

/// <summary>Reads the small tables: regions, sectors, elasticities, groups.</summary>
internal static class AxisTables
{
    /// <summary>Reads <c>regions</c>: code, name and optional income_group, population, family, imputed (yes, no or empty); further columns are left alone.</summary>
    /// <exception cref="BadInputException">A row is illegal.</exception>
    public static IReadOnlyList<Region> Regions(TableRows rows)
    {
        rows.Expect(["code", "name", "income_group", "population", "family", "imputed"], othersAllowed: true);
        int code = rows.Column("code"), name = rows.Column("name");
        int income = rows.ColumnOrNone("income_group"), population = rows.ColumnOrNone("population"), family = rows.ColumnOrNone("family");
        var imputedAt = rows.ColumnOrNone("imputed");
        var regions = new List<Region>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Next())
        {
            double? people = Optional(rows, population);
            if (people is < 0)
                throw new BadInputException($"population must be zero or positive, got {people:R}", rows.Place(population));
            var imputed = TextOrEmpty(rows, imputedAt);
            if (imputed is not ("" or "yes" or "no"))
                throw new BadInputException($"imputed must be yes, no or empty, got \"{imputed}\"", rows.Place(imputedAt));
            regions.Add(new Region(
                Code(rows, code, seen), rows.Text(name), TextOrEmpty(rows, income), people, TextOrEmpty(rows, family), imputed == "yes"));
        }

        return regions.Count >= 1 ? regions : throw new BadInputException("no regions", rows.File);
    }

    /// <summary>Reads <c>sectors</c>: code, name and optional ai_role, ai_exposure.</summary>
    /// <exception cref="BadInputException">A row is illegal.</exception>
    public static IReadOnlyList<Sector> Sectors(TableRows rows)
    {
        rows.Expect(["code", "name", "ai_role", "ai_exposure"]);
        int code = rows.Column("code"), name = rows.Column("name");
        int roleAt = rows.ColumnOrNone("ai_role"), exposureAt = rows.ColumnOrNone("ai_exposure");
        var sectors = new List<Sector>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Next())
        {
            var word = TextOrEmpty(rows, roleAt);
            if (!AiRoles.TryParse(word, out var role))
            {
                throw new BadInputException(
                    $"unknown ai_role \"{word}\"; legal are {string.Join(", ", AiRoles.Words.Skip(1))} or empty ({Nearest.Phrase(word, AiRoles.Words.Skip(1))})",
                    rows.Place(roleAt));
            }

            var exposure = Optional(rows, exposureAt);
            if (exposure is < 0 or > 1)
                throw new BadInputException($"ai_exposure must be from 0 to 1, got {exposure:R}", rows.Place(exposureAt));
            sectors.Add(new Sector(Code(rows, code, seen), rows.Text(name), role, exposure));
        }

        return sectors.Count >= 1 ? sectors : throw new BadInputException("no sectors", rows.File);
    }

    /// <summary>Reads <c>elasticities</c>, one row a sector, into sector order.</summary>
    /// <exception cref="BadInputException">A row is illegal or a sector has none.</exception>
    public static IReadOnlyList<SectorElasticity> Elasticities(TableRows rows, IReadOnlyList<string> sectors)
    {
        rows.Expect(["sector", "theta", "low", "high", "horizon", "convention", "source"]);
        int sector = rows.Column("sector"), theta = rows.Column("theta");
        int low = rows.ColumnOrNone("low"), high = rows.ColumnOrNone("high");
        int horizon = rows.ColumnOrNone("horizon"), convention = rows.ColumnOrNone("convention"), source = rows.ColumnOrNone("source");
        var index = new CodeIndex("sector", sectors);
        var found = new SectorElasticity?[sectors.Count];
        while (rows.Next())
        {
            var j = index.Find(rows, sector);
            if (found[j] is not null)
                throw new BadInputException($"second row for {sectors[j]}", $"{rows.File} line {rows.Line}", "Keep one row a sector");
            var value = rows.Number(theta);
            if (!(value > 0) || value > 100)
                throw new BadInputException($"theta must be in (0, 100], got {value:R} for sector {sectors[j]}", rows.Place(theta));
            double? from = Optional(rows, low), to = Optional(rows, high);
            if (from > to)
                throw new BadInputException($"low must not be above high, got {from:R} and {to:R} for sector {sectors[j]}", rows.Place(low));
            found[j] = new SectorElasticity(value, from, to, TextOrEmpty(rows, horizon), TextOrEmpty(rows, convention), TextOrEmpty(rows, source));
        }

        for (var j = 0; j < found.Length; j++)
        {
            if (found[j] is null)
                throw new BadInputException($"no elasticity for sector {sectors[j]}", rows.File, "Every sector needs a row with theta");
        }

        return found!;
    }

    /// <summary>Reads <c>groups</c>.</summary>
    /// <exception cref="BadInputException">A row is illegal.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Groups(TableRows rows, IReadOnlyList<string> regions)
    {
        rows.Expect(["group", "code"]);
        int group = rows.Column("group"), code = rows.Column("code");
        var index = new CodeIndex("region", regions);
        var groups = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        while (rows.Next())
        {
            var name = rows.Text(group);
            if (name.Length == 0)
                throw new BadInputException("a group needs a name", rows.Place(group));
            var member = regions[index.Find(rows, code)];
            if (!groups.TryGetValue(name, out var members))
                groups.Add(name, members = new List<string>());
            if (members.Contains(member, StringComparer.Ordinal))
                throw new BadInputException($"{member} is in {name} twice", $"{rows.File} line {rows.Line}");
            ((List<string>)members).Add(member);
        }

        return groups;
    }

    private static string Code(TableRows rows, int column, HashSet<string> seen)
    {
        var code = rows.Text(column);
        if (code.Trim().Length == 0)
            throw new BadInputException("a code is missing", rows.Place(column));
        return seen.Add(code) ? code : throw new BadInputException($"code \"{code}\" appears twice", rows.Place(column));
    }

    private static string TextOrEmpty(TableRows rows, int column) => column < 0 ? "" : rows.Text(column);

    private static double? Optional(TableRows rows, int column) =>
        column < 0 || rows.Bytes(column).Length == 0 ? null : rows.Number(column);
}
