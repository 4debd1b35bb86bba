using System.Globalization;
using Plenum.Checks;
using Plenum.Data.Worlds.Import;
using Plenum.Data.Worlds.Packages;
using Plenum.Data.Worlds.Tables;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Totals;

/// <summary>Reads the totals of a later year from a folder.</summary>
/// <remarks>
/// Two forms. The project's own: <c>value_added</c> (country, value), <c>goods</c> (importer, exporter, value), and perhaps
/// <c>services</c> (the same) and <c>goods_totals</c> (country, exports, imports), in the world's unit. Or the data folder's
/// <c>trade2023</c>: <c>goods_trade_YEAR</c> (exporter, importer, value_musd) and <c>countries</c> (iso3, gdp_usd), where a country
/// that the world does not show counts as <c>ROW</c> and a pair it lost is a hole (<see cref="WithoutHoles"/>). In both a country that the table of pairs names is known with all of its
/// pairs, a missing pair being zero; pairs with a country it never names are not known.
/// </remarks>
public static class TotalsFolder
{
    /// <summary>Reads the totals.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="world">The world they are for.</param>
    /// <param name="year">The year they are of.</param>
    /// <param name="isGoods">Sectors that count as goods.</param>
    /// <exception cref="BadInputException">A table is missing, or a row is illegal.</exception>
    public static WorldTotals Read(string folder, World world, int year, bool[] isGoods)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (!Directory.Exists(folder))
            throw new BadInputException($"no folder \"{folder}\"", "--totals", "Name the folder with the totals");
        var published = string.Create(CultureInfo.InvariantCulture, $"goods_trade_{year}");
        return Find(folder, published) is { } pairs ? Published(folder, pairs, world, year, isGoods) : Own(folder, world, year, isGoods);
    }

    private static WorldTotals Own(string folder, World world, int year, bool[] isGoods)
    {
        string[] codes = [.. world.Regions.Select(r => r.Code)];
        var n = codes.Length;
        var income = Need(folder, "value_added");
        income.Expect(["country", "value"]);
        var valueAdded = Unknown(n);
        var index = new CodeIndex("region", codes);
        int country = income.Column("country"), value = income.Column("value");
        while (income.Next())
            valueAdded[index.Find(income, country)] = NotNegative(income, value);
        double[]? exports = null, imports = null;
        if (Find(folder, "goods_totals") is { } file)
        {
            var rows = SourceTable.Open(folder, file);
            rows.Expect(["country", "exports", "imports"]);
            (exports, imports) = (Unknown(n), Unknown(n));
            int who = rows.Column("country"), sold = rows.Column("exports"), bought = rows.Column("imports");
            while (rows.Next())
            {
                var c = index.Find(rows, who);
                (exports[c], imports[c]) = (NotNegative(rows, sold), NotNegative(rows, bought));
            }
        }

        return new WorldTotals
        {
            Year = year,
            IsGoods = isGoods,
            ValueAdded = valueAdded,
            Goods = Pairs(Need(folder, "goods"), codes),
            Services = Find(folder, "services") is { } services ? Pairs(SourceTable.Open(folder, services), codes) : null,
            GoodsExports = exports,
            GoodsImports = imports,
            Sources = [$"Totals of {year}: folder {Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}"],
        };
    }

    private static double[] Pairs(TableRows rows, string[] codes)
    {
        rows.Expect(["importer", "exporter", "value"]);
        var n = codes.Length;
        CodeIndex buyers = new("region", codes), sellers = new("region", codes);
        int importer = rows.Column("importer"), exporter = rows.Column("exporter"), value = rows.Column("value");
        var pairs = new double[n * n];
        var named = new bool[n];
        while (rows.Next())
        {
            var (m, i) = (buyers.Find(rows, importer), sellers.Find(rows, exporter));
            pairs[(m * n) + i] += NotNegative(rows, value);
            named[m] = named[i] = true;
        }

        return Blank(pairs, named);
    }

    private static WorldTotals Published(string folder, string file, World world, int year, bool[] isGoods)
    {
        var million = world.Unit switch { "million" => 1.0, "1" => 1e6, _ => 0 };
        if (world.Currency != "USD" || million == 0)
            throw new BadInputException($"these totals are in US dollars, the world in {world.Currency} ({world.Unit})", folder, "Bring the totals in the world's unit, in the project's own form");
        var size = TradeTotals.Read(folder, file, [.. world.Regions.Select(r => r.Code)]);
        return new WorldTotals
        {
            Year = year,
            IsGoods = isGoods,
            ValueAdded = [.. size.Gdp.Select(x => x * million)],
            Goods = WithoutHoles([.. size.Goods.Select(x => x * million)], world, isGoods),
            Sources = TradeTotals.Sources,
            Licences = TradeTotals.Licences,
        };
    }

    /// <summary>Pairs of countries that the table never names are not known.</summary>
    internal static double[] Blank(double[] pairs, bool[] named)
    {
        var n = named.Length;
        for (var at = 0; at < pairs.Length; at++)
        {
            if (!named[at / n] || !named[at % n])
                pairs[at] = double.NaN;
        }

        return pairs;
    }

    /// <summary>
    /// A pair that the published table leaves out in both directions although more than a hundred million dollars were traded
    /// before is a hole in the table, not the end of trade: not known.
    /// </summary>
    internal static double[] WithoutHoles(double[] goods, World world, bool[] isGoods)
    {
        var n = world.RegionCount;
        var least = world.Unit == "1" ? 1e8 : 100;
        double Before(int m, int i) => Enumerable.Range(0, world.SectorCount).Where(j => isGoods[j]).Sum(j => world.Trade[world.At(j, m, i)]);
        for (var m = 0; m < n; m++)
        {
            for (var i = 0; i < m; i++)
            {
                if (goods[(m * n) + i] == 0 && goods[(i * n) + m] == 0 && Before(m, i) + Before(i, m) > least)
                    goods[(m * n) + i] = goods[(i * n) + m] = double.NaN;
            }
        }

        return goods;
    }

    internal static string? Find(string folder, string table)
    {
        var found = TableFile.Endings.Select(e => table + e).Where(f => File.Exists(Path.Combine(folder, f))).ToList();
        return found.Count <= 1
            ? found.FirstOrDefault()
            : throw new BadInputException($"{string.Join(" and ", found)} are the same table", folder, "Keep one of them");
    }

    private static TableRows Need(string folder, string table) => SourceTable.Open(folder, Find(folder, table) ?? throw new BadInputException(
        $"no table {table}", folder, "A folder of totals has value_added (country, value) and goods (importer, exporter, value), as .csv, .csv.gz or .parquet"));

    private static double NotNegative(TableRows rows, int column) => rows.Number(column) is var x && x >= 0
        ? x
        : throw new BadInputException($"a total must be zero or positive, got {x:R}", rows.Place(column));

    private static double[] Unknown(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }
}
