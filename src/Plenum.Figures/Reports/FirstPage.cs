using System.Globalization;
using Plenum.Figures.Drawing;
using Plenum.Figures.Runs;
using Plenum.Outcomes;

namespace Plenum.Figures.Reports;

/// <summary>The first page: the answer, the layers, what must be said with it, and how sure it is.</summary>
internal static class FirstPage
{
    private const string Meaning = "AI knowledge is the model’s know-how in the sectors that make AI, which grows in the baseline too; a delay is how much later a level is reached. Real income is what a year’s income buys. Differences between two model worlds, not forecasts.";

    /// <summary>The whole first page of the report.</summary>
    public static void Write(Html html, ReportInput input)
    {
        var run = input.Run;
        Answer(html, run, brief: false);
        html.Heading(2, "layers", "The layers of the answer");
        Layers(html, run, brief: false);
        Caveats(html, run);
        html.Heading(2, "sure", "How sure");
        HowSure(html, run, brief: false);
        html.Figure(RunFigures.Path(run, Variables.AiKnowledge));
    }

    /// <summary>Title, question, the sentence and its numbers.</summary>
    public static void Answer(Html html, RunSummary run, bool brief)
    {
        var facts = run.Facts;
        html.Raw("<header class=\"top\">");
        html.ParagraphRaw($"Plenum <span>what changes when a country is not at the table{(brief ? " · brief" : "")}</span>", "brand");
        html.Heading(1, facts.ScenarioTitle.Length > 0 ? facts.ScenarioTitle : facts.Scenario);
        html.Paragraph(facts.Question, "question").Raw("</header>").Raw("<main id=\"main\">");
        html.Paragraph(Say.OnPage(Untitled(run)), "answer");
        html.Paragraph(Meaning, "small");
        // Two pages have no room to say the sentence twice.
        if (!brief)
            Tiles(html, run);
    }

    /// <summary>What must be said with the answer.</summary>
    public static void Caveats(Html html, RunSummary run)
    {
        if (run.Caveats.Count > 0)
            html.Heading(2, "caveats", "Before you quote this").List(run.Caveats.Select(c => Html.Text(Say.OnPage(c))));
    }

    // The page's heading already is the title that the sentence begins with.
    private static string Untitled(RunSummary run)
    {
        var title = run.Facts.ScenarioTitle.TrimEnd('.') + ". ";
        return title.Length > 2 && run.Headline.StartsWith(title, StringComparison.Ordinal) ? run.Headline[title.Length..] : run.Headline;
    }

    private static void Tiles(Html html, RunSummary run)
    {
        var facts = run.Facts;
        (string Country, string Name, string Variable)[] main =
        [
            (facts.Focus, facts.FocusName, Variables.AiDelay), (facts.Focus, facts.FocusName, Variables.AiKnowledge),
            (facts.Focus, facts.FocusName, Variables.RealIncome), (ResultKey.World, "World", Variables.RealIncome),
        ];
        html.Raw("<ul class=\"tiles\">");
        foreach (var (country, name, variable) in main)
        {
            if (run.Find(Variants.Scenario, facts.LastYear, country, variable) is not { } range)
                continue;
            var key = Key(run, Variants.Scenario, country, variable);
            var what = string.Create(CultureInfo.InvariantCulture, $"{name}: {Say.Variable(variable)}, {facts.LastYear}");
            html.Raw($"<li><b>{Html.Lead(key, range)}</b><span class=\"what\">{Html.Text(what)}</span><span class=\"range\">90% range {Html.Range90(key, range)}</span></li>");
        }

        html.Raw("</ul>");
    }

