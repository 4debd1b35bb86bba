using Plenum.Figures.Runs;
using Plenum.Outcomes;

namespace Plenum.Figures.Reports;

/// <summary>Layers, laws of learning and the long run beside each other, never averaged.</summary>
internal static class VariantSection
{
    public static void Write(Html html, ReportInput input)
    {
        var (run, facts) = (input.Run, input.Run.Facts);
        html.Paragraph("Which ideas a country learns from is not settled. The scenario is therefore solved under several laws of learning; a reader who prefers one reads its column and leaves the others.");
        html.Figure(RunFigures.Laws(run, Variables.AiKnowledge));
        Horizons(html, run);
        foreach (var other in run.Worlds)
        {
            html.Paragraph(other.Converged
                ? $"The row “{Say.Variant(other.Variant)}” is the scenario at central parameters on another world, the same economy with totals of {Html.Whole(other.Year)}: the answer should not hang on the year of the data."
                : $"On {other.Id} the scenario did not converge; nothing is shown for it.");
        }

        var variants = run.Rows.Select(r => r.Key.Variant).Where(v => !v.StartsWith(Variants.AbsentPrefix, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        html.Table(
            "Every variant at the horizon, percent of the baseline; delay in months",
            ["Variant", $"#{facts.FocusName}: AI knowledge", "#90% range", "#Delay", $"#{facts.FocusName}: real income", "#90% range", "#World: AI knowledge", "#World: real income"],
            variants.SelectMany(v =>
            {
                var year = run.Rows.Where(r => r.Key.Variant == v).Max(r => r.Key.Year);
                IReadOnlyList<string> row =
                [
                    Html.Text(Name(run, v)),
                    CountrySection.Cell(run, facts.Focus, Variables.AiKnowledge, v, year), CountrySection.Range(run, facts.Focus, Variables.AiKnowledge, v, year),
                    CountrySection.Cell(run, facts.Focus, Variables.AiDelay, v, year),
                    CountrySection.Cell(run, facts.Focus, Variables.RealIncome, v, year), CountrySection.Range(run, facts.Focus, Variables.RealIncome, v, year),
                    CountrySection.Cell(run, ResultKey.World, Variables.AiKnowledge, v, year), CountrySection.Cell(run, ResultKey.World, Variables.RealIncome, v, year),
                ];

                // The rows below it are at central parameters: what they are to be compared with is not the median.
                return v == Variants.Scenario && facts.Draws > 0 ? [row, Central(run, v, year)] : new[] { row };
            }));
    }

    private static IReadOnlyList<string> Central(RunSummary run, string variant, int year)
    {
        string Cell(string country, string variable) => run.Find(variant, year, country, variable) is { } range
            ? Html.Number(FirstPage.Key(run, variant, country, variable) with { Year = year }, "central", range.Central,
                Say.Change(range.Central) + (variable == Variables.AiDelay ? "" : "%"))
            : "<span class=\"none\">–</span>";
        var focus = run.Facts.Focus;
        return
        [
            Html.Text(Name(run, variant)) + ", central parameters", Cell(focus, Variables.AiKnowledge), "central only", Cell(focus, Variables.AiDelay),
            Cell(focus, Variables.RealIncome), "central only", Cell(ResultKey.World, Variables.AiKnowledge), Cell(ResultKey.World, Variables.RealIncome),
        ];
    }

    // How flexible the economy is, not how much time has passed: every row is the same path of measures.
    private static void Horizons(Html html, RunSummary run)
    {
        var facts = run.Facts;
        var names = run.Rows.Select(r => r.Key.Variant).Where(v => v.StartsWith(Variants.HorizonPrefix, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
            return;
        html.Paragraph("The first objection to any such number is its elasticities. The table shows the same measures in an economy as inflexible as in its first year (suppliers hardly changed, inputs hardly replaced, labour in its sector), as in its third, and in the long run; the bundles are documented with the parameters and in the manual under horizons.");
        html.Table(
            $"Real income by horizon, percent, central parameters: at once ({facts.FirstYear}) and {facts.LastYear}",
            ["Horizon", $"#{facts.FocusName}, at once", $"#{facts.FocusName}, {facts.LastYear}", "#World, at once", $"#World, {facts.LastYear}"],
            names.Select(v => (IReadOnlyList<string>)
            [
                Html.Text(Say.Variant(v)),
                CountrySection.Cell(run, facts.Focus, Variables.RealIncome, v, facts.FirstYear), CountrySection.Cell(run, facts.Focus, Variables.RealIncome, v, facts.LastYear),
                CountrySection.Cell(run, ResultKey.World, Variables.RealIncome, v, facts.FirstYear), CountrySection.Cell(run, ResultKey.World, Variables.RealIncome, v, facts.LastYear),
            ]));
    }

    private static string Name(RunSummary run, string variant) =>
        run.Layers.FirstOrDefault(l => l.Variant == variant)?.Title is { Length: > 0 } title ? title : Say.Variant(variant);
}
