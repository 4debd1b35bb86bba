using System.Globalization;
using Plenum.Data.Evidence;
using Plenum.Data.Formats;
using Plenum.Data.Validation;
using Plenum.Evidence.Audit;
using Plenum.Figures.Reports;
using Plenum.Outcomes;
using Plenum.Scenarios;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Runs;

/// <summary>Report and brief of a run.</summary>
internal static class RunReport
{
    // Quick enough to be solved again for every report; `plenum validate` has the rest.
    private static readonly string[] Tables = ["nafta", "nafta-fixed-deficits"];

    /// <summary>Writes <c>report.html</c> and <c>brief.html</c> into a folder and returns their names.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="summary">The run.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="world">Its world.</param>
    /// <param name="validation">Lines of <see cref="Validation"/>, worked out beside the draws.</param>
    public static IReadOnlyList<string> Write(string folder, RunSummary summary, Scenario scenario, World world, IReadOnlyList<ValidationLine> validation)
    {
        var input = Input(summary, scenario, world, validation);
        WholeFile.Write(Path.Combine(folder, "report.html"), ReportPage.Write(input));
        WholeFile.Write(Path.Combine(folder, "brief.html"), BriefPage.Write(input));
        return ["report.html", "brief.html"];
    }

    /// <summary>The validation tables of a report, solved anew.</summary>
    public static IReadOnlyList<ValidationLine> Validation() => [.. Tables.Select(Validations.Compute).SelectMany(Lines)];

    /// <summary>The run with the evidence that the report shows beside it.</summary>
    public static ReportInput Input(RunSummary summary, Scenario scenario, World world, IReadOnlyList<ValidationLine>? validation = null)
    {
        var evidence = EvidenceLibrary.Embedded;
        return new ReportInput(summary)
        {
            Scenario = scenario,
            World = world,
            Forums = evidence.Forums,
            Moves = ScenarioMoves.Of(scenario, evidence.Forums),
            PlaceNames = evidence.Places.ToDictionary(p => p.Code, p => p.Name, StringComparer.Ordinal),
            Claims = evidence.Claims,
            Recomputed = Recomputed(AuditSource.ShippedOnly()),
            Sources = evidence.Sources,
            Validation = validation ?? [],
        };
    }

    /// <summary>The claims that the data decide, computed anew.</summary>
    public static Dictionary<string, ClaimResult> Recomputed(AuditData data) => ClaimAudit.Recomputed
        .Select(id => ClaimAudit.Check(id, data)).OfType<ClaimResult>().ToDictionary(r => r.ClaimId, StringComparer.Ordinal);

    private static IEnumerable<ValidationLine> Lines(ValidationTable table)
    {
        var title = $"{table.Title}. {table.Citation}";
        foreach (var row in table.Rows.Where(r => r.Printed?.Published is not null))
        {
            yield return new ValidationLine(
                title, $"{row.Place}, {row.Measure.Replace('_', ' ')}", row.Printed!.Published!.Value.ToString("0.######", CultureInfo.InvariantCulture),
                row.Computed.ToString("0.0000", CultureInfo.InvariantCulture), row.Reproduces,
                (row.Printed.Within is { } within ? string.Create(CultureInfo.InvariantCulture, $"±{within}") : "for comparison") + (row.Printed.Mark == "M" ? "; printed number from memory" : ""));
        }

        foreach (var check in table.Checks)
            yield return new ValidationLine(title, check.Text, "", "", check.Holds, "");
    }
}
