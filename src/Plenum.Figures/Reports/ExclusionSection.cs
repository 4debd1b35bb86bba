using Plenum.Figures.Drawing;
using Plenum.Figures.Runs;
using Plenum.Outcomes;
using Plenum.Security;
using Plenum.Worlds;

namespace Plenum.Figures.Reports;

/// <summary>What exclusion would have to buy: cost against denial, break-even values, the mirror image. It never says what denial is worth.</summary>
internal static class ExclusionSection
{
    public static void Write(Html html, ReportInput input)
    {
        var run = input.Run;
        if (run.Exclusion.Count == 0)
        {
            html.ParagraphRaw("This run priced no exclusion; <code>plenum frontier</code> does it for any imposer and target.");
            return;
        }

        html.Paragraph(Say.OnPage(run.BreakEven), "lead");
        html.Paragraph("Exclusion is argued on grounds of security, and those grounds are not in this model. What the model can say is what a percent of AI knowledge taken from one place costs everybody else; a reader who knows what it is worth to them can compare. A number is not a recommendation, in either direction.");
        html.Figure(DecisionFigures.Prices(run));
        var (_, unit) = MoneyWords.Scaled(1, run.Exclusion.Max(e => Math.Abs(Say.Lead(e.WorldCost))), run.MoneyUnit);
        html.Table(
            $"Denied to {run.Facts.FocusName}, {Html.Whole(run.Facts.LastYear)}; money in {unit} a year at the size and prices of {Html.Whole(run.Facts.WorldYear)}, costs positive",
            ["Decision", "#AI knowledge denied, %", "#Cost to everyone else", "#Cost to the world", "#Break-even per percent denied", "#Draws that deny something"],
            run.Exclusion.Select(e => Row(run, e, e.Title)), "prices");
        if (run.Mirror.Count > 0)
        {
            html.Heading(3, "The mirror image");
            html.Paragraph($"The same empty chair with another player in the role of the absent: the seats that it holds today in the same forums are empty, everyone else’s are not. Central parameters.");
            html.Table(
                $"Another seat empty, {Html.Whole(run.Facts.LastYear)}; money in {unit} a year at the size and prices of {Html.Whole(run.Facts.WorldYear)}, costs positive",
                ["Whose seats are empty", "#AI knowledge denied to it, %", "#Cost to everyone else", "#Cost to the world", "#Break-even per percent denied"],
                run.Mirror.Select(e => (IReadOnlyList<string>)[.. Row(run, e, DecisionFigures.Capital(e.Title)).Take(5)]), "prices");
        }

        html.ParagraphRaw("Denied is −100 ln of the change of AI knowledge. A price is undefined where nothing is denied. Instruments, intensities and coalitions against each other, with compute and talent in the index and the policies that no other beats, are in <code>plenum frontier</code>.");
    }

    private static IReadOnlyList<string> Row(RunSummary run, ExclusionRow e, string title)
    {
        var key = new ResultKey(e.Variant, run.Facts.LastYear, e.Place, "", "", "");
        string Cell(string what, OutcomeRange range, double factor)
        {
            var mine = key with { Variable = what };
            if (!double.IsFinite(Say.Lead(range)))
                return "<span class=\"none\">undefined</span>";
            string Number(string statistic, double value) => Html.Number(mine, statistic, value * factor, Num.Plain(value * factor, Say.Decimals(value * factor)));
            return range.HasDraws
                ? $"{Number("p50", range.P50)}<br/><span class=\"small\">{Number("p05", range.P05)} to {Number("p95", range.P95)}</span>"
                : Number("central", range.Central);
        }

        var money = MoneyWords.Scaled(1, run.Exclusion.Max(x => Math.Abs(Say.Lead(x.WorldCost))), run.MoneyUnit).Value;
        return
        [
            Html.Text(title) + (e.Draws > 0 || run.Facts.Draws == 0 ? $"<br/><span class=\"small\">{Html.Text(e.Variant == Variants.Scenario ? run.Facts.Scenario : e.Variant[(e.Variant.IndexOf(':', StringComparison.Ordinal) + 1)..])}</span>" : ""), Cell("denied", e.Denied, 1), Cell("others_cost", e.OthersCost, money), Cell("world_cost", e.WorldCost, money),
            e.HasPrice ? Cell("break_even", e.PerPercent, money) : "<span class=\"none\">undefined</span>",
            e.Draws > 0 ? $"{Html.Whole(e.Defined)} of {Html.Whole(e.Draws)}" : "central only",
        ];
    }
}
