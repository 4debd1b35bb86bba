using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plenum.Data.Cases;
using Plenum.Data.Embedded;
using Plenum.Data.Evidence;
using Plenum.Evidence.Audit;
using Plenum.Figures;
using Plenum.Figures.Reports;

namespace Plenum.Web.Record;

/// <summary>The evidence as files: its tables as they travel with the product, the audit as a page, two figures.</summary>
internal static class RecordFiles
{
    private static readonly string[] Tables = ["claims", "forums", "participation", "measures", "indicators", "sources"];

    /// <summary>Serves the files.</summary>
    public static void MapRecord(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/evidence").ExcludeFromDescription();
        foreach (var table in Tables)
            files.MapGet($"/{table}.csv", () => File(EmbeddedData.ReadText($"evidence/{table}.csv"), "text/csv", $"plenum-{table}.csv"));
        files.MapGet("/forums.svg", () => File(RecordFigures.Participation("").ToSvg(FigureFormat.Wide), "image/svg+xml", "plenum-forums.svg"));
        files.MapGet("/measures.svg", () => File(RecordFigures.Measures().ToSvg(FigureFormat.Wide), "image/svg+xml", "plenum-measures.svg"));
        files.MapGet("/audit.html", () => File(Audit(), "text/html", "plenum-audit.html"));
    }

    private static string Audit()
    {
        var library = EvidenceLibrary.Embedded;
        var results = library.Claims.Select(c => AuditNow.Of(c.Id)).OfType<ClaimResult>().ToDictionary(r => r.ClaimId, StringComparer.Ordinal);
        return AuditReport.Write(library.Claims, results, library.Sources, ProductVersion.Text);
    }

    private static IResult File(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), type + "; charset=utf-8", name);
}
