using System.Diagnostics;
using System.Globalization;
using Plenum.Data.Results;
using Plenum.Figures.Reports;
using Plenum.Outcomes;

namespace Plenum.Cli.Commands;

/// <summary>Writes the files of a run.</summary>
internal static class RunFiles
{
    /// <summary>Writes every file and returns their names, in the order written.</summary>
    public static async Task<IReadOnlyList<string>> Write(
        string folder, RunJob job, IReadOnlyList<double[]> draws, RunSummary summary, IReadOnlyList<ValidationLine> validation, CancellationToken cancellation)
    {
        var files = new List<string>();
        var clock = Stopwatch.StartNew();
        files.AddRange(RunReport.Write(folder, summary, job.Scenario, job.World, validation));
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"report and brief in {clock.Elapsed.TotalSeconds:0.0} s"));
        await ResultsParquet.Write(Named("results.parquet"), job.Keys, draws, cancellation);
        SummaryCsv.Write(Named("summary.csv"), summary.Rows);
        await SummaryWorkbook.Write(Named("summary.xlsx"), summary);
        ManifestJson.Write(Path.Combine(folder, "manifest.json"), summary, [.. job.Beside.Select(s => s.Id)], [.. files]);
        files.Add("manifest.json");
        return files;

        string Named(string file)
        {
            files.Add(file);
            return Path.Combine(folder, file);
        }
    }
}
