using System.Globalization;
using Plenum.Figures.Runs;
using Plenum.Outcomes;

namespace Plenum.Figures.Reports;

/// <summary>Output by sector, trade of the country in focus by partner.</summary>
internal static class SectorSection
{
    public static void Write(Html html, ReportInput input)
    {
        var (run, facts) = (input.Run, input.Run.Facts);
        html.Figure(RunFigures.Sectors(run));
        html.Figure(RunFigures.Partners(run, exports: true));
        html.Figure(RunFigures.Partners(run, exports: false));
        html.Heading(3, $"All sectors of {facts.FocusName}");
        html.Table(
            string.Create(CultureInfo.InvariantCulture, $"Change of output in {facts.LastYear}, percent of the baseline"),
            ["Sector", "Code", "#Median", "#90% range", "#Sign sure"],
            facts.Sectors.Select(s => Row(run, s.Code, s.Name)).OfType<IReadOnlyList<string>>());
    }

    private static IReadOnlyList<string>? Row(RunSummary run, string code, string name)
    {
        if (run.Find(Variants.Scenario, run.Facts.LastYear, run.Facts.Focus, Variables.Output, code) is not { } range || !double.IsFinite(Say.Lead(range)))
            return null;
        var key = FirstPage.Key(run, Variants.Scenario, run.Facts.Focus, Variables.Output, code);
        return [Html.Text(name), $"<code>{Html.Text(code)}</code>", Html.Lead(key, range), Html.Range90(key, range), Html.Sign(key, range)];
    }
}
