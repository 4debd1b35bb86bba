using Plenum.Figures.Drawing;
using Plenum.Figures.Runs;
using Plenum.Outcomes;

namespace Plenum.Figures.Reports;

/// <summary>The scenario by channel: what each does alone, what is lost when it alone is off, and the interaction.</summary>
internal static class ChannelSection
{
    public static void Write(Html html, ReportInput input)
    {
        var (run, facts) = (input.Run, input.Run.Facts);
        html.Figure(RunFigures.Channels(run, facts.Focus, Variables.AiKnowledge));
        html.Figure(RunFigures.Channels(run, facts.Focus, Variables.RealIncome));
        foreach (var (code, name) in new[] { (facts.Focus, facts.FocusName), (ResultKey.World, "World") })
            Parts(html, run, code, name);
        html.Paragraph("Alone on: the outcome with this channel only. Alone off: what is missing when this channel alone is switched off. The parts and the interaction add up to the whole; everything here is at central parameters.", "small");
        if (facts.ChannelWeights.Count > 0)
        {
            html.Table(
                "Weights of the channels in the sectors that make AI, at central parameters; no study identifies them, so the draws vary them freely",
                ["Channel", "#Weight"],
                facts.ChannelWeights.Select(w => (IReadOnlyList<string>)[Html.Text(Say.Channel(w.Channel)), Num.Plain(100 * w.Weight, 1) + "%"]));
        }

        if (run.Access is { Loss.Count: > 0 } access && Math.Abs(access.MonthsPerTenPercent) > 1e-6)
        {
            html.Heading(3, "If we knew how much access an empty seat costs");
            html.Table(
                $"{RunFigures.Name(run, access.Country)}: the result at each assumed loss of the access that goes with joint participation, {Html.Whole(facts.LastYear)}, central parameters otherwise",
                ["Access lost", "#Delay, months", "#Real income, %"],
                access.Loss.Select((loss, k) => (IReadOnlyList<string>)
                [
                    Num.Plain(100 * loss, 0) + "%", Digits.Size(access.DelayMonths[k]), Say.Change(access.RealIncome[k]),
                ]));
        }
    }

    private static void Parts(Html html, RunSummary run, string code, string name)
    {
        var lines = run.Contributions.Channels.Where(c => c.Country == code).ToList();
        if (lines.Count == 0)
            return;
        string Shown(string channel, string variable, string statistic, double? value) => value is { } v
            ? Html.Number(new("contribution:" + channel, run.Facts.LastYear, code, "", variable, Variables.Percent), statistic, v, Say.Change(v) + "%")
            : "–";
        IReadOnlyList<string> Line(string key, string label, Func<string, string, double?> value, bool off) =>
        [
            Html.Text(label), Shown(key, Variables.AiKnowledge, "alone_on", value(Variables.AiKnowledge, "on")), off ? Shown(key, Variables.AiKnowledge, "alone_off", value(Variables.AiKnowledge, "off")) : "",
            Shown(key, Variables.RealIncome, "alone_on", value(Variables.RealIncome, "on")), off ? Shown(key, Variables.RealIncome, "alone_off", value(Variables.RealIncome, "off")) : "",
        ];
        var rows = lines.Select(l => l.Channel).Distinct(StringComparer.Ordinal).Select(channel => Line(
            channel, Say.Channel(channel),
            (variable, what) => lines.Find(l => l.Channel == channel && l.Variable == variable) is { } l ? what == "on" ? l.AloneOn : l.AloneOff : null, off: true)).ToList();
        rows.Add(Line("interaction", "Interaction", (variable, _) => Value(run.Contributions.Interactions, code, variable), off: false));
        rows.Add(Line("total", "Whole scenario", (variable, _) => Value(run.Contributions.Totals, code, variable), off: false));
        html.Table($"{name}: contributions in {Html.Whole(run.Facts.LastYear)}, percent of the baseline", ["Channel", "#AI knowledge: alone on", "#alone off", "#Real income: alone on", "#alone off"], rows);
    }

    private static double? Value(IReadOnlyList<(string Country, string Variable, double Value)> list, string code, string variable)
    {
        foreach (var entry in list)
        {
            if (entry.Country == code && entry.Variable == variable)
                return entry.Value;
        }

        return null;
    }
}
