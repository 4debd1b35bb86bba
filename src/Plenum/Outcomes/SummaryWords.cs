using System.Globalization;
using Plenum.Knowledge;
using Plenum.Scenarios;

namespace Plenum.Outcomes;

/// <summary>The sentences of a summary, made from its numbers. They say what the numbers support and stop there.</summary>
internal static class SummaryWords
{
    /// <summary>A change smaller than this many percent is called near zero.</summary>
    private const double NearZero = 0.1;

    public static bool MovesSeats(RunJob job) => job.Scenario.Measures.Any(m => m is ParticipationMeasure);

    public static string TradeTitle(RunJob job) => MovesSeats(job) ? "The seat itself, in trade" : "Trade measures alone";

    public static string TradeMeaning(RunJob job) => MovesSeats(job)
        ? "Only what the seat changes in the cost of trading AI services; every channel of ideas stays as open as today."
        : "Only the scenario's trade measures; every channel of ideas stays as open as today.";

    public static string Headline(RunFacts facts, IReadOnlyList<LayerResult> layers)
    {
        var all = layers.Single(l => l.Variant == Variants.Scenario);
        var (focus, world) = (all.FocusDelay, all.WorldDelay);
        return $"{Title(facts)} By {facts.LastYear} AI knowledge in {facts.FocusName} is {Lag(focus)} and in the world {Lag(world)}; "
            + $"real income changes by {PercentRange(all.FocusRealIncome)} in {facts.FocusName} and by {PercentRange(all.WorldRealIncome)} in the world.";
    }

    public static IReadOnlyList<string> Caveats(
        RunJob job, RunFacts facts, IReadOnlyList<LayerResult> layers, IReadOnlyList<SummaryRow> rows, CentralOutcome central,
        IReadOnlyList<VarianceReport> variance, RunSurroundings surroundings)
    {
        var said = new List<string>();
        var trade = layers.Single(l => l.Variant == Variants.TradeOnly);
        if (MovesSeats(job))
        {
            var small = Widest(trade.FocusRealIncome) < NearZero && Widest(trade.WorldRealIncome) < NearZero;
            said.Add(
                $"The trade cost of the seat is {(small ? "near zero" : "not negligible here")}: {PercentRange(trade.FocusRealIncome)} of real income in "
                + $"{facts.FocusName}, {PercentRange(trade.WorldRealIncome)} in the world. No study finds a cost of not signing a declaration, "
                + "so half of what is believed about it lies at exactly zero.");
        }

        if (central.Access is { } access)
        {
            var year = access.LossForOneYear is { } loss
                ? $"a year's delay takes the loss of {100 * loss:0} % of the access that goes with joint participation"
                : $"a delay of a year is out of reach: losing all of the access that goes with joint participation delays it by {Months(access.DelayAtFullLoss)}";
            said.Add(
                $"The knowledge result follows an assumption nobody has measured, {(access.CurvatureShare < 0.1 ? "almost in a straight line" : "not quite in a straight line")}: "
                + $"each ten points of access lost delay AI knowledge in {facts.FocusName} by {Months(access.MonthsPerTenPercent)}; {year}."
                + (access.LossEqualToTradeCost is { } equal
                    ? $" A loss of {100 * equal:0.0} % already costs as much real income there as the trade side of the seat."
                    : ""));
        }

        said.Add(Outsiders(job, facts, rows));
        var judgement = variance.Where(v => v.ByGrade.Sum(g => g.Share) > 0).ToList();
        if (judgement.Count > 0)
        {
            var delay = judgement[0];
            var top = delay.ByParameter[0];
            said.Add(
                $"{100 * delay.JudgementShare:0} % of the explained spread of {Words(delay.Key, facts)} rests on judgement (grade D), not on estimates; "
                + $"the assumption that matters most is {top.Name} ({100 * top.Share:0} %).");
        }
        else
        {
            said.Add($"With {facts.Draws} draws no single assumption stands out from chance; run more draws to see what the spread rests on.");
        }

        said.Add(
            $"Trade, input and spending shares are those of {facts.WorldYear}; what has moved since is in no number here unless a scenario says so."
            + string.Concat(central.Worlds.Select(w => Under(w, facts, layers, rows))));
        if (facts.Imputed.Count > 0)
        {
            said.Add(
                $"{facts.Imputed.Count} countries of {facts.World} are imputed: totals of their own, the structure of the rest of the world. "
                + "Their figures stand in the tables and carry no headline, not even where the scenario is about one of them.");
        }

        if (surroundings.RosterSeats > 0)
        {
            said.Add(
                $"Of the {surroundings.RosterSeats} seats recorded in the forums of this scenario, {surroundings.RosterFromMemory} "
                + $"({100.0 * surroundings.RosterFromMemory / surroundings.RosterSeats:0} %) were written down from memory and not found in a document.");
        }

        foreach (var failure in central.HorizonFailures)
            said.Add($"No result for the flexibility of a horizon, {failure}");
        if (layers.Any(l => !l.PartOfScenario))
            said.Add("Controls, closed doors and retaliation listed beside the scenario are decisions of their own; none of them follows from an empty seat.");
        return said;
    }

