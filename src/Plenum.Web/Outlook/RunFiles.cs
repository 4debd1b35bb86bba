using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plenum.Data.Results;
using Plenum.Figures;
using Plenum.Figures.Reports;
using Plenum.Figures.Runs;
using Plenum.Outcomes;
using Plenum.Web.Parts;
using Plenum.Web.Solving;

namespace Plenum.Web.Outlook;

/// <summary>The files of a run: what is solved of it so far, in the formats of <c>plenum run</c>.</summary>
internal static class RunFiles
{
    /// <summary>The files a page about a run offers.</summary>
    public static IReadOnlyList<Download> Offered(RunAsk ask) =>
    [
        new("Report (HTML)", ask.Address("/path/report.html")), new("Summary (CSV)", ask.Address("/path/summary.csv")), new("Summary (XLSX)", ask.Address("/path/summary.xlsx")),
        new("Draws (Parquet)", ask.Address("/path/results.parquet")), new("AI knowledge (SVG)", ask.Address("/path/ai-knowledge.svg")),
        new("Scenario (YAML)", "/scenario/file.yaml?id=" + Uri.EscapeDataString(ask.Scenario)),
    ];

    /// <summary>Serves the files.</summary>
    public static void MapRuns(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/path").ExcludeFromDescription();
        files.MapGet("/report.html", (string? scenario, string? world, RunDesk desk, Visitor visitor, CancellationToken stop) =>
            Give(scenario, world, "report.html", "text/html; charset=utf-8", desk, visitor, stage => Task.FromResult(Encoding.UTF8.GetBytes(ReportPage.Write(stage.Input))), stop));
        files.MapGet("/ai-knowledge.svg", (string? scenario, string? world, RunDesk desk, Visitor visitor, CancellationToken stop) =>
            Give(scenario, world, "ai-knowledge.svg", "image/svg+xml; charset=utf-8", desk, visitor,
                stage => Task.FromResult(Encoding.UTF8.GetBytes(RunFigures.Path(stage.Input.Run, Variables.AiKnowledge).ToSvg(FigureFormat.Wide))), stop));
        files.MapGet("/summary.csv", (string? scenario, string? world, RunDesk desk, Visitor visitor, CancellationToken stop) =>
            Give(scenario, world, "summary.csv", "text/csv; charset=utf-8", desk, visitor, stage => ByFile(path =>
            {
                SummaryCsv.Write(path, stage.Input.Run.Rows);
                return Task.CompletedTask;
            }), stop));
        files.MapGet("/summary.xlsx", (string? scenario, string? world, RunDesk desk, Visitor visitor, CancellationToken stop) =>
            Give(scenario, world, "summary.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", desk, visitor,
                stage => ByFile(path => SummaryWorkbook.Write(path, stage.Input.Run)), stop));
        files.MapGet("/results.parquet", (string? scenario, string? world, RunDesk desk, Visitor visitor, CancellationToken stop) =>
            Give(scenario, world, "results.parquet", "application/vnd.apache.parquet", desk, visitor, stage => ByFile(path => ResultsParquet.Write(path, stage.Keys, stage.Values, stop)), stop));
    }

    private static async Task<IResult> Give(
        string? scenario, string? world, string name, string type, RunDesk desk, Visitor visitor, Func<RunStage, Task<byte[]>> make, CancellationToken stop)
    {
        RunStage? last = null;
        await desk.Follow(RunAsk.Read(scenario, world), visitor, draws: false, stage => Task.FromResult(last = stage), stop);
        return Results.File(await make(last!), type, $"{last!.Input.Run.Facts.Scenario}-{name}");
    }

    // The writers of results write files, whole or not at all; the file lives as long as the answer takes.
    private static async Task<byte[]> ByFile(Func<string, Task> write)
    {
        var folder = Directory.CreateTempSubdirectory("plenum-web-");
        try
        {
            var path = Path.Combine(folder.FullName, "result");
            await write(path);
            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
