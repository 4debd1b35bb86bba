using Plenum.Figures.Charts;
using Plenum.Figures.Runs;

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
        var n = world.RegionCount;
        double Tie(int a, int b) => (table.Weights[(a * n) + b] + table.Weights[(b * n) + a]) / 2;
        var strength = Enumerable.Range(0, n).Select(a => Enumerable.Range(0, n).Where(b => b != a).Sum(b => Tie(a, b))).ToArray();
        var focus = world.RegionIndex(input.Run.Facts.Focus);
        var chosen = Enumerable.Range(0, n).Where(a => world.Regions[a].Code != "ROW")
            .OrderByDescending(a => a == focus).ThenByDescending(a => strength[a]).ThenBy(a => a).Take(countries).Order().ToList();
        var left = input.Moves.Where(m => !m.Joins).Select(m => m.Country).ToHashSet(StringComparer.Ordinal);
        List<NetworkTie> lines = [.. chosen.SelectMany(a => chosen.Where(b => b > a).Select(b => (A: a, B: b, Weight: 100 * Tie(a, b))))
            .Where(t => t.Weight > 0).OrderByDescending(t => t.Weight).ThenBy(t => t.A).ThenBy(t => t.B).Take(ties)
            .Select(t => new NetworkTie(world.Regions[t.A].Code, world.Regions[t.B].Code, t.Weight, left.Contains(world.Regions[t.A].Code) || left.Contains(world.Regions[t.B].Code)))];
        if (lines.Count == 0)
            return null;
        var name = input.Run.Facts.FocusName;
        var own = lines.Count(t => t.From == input.Run.Facts.Focus || t.To == input.Run.Facts.Focus);
        var title = own == 0 ? $"none of the {lines.Count} closest ties leads to {name}" : $"{own} of the {lines.Count} closest ties lead{(own == 1 ? "s" : "")} to {name}";
        return new Network(
            RunFigures.Words(input.Run, "ties-" + channel, $"{Say.Channel(channel)}: {title}",
                $"Ties in the channel “{Say.InSentence(Say.Channel(channel))}”: mean of the weights of two countries as each other’s source; the {lines.Count} closest among {chosen.Count} countries"),
            [.. chosen.Select(a => new NetworkNode(world.Regions[a].Code, world.Regions[a].Name, 100 * strength[a], left.Contains(world.Regions[a].Code)))],
            lines, "tie today", "tie of an emptied seat");
    }
}
