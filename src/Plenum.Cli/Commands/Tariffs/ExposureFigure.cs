using Plenum.Figures;
using Plenum.Figures.Charts;

namespace Plenum.Cli.Commands.Tariffs;

/// <summary>Who depends on whom among the largest economies, as a heat map.</summary>
internal static class ExposureFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "exposure";

    /// <summary>What it shows.</summary>
    public const string Shows = "who depends on whose productivity, in the world without a scenario";

    private const int Most = 15;
    private const double BasisPoints = 100;

    /// <summary>Draws it.</summary>
    public static HeatMap Of(ExposureCase found)
    {
        var (world, m) = (found.World, found.Matrices);
        int[] largest = [.. Enumerable.Range(0, world.RegionCount).OrderByDescending(n => found.Baseline.Income[n]).ThenBy(n => n).Take(Most)];
        Named[] names = [.. largest.Select(n => new Named(world.Regions[n].Code, world.Regions[n].Name))];
        Named[] codes = [.. largest.Select(n => new Named(world.Regions[n].Code, world.Regions[n].Code))];
        double Value(int n, int i) => BasisPoints * m.Productivity[(n * m.Countries) + i];
        double[] values = [.. largest.SelectMany(n => largest.Select(i => n == i ? double.NaN : Value(n, i)))];
        var (country, source) = largest.SelectMany(n => largest.Where(i => i != n).Select(i => (n, i))).MaxBy(p => Math.Abs(Value(p.n, p.i)));
        var text = new FigureText(
            Name,
            $"{world.Regions[country].Name} leans most on one other economy: {world.Regions[source].Name}",
            $"Real income of each row, in hundredths of a percent, for one percent more productivity in all sectors of each column; the {names.Length} largest economies, to first order",
            $"Plenum on {world.Id}; sources of the world: plenum world show {world.Id}",
            FormattableString.Invariant(
                $"A table of {names.Length} by {names.Length} economies. The largest value outside the diagonal is {Value(country, source):0.##} hundredths of a percent, what {world.Regions[country].Name} gains from one percent in {world.Regions[source].Name}."),
            new Provenance(world.Id, "none", 0, 0, ProductVersion.Text));
        return new HeatMap(text, names, codes, values, "");
    }
}
