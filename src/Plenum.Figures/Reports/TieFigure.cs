using Plenum.Figures.Charts;
using Plenum.Figures.Runs;
using Plenum.Worlds;

namespace Plenum.Figures.Reports;

/// <summary>The ties of a channel of ideas: who learns from whom, with the emptied seat hollow.</summary>
public static class TieFigure
{
    /// <summary>The closest ties of a channel; null where the world has no such table by country.</summary>
    /// <param name="input">The run, with its world.</param>
    /// <param name="channel">Name of the channel, such as <c>co-authorship</c>.</param>
    /// <param name="countries">How many countries at most.</param>
    /// <param name="ties">How many ties at most.</param>
    public static IFigure? Of(ReportInput input, string channel, int countries = 14, int ties = 40)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.World is not { } world || !world.Channels.TryGetValue(channel, out var table) || table.BySector)
            return null;
        return Of(
            world, table.Weights, Say.Channel(channel), input.Run.Facts.Focus, input.Moves.Where(m => !m.Joins).Select(m => m.Country).ToHashSet(StringComparer.Ordinal),
            (title, subtitle) => RunFigures.Words(input.Run, "ties-" + channel, title, subtitle), countries, ties);
    }

    /// <summary>The closest ties of any table of weights by country; null where there are none.</summary>
    /// <param name="world">The world whose countries they join.</param>
    /// <param name="weights">Row by row, who draws on whom; the mean of both directions is the tie.</param>
    /// <param name="channel">What the ties are, for readers.</param>
    /// <param name="focus">Code of the country the title speaks of.</param>
    /// <param name="emptied">Codes of the emptied seats.</param>
    /// <param name="words">Makes the words around the figure from its title and subtitle.</param>
    /// <param name="countries">How many countries at most.</param>
    /// <param name="ties">How many ties at most.</param>
    public static IFigure? Of(
        World world, double[] weights, string channel, string focus, IReadOnlySet<string> emptied, Func<string, string, FigureText> words,
        int countries = 14, int ties = 40)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(emptied);
        ArgumentNullException.ThrowIfNull(words);
        var n = world.RegionCount;
        double Tie(int a, int b) => (weights[(a * n) + b] + weights[(b * n) + a]) / 2;
        var strength = Enumerable.Range(0, n).Select(a => Enumerable.Range(0, n).Where(b => b != a).Sum(b => Tie(a, b))).ToArray();
        var first = world.RegionIndex(focus);
        var chosen = Enumerable.Range(0, n).Where(a => world.Regions[a].Code != "ROW")
            .OrderByDescending(a => a == first).ThenByDescending(a => strength[a]).ThenBy(a => a).Take(countries).Order().ToList();
        bool Lost(int a) => emptied.Contains(world.Regions[a].Code);
        List<NetworkTie> lines = [.. chosen.SelectMany(a => chosen.Where(b => b > a).Select(b => (A: a, B: b, Weight: 100 * Tie(a, b))))
            .Where(t => t.Weight > 0).OrderByDescending(t => t.Weight).ThenBy(t => t.A).ThenBy(t => t.B).Take(ties)
            .Select(t => new NetworkTie(world.Regions[t.A].Code, world.Regions[t.B].Code, t.Weight, Lost(t.A) || Lost(t.B), t.A == first || t.B == first))];
        if (lines.Count == 0)
            return null;
        var name = first >= 0 ? world.Regions[first].Name : focus;
        var own = lines.Count(t => t.From == focus || t.To == focus);
        var title = own == 0 ? $"none of the {lines.Count} closest ties leads to {name}" : $"{own} of the {lines.Count} closest ties lead{(own == 1 ? "s" : "")} to {name}";
        return new Network(
            words($"{channel}: {title}",
                $"Ties in the channel “{Say.InSentence(channel)}”: mean of the weights of two countries as each other’s source; the {lines.Count} closest among {chosen.Count} countries"),
            [.. chosen.Select(a => new NetworkNode(world.Regions[a].Code, world.Regions[a].Name, 100 * strength[a], Lost(a)))],
            lines, "tie today", "tie of an emptied seat")
        { MarkedMeaning = "tie of " + name };
    }
}
