using Plenum.Coalitions;
using Plenum.Figures.Drawing;
using Plenum.Figures.Runs;
using Plenum.Outcomes;
using Plenum.Worlds;

namespace Plenum.Figures.Reports;

/// <summary>Who must be at the table: every coalition of a few players over the scenario's seats.</summary>
internal static class SeatSection
{
    public static void Write(Html html, ReportInput input)
    {
        var run = input.Run;
        if (run.Seats is not { } seats)
        {
            html.ParagraphRaw("This run played no game over seats: its scenario moves none, or too few players hold one. <code>plenum coalition --over FORUM</code> plays it for any forum, and for measures of your own.");
            return;
        }

        var (analysis, year) = (seats.Analysis, Html.Whole(run.Facts.LastYear));
        html.Paragraph(Say.OnPage(seats.Words), "lead");
        html.Figure(DecisionFigures.SeatValue(run));
        html.Heading(3, "When one chair is empty and when many are");
        html.Paragraph($"The question is asked for every one of the {Html.Whole(analysis.Outcomes.Count)} tables that {Html.Whole(analysis.Players.Count)} players can form over the seats of {Forums(seats)}: who sits keeps its seats of today{(seats.Joins ? " and takes those the scenario gives it" : "")}, every other seat is empty, and nobody does anything else. Each table is a path of its own to {year}, at central parameters. What a player’s participation is worth depends on who else sits; the table averages it over all orders in which the players could join (Shapley’s value).");
        var grand = Coalition.Grand(analysis.Players.Count);
        html.Table(
            $"Real income in {year}: {(seats.Joins ? "when " + seats.Names[seats.Focus] + " takes the seats" : "when " + Say.Of(seats.Names[seats.Focus]) + " seats are empty")}, and what each player’s participation gives, averaged over all orders of joining; money at the size and prices of {Html.Whole(run.Facts.WorldYear)}",
            ["Player", $"#{(seats.Joins ? "With" : "Without")} {seats.Names[seats.Focus]}", "#90% range", "#Its participation gives the world", "#itself", "#all others, a year", "Leaving alone it would"],
            Enumerable.Range(0, analysis.Players.Count).Select(m => (IReadOnlyList<string>)
            [
                Html.Text(DecisionFigures.Capital(seats.Names[m])), .. Without(run, seats, m),
                Percent(analysis.Shapley[m]), Percent(analysis.Attribution[m, m]), Money(seats, Enumerable.Range(0, analysis.Players.Count).Where(i => i != m).Sum(i => analysis.Attribution[m, i] * analysis.PlayerIncome[i])),
                Alone(analysis, grand, m),
            ]));
        html.Figure(DecisionFigures.Attribution(run));
        html.Paragraph(Stable(seats));
        html.ParagraphRaw($"Few players keep this affordable inside a run. <code>plenum coalition --over {Html.Text(seats.Forums.Contains("BLETCHLEY2023") ? "BLETCHLEY2023" : seats.Forums[0])}</code> takes up to fourteen, blocs, unions and measures for outsiders, and adds interaction, transfers and the least core.");
    }

    private static string[] Without(RunSummary run, SeatFinding seats, int player)
    {
        var name = seats.Analysis.Players[player].Name;
        var place = run.Facts.Regions.Any(r => r.Code == name) ? name : ResultKey.GroupPrefix + name;
        // The row of the run itself where its scenario is this one empty chair.
        if (seats.Ranges is not { } ranges)
            return [Percent(At(seats, player)), "central only"];
        if (run.Find(Variants.Scenario, run.Facts.LastYear, place, Variables.RealIncome) is not { } range)
        {
            var (low, middle, high) = ranges.PlayerRange(player);
            var income = seats.Analysis.PlayerIncome[player];
            return seats.Joins
                ? [Percent(middle / income), $"{Percent(low / income)[..^1]} to {Percent(high / income)}"]
                : [Percent(-middle / income), $"{Percent(-high / income)[..^1]} to {Percent(-low / income)}"];
        }

        var key = FirstPage.Key(run, Variants.Scenario, place, Variables.RealIncome);
        return [Html.Lead(key, range), Html.Range90(key, range)];
    }

    private static double At(SeatFinding seats, int player)
    {
        var grand = Coalition.Grand(seats.Names.Count);
        return (seats.Analysis.Payoffs[grand.Without(seats.Focus), player] - seats.Analysis.Payoffs[grand, player]) * (seats.Joins ? -1 : 1);
    }

    private static string Alone(CoalitionAnalysis analysis, Coalition grand, int m) =>
        analysis.Stability[(int)grand.Mask].WouldLeave.Contains(m) ? "gain" : analysis.Stability[(int)grand.Without(m).Mask].WouldJoin.Contains(m) ? "lose" : "neither";

    private static string Stable(SeatFinding seats)
    {
        var analysis = seats.Analysis;
        var stable = analysis.Stability.Where(v => v.Stable).OrderByDescending(v => analysis.World[v.Coalition.Mask]).ToList();
        string Named(Coalition c) => c.Size == seats.Names.Count ? "all of them together" : c.Size == 0 ? "nobody" : string.Join(", ", c.Members().Select(m => seats.Names[m]));
        var which = stable.Count switch
        {
            0 => "No table is stable: at each, someone inside would gain by leaving alone or someone outside by joining alone.",
            1 => $"Exactly one table is stable, so that nobody inside gains by leaving alone and nobody outside by joining alone: {Named(stable[0].Coalition)}.",
            _ => $"{Html.Whole(stable.Count)} tables are stable, so that nobody inside gains by leaving alone and nobody outside by joining alone; best for the world is {Named(stable[0].Coalition)}.",
        };
        return which + " This holds at central parameters, under today’s terms for outsiders, and says nothing of what anyone would do in anger.";
    }

    private static string Forums(SeatFinding seats) =>
        seats.Forums.Count == 1 ? seats.Forums[0] : $"the {Html.Whole(seats.Forums.Count)} forums in which the scenario moves its seat";

    private static string Percent(double rate) => Html.Text(Num.Change(100 * rate, Math.Min(6, Num.DecimalsFor(Math.Abs(100 * rate))))) + "%";

    private static string Money(SeatFinding seats, double share)
    {
        var (value, unit) = MoneyWords.Scaled(share * seats.MoneyScale, share * seats.MoneyScale, seats.MoneyUnit);
        return Html.Text($"{Num.Change(value, Say.Decimals(value))} {unit}");
    }
}
