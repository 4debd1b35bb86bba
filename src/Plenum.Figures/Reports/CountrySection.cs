using System.Globalization;
using Plenum.Figures.Runs;
using Plenum.Outcomes;

namespace Plenum.Figures.Reports;

/// <summary>Every country: maps, ranks with ranges, and the full table.</summary>
internal static class CountrySection
{
    public static void Write(Html html, ReportInput input)
    {
        var run = input.Run;
        html.Figure(RunFigures.Map(run, Variables.AiKnowledge));
        html.Figure(RunFigures.Map(run, Variables.RealIncome));
        html.Figure(RunFigures.Ranked(run, Variables.AiKnowledge));
        html.Figure(RunFigures.Ranked(run, Variables.RealIncome));
        html.Heading(3, "All countries");
        var year = run.Facts.LastYear.ToString(CultureInfo.InvariantCulture);
        // Without tariffs and transfers income is wages, and the column would say everything twice.
        var wages = run.Facts.Regions.Any(r => run.Find(Variants.Scenario, run.Facts.LastYear, r.Code, Variables.RealWage) is { } wage
            && run.Find(Variants.Scenario, run.Facts.LastYear, r.Code, Variables.RealIncome) is { } income && Say.Change(Say.Lead(wage)) != Say.Change(Say.Lead(income)));
        html.Table(
            $"Changes in {year}, percent of the baseline; delay in months; consumer prices in units of world income{(wages ? "" : "; real wages change as real income does")}",
            ["Country", "#Real income", "#90% range", "#Sign sure", "#AI knowledge", "#90% range", "#Delay", .. wages ? ["#Real wage"] : Array.Empty<string>(), "#Consumer prices"],
            run.Facts.Regions.Select(r => r.Code).Prepend(ResultKey.World).Select(code => Row(run, code, wages)).OfType<IReadOnlyList<string>>());
    }

    private static IReadOnlyList<string>? Row(RunSummary run, string code, bool wages)
    {
        if (run.Find(Variants.Scenario, run.Facts.LastYear, code, Variables.RealIncome) is not { } income)
            return null;
        var key = FirstPage.Key(run, Variants.Scenario, code, Variables.RealIncome);
        var name = Html.Text(RunFigures.Name(run, code) + (run.Facts.Imputed.Contains(code, StringComparer.Ordinal) ? " (imputed)" : ""));
        var strong = code == run.Facts.Focus || code == ResultKey.World;
        return
        [
            strong ? $"<b>{name}</b>" : name, Html.Lead(key, income), Html.Range90(key, income), Html.Sign(key, income),
            Cell(run, code, Variables.AiKnowledge), Range(run, code, Variables.AiKnowledge), Cell(run, code, Variables.AiDelay),
            .. wages ? [Cell(run, code, Variables.RealWage)] : Array.Empty<string>(), Cell(run, code, Variables.ConsumerPrice),
        ];
    }

    internal static string Cell(RunSummary run, string code, string variable, string variant = Variants.Scenario, int? year = null)
    {
        var at = year ?? run.Facts.LastYear;
        return run.Find(variant, at, code, variable) is { } range
            ? Html.Bare(FirstPage.Key(run, variant, code, variable) with { Year = at }, range)
            : "<span class=\"none\">–</span>";
    }

    internal static string Range(RunSummary run, string code, string variable, string variant = Variants.Scenario, int? year = null)
    {
        var at = year ?? run.Facts.LastYear;
        return run.Find(variant, at, code, variable) is { } range
            ? Html.Range90(FirstPage.Key(run, variant, code, variable) with { Year = at }, range, bare: true)
            : "<span class=\"none\">–</span>";
    }
}
