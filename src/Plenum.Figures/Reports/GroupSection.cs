using Plenum.Figures.Runs;
using Plenum.Outcomes;

namespace Plenum.Figures.Reports;

/// <summary>Groups of countries.</summary>
internal static class GroupSection
{
    public static void Write(Html html, ReportInput input)
    {
        var run = input.Run;
        if (run.Facts.Groups.Count == 0)
        {
            html.Paragraph("The world of this run defines no groups of countries.");
            return;
        }

        html.Figure(RunFigures.Groups(run, Variables.RealIncome));
        html.Table(
            "Groups at the horizon, percent of the baseline, weighted by baseline income; delay in months",
            ["Group", "#Real income", "#90% range", "#AI knowledge", "#Delay", "Members in this world"],
            run.Facts.Groups.Select(g => (IReadOnlyList<string>)
            [
                Html.Text(Say.Group(g.Name, run)), CountrySection.Cell(run, ResultKey.GroupPrefix + g.Name, Variables.RealIncome), CountrySection.Range(run, ResultKey.GroupPrefix + g.Name, Variables.RealIncome),
                CountrySection.Cell(run, ResultKey.GroupPrefix + g.Name, Variables.AiKnowledge), CountrySection.Cell(run, ResultKey.GroupPrefix + g.Name, Variables.AiDelay),
                Html.Text(string.Join(", ", g.Members)),
            ]));
    }
}
