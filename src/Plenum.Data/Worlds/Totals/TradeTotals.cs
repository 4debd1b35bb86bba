using Plenum.Checks;
using Plenum.Data.Worlds.Import;

namespace Plenum.Data.Worlds.Totals;

/// <summary>GDP and goods trade by pair of the data folder's <c>trade2023</c>, folded onto the regions of a world; million US dollars.</summary>
/// <param name="Gdp">GDP of each region; NaN where the source has none.</param>
/// <param name="Goods">Goods trade, <c>[importer][exporter]</c>; NaN for pairs with a region the source never names.</param>
internal sealed record TradeTotals(double[] Gdp, double[] Goods)
{
    private const string Rest = "ROW";

    public static readonly string[] Sources =
    [
        "Goods trade: CEPII BACI, HS 2022, release 202501 (Gaulier and Zignago 2010, BACI: International Trade Database at the Product-Level, CEPII working paper 2010-23), as arranged by Ignatenko, Lashkaripour, Macedoni and Simonovska (2025), Making America Great Again? The Economic Impacts of Liberation Day Tariffs",
        "Gross domestic product, current US dollars: World Bank, World Development Indicators",
    ];

    public static readonly string[] Licences =
    [
        "CEPII BACI: Etalab open licence 2.0",
        "World Development Indicators: Creative Commons Attribution 4.0 International",
    ];

    /// <summary>Reads and folds; whoever the world does not show is its <c>ROW</c>, and trade within a region is left out.</summary>
    /// <exception cref="BadInputException">A table is missing or damaged.</exception>
    public static TradeTotals Read(string folder, string pairsFile, IReadOnlyList<string> regions)
    {
        var n = regions.Count;
        var index = regions.Select((code, at) => (code, at)).ToDictionary(x => x.code, x => x.at, StringComparer.Ordinal);
        var rest = index.GetValueOrDefault(Rest, -1);
        var gdp = new double[n];
        var countries = SourceTable.Open(folder, "countries.csv");
        int code = countries.Column("iso3"), dollars = countries.Column("gdp_usd");
        while (countries.Next())
        {
            if (index.GetValueOrDefault(countries.Text(code), rest) is >= 0 and var at)
                gdp[at] += countries.Number(dollars) / 1e6;
        }

        var pairs = SourceTable.Open(folder, pairsFile);
        int exporter = pairs.Column("exporter"), importer = pairs.Column("importer"), value = pairs.Column("value_musd");
        var goods = new double[n * n];
        var named = new bool[n];
        while (pairs.Next())
        {
            var i = index.GetValueOrDefault(pairs.Text(exporter), rest);
            var m = index.GetValueOrDefault(pairs.Text(importer), rest);
            if (i < 0 || m < 0)
                continue;
            named[m] = named[i] = true;
            if (m != i)
                goods[(m * n) + i] += pairs.Number(value);
        }

        return new TradeTotals([.. gdp.Select(x => x > 0 ? x : double.NaN)], TotalsFolder.Blank(goods, named));
    }
}
