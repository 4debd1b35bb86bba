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
        var variants = run.Rows.Select(r => r.Key.Variant).Distinct(StringComparer.Ordinal).ToList();
        html.Table(
            "Every variant at the horizon, percent of the baseline; delay in months",
            ["Variant", $"#{facts.FocusName}: AI knowledge", "#90% range", "#Delay", $"#{facts.FocusName}: real income", "#90% range", "#World: AI knowledge", "#World: real income"],
            variants.Select(v =>
            {
                var year = run.Rows.Where(r => r.Key.Variant == v).Max(r => r.Key.Year);
                return (IReadOnlyList<string>)
                [
                    Html.Text(Name(run, v)),
                    CountrySection.Cell(run, facts.Focus, Variables.AiKnowledge, v, year), CountrySection.Range(run, facts.Focus, Variables.AiKnowledge, v, year),
                    CountrySection.Cell(run, facts.Focus, Variables.AiDelay, v, year),
                    CountrySection.Cell(run, facts.Focus, Variables.RealIncome, v, year), CountrySection.Range(run, facts.Focus, Variables.RealIncome, v, year),
                    CountrySection.Cell(run, ResultKey.World, Variables.AiKnowledge, v, year), CountrySection.Cell(run, ResultKey.World, Variables.RealIncome, v, year),
                ];
            }));
    }

    private static string Name(RunSummary run, string variant) =>
        run.Layers.FirstOrDefault(l => l.Variant == variant)?.Title is { Length: > 0 } title ? title : Say.Variant(variant);
}
