using System.Globalization;
using Plenum.Coalitions;
using Plenum.Figures.Charts;
using Plenum.Figures.Drawing;
using Plenum.Outcomes;
using Plenum.Uncertainty;
using Plenum.Worlds;

namespace Plenum.Figures.Runs;

/// <summary>Figures of who must be at the table, what exclusion would have to buy, and what would change the conclusion.</summary>
public static class DecisionFigures
{
    /// <summary>What the seat of the player in focus gives each player, in money with ranges where there are draws; null without a game.</summary>
    public static IFigure? SeatValue(RunSummary run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Seats is not { } seats)
            return null;
        var gains = Gains(seats);
        var unit = Unit(seats, gains.SelectMany(g => new[] { g.P05, g.P95 }));
        var rows = gains.Select((g, m) => new RangeRow(seats.Analysis.Players[m].Name, Capital(seats.Names[m]), Scaled(g, unit.Factor), m == seats.Focus)).ToList();
        var name = seats.Names[seats.Focus];
        double own = rows[seats.Focus].Value.P50, all = rows.Sum(r => r.Value.P50);
        var title = rows.TrueForAll(r => r.Value.P50 >= 0) && all > 0
            ? $"{Say.Of(Capital(The(name)))} seat is worth most to {(rows.MaxBy(r => r.Value.P50) is { Highlight: true } ? name + " itself" : The(rows.MaxBy(r => r.Value.P50)!.Label))}: {MoneyWords.Amount(rows.Max(r => r.Value.P50) / unit.Factor, seats.MoneyUnit)} a year"
            : $"{Say.Of(Capital(The(name)))} seat changes the income of {name} by {Say.Change(own)} {unit.Name} a year, of the others by {Say.Change(all - own)}";
        return new RankedDots(
            RunFigures.Words(run, "seat-value", title, $"What {Say.Of(The(name))} seats give each player’s yearly income in {Year(run)} when everyone else is seated, {unit.Name} at the size and prices of {Text(run.Facts.WorldYear)}{(seats.Ranges is null ? "; central parameters" : "")}"),
            [new DotPanel("", [.. rows.OrderByDescending(r => r.Value.P50)])], "");
    }

    /// <summary>Who gives what to whom, averaged over all orders of joining; null without a game.</summary>
    public static IFigure? Attribution(RunSummary run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Seats is not { } seats ? null : Attribution(
            seats.Analysis, [.. seats.Names.Select(Capital)], seats.MoneyScale, seats.MoneyUnit, $"in {Year(run)} (money of {Text(run.Facts.WorldYear)})",
            (title, subtitle) => RunFigures.Words(run, "seat-attribution", title, subtitle));
    }

    /// <summary>The same for any solved game.</summary>
    /// <param name="analysis">The game.</param>
    /// <param name="names">What the players are called.</param>
    /// <param name="scale">World value added in <paramref name="money"/>.</param>
    /// <param name="money">Unit of money.</param>
    /// <param name="when">When the outcome holds.</param>
    /// <param name="words">From title and subtitle to the words around the figure.</param>
    public static IFigure Attribution(
        CoalitionAnalysis analysis, IReadOnlyList<string> names, double scale, string money, string when, Func<string, string, FigureText> words)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(words);
        var n = names.Count;
        double[] values = [.. Enumerable.Range(0, n * n).Select(k => analysis.Attribution[k / n, k % n] * analysis.PlayerIncome[k % n] * scale)];
        var (factor, unit) = (MoneyWords.Scaled(1, values.Max(Math.Abs), money).Value, MoneyWords.Scaled(1, values.Max(Math.Abs), money).Unit);
        double Given(int m) => Enumerable.Range(0, n).Sum(i => values[(m * n) + i]) * factor;
        double ToOthers(int m) => Given(m) - (values[(m * n) + m] * factor);
        var most = Enumerable.Range(0, n).MaxBy(ToOthers);
        var title = ToOthers(most) > 0
            ? $"{Say.Of(Capital(The(names[most])))} participation gives the others most, {MoneyWords.Figure(ToOthers(most))} {unit} a year"
            : "No player’s participation gives the others anything";
        return new HeatMap(
            words(title, $"What each row’s participation gives each column {when}, {unit} a year, averaged over all orders of joining; central parameters"),
            [.. names.Select(x => new Named(x, x))], [.. names.Select(x => new Named(x, x))], [.. values.Select(v => v * factor)], "");
    }

    /// <summary>What each percent denied does to the income of everybody else, by decision; null where no decision denies anything.</summary>
    public static IFigure? Prices(RunSummary run)
    {
        ArgumentNullException.ThrowIfNull(run);
        List<(RangeRow Row, bool Mirror)> rows =
        [
            .. run.Exclusion.Where(e => e.HasPrice).Select(e => (new RangeRow(
                e.Variant, e.Variant == Variants.Scenario ? run.Facts.Scenario : e.Variant[Variants.BesidePrefix.Length..], Loss(Say.Estimate(e.PerPercent)), e.Variant == Variants.Scenario), false)),
            .. run.Mirror.Where(e => e.HasPrice && e.Place != run.Facts.Focus).Select(e => (new RangeRow(e.Variant, Capital(e.Title), Loss(Say.Estimate(e.PerPercent))), true)),
        ];
        if (rows.Count == 0)
            return null;
        var (factor, unit) = Step(run.MoneyUnit, rows.SelectMany(r => new[] { r.Row.Value.P05, r.Row.Value.P95 }));
        rows = rows.ConvertAll(r => (r.Row with { Value = Scaled(r.Row.Value, factor) }, r.Mirror));
        var own = rows.Find(r => r.Row.Highlight).Row;
        var title = own is null ? "Most draws of the scenario deny nothing: it has no price"
            : own.Value.P50 < 0 ? $"Each percent of AI knowledge denied to {The(run.Facts.FocusName)} costs everyone else {MoneyWords.Amount(-own.Value.P50 / factor, run.MoneyUnit)} a year"
            : $"Each percent denied to {run.Facts.FocusName} leaves everyone else {MoneyWords.Amount(own.Value.P50 / factor, run.MoneyUnit)} a year better off";
        List<DotPanel> panels = [new($"Denied to {run.Facts.FocusName}", [.. rows.Where(r => !r.Mirror).Select(r => r.Row).OrderBy(r => r.Value.P50)])];
        if (rows.Exists(r => r.Mirror))
            panels.Add(new("Mirror: another chair is empty (own axis)", [.. rows.Where(r => r.Mirror).Select(r => r.Row).OrderBy(r => r.Value.P50)]));
        return new RankedDots(
            RunFigures.Words(run, "break-even", title, $"Change of everyone else’s yearly income in {Year(run)} for each percent of AI knowledge denied, {unit} at the size and prices of {Text(run.Facts.WorldYear)}. What a percent is worth in security is for the reader to say") with
            {
                Note = run.Facts.BesideDraws < run.Facts.Draws ? $"Decisions beside the scenario: the first {Text(run.Facts.BesideDraws)} draws. Dots without a range: central parameters." : "Dots without a range: central parameters.",
            }, panels, "");
    }

    /// <summary>Which assumptions move a result; null where none can be told from chance.</summary>
    public static IFigure? Tornado(RunSummary run, ResultSensitivity result)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(result);
        var told = result.Groups.Where(g => g.Told).ToList();
        if (told.Count == 0)
            return null;
        var unit = Say.Unit(result.Key.Unit);
        var decimals = Num.DecimalsFor(told.Max(g => Math.Max(Math.Abs(g.Low), Math.Abs(g.High))));
        string Shown(double value) => Num.Change(value, decimals) + unit;
        var bars = result.Groups.Select(g => g.Told
            ? new TornadoBar(g.Index.Group.Name, $"{GroupName(g.Index.Group.Name)} ({g.Index.Group.Grade})", Shown(g.Low), Shown(g.High), g.Low, g.High)
            : new TornadoBar(g.Index.Group.Name, $"{GroupName(g.Index.Group.Name)} ({g.Index.Group.Grade})", "", "not told from chance", result.Median, result.Median)).ToList();
        var what = $"{Say.Of(RunFigures.Name(run, result.Key.Country))} {Say.Variable(result.Key.Variable)}";
        return new Tornado(
            RunFigures.Words(
                run, "tornado-" + result.Key.Country.ToLowerInvariant() + "-" + result.Key.Variable,
                $"{Moves(told[0].Index.Group.Name)} {what} most",
                $"{Capital(what)} in {Year(run)}: median of the fifth of the draws in which a group of assumptions pushes it lowest, and highest, while everything else varies. Grade of evidence in brackets"),
            result.Median, bars, unit, LowName: "pushed lowest", HighName: "pushed highest", CentralName: "median of all draws");
    }

    /// <summary>The beginning of a title: the group and its verb.</summary>
    public static string Moves(string group) =>
        GroupName(group) + (group is "forums" or "channel weights" or "elasticities" ? " move" : " moves");

    /// <summary>What a group of parameters is called.</summary>
    public static string GroupName(string group) => group switch
    {
        "forums" => "Cost and access of a seat",
        "channel weights" => "Weights of the channels",
        "ai growth" => "Growth of AI knowledge",
        "ai dividend" => "What AI adds to incomes",
        "diffusion" => "How ideas diffuse",
        "elasticities" => "Trade elasticities",
        "compute" => "Computing power",
        "policy" => "Size of the measures",
        _ => Capital(group),
    };

    internal static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>A name as it stands in a sentence, with its article where it has one.</summary>
    public static string The(string name) =>
        name.StartsWith("United ", StringComparison.Ordinal) || name is "EU27" or "Netherlands" ? "the " + name : name == "Everyone else" ? "everyone else" : name;

    /// <summary>What the seat in focus gives each player, in the money unit of the finding.</summary>
    internal static IReadOnlyList<Estimate> Gains(SeatFinding seats)
    {
        var grand = Coalition.Grand(seats.Names.Count);
        var without = grand.Without(seats.Focus);
        return [.. Enumerable.Range(0, seats.Names.Count).Select(m =>
        {
            if (seats.Ranges is not { } ranges)
                return Estimate.Sure((seats.Analysis.Payoffs[grand, m] - seats.Analysis.Payoffs[without, m]) * seats.Analysis.PlayerIncome[m] * seats.MoneyScale);
            return Say.Estimate(OutcomeRange.Of([.. ranges.Players.Select(p => p[m] * seats.MoneyScale)], double.NaN));
        })];
    }

    private static (double Factor, string Name) Unit(SeatFinding seats, IEnumerable<double> values) => Step(seats.MoneyUnit, values);

    private static (double Factor, string Name) Step(string unit, IEnumerable<double> values) => MoneyWords.Scaled(1, values.Max(Math.Abs), unit);

    private static Estimate Scaled(Estimate e, double f) => new(e.P05 * f, e.P25 * f, e.P50 * f, e.P75 * f, e.P95 * f, e.SameSign);

    // A cost is a loss of income: to the left of zero, as everywhere else.
    private static Estimate Loss(Estimate e) => new(-e.P95, -e.P75, -e.P50, -e.P25, -e.P05, e.SameSign);

    private static string Year(RunSummary run) => Text(run.Facts.LastYear);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
