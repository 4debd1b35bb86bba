using System.Globalization;
using Plenum.Figures.Drawing;
using Plenum.Figures.Runs;

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
                $"<code>{Html.Text(p.Name)}</code>", Html.Text(p.Meaning), Html.Text($"{Short(p.Central)} {p.Unit}".Trim()), Html.Text(p.Belief),
                $"<span class=\"tag{(p.Grade == "D" ? " bad" : p.Grade == "A" ? " good" : "")}\">{Html.Text(p.Grade)}</span>", Html.Text(p.Reference),
            ]), "params");
        foreach (var v in run.Variance.Where(v => v.ByParameter.Count > 0))
        {
            var what = $"{Say.Of(RunFigures.Name(run, v.Key.Country), inSentence: false)} {Say.Variable(v.Key.Variable)}";
            html.Heading(3, "What the spread comes from: " + what);
            html.Table(
                what + ": first-order shares of variance, estimated from the draws of this run; the rest is interaction and sampling error",
                ["Parameter", "#Share"],
                v.ByParameter.Where(p => p.Share >= 0.005).Take(10).Select(p => (IReadOnlyList<string>)[$"<code>{Html.Text(p.Name)}</code>", Num.Plain(100 * p.Share, 1) + "%"]));
            html.Table(
                what + ": shares by grade of evidence",
                ["Grade", "#Share"],
                v.ByGrade.Select(p => (IReadOnlyList<string>)[Html.Text(p.Name), Num.Plain(100 * p.Share, 1) + "%"]));
        }
    }

    // A derived centre has as many digits as the machine; a reader needs four.
    private static string Short(string central) =>
        central.Length > 8 && double.TryParse(central, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value.ToString("G4", CultureInfo.InvariantCulture)
            : central;
}
