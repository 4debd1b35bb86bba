using Plenum.Figures.Runs;
using Plenum.Outcomes;

namespace Plenum.Figures.Reports;

/// <summary>The path year by year.</summary>
internal static class TimeSection
{
    public static void Write(Html html, ReportInput input)
    {
        var (run, facts) = (input.Run, input.Run.Facts);
        html.ParagraphRaw("AI knowledge over the years stands on the <a href=\"#main\">first page</a>. Both paths are relative to a baseline that grows; a change of nothing means the same growth as in the baseline, not no growth.");
        html.Figure(RunFigures.Path(run, Variables.RealIncome));
        html.Table(
            "Year by year, percent of the baseline path; delay in months",
            ["Year", $"#{facts.FocusName}: AI knowledge", "#90% range", "#Delay", $"#{facts.FocusName}: real income", "#90% range", "#World: AI knowledge", "#World: real income"],
            RunFigures.Years(run).Select(y => (IReadOnlyList<string>)
            [
                Html.Whole(y),
                CountrySection.Cell(run, facts.Focus, Variables.AiKnowledge, year: y), CountrySection.Range(run, facts.Focus, Variables.AiKnowledge, year: y),
                CountrySection.Cell(run, facts.Focus, Variables.AiDelay, year: y),
                CountrySection.Cell(run, facts.Focus, Variables.RealIncome, year: y), CountrySection.Range(run, facts.Focus, Variables.RealIncome, year: y),
                CountrySection.Cell(run, ResultKey.World, Variables.AiKnowledge, year: y), CountrySection.Cell(run, ResultKey.World, Variables.RealIncome, year: y),
            ]));
        html.Paragraph("Delay and AI knowledge are one fact in two dresses: the delay is how much later the baseline’s knowledge of the year is reached. They are never counted as two effects.", "small");
    }
}