    /// <summary>The layers, one row each.</summary>
    public static void Layers(Html html, RunSummary run, bool brief)
    {
        var facts = run.Facts;
        html.Paragraph(string.Create(CultureInfo.InvariantCulture,
            $"Each layer is a decision of its own; rows marked “beside” are somebody else’s decisions and are never added to the scenario{(facts.BesideDraws < facts.Draws ? $" (solved for the first {facts.BesideDraws} draws)" : "")}. Changes in {facts.LastYear}, median with 90% range below; a positive delay is later."));
        // The delay stands for AI knowledge: one fact in two dresses would read as two.
        html.Table(
            $"Layers: {facts.FocusName} and the world in {facts.LastYear.ToString(CultureInfo.InvariantCulture)}",
            ["Layer", $"#{facts.FocusName}: delay, months", $"#{facts.FocusName}: real income", "#World: delay, months", "#World: real income"],
            run.Layers.Select(l => (IReadOnlyList<string>)
            [
                $"<b>{Html.Text(l.Title)}</b>{(l.PartOfScenario ? "" : " <span class=\"tag\">beside</span>")}{(brief || !l.PartOfScenario ? "" : $"<br/><span class=\"small\">{Html.Text(l.Meaning)}</span>")}",
                Both(run, l.Variant, facts.Focus, Variables.AiDelay, l.FocusDelay),
                Both(run, l.Variant, facts.Focus, Variables.RealIncome, l.FocusRealIncome),
                Both(run, l.Variant, ResultKey.World, Variables.AiDelay, l.WorldDelay),
                Both(run, l.Variant, ResultKey.World, Variables.RealIncome, l.WorldRealIncome),
            ]));
    }

    private static string Both(RunSummary run, string variant, string country, string variable, OutcomeRange range)
    {
        var key = Key(run, variant, country, variable);
        return $"{Html.Bare(key, range)}<br/><span class=\"small\">{Html.Range90(key, range, bare: true)}</span>";
    }

    /// <summary>Agreement of the draws, where the spread comes from, the response to what nobody has measured.</summary>
    public static void HowSure(Html html, RunSummary run, bool brief)
    {
        var facts = run.Facts;
        var points = new List<string>();
        foreach (var variable in new[] { Variables.AiKnowledge, Variables.RealIncome })
        {
            if (run.Find(Variants.Scenario, facts.LastYear, facts.Focus, variable) is { HasDraws: true } range)
            {
                var key = Key(run, Variants.Scenario, facts.Focus, variable);
                points.Add($"{Html.Text(Say.Of(facts.FocusName, inSentence: false))} {Html.Text(Say.Variable(variable))}: {Html.Sign(key, range)} of {Html.Whole(facts.Draws)} draws have the sign of the median; half of the draws lie between {Html.Change(key, "p25", range.P25)} and {Html.Change(key, "p75", range.P75)}.");
            }
        }

        if (facts.Draws == 0)
            points.Add("This run has no draws: numbers are at central parameters and carry no range.");
        if (run.Variance.Any(v => v.ByParameter.Count > 0))
            points.Add(Spread(run, brief ? 1 : 4));
        // The report has a section for it.
        if (brief && run.BreakEven.Length > 0)
            points.Add(Html.Text(Say.OnPage(run.BreakEven)));
        html.List(points);
        if (!brief)
            html.ParagraphRaw("What the ranges do and do not cover: they are the spread of the parameters within one model and one scenario. Scenarios stand in the <a href=\"#layers\">layers</a>, models in the <a href=\"#variants\">variants</a>; the three are never averaged together.");
    }

    private static string Spread(RunSummary run, int most)
    {
        var results = run.Variance.Where(v => v.ByParameter.Count > 0).Take(most).ToList();
        var each = results.Select(v =>
        {
            var shares = v.ByParameter.Where(p => p.Share >= 0.01).Take(3).Select(p => $"<code>{Html.Text(p.Name)}</code> {Num.Plain(100 * p.Share, 0)}%").ToList();
            return $"{Html.Text(Say.Of(RunFigures.Name(run, v.Key.Country)))} {Html.Text(Say.Variable(v.Key.Variable))}: {(shares.Count == 0 ? "none by itself" : string.Join(", ", shares))}";
        });
        var judged = results.Average(v => v.JudgementShare);
        return $"What the spread comes from, assumptions taken one by one, in shares of the variance: {string.Join("; ", each)}. The rest is interaction and chance.{(judged > 0 ? $" <b>{Num.Plain(100 * judged, 0)}% of what is explained rests on judgement (grade D).</b>" : "")}";
    }

    internal static ResultKey Key(RunSummary run, string variant, string country, string variable, string sector = "") => new(
        variant, run.Facts.LastYear, country, sector, variable, variable == Variables.AiDelay ? Variables.Months : Variables.Percent);
}
