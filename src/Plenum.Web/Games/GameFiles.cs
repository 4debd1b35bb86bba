using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plenum.Figures;
using Plenum.Figures.Drawing;
using Plenum.Web.Solving;

namespace Plenum.Web.Games;

/// <summary>The files of the coalition and security pages.</summary>
internal static class GameFiles
{
    /// <summary>Serves the files.</summary>
    public static void MapGames(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/coalitions/attribution.svg", async (string? forum, string? world, string[]? player, GameDesk desk, Visitor visitor, CancellationToken stop) =>
            File((await Solve(SeatTable.Read(forum, world, player), desk, visitor, stop)).Figure.ToSvg(FigureFormat.Wide), "image/svg+xml", "attribution.svg")).ExcludeFromDescription();
        routes.MapGet("/coalitions/coalitions.csv", async (string? forum, string? world, string[]? player, GameDesk desk, Visitor visitor, CancellationToken stop) =>
        {
            var analysis = (await Solve(SeatTable.Read(forum, world, player), desk, visitor, stop)).Analysis;
            string Names(IEnumerable<int> players) => string.Join(';', players.Select(m => analysis.Players[m].Name));
            var text = new StringBuilder("members,world_real_income_percent,worth,would_leave,would_join,stable\n");
            foreach (var v in analysis.Stability)
            {
                text.AppendJoin(',', Names(v.Coalition.Members()), Num.Exact(100 * analysis.World[v.Coalition.Mask]), Num.Exact(analysis.Worth[v.Coalition.Mask]),
                    Names(v.WouldLeave), Names(v.WouldJoin), v.Stable ? "yes" : "no").Append('\n');
            }

            return File(text.ToString(), "text/csv", "coalitions.csv");
        }).ExcludeFromDescription();
        routes.MapGet("/security/policies.csv", async (string? imposer, string? target, string? world, DenialDesk desk, Visitor visitor, CancellationToken stop) =>
        {
            var grid = DenialGrid.Read(imposer, target, world);
            await desk.Solve(grid, visitor, (_, _) => Task.CompletedTask, stop);
            var scale = desk.Scale(grid);
            var text = new StringBuilder("instrument,intensity,by,percent_denied,cost_imposer,cost_coalition,cost_world,break_even_coalition_per_percent\n");
            foreach (var t in desk.Known(grid))
            {
                text.AppendJoin(',', t.Instrument, Num.Exact(t.Intensity), t.Senders, Num.Exact(t.Denied), Num.Exact(t.ImposerCost * scale), Num.Exact(t.CoalitionCost * scale),
                    Num.Exact(t.WorldCost * scale), t.ForCoalition.Defined ? Num.Exact(t.ForCoalition.PerPercent * scale) : "").Append('\n');
            }

            return File(text.ToString(), "text/csv", "policies.csv");
        }).ExcludeFromDescription();
        routes.MapGet("/security/frontier.svg", async (string? imposer, string? target, string? world, DenialDesk desk, Visitor visitor, CancellationToken stop) =>
        {
            var grid = DenialGrid.Read(imposer, target, world);
            await desk.Solve(grid, visitor, (_, _) => Task.CompletedTask, stop);
            return File(DenialFigure.Of(desk.World(grid), grid, desk.Known(grid), desk.Scale(grid))!.ToSvg(FigureFormat.Wide), "image/svg+xml", "frontier.svg");
        }).ExcludeFromDescription();
    }

    private static Task<SeatOutcome> Solve(SeatTable table, GameDesk desk, Visitor visitor, CancellationToken stop) =>
        desk.Solve(table, visitor, (_, _) => Task.CompletedTask, stop);

    private static IResult File(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), type + "; charset=utf-8", name);
}
