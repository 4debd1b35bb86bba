using System.Diagnostics;
using System.Globalization;
using Plenum.Data.Results;
using Plenum.Figures.Reports;
using Plenum.Outcomes;

namespace Plenum.Cli.Commands.Runs;

/// <summary>Writes the files of a run.</summary>
internal static class RunFiles
{
    /// <summary>Writes every file and returns their names, in the order written.</summary>
    public static async Task<IReadOnlyList<string>> Write(
        string folder, RunJob job, IReadOnlyList<double[]> draws, RunSummary summary, IReadOnlyList<ValidationLine> validation, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        // The report is words and the rest is numbers: neither waits for the other.
        var pages = Task.Run(
            () =>
            {
                var written = RunReport.Write(folder, summary, job.Scenario, job.World, validation);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"report and brief in {clock.Elapsed.TotalSeconds:0.0} s"));
                return written;
            },
            cancellation);
        var tables = Task.Run(
            async () =>
            {
                SummaryCsv.Write(Path.Combine(folder, "summary.csv"), summary.Rows);
                await SummaryWorkbook.Write(Path.Combine(folder, "summary.xlsx"), summary);
            },
            cancellation);
        await Task.WhenAll(pages, tables, ResultsParquet.Write(Path.Combine(folder, "results.parquet"), job.Keys, draws, cancellation));
        List<string> files = [.. await pages, "results.parquet", "summary.csv", "summary.xlsx"];
        // Last, so that a folder with a manifest is a whole one.
        ManifestJson.Write(Path.Combine(folder, "manifest.json"), summary, [.. job.Beside.Select(s => s.Id)], files);
        return [.. files, "manifest.json"];
    }
}
