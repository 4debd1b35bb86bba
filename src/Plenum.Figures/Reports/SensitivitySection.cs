using Plenum.Figures.Drawing;
using Plenum.Figures.Runs;
using Plenum.Outcomes;
using Plenum.Uncertainty;

namespace Plenum.Figures.Reports;

/// <summary>What would change this conclusion, from the run's own draws: whose sign turns, which assumptions move it, on what evidence.</summary>
internal static class SensitivitySection
{
    public static void Write(Html html, ReportInput input)
    {
        var run = input.Run;
        if (run.Sensitivity.Count == 0)
        {
            html.ParagraphRaw($"With {Html.Whole(run.Facts.Draws)} draws nothing can be told from chance; from {Html.Whole(DrawSensitivity.FewestDraws)} draws on this section reads the draws, and <code>plenum sensitivity</code> solves paths of its own.");
            return;
        }

        html.Paragraph("Nothing here was solved for this section: it reads the draws of the run. Each draw moves all assumptions at once, so a sign that no draw turns is turned by no group of assumptions in any of the combinations drawn. Where a scenario only closes doors, or only opens them, the model allows one sign, and that none turns it is no finding.");
        html.List(run.Sensitivity.Select(s => Sign(run, s)));
        foreach (var s in run.Sensitivity.Where(s => s.Key.Country == run.Facts.Focus))
            html.Figure(DecisionFigures.Tornado(run, s));
        Table(html, run);
        html.List(run.Sensitivity.Select(s => Grades(run, s)));
        html.ParagraphRaw("First-order shares come from an additive surface through the draws; what it does not explain is interaction and chance. Total shares, one group at a time from end to end, and the smallest move of each group that turns a sign, each with paths of its own, are in <code>plenum sensitivity</code>.");
    }

    private static string Sign(RunSummary run, ResultSensitivity s)
    {
        var what = Html.Text(DecisionFigures.Capital(What(run, s)));
        var none = s.None > 0 ? $"; in {Html.Whole(s.None)} it is exactly nothing" : "";
        var range = run.Find(Variants.Scenario, s.Key.Year, s.Key.Country, s.Key.Variable);
        var sure = range is null ? $"{Html.Whole(s.Same)} of {Html.Whole(s.Draws)}" : Html.Sign(s.Key, range);
        return s.Opposite == 0
            ? $"<b>{what}:</b> not one of {Html.Whole(s.Draws)} draws has the other sign{none} (sign sure: {sure}). No assumption flips it within its range."
            : $"<b>{what}:</b> {Html.Whole(s.Opposite)} of {Html.Whole(s.Draws)} draws have the other sign{none} (sign sure: {sure}).{Flips(s)}";
    }

    private static void Table(Html html, RunSummary run) => html.Table(
        "First-order share of variance by group of assumptions, with a 95% interval",
        ["Group of assumptions", "Grade", .. run.Sensitivity.Select(s => "#" + DecisionFigures.Capital(What(run, s)))],
        run.Sensitivity[0].Groups.Select(g => g.Index.Group).Select(group => (IReadOnlyList<string>)
        [
            Html.Text(DecisionFigures.GroupName(group.Name)), Html.Text(group.Grade.ToString()),
            .. run.Sensitivity.Select(s => s.Groups.First(g => g.Index.Group.Name == group.Name).Index)
                .Select(i => $"{Share(i.First)}<br/><span class=\"small\">{Share(i.FirstLow)} to {Share(i.FirstHigh)}</span>"),
        ]));

    private static string Flips(ResultSensitivity s)
    {
        if (s.Flips.Count == 0)
            return " Which group turns it cannot be read from the draws; <code>plenum sensitivity</code> solves it.";
        var turns = s.Flips.Where(f => f.Flips).OrderBy(f => f.Move).Select(f => $"{Html.Text(DecisionFigures.GroupName(f.Group.Name))} at about {Num.Plain(100 * f.Move, 0)}% of the way to its end").ToList();
        return turns.Count == 0
            ? " No group turns it alone, read off a surface through the draws."
            : $" Smallest moves that turn it, read off a surface through the draws: {string.Join("; ", turns)}.";
    }

    private static string Grades(RunSummary run, ResultSensitivity s)
    {
        var explained = $"{Html.Text(DecisionFigures.Capital(What(run, s)))}: the additive surface behind the shares explains {Num.Plain(100 * Math.Max(0, s.Explained), 0)}% of the variance.";
        if (run.Variance.FirstOrDefault(v => v.Key == s.Key) is not { } v || v.ByGrade.Sum(g => g.Share) <= 0)
            return explained;
        var shares = string.Join(", ", v.ByGrade.Where(g => g.Share >= 0.005).Select(g => $"{g.Name} {Num.Plain(100 * g.Share, 0)}%"));
        return $"{explained} By grade of evidence, parameter by parameter: {shares}{(v.JudgementShare >= 0.5 ? "; most of what is explained rests on judgement (grade D)" : "")}.";
    }

    private static string What(RunSummary run, ResultSensitivity s) =>
        $"{Say.Of(RunFigures.Name(run, s.Key.Country))} {Say.Variable(s.Key.Variable)}";

    private static string Share(double share) => Num.Plain(100 * share, 0) + "%";
}
