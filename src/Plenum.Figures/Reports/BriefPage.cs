using Plenum.Figures.Runs;
using Plenum.Outcomes;

namespace Plenum.Figures.Reports;

/// <summary>Two printed pages for an adviser: the answer, the layers, the caveats, how sure, who gains and loses.</summary>
public static class BriefPage
{
    /// <summary>Writes the page. The same input gives the same bytes.</summary>
    public static string Write(ReportInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var run = input.Run;
        var html = new Html();
        ReportPage.Head(html, run.Facts.ScenarioTitle + " – Plenum brief", run.Headline, run.Facts.Version, ReportStyle.Brief);
        FirstPage.Answer(html, run, brief: true);
        html.Heading(2, "layers", "The layers of the answer");
        FirstPage.Layers(html, run, brief: true);
        FirstPage.Caveats(html, run);
        html.Raw("<div class=\"two\"><div>").Narrow(RunFigures.Path(run, Variables.AiKnowledge)).Raw("</div><div>");
        html.Heading(2, "sure", "How sure");
        FirstPage.HowSure(html, run, brief: true);
        html.Raw("</div></div>");
        html.Heading(2, "who", "Who loses, who gains").Raw("<div class=\"two\"><div>").Narrow(RunFigures.Map(run, Variables.RealIncome)).Raw("</div><div>");
        var countries = RunFigures.Countries(run, Variables.RealIncome).Where(c => !run.Facts.Imputed.Contains(c.Code, StringComparer.Ordinal))
            .OrderBy(c => Say.Lead(c.Range)).ToList();
        var shown = countries.Count <= 8 ? countries : [.. countries.Take(5), .. countries.TakeLast(3)];
        html.Table(
            countries.Count <= 8 ? "Real income" : "Real income: the five lowest and the three highest changes",
            ["Country", "#Median", "#90% range", "#Sign sure"],
            shown.Select(c =>
            {
                var key = FirstPage.Key(run, Variants.Scenario, c.Code, Variables.RealIncome);
                return (IReadOnlyList<string>)[Html.Text(c.Name), Html.Lead(key, c.Range), Html.Range90(key, c.Range), Html.Sign(key, c.Range)];
            }));
        html.Raw("</div></div>");
        html.Paragraph("Method, assumptions with their grades, validation and sources are in the report of the same run.", "small");
        return ReportPage.Foot(html, input);
    }
}
