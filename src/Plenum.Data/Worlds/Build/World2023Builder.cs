using System.Globalization;
using Plenum.Axes;
using Plenum.Checks;
using Plenum.Data.Evidence;
using Plenum.Data.Worlds.Tables;
using Plenum.Data.Worlds.Totals;
using Plenum.Evidence.Channels;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Build;

/// <summary>
/// Builds the embedded <c>world-2023</c>: <c>world-2014</c> with countries opened out of the rest of the world
/// (<c>data/world/build-2023/regions.csv</c>), then brought to the GDP and goods trade of 2023 by <see cref="WorldUpdate"/>.
/// </summary>
public static class World2023Builder
{
    /// <summary>Identifier of the world.</summary>
    public const string Id = "world-2023";

    private const int Year = 2023;
    private const string Start = "world-2014";
    private const string Rest = "ROW";
    private const string Choices = "world/build-2023/";

    /// <summary>Builds the world.</summary>
    /// <param name="folder">The optional data folder, which holds <c>trade2023</c> and <c>nsf-ai</c>.</param>
    /// <param name="progress">Told the number of the pass and its largest gap, or null.</param>
    /// <exception cref="BadInputException">The source tables are not there.</exception>
    public static (World World, UpdateReport Report) Build(string? folder, Action<int, double>? progress = null)
    {
        if (folder is null || !Directory.Exists(Path.Combine(folder, "trade2023")) || !Directory.Exists(Path.Combine(folder, "nsf-ai")))
        {
            throw new BadInputException(
                "the source tables of world-2023 are not there", folder ?? "PLENUM_DATA",
                "Set PLENUM_DATA to a folder with trade2023 and nsf-ai; the finished world is inside the program and needs none");
        }

        var old = WorldLibrary.Open(Start);
        var regions = AxisTables.Regions(World2014Builder.Open(Choices + "regions.csv"));
        string[] codes = [.. regions.Select(r => r.Code)], sectors = [.. old.Sectors.Select(s => s.Code)];
        var goods = GoodsSectors.Of(old, []);
        var source = Path.Combine(folder, "trade2023");
        var known = TradeTotals.Read(source, "goods_trade_2023.csv.gz", codes);
        var opened = Opening.Apply(old, Rest, regions, known.Gdp, known.Goods, goods);
        var (updated, report) = WorldUpdate.Apply(opened, Totals(known, opened, goods), decimals: 2, progress);
        return (updated with
        {
            Id = Id,
            Title = string.Create(CultureInfo.InvariantCulture, $"The world economy of 2023: {codes.Length} regions, {sectors.Length} sectors, updated from 2014"),
            Channels = Channels(Path.Combine(folder, "nsf-ai"), regions, opened, sectors),
            Groups = AxisTables.Groups(World2014Builder.Open(Choices + "groups.csv"), codes),
            Sources = [.. updated.Sources, "Channels: as those of world-2014, for more countries (data/world/world-2023/README.md)"],
        }, report);
    }

    private static WorldTotals Totals(TradeTotals known, World world, bool[] goods)
    {
        var n = world.RegionCount;
        var (gdp, exports, imports) = ((double[])known.Gdp.Clone(), Unknown(n), Unknown(n));
        var sources = new List<string>(TradeTotals.Sources);
        var rows = World2014Builder.Open(Choices + "totals.csv");
        int country = rows.Column("country"), value = rows.Column("gdp"), sold = rows.Column("goods_exports"), bought = rows.Column("goods_imports");
        int grade = rows.Column("grade"), from = rows.Column("source");
        while (rows.Next())
        {
            var c = world.RegionIndex(rows.Text(country));
            if (c < 0)
                throw new BadInputException($"unknown region \"{rows.Text(country)}\"", rows.Place(country));
            (gdp[c], exports[c], imports[c]) = (rows.Number(value), rows.Number(sold), rows.Number(bought));
            sources.Add($"Totals of {rows.Text(country)} (grade {rows.Text(grade)}): {rows.Text(from)}");
        }

        return new WorldTotals
        {
            Year = Year,
            IsGoods = goods,
            ValueAdded = gdp,
            Goods = TotalsFolder.WithoutHoles(known.Goods, world, goods),
            GoodsExports = exports,
            GoodsImports = imports,
            Sources = sources,
            Licences = TradeTotals.Licences,
        };
    }

    private static Dictionary<string, KnowledgeChannel> Channels(string ncsesFolder, IReadOnlyList<Region> regions, World opened, string[] sectors)
    {
        string[] codes = [.. regions.Select(r => r.Code)];
        var ncses = new NcsesTables(ncsesFolder);
        var coauthors = CoauthorshipChannel.Build(codes, ncses.Articles, ncses.Together);
        var models = OpenModelsChannel.Build(codes, EpochData.Lineage.Where(p => p.Snapshot == EpochData.AllModelsSnapshot));
        var cells = new CellTables(codes, sectors);
        return new Dictionary<string, KnowledgeChannel>(StringComparer.Ordinal)
        {
            [CoauthorshipChannel.Name] = new(CoauthorshipChannel.Name, LikeTheRest(coauthors, opened)),
            [OpenModelsChannel.Name] = new(OpenModelsChannel.Name, models.Weights),
            ["compute"] = cells.Channel(World2014Builder.Open(Choices + "channels/compute.csv"), "compute"),
        };
    }

    // An opened country that the source does not show learns like the rest of the world, from itself where that learns from itself.
    private static double[] LikeTheRest(ChannelTable channel, World opened)
    {
        var n = opened.RegionCount;
        var weights = (double[])channel.Weights.Clone();
        var rest = opened.RegionIndex(Rest);
        for (var c = 0; c < n; c++)
        {
            if (!opened.Regions[c].Imputed || weights.AsSpan(c * n, n).ContainsAnyExcept(0.0))
                continue;
            weights.AsSpan(rest * n, n).CopyTo(weights.AsSpan(c * n, n));
            (weights[(c * n) + c], weights[(c * n) + rest]) = (weights[(c * n) + c] + weights[(c * n) + rest], 0);
        }

        return weights;
    }

    private static double[] Unknown(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }
}