    private static string Under(OtherWorldResult other, RunFacts facts, IReadOnlyList<LayerResult> layers, IReadOnlyList<SummaryRow> rows)
    {
        if (!other.Converged)
            return $" On {other.Id} the scenario did not converge, so nothing is said about it.";
        var here = layers.Single(l => l.Variant == Variants.Scenario);
        var place = Find(facts.Focus, Variables.RealIncome) is null ? ResultKey.World : facts.Focus;
        var (delay, income) = place == ResultKey.World ? (here.WorldDelay, here.WorldRealIncome) : (here.FocusDelay, here.FocusRealIncome);
        return Find(place, Variables.AiDelay) is { } lateThere && Find(place, Variables.RealIncome) is { } incomeThere
            ? $" On {other.Id}, the same world brought to totals of {other.Year}, the central delay in {(place == ResultKey.World ? "the world" : facts.FocusName)} is "
                + $"{Months(lateThere.Central)} (here {Months(delay.Central)}) and real income {Signed(incomeThere.Central)} % (here {Signed(income.Central)} %)."
            : "";

        OutcomeRange? Find(string country, string variable) => rows.FirstOrDefault(r =>
            r.Key.Variant == other.Variant && r.Key.Country == country && r.Key.Variable == variable)?.Range;
    }

    private static string Outsiders(RunJob job, RunFacts facts, IReadOnlyList<SummaryRow> rows)
    {
        var main = DiffusionVariants.Parse(job.Parameters.Word("diffusion.variant"), "");
        var trade = Signs(law => law == main ? Variants.TradeOnly : Variants.TradeOnlyLawPrefix + DiffusionVariants.ToWord(law));
        var whole = Signs(law => law == main ? Variants.Scenario : Variants.LawPrefix + DiffusionVariants.ToWord(law));
        var verdict = trade.Flips + whole.Flips > 0
            ? "Signs for outsiders depend on the learning law"
            : "Signs for outsiders happen to be the same under all three learning laws";
        if (!job.ClosesChannels)
        {
            return $"{verdict}: of {trade.Countries} other countries and regions, real income rises at central parameters for {trade.Gains} "
                + $"({trade.Flips} change sign).";
        }

        return $"{verdict}: of {trade.Countries} other countries and regions, real income rises at central parameters for {trade.Gains} from the trade "
            + $"measures alone ({trade.Flips} change sign) and for {whole.Gains} from everything together ({whole.Flips} change sign).";

        (int Countries, string Gains, int Flips) Signs(Func<DiffusionVariant, string> variant)
        {
            // A sign counts only beyond what the solver resolves.
            const double resolved = 1e-7;
            var laws = Enum.GetValues<DiffusionVariant>().Select(law => (
                Name: DiffusionVariants.ToWord(law),
                Income: rows.Where(r => r.Key.Variant == variant(law) && r.Key.Year == facts.LastYear
                        && r.Key.Variable == Variables.RealIncome && r.Key.Country != facts.Focus && job.World.RegionIndex(r.Key.Country) >= 0)
                    .ToDictionary(r => r.Key.Country, r => r.Range.Central, StringComparer.Ordinal))).ToArray();
            var countries = laws[0].Income.Keys;
            return (
                countries.Count,
                string.Join(", ", laws.Select(l => $"{l.Income.Values.Count(x => x > resolved)} under {l.Name}")),
                countries.Count(c => laws.Any(l => l.Income[c] > resolved) && laws.Any(l => l.Income[c] < -resolved)));
        }
    }

    private static string Title(RunFacts facts)
    {
        var title = facts.ScenarioTitle.Length > 0 ? facts.ScenarioTitle : facts.Scenario;
        return title.EndsWith('.') ? title : title + ".";
    }

    private static string Words(ResultKey key, RunFacts facts) =>
        (key.Variable == Variables.AiDelay ? "the delay of AI knowledge in " : "real income in ")
        + (key.Country == ResultKey.World ? "the world" : facts.FocusName);

    private static double Widest(OutcomeRange range) =>
        range.HasDraws ? Math.Max(Math.Abs(range.P05), Math.Abs(range.P95)) : Math.Abs(range.Central);

    private static string Lag(OutcomeRange delay)
    {
        var middle = delay.HasDraws ? delay.P50 : delay.Central;
        if (double.IsNaN(middle))
            return "without a baseline growth to be measured against";
        var side = middle < 0 ? "ahead of its path" : "behind its path";
        // The range is said from the same side as the middle, so that nobody has to turn a sign round.
        var (low, high) = middle < 0 ? (-delay.P95, -delay.P05) : (delay.P05, delay.P95);
        var range = delay.HasDraws ? $" (90 % range {Number(low, "0.00")} to {Number(high, "0.00")})" : "";
        return $"{Number(Math.Abs(middle), "0.00")} months {side}{range}";
    }

    private static string Months(double months) => $"{Number(months, Math.Abs(months) < 1 ? "0.00" : "0.0")} months";

    private static string PercentRange(OutcomeRange range) => range.HasDraws
        ? $"{Signed(range.P50)} % (90 % range {Signed(range.P05)} to {Signed(range.P95)})"
        : $"{Signed(range.Central)} %";

    private static string Signed(double value)
    {
        var size = Math.Abs(value);
        var digits = size >= 1 ? "0.0" : size >= 0.01 ? "0.000" : "0.00000";
        var text = size.ToString(digits, CultureInfo.InvariantCulture);
        return text.All(c => c is '0' or '.') ? "0" : (value < 0 ? "−" : "+") + text;
    }

    private static string Number(double value, string format)
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return text.Trim('-').All(c => c is '0' or '.') ? text.Trim('-') : text;
    }
}
