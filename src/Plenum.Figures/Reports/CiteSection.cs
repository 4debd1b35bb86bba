using System.Globalization;
using Plenum.Outcomes;

namespace Plenum.Figures.Reports;

/// <summary>How to cite the run, and how to repeat it.</summary>
internal static class CiteSection
{
    public static void Write(Html html, ReportInput input)
    {
        var f = input.Run.Facts;
        html.Paragraph("Cite the run with world, scenario, draws, seed and version: the same five give the same numbers.");
        html.Raw("<pre>" + BibTex(f) + "</pre>");
        html.Paragraph("To repeat it:");
        html.Raw($"<pre>plenum run {Html.Text(f.Scenario)} --world {Html.Text(f.World)} --draws {Html.Whole(f.Draws)} --seed {f.Seed.ToString(CultureInfo.InvariantCulture)} --to {Html.Whole(f.LastYear)}</pre>");
    }

    private static string BibTex(RunFacts f)
    {
        var hash = f.ScenarioSha256[..Math.Min(12, f.ScenarioSha256.Length)];
        string[] lines =
        [
            $"@misc{{plenum-{f.Scenario},",
            $"  title        = {{{Clean(f.ScenarioTitle)}}},",
            "  author       = {{Plenum}},",
            "  howpublished = {Model run},",
            string.Create(CultureInfo.InvariantCulture, $"  note         = {{Plenum {f.Version}, world {f.World}, scenario {f.Scenario} (sha256 {hash}), {f.Draws} draws, seed {f.Seed}}}"),
            "}",
        ];
        return string.Join('\n', lines.Select(Html.Text));
    }

    // Braces would end the field early.
    private static string Clean(string title) => title.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
}
