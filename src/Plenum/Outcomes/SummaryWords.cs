using System.Globalization;
using Plenum.Axes;
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
        return $"{Title(facts)} By {Year(facts.LastYear)} AI knowledge in {facts.FocusName} is {Lag(focus)} and in the world {Lag(world)}; "
            + $"real income changes by {PercentRange(all.FocusRealIncome)} in {facts.FocusName} and by {PercentRange(all.WorldRealIncome)} in the world.";
    }

    public static IReadOnlyList<string> Caveats(
        RunJob job, RunFacts facts, IReadOnlyList<LayerResult> layers, IReadOnlyList<SummaryRow> rows, CentralOutcome central,
        IReadOnlyList<VarianceReport> variance, RunSurroundings surroundings, DrawnFacts drawn)
    {
        var said = new List<string>();
        var trade = layers.Single(l => l.Variant == Variants.TradeOnly);
        if (MovesSeats(job))
        {
            said.Add(Reading(facts, layers.Single(l => l.Variant == Variants.Scenario), drawn));
            var small = Widest(trade.FocusRealIncome) < NearZero && Widest(trade.WorldRealIncome) < NearZero;
            said.Add(
                $"The trade cost of the seat is {(small ? "near zero" : "not negligible here")}: {Ninety(trade.FocusRealIncome)} of real income in "
                + $"{facts.FocusName}, {Ninety(trade.WorldRealIncome)} in the world. "
                + (trade.FocusRealIncome is { P05: 0 } or { P95: 0 }
                    ? "No study finds a cost of not signing a declaration, so half of what is believed about it lies at exactly zero."
                    : "No study finds a cost of not signing a declaration, and half of the belief lies at zero there; instruments that bind are believed to matter."));
        }

        if (central.Access is { } access && Math.Abs(access.MonthsPerTenPercent) > 1e-6)
        {
            var year = access.LossForOneYear is { } loss
                ? $"a year's delay takes the loss of {100 * loss:0} % of the access that goes with joint participation"
                : $"a delay of a year is out of reach: losing all of the access that goes with joint participation delays it by {Months(access.DelayAtFullLoss)}";
            said.Add(
                $"The knowledge result follows an assumption nobody has measured, {(access.CurvatureShare < 0.1 ? "almost in a straight line" : "not quite in a straight line")}: "
                + $"each ten points of access lost delay AI knowledge in {facts.FocusName} by {Months(access.MonthsPerTenPercent)}; {year}.");
        }

        if (job.World.Sectors.All(s => s.AiRole == AiRole.None))
            said.Add($"{facts.World} names no sector that makes AI: what is called AI knowledge here is technology in all sectors, and no dividend of AI is in any income.");
        else if (job.Parameters.NumberOrNull("ai.dividend") is > 0 and var dividend)
            said.Add(Dividend(job, facts, dividend));
        said.Add(Outsiders(job, facts, rows));
        said.Add(variance.FirstOrDefault(v => v.ByGrade.Sum(g => g.Share) > 0) is { } spread
            ? Judgement(spread, facts)
            : $"With {facts.Draws} draws no single assumption stands out from chance; run more draws to see what the spread rests on.");
        said.Add(
            $"Trade, input and spending shares are those of {(facts.WorldYear > 0 ? Year(facts.WorldYear) : "a base year that the world does not name")}; what has moved since is in no number here unless a scenario says so."
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
                + $"({100.0 * surroundings.RosterFromMemory / surroundings.RosterSeats:0} %) were written down from memory and not found in a document"
                + (surroundings.CoverageFromMemory > 0
                    ? $", {surroundings.CoverageFromMemory} of the {surroundings.CoverageSeats} of {surroundings.CoverageForum} among them; the shares with and without {facts.FocusName} rest on those."
                    : "."));
        }

        foreach (var failure in central.HorizonFailures)
            said.Add($"No result for the flexibility of a horizon, {failure}");
        if (layers.Any(l => !l.PartOfScenario))
            said.Add("Controls, closed doors and retaliation listed beside the scenario are decisions of their own; none of them follows from an empty seat.");
        return said;
    }

    // A seat that is lost can only close doors in the model, so agreement of the draws on a sign is no finding; and with mass at
    // zero the median hangs on how the doors are drawn together, so the mean and the central value stand beside it.
    private static string Reading(RunFacts facts, LayerResult all, DrawnFacts drawn)
    {
        const string built = "The size is a result, the sign is not: in this model a lost seat can only raise costs and close doors, a won one only lower costs, since no door is wider than today's.";
        if (facts.Draws == 0 || drawn.Nothing == 0)
            return built;
        return $"{built} In {drawn.Nothing} of {facts.Draws} draws nothing changes at all; that share is assumed too (half of the belief about each door lies at zero, each drawn "
            + $"on its own), and the median leans on it: for {facts.FocusName} the mean of the draws is {Months(drawn.MeanDelay)} and {Percent(drawn.MeanIncome)} "
            + $"of real income, the central value {Months(all.FocusDelay.Central)} and {Percent(all.FocusRealIncome.Central)}.";
    }

    private static string Dividend(RunJob job, RunFacts facts, double dividend)
    {
        var belief = job.Parameters.Settings.FirstOrDefault(s => s.Name == "ai.dividend") is { } set ? set.Belief : job.Parameters.Library.Find("ai.dividend").Definition.Belief;
        var range = belief is { } b && b.Maximum > b.Minimum ? $" (believed {Short(100 * b.Minimum)} to {Short(100 * b.Maximum)} %, grade D)" : "";
        return $"Beyond what trade itself does, income and money follow from the months by one more assumption, in proportion: that the AI knowledge of the whole path to {Year(facts.LastYear)} is worth "
            + $"{Short(100 * dividend)} % of world income{range}.";
    }

    private static string Judgement(VarianceReport spread, RunFacts facts)
    {
        var top = spread.ByParameter[0];
        var single = spread.ByGrade.Sum(g => g.Share);
        var judged = spread.JudgementShare;
        return $"{(judged > 0.995 ? "All" : judged < 0.005 ? "None" : $"{100 * judged:0} %")} of the spread of {Words(spread.Key, facts)} that single assumptions explain rests on judgement (grade D) rather than estimates: "
            + $"they explain {100 * single:0} %, {(top.Share > 0.995 * single ? "all of it" : "most of it")} {top.Name}{(top.Share > 0.995 * single ? "" : $" ({100 * top.Share:0} %)")}; the rest is interaction and chance.";
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
                + $"{Months(lateThere.Central)} (here {Months(delay.Central)}) and real income {Percent(incomeThere.Central)} (here {Percent(income.Central)})."
            : "";

        OutcomeRange? Find(string country, string variable) => rows.FirstOrDefault(r =>
            r.Key.Variant == other.Variant && r.Key.Country == country && r.Key.Variable == variable)?.Range;
    }

    private static string Outsiders(RunJob job, RunFacts facts, IReadOnlyList<SummaryRow> rows)
    {
        var main = DiffusionVariants.Parse(job.Parameters.Word("diffusion.variant"), "");
        var trade = Signs(law => law == main ? Variants.TradeOnly : Variants.TradeOnlyLawPrefix + DiffusionVariants.ToWord(law));
        var whole = Signs(law => law == main ? Variants.Scenario : Variants.LawPrefix + DiffusionVariants.ToWord(law));
        var head = $"How others fare hangs on the learning law, which is not settled: of {trade.Countries} other countries and regions";
        return job.ClosesChannels
            ? $"{head}, {trade.Gains} gain real income from the trade measures alone ({Flips(trade.Flips)}) and {whole.Gains} from everything together ({Flips(whole.Flips)}), at central parameters."
            : $"{head}, {trade.Gains} gain real income ({Flips(trade.Flips)}), at central parameters.";

        static string Flips(int count) => count switch
        {
            0 => "no sign changes from law to law",
            1 => "one sign changes from law to law",
            _ => $"{count} signs change from law to law",
        };

        (int Countries, string Gains, int Flips) Signs(Func<DiffusionVariant, string> variant)
        {
            // A sign counts only beyond what the solver resolves.
            const double resolved = 1e-7;
            var laws = Enum.GetValues<DiffusionVariant>().Select(law => (
                Law: law,
                Income: rows.Where(r => r.Key.Variant == variant(law) && r.Key.Year == facts.LastYear
                        && r.Key.Variable == Variables.RealIncome && r.Key.Country != facts.Focus && job.World.RegionIndex(r.Key.Country) >= 0)
                    .ToDictionary(r => r.Key.Country, r => r.Range.Central, StringComparer.Ordinal))).ToArray();
            var countries = laws[0].Income.Keys;
            return (
                countries.Count,
                Between(laws.Select(l => l.Income.Values.Count(x => x > resolved))),
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

    private static string Between(IEnumerable<int> counts)
    {
        int low = counts.Min(), high = counts.Max();
        return low == high ? $"{low}" : $"{low} to {high}";
    }

    private static string Lag(OutcomeRange delay)
    {
        var middle = delay.HasDraws ? delay.P50 : delay.Central;
        if (double.IsNaN(middle))
            return "without a baseline growth to be measured against";
        var side = middle < 0 ? "ahead of its path" : "behind its path";
        // The range is said from the same side as the middle, so that nobody has to turn a sign round.
        var (low, high) = middle < 0 ? (-delay.P95, -delay.P05) : (delay.P05, delay.P95);
        var range = delay.HasDraws ? $" (90 % range {Unsigned(low, high)} to {Unsigned(high, low)})" : "";
        return $"{Months(Math.Abs(middle))} {side}{range}";
    }

    // Months behind are positive; only the other side needs a sign.
    private static string Unsigned(double value, double other) => Digits.End(value, other).TrimStart('+');

    private static string Months(double months) => $"{(months < 0 ? Digits.Change(months) : Digits.Size(months))} months";

    private static string Percent(double value) => $"{Digits.Change(value)} %";

    // A world without a year counts from 0.
    private static string Year(int year) => year < 1000 ? $"year {year}" : $"{year}";

    private static string Short(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Ninety(OutcomeRange range) => range.HasDraws
        ? $"{Digits.End(range.P05, range.P95)} to {Digits.End(range.P95, range.P05)} % (90 % range)"
        : Percent(range.Central);

    private static string PercentRange(OutcomeRange range) => range.HasDraws
        ? $"{Percent(range.P50)} (90 % range {Digits.End(range.P05, range.P95)} to {Digits.End(range.P95, range.P05)})"
        : Percent(range.Central);
}
