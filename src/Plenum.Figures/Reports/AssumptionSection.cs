using System.Globalization;
using Plenum.Figures.Drawing;
using Plenum.Figures.Runs;
using Plenum.Outcomes;

namespace Plenum.Figures.Reports;

/// <summary>Every assumption with its grade and reference, and how much of the spread rests on which.</summary>
internal static class AssumptionSection
{
    public static void Write(Html html, ReportInput input)
    {
        var run = input.Run;
        html.Paragraph("Grades: A replicated causal evidence, B a single causal or structural study, C cross-section or output of a model, D judgement.");
        html.Table(
            "Parameters of this run",
            ["Parameter", "Meaning", "Central", "Belief", "Grade", "Reference"],
            run.Parameters.Select(p => (IReadOnlyList<string>)
            [
                Name(p.Name), Html.Text(p.Meaning), Html.Text($"{Short(p.Central)} {p.Unit}".Trim()), Html.Text(p.Belief),
                $"<span class=\"tag{(p.Grade == "D" ? " bad" : p.Grade == "A" ? " good" : "")}\">{Html.Text(p.Grade)}</span>", Html.Text(p.Reference),
            ]), "params");
        Spread(html, run);
    }

    private static void Spread(Html html, RunSummary run)
    {
        var results = run.Variance.Where(v => v.ByParameter.Count > 0).ToList();
        if (results.Count == 0)
            return;
        html.Heading(3, "What the spread comes from");
        html.Table(
            "First-order shares of variance, percent, estimated from the draws of this run; the rest is interaction and chance",
            ["Parameter", .. results.Select(v => "#" + DecisionFigures.Capital($"{Say.Of(RunFigures.Name(run, v.Key.Country))} {Say.Variable(v.Key.Variable)}"))],
            [
                .. results.SelectMany(v => v.ByParameter).Where(p => p.Share >= 0.005).OrderByDescending(p => p.Share).Select(p => p.Name).Distinct(StringComparer.Ordinal).Take(12)
                    .Select(name => Row(Name(name), results, v => v.ByParameter.FirstOrDefault(p => p.Name == name)?.Share)),
                .. results.SelectMany(v => v.ByGrade).Where(g => g.Share >= 0.005).Select(g => g.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                    .Select(grade => Row($"<b>All of grade {Html.Text(grade)}</b>", results, v => v.ByGrade.FirstOrDefault(g => g.Name == grade)?.Share)),
            ]);
    }

    private static IReadOnlyList<string> Row(string label, List<VarianceReport> results, Func<VarianceReport, double?> share) =>
        [label, .. results.Select(v => share(v) is >= 0.005 and var s ? Num.Plain(100 * s, 0) : "<span class=\"none\">–</span>")];

    // Long names break where their parts do.
    private static string Name(string name) => $"<code>{Html.Text(name).Replace(".", ".<wbr/>", StringComparison.Ordinal).Replace("_", "_<wbr/>", StringComparison.Ordinal)}</code>";

    // A derived centre has as many digits as the machine; a reader needs four.
    private static string Short(string central) =>
        central.Length > 8 && double.TryParse(central, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value.ToString("G4", CultureInfo.InvariantCulture)
            : central;
}
