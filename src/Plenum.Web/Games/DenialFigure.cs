using System.Globalization;
using Plenum.Coalitions;
using Plenum.Data.Cases;
using Plenum.Figures;
using Plenum.Figures.Drawing;
using Plenum.Figures.Runs;
using Plenum.Security;
using Plenum.Worlds;

namespace Plenum.Web.Games;

/// <summary>The frontier of a grid of denial, in words and as a figure. It never says what denial is worth.</summary>
internal static class DenialFigure
{
    // A beaten policy that costs many times what the frontier does would press the frontier flat.
    private const double DearerThanShown = 2.5;

    /// <summary>The frontier in cost to the coalition.</summary>
    public static ParetoFrontier Frontier(IReadOnlyList<PolicyTrial> trials) =>
        ParetoFrontier.Of(trials.Select(t => new PolicyPoint(t.Name, t.CoalitionCost, t.Denied, t.WorldCost)));

    /// <summary>The figure; null before anything is solved.</summary>
    public static IFigure? Of(World world, DenialGrid grid, IReadOnlyList<PolicyTrial> trials, double scale)
    {
        if (trials.Count == 0)
            return null;
        var frontier = Frontier(trials);
        var efficient = frontier.Efficient.ToList();
        var dearest = efficient.Max(p => p.Policy.Cost);
        var shown = frontier.Points.Where(p => p.Efficient || p.Policy.Cost <= DearerThanShown * dearest).ToList();
        var left = frontier.Points.Count - shown.Count;
        var (factor, unit) = MoneyWords.Scaled(scale, shown.Max(p => Math.Abs(p.Policy.Cost * scale)), MoneyWords.UnitOf(world));
        var target = SeatFinding.NameOf(world, grid.Target);
        var most = efficient[^1].Policy;
        var title = most.Denial <= 0
            ? $"Nothing in this grid denies {target} anything"
            : $"{frontier.Points.Count(p => !p.Efficient)} of {frontier.Points.Count} policies against {target} are beaten by another; none denies more than {Num.Plain(most.Denial, Say.Decimals(most.Denial))}%, which costs {MoneyWords.Amount(most.Cost * scale, MoneyWords.UnitOf(world))} a year";
        return new Plenum.Figures.Charts.Frontier(
            new FigureText(
                "frontier", title, $"Cost to the coalition in {unit} a year against the share of {Say.Of(target)} capability denied, {DenialGrid.To.ToString(CultureInfo.InvariantCulture)}. What denial is worth is for the reader to say",
                $"Plenum; {Say.World(world.Title, world.Licences)}.", title + ". The table below has every policy.",
                new Provenance(world.Id, $"grid of {grid.Imposer} against {grid.Target}", 0, 0, ProductVersion.Text),
                left == 0 ? "" : $"Not shown: {left} beaten policies that cost more than {MoneyWords.Amount(DearerThanShown * dearest * scale, MoneyWords.UnitOf(world))}."),
            [.. shown.Select(p => new Plenum.Figures.Charts.FrontierPoint(p.Policy.Name, p.Policy.Name, p.Policy.Denial, p.Policy.Cost * factor))],
            $"capability of {target} denied, %", $"cost, {unit} a year", "%", "");
    }
}
