using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Evidence;
using Plenum.Data.Formats;
using Plenum.Figures.Reports;

namespace Plenum.Cli.Commands.Evidence;

/// <summary><c>plenum evidence report</c>: the audit of the essay as a page.</summary>
internal static class EvidenceReportCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var output = new Option<string?>("--out") { Description = "File to write; without it the page goes to standard output." };
        var supplied = new Option<bool>("--supplied") { Description = "Also compute what tables supplied by the user allow." };
        var command = new Command(
            "report", "The audit of the essay as a Markdown page, or as HTML where the file is called .html.\nExample: plenum evidence report --out docs/audit.md") { output, supplied };
        command.SetAction(parsed =>
        {
            var data = parsed.GetValue(supplied) ? AuditSource.AtHand() : AuditSource.ShippedOnly();
            if (parsed.GetValue(output) is { } html && html.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
            {
                WholeFile.Write(html, AuditReport.Write(
                    EvidenceLibrary.Embedded.Claims, RunReport.Recomputed(data), EvidenceLibrary.Embedded.Sources, ProductVersion.Text));
                return ExitCode.Done;
            }

            var page = AuditPage.Markdown(EvidenceLibrary.Embedded, data);
            if (parsed.GetValue(output) is { } file)
                WholeFile.Write(file, page);
            else
                Console.Out.Write(page);
            return ExitCode.Done;
        });
        return command;
    }
}
