using Plenum.Data.Cases;
using Plenum.Exposure;
using Plenum.Figures;
using Plenum.Figures.Charts;
using Plenum.Figures.Reports;
using Plenum.Figures.Runs;

namespace Plenum.Web.Atlas;

/// <summary>The figures of the world page.</summary>
internal static class AtlasFigures
{
    /// <summary>The word of the trade ties in an address; the others are the world's channels.</summary>
    public const string Trade = "trade";

    // Real income answers one percent elsewhere by hundredths of a percent.
    private const double BasisPoints = 100;
    private const int Largest = 15;

    /// <summary>Who depends on a country.</summary>
    public static IFigure Map(WorldFacts facts, ExposureMatrices matrices, int country)
    {
        var world = facts.World;
        var values = Enumerable.Range(0, world.RegionCount).Where(n => n != country && world.Regions[n].Code != "ROW")
            .Select(n => new CountryValue(world.Regions[n].Code, world.Regions[n].Name, On(matrices, n, country))).ToList();
        var name = world.Regions[country].Name;
        var first = values.Where(v => !world.Regions[world.RegionIndex(v.Code)].Imputed).MaxBy(v => Math.Abs(v.Value))!;
        return new WorldMap(
            Words(facts, "dependence", $"{first.Name} leans most on {name}",
                $"Real income of each country, in hundredths of a percent, for one percent more productivity in all sectors of {name}; to first order"),
            values, "", Change: true)
        {
            Centre = world.Regions[country].Code,
            Blank = "part of the rest of the world",
        };
    }

    /// <summary>Who depends on whom among the largest economies.</summary>
    public static IFigure Matrix(WorldFacts facts, ExposureMatrices matrices)
    {
        var world = facts.World;
        int[] largest = [.. Enumerable.Range(0, world.RegionCount).OrderByDescending(n => facts.ValueAdded[n]).ThenBy(n => n).Take(Largest)];
        double[] values = [.. largest.SelectMany(n => largest.Select(i => n == i ? double.NaN : On(matrices, n, i)))];
        var (row, column) = largest.SelectMany(n => largest.Where(i => i != n).Select(i => (n, i))).MaxBy(p => Math.Abs(On(matrices, p.n, p.i)));
        return new HeatMap(
            Words(facts, "exposure", $"{world.Regions[row].Name} leans most on one other economy: {world.Regions[column].Name}",
                $"Real income of each row, in hundredths of a percent, for one percent more productivity in all sectors of each column; the {largest.Length} largest economies, to first order"),
            [.. largest.Select(n => new Named(world.Regions[n].Code, world.Regions[n].Name))], [.. largest.Select(n => new Named(world.Regions[n].Code, world.Regions[n].Code))], values, "");
    }

    /// <summary>The ties of a channel; null where the world has none.</summary>
    public static IFigure? Ties(WorldFacts facts, string channel, string country, IReadOnlySet<string> emptied)
    {
        var weights = channel == Trade ? facts.ImportShares()
            : facts.World.Channels.TryGetValue(channel, out var table) && !table.BySector ? table.Weights : null;
        return weights is null ? null : TieFigure.Of(
            facts.World, weights, channel == Trade ? "Imports" : Say.Channel(channel), country, emptied,
            (title, subtitle) => Words(facts, "ties-" + channel.Replace('_', '-'), title, subtitle));
    }

    /// <summary>What a country's real income gains, in hundredths of a percent, from one percent of productivity elsewhere.</summary>
    public static double On(ExposureMatrices matrices, int country, int source) => BasisPoints * matrices.Productivity[(country * matrices.Countries) + source];

    private static FigureText Words(WorldFacts facts, string id, string title, string subtitle) => new(
        id, title, subtitle, $"Plenum; {Say.World(facts.World.Title, facts.World.Licences)}.", $"{title}. {subtitle}. The numbers stand in the tables of the same page.",
        new Provenance(facts.World.Id, "none", 0, 0, ProductVersion.Text));
}
