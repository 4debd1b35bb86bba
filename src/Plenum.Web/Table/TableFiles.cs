using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plenum.Data.Cases;
using Plenum.Figures;
using Plenum.Figures.Charts;
using Plenum.Figures.Drawing;
using Plenum.Figures.Runs;
using Plenum.Web.Solving;

namespace Plenum.Web.Table;

/// <summary>The files the table page offers: scenario, numbers and figures of the state in the address.</summary>
internal static class TableFiles
{
    /// <summary>Serves the files.</summary>
    public static void MapTable(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/table").ExcludeFromDescription();
        files.MapGet("/scenario.yaml", (string? world, string? forum, string? @out, string? @in, TableSolver solver) =>
        {
            var state = TableState.Read(world, forum, @out, @in);
            var place = solver.World(state);
            var text = TableScenario.Text(state, code => place.RegionIndex(code) is >= 0 and var n ? place.Regions[n].Name : code);
            return File(text, "application/yaml", TableScenario.Id(state) + ".yaml");
        });
        files.MapGet("/numbers.csv", async (string? world, string? forum, string? @out, string? @in, TableSolver solver, Visitor visitor, CancellationToken stop) =>
        {
            var result = await Solve(TableState.Read(world, forum, @out, @in), solver, visitor, stop);
            return File(Csv(solver.World(result.State), result), "text/csv", TableScenario.Id(result.State) + ".csv");
        });
        files.MapGet("/map.svg", async (string? world, string? forum, string? @out, string? @in, string? show, TableSolver solver, Visitor visitor, CancellationToken stop) =>
        {
            var result = await Solve(TableState.Read(world, forum, @out, @in, show), solver, visitor, stop);
            var place = solver.World(result.State);
            var view = result.State.Show;
            var values = Enumerable.Range(0, place.RegionCount).Where(n => place.Regions[n].Code != "ROW")
                .Select(n => new CountryValue(place.Regions[n].Code, place.Regions[n].Name, result.Central(view, n))).ToList();
            return File(new WorldMap(Words(place, result, "map", "central parameters"), values).ToSvg(FigureFormat.Wide), "image/svg+xml", TableScenario.Id(result.State) + "-map.svg");
        });
        files.MapGet("/ranked.svg", async (string? world, string? forum, string? @out, string? @in, string? show, TableSolver solver, Visitor visitor, CancellationToken stop) =>
        {
            var result = await Solve(TableState.Read(world, forum, @out, @in, show), solver, visitor, stop);
            var place = solver.World(result.State);
            var view = result.State.Show;
            var moved = result.State.Out.Concat(result.State.In).ToHashSet(StringComparer.Ordinal);
            var rows = Enumerable.Range(0, place.RegionCount)
                .Select(n => new RangeRow(place.Regions[n].Code, place.Regions[n].Name, Say.Estimate(result.Of(view, n)!), moved.Contains(place.Regions[n].Code)));
            return File(
                new RankedDots(Words(place, result, "ranked", result.Ranges is null ? "central parameters" : "median and ranges of the draws"), DotPanel.Ranked(rows)).ToSvg(FigureFormat.Wide),
                "image/svg+xml", TableScenario.Id(result.State) + "-countries.svg");
        });
    }

    private static async Task<TableResult> Solve(TableState state, TableSolver solver, Visitor visitor, CancellationToken stop)
    {
        TableResult? last = null;
        await solver.Solve(state, visitor, r => Task.FromResult(last = r), TableStep.Ranges, stop);
        return last!;
    }

    private static FigureText Words(Worlds.World world, TableResult result, string id, string how)
    {
        var view = result.State.Show;
        var label = TableViews.Label(view, TableScenario.To);
        var words = new TableWords(world, result);
        var title = words.Focus < 0 ? "Every chair is taken: nothing changes" : $"Without {words.FocusName}? {words.Count(view)}";
        if (result.State.Out.Count == 0 && words.Focus >= 0)
            title = $"With {words.FocusName}? {words.Count(view)}";
        return new FigureText(
            "table-" + id, title, $"{label}: change in percent of the baseline, {how}", "Plenum; assumptions on the page of methods.",
            title + ".", new Provenance(world.Id, TableScenario.Id(result.State), result.Ranges?.Draws ?? 0, RangeNumbers.Seed, ProductVersion.Text));
    }

    private static string Csv(Worlds.World world, TableResult result)
    {
        var text = new StringBuilder("country,name,variable,year,unit,central,p05,p25,p50,p75,p95\n");
        foreach (var view in TableViews.All)
        {
            var (variable, year) = (view == TableView.Ai ? "ai_knowledge" : "real_income", view == TableView.Now ? TableScenario.From : TableScenario.To);
            for (var n = -1; n < world.RegionCount; n++)
            {
                var range = n < 0 ? result.OfWorld(view)! : result.Of(view, n)!;
                string[] cells =
                [
                    n < 0 ? "WLD" : world.Regions[n].Code, Quoted(n < 0 ? "World" : world.Regions[n].Name), variable,
                    year.ToString(CultureInfo.InvariantCulture), "percent", Num.Exact(range.Central),
                    .. new[] { range.P05, range.P25, range.P50, range.P75, range.P95 }.Select(v => double.IsNaN(v) ? "" : Num.Exact(v)),
                ];
                text.AppendJoin(',', cells).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(',', '"') < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static IResult File(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), type + "; charset=utf-8", name);
}
