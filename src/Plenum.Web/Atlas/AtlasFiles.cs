using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plenum.Checks;
using Plenum.Figures.Drawing;
using Plenum.Figures;
using Plenum.Web.Safety;
using Plenum.Web.Solving;

namespace Plenum.Web.Atlas;

/// <summary>The files of the world page.</summary>
internal static class AtlasFiles
{
    /// <summary>Serves the files.</summary>
    public static void MapAtlas(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/world").ExcludeFromDescription();
        files.MapGet("/countries.csv", (string? world, AtlasShelf shelf) =>
        {
            var facts = shelf.Facts(world);
            return File(Countries(facts), "text/csv", facts.World.Id + "-countries.csv");
        });
        files.MapGet("/sectors.csv", (string? world, AtlasShelf shelf) =>
        {
            var facts = shelf.Facts(world);
            return File(Sectors(facts), "text/csv", facts.World.Id + "-sectors.csv");
        });
        files.MapGet("/dependence.csv", async (string? world, AtlasShelf shelf, Visitor visitor, CancellationToken stop) =>
        {
            var facts = shelf.Facts(world);
            var matrices = await shelf.Dependence(facts, visitor, stop);
            var text = new StringBuilder("country,source,real_income_hundredths_of_percent\n");
            for (var n = 0; n < facts.World.RegionCount; n++)
            {
                for (var i = 0; i < facts.World.RegionCount; i++)
                    text.Append(CultureInfo.InvariantCulture, $"{facts.World.Regions[n].Code},{facts.World.Regions[i].Code},{Num.Exact(AtlasFigures.On(matrices, n, i))}\n");
            }

            return File(text.ToString(), "text/csv", facts.World.Id + "-dependence.csv");
        });
        files.MapGet("/map.svg", async (string? world, string? country, AtlasShelf shelf, Visitor visitor, CancellationToken stop) =>
        {
            var facts = shelf.Facts(world);
            var at = Country(facts, country);
            var matrices = await shelf.Dependence(facts, visitor, stop);
            return File(AtlasFigures.Map(facts, matrices, at).ToSvg(FigureFormat.Wide), "image/svg+xml", $"{facts.World.Id}-{facts.World.Regions[at].Code}-dependence.svg");
        });
        files.MapGet("/ties.svg", (string? world, string? country, string? channel, string? empty, AtlasShelf shelf) =>
        {
            var facts = shelf.Facts(world);
            var code = facts.World.Regions[Country(facts, country)].Code;
            var figure = AtlasFigures.Ties(facts, channel ?? AtlasFigures.Trade, code, empty is { Length: > 0 } ? new HashSet<string>([empty]) : new HashSet<string>())
                ?? throw new BadInputException($"{facts.World.Id} has no ties to draw in this channel", "channel", "Legal: " + string.Join(", ", facts.World.Channels.Keys.Append(AtlasFigures.Trade)));
            return File(figure.ToSvg(FigureFormat.Wide), "image/svg+xml", $"{facts.World.Id}-{code}-ties.svg");
        });
    }

    /// <summary>The country asked for: China where nobody is named and the world has it, else the largest.</summary>
    /// <exception cref="BadInputException">The world has no such country.</exception>
    public static int Country(WorldFacts facts, string? code)
    {
        var world = facts.World;
        if (string.IsNullOrEmpty(code))
            return world.RegionIndex("CHN") is >= 0 and var china ? china : Enumerable.Range(0, world.RegionCount).MaxBy(n => facts.ValueAdded[n]);
        return world.RegionIndex(code) is >= 0 and var n
            ? n
            : throw new BadInputException(
                $"no country {Excerpt.Of(code, 20)} in {world.Id} ({Nearest.Phrase(code.Length > 20 ? code[..20] : code, world.Regions.Select(r => r.Code))})", "country");
    }

    private static string Countries(WorldFacts facts)
    {
        var text = new StringBuilder("country,name,value_added,ai_value_added,exports,imports,first_source,first_source_share\n");
        for (var n = 0; n < facts.World.RegionCount; n++)
        {
            var (seller, share) = facts.FirstSource(n);
            text.Append(CultureInfo.InvariantCulture,
                $"{facts.World.Regions[n].Code},\"{facts.World.Regions[n].Name}\",{Num.Exact(facts.ValueAdded[n])},{Num.Exact(facts.AiValueAdded[n])},{Num.Exact(facts.Exports[n])},{Num.Exact(facts.Imports[n])},{(seller < 0 ? "" : facts.World.Regions[seller].Code)},{Num.Exact(share)}\n");
        }

        return text.ToString();
    }

    private static string Sectors(WorldFacts facts)
    {
        var world = facts.World;
        var text = new StringBuilder("country,sector,value_added,exports,imports\n");
        for (var n = 0; n < world.RegionCount; n++)
        {
            for (var j = 0; j < world.SectorCount; j++)
            {
                var at = (n * world.SectorCount) + j;
                text.Append(CultureInfo.InvariantCulture, $"{world.Regions[n].Code},{world.Sectors[j].Code},{Num.Exact(world.ValueAdded[at])},{Num.Exact(facts.SectorExports[at])},{Num.Exact(facts.SectorImports[at])}\n");
            }
        }

        return text.ToString();
    }

    private static IResult File(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), type + "; charset=utf-8", name);
}
