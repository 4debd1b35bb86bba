using System.Globalization;
using Plenum.Figures.Charts;
using Plenum.Figures.Drawing;
using Plenum.Outcomes;

namespace Plenum.Figures.Runs;

/// <summary>The figures of a run, made from its summary and nothing else.</summary>
public static class RunFigures
{
    private const string SourceLine = "Plenum; {0}; assumptions in the report.";

    /// <summary>World map of one variable at the horizon.</summary>
    public static IFigure Map(RunSummary run, string variable)
    {
        ArgumentNullException.ThrowIfNull(run);
        var values = Countries(run, variable).ConvertAll(c => new CountryValue(c.Code, c.Name, Say.Lead(c.Range)));
        return new WorldMap(
            Words(run, "map-" + variable, CountryTitle(run, variable), $"Change of {Say.Variable(variable)} in {Year(run)}, percent of the baseline{Median(run)}"), values);
    }

    /// <summary>All countries ranked, with ranges.</summary>
    public static IFigure Ranked(RunSummary run, string variable)
    {
        ArgumentNullException.ThrowIfNull(run);
        var rows = Countries(run, variable).Select(c => new RangeRow(c.Code, c.Name, Say.Estimate(c.Range), c.Code == run.Facts.Focus));
        return new RankedDots(
            Words(run, "ranked-" + variable, RankedTitle(run, variable), $"Change of {Say.Variable(variable)} in {Year(run)}, percent of the baseline. Sign sure: share of draws with the sign of the median; draws of nothing have none"),
            DotPanel.Ranked(rows));
    }

    /// <summary>One variable over the years for the country in focus and the world.</summary>
    public static IFigure Path(RunSummary run, string variable)
    {
        ArgumentNullException.ThrowIfNull(run);
        var facts = run.Facts;
        var series = new List<FanSeries>();
        foreach (var (code, name) in new[] { (facts.Focus, facts.FocusName), (ResultKey.World, "World") })
        {
            List<YearEstimate> points = [.. Years(run).Select(y => (Year: y, Range: run.Find(Variants.Scenario, y, code, variable)))
                .Where(p => p.Range is not null).Select(p => new YearEstimate(p.Year, Say.Estimate(p.Range!)))];
            if (points.Count > 0)
                series.Add(new(code, name, points, code == facts.Focus));
        }

        var end = run.Find(Variants.Scenario, facts.LastYear, facts.Focus, variable);
        var title = end is null ? "No path" : Findings.Change(facts.FocusName, Say.Variable(variable), end) + $" by {Year(run)}";
        return new FanChart(Words(run, "path-" + variable, title, $"Change of {Say.Variable(variable)}, percent of the baseline path{(facts.Draws > 0 ? $"; ranges of {facts.FocusName}, median of the world" : "")}"), series);
    }

    /// <summary>What each channel contributes for one place, at central parameters; parts and interaction add up to the total.</summary>
    public static IFigure Channels(RunSummary run, string country, string variable)
    {
        ArgumentNullException.ThrowIfNull(run);
        var name = Name(run, country);
        var steps = run.Contributions.Channels.Where(c => c.Country == country && c.Variable == variable)
            .Select(c => new WaterfallStep(c.Channel, Say.Channel(c.Channel), c.AloneOn)).ToList();
        var largest = steps.OrderByDescending(s => Math.Abs(s.Value)).FirstOrDefault();
        foreach (var (_, _, value) in run.Contributions.Interactions.Where(i => i.Country == country && i.Variable == variable))
            steps.Add(new("interaction", "Interaction", value));
        // A scenario that does nothing has parts of zero; a bar chart of nothing says less than the sentence.
        var total = steps.Sum(s => s.Value);
        var title = largest is null || largest.Value == 0
            ? steps.Exists(s => s.Value != 0)
                ? $"{Say.Of(name, inSentence: false)} {Say.Variable(variable)} changes only where channels act together"
                : $"No channel changes {Say.Of(name)} {Say.Variable(variable)}"
            : $"{(largest.Value / total is > 0.5 and <= 1.5 ? "Most" : "The largest part")} of the change in {Say.Of(name)} {Say.Variable(variable)} comes through {Say.InSentence(largest.Label)}";
        return new Waterfall(
            Words(run, $"channels-{country}-{variable}", title, $"Contributions to the change of {Say.Variable(variable)} in {Year(run)}, percent of the baseline, at central parameters; each channel switched on alone"),
            steps, "Whole scenario");
    }

    /// <summary>Groups of countries with ranges.</summary>
    public static IFigure Groups(RunSummary run, string variable)
    {
        ArgumentNullException.ThrowIfNull(run);
        var rows = new List<RangeRow>();
        foreach (var row in At(run, variable).Where(r => r.Key.Country.StartsWith(ResultKey.GroupPrefix, StringComparison.Ordinal) || r.Key.Country == ResultKey.World))
        {
            var world = row.Key.Country == ResultKey.World;
            rows.Add(new(row.Key.Country, world ? "World" : Say.Group(row.Key.Country[ResultKey.GroupPrefix.Length..], run), Say.Estimate(row.Range), world));
        }

        var worst = rows.Where(r => r.Key != ResultKey.World).MinBy(r => r.Value.P50);
        var title = worst is null || worst.Value.P50 >= 0 ? $"No group of countries loses {Say.Variable(variable)}" : $"{worst.Label} loses most among the groups: {Say.Change(worst.Value.P50)}%";
        return new RankedDots(
            Words(run, "groups-" + variable, title, $"Change of {Say.Variable(variable)} in {Year(run)} by group of countries, percent of the baseline, weighted by baseline income"),
            DotPanel.Ranked(rows));
    }

    /// <summary>Output by sector and country: the sectors that change most in the country in focus, the countries that change most.</summary>
    public static IFigure Sectors(RunSummary run, int sectors = 18, int countries = 11)
    {
        ArgumentNullException.ThrowIfNull(run);
        var facts = run.Facts;
        var output = run.Rows.Where(r => r.Key is { Variant: Variants.Scenario, Variable: Variables.Output } && r.Key.Year == facts.LastYear)
            .ToDictionary(r => (r.Key.Country, r.Key.Sector), r => Say.Lead(r.Range));
        double Size(string country, string sector) => Math.Abs(output.GetValueOrDefault((country, sector)));
        var large = facts.Groups.Where(g => g.Name is "G7" or "BRICS").SelectMany(g => g.Members).ToHashSet(StringComparer.Ordinal);
        var columns = Countries(run, Variables.RealIncome).OrderByDescending(c => c.Code == facts.Focus).ThenByDescending(c => large.Contains(c.Code))
            .ThenByDescending(c => facts.Sectors.Sum(s => Size(c.Code, s.Code))).Take(countries).Select(c => new Named(c.Code, c.Code)).ToList();
        var rows = facts.Sectors.OrderByDescending(s => Size(facts.Focus, s.Code)).ThenBy(s => s.Code, StringComparer.Ordinal)
            .Take(sectors).Select(s => new Named(s.Code, s.Name)).ToList();
        List<double> values = [.. rows.SelectMany(s => columns.Select(c => output.TryGetValue((c.Key, s.Key), out var v) ? v : double.NaN))];
        var first = rows.Count > 0 ? output.GetValueOrDefault((facts.Focus, rows[0].Key), double.NaN) : double.NaN;
        var title = double.IsFinite(first) ? $"Most moved in {facts.FocusName}: {Say.InSentence(rows[0].Label)}, {Say.Change(first)}%" : "No sector changes";
        var note = facts.Sectors.Count > rows.Count ? $"The {rows.Count} of {facts.Sectors.Count} sectors that change most in {facts.FocusName}; countries of G7 and BRICS first." : "";
        return new HeatMap(
            Words(run, "sectors", title, $"Change of output in {Year(run)}, percent of the baseline{Median(run)}") with { Note = note }, rows, columns, values);
    }

    /// <summary>Trade of the country in focus by partner.</summary>
    public static IFigure Partners(RunSummary run, bool exports, int most = 20)
    {
        ArgumentNullException.ThrowIfNull(run);
        var prefix = exports ? Variables.ExportsTo : Variables.ImportsFrom;
        var rows = run.Rows.Where(r => r.Key.Variant == Variants.Scenario && r.Key.Year == run.Facts.LastYear && r.Key.Variable.StartsWith(prefix, StringComparison.Ordinal))
            .Select(r => (Code: r.Key.Variable[prefix.Length..], r.Range)).Where(r => !run.Facts.Imputed.Contains(r.Code, StringComparer.Ordinal)).OrderByDescending(r => Math.Abs(Say.Lead(r.Range))).Take(most)
            .Select(r => new RangeRow(r.Code, Name(run, r.Code), Say.Estimate(r.Range))).ToList();
        var word = exports ? "exports to" : "imports from";
        var first = rows.FirstOrDefault();
        var title = first is null ? "No trade by partner" : $"{Say.Of(run.Facts.FocusName, inSentence: false)} {word} {first.Label} change most: {Say.Change(first.Value.P50)}%{(run.Facts.Draws > 0 ? " at the median" : "")}";
        return new RankedDots(
            Words(run, exports ? "exports" : "imports", title, $"Change of {Say.Of(run.Facts.FocusName)} {word} each partner in {Year(run)}, percent of the baseline; the {rows.Count} that change most"),
            DotPanel.Ranked(rows));
    }

    /// <summary>The scenario under each law of learning, side by side, at central parameters where there are no draws.</summary>
    public static IFigure Laws(RunSummary run, string variable)
    {
        ArgumentNullException.ThrowIfNull(run);
        var facts = run.Facts;
        var names = run.Rows.Select(r => r.Key.Variant).Distinct(StringComparer.Ordinal)
            .Where(v => v == Variants.Scenario || v.StartsWith(Variants.LawPrefix, StringComparison.Ordinal)).ToList();
        List<FanSeries> panels = [.. names.Select(v => new FanSeries(v, Say.Variant(v),
            [.. Years(run).Select(y => (Year: y, Range: run.Find(v, y, facts.Focus, variable))).Where(p => p.Range is not null)
                .Select(p => new YearEstimate(p.Year, Say.Estimate(p.Range!)))])).Where(p => p.Points.Count > 0)];
        // Where some law was worked out at central parameters only, all are compared there: a median beside a central value is no comparison.
        var central = panels.Exists(p => p.Points.Count < 2);
        double Central(FanSeries p) => run.Find(p.Key, p.Points[^1].Year, facts.Focus, variable)!.Central;
        List<double> ends = [.. panels.Select(p => central ? Central(p) : p.Points[^1].Value.P50)];
        var title = ends.Count == 0 ? "No variant was solved"
            : ends.Exists(e => e < 0) && ends.Exists(e => e > 0) ? "The laws of learning do not agree on the sign"
            : $"Across laws of learning the {(central ? "central" : "median")} change runs from {Say.Change(ends.Min())}% to {Say.Change(ends.Max())}%";
        if (central)
        {
            return new RankedDots(
                Words(run, "laws-" + variable, title, $"Change of {Say.Of(facts.FocusName)} {Say.Variable(variable)} in {Year(run)}, percent of the baseline, by law of learning, all at central parameters"),
                [new DotPanel("", [.. panels.Select(p => new RangeRow(p.Key, p.Label, Figures.Estimate.Sure(Central(p)), p.Key == Variants.Scenario))])]);
        }

        return new SmallMultiples(
            Words(run, "laws-" + variable, title, $"Change of {Say.Of(facts.FocusName)} {Say.Variable(variable)}, percent of the baseline path, by law of learning; panels without a band: central parameters"), panels);
    }

    /// <summary>Which share of the world sits at the table with and without the seat; null where the scenario moves no seat.</summary>
    public static IFigure? Coverage(RunSummary run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Coverage.Count == 0)
            return null;
        var most = run.Coverage.MaxBy(c => c.With - c.Without)!;
        var title = $"Without {run.Facts.FocusName} the table holds {Num.Plain(most.Without * 100, 0)}% of the world’s {most.Indicator}, not {Num.Plain(most.With * 100, 0)}%";
        return new Coverage(
            Words(run, "coverage", title, "Share of the world total held by those at the table; counted, not modelled") with
            {
                Source = string.Join("; ", run.Coverage.Select(c => c.Source).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)) + ".",
            },
            run.Facts.FocusName,
            [.. run.Coverage.Select(c => new Charts.CoverageRow(c.Indicator, c.Year.Length > 0 ? $"{c.Indicator}, {c.Year}" : c.Indicator, Math.Min(c.With, c.Without), Math.Abs(c.With - c.Without)))]);
    }

    internal static FigureText Words(RunSummary run, string id, string title, string subtitle)
    {
        var f = run.Facts;
        var source = string.Format(CultureInfo.InvariantCulture, SourceLine, Say.World(f));
        return new(id.Replace('_', '-'), title, subtitle, source, $"{title}. {subtitle}. The numbers stand in the tables of the same section.", Provenance(run));
    }

    /// <summary>The line every figure and page carries.</summary>
    public static Provenance Provenance(RunSummary run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new(run.Facts.World, run.Facts.Scenario, run.Facts.Draws, run.Facts.Seed, run.Facts.Version);
    }

    /// <summary>The regions with their outcome at the horizon, in the world's order.</summary>
    internal static List<(string Code, string Name, OutcomeRange Range)> Countries(RunSummary run, string variable) =>
        [.. run.Facts.Regions.Select(r => (r.Code, r.Name, Range: run.Find(Variants.Scenario, run.Facts.LastYear, r.Code, variable)))
            .Where(r => r.Range is not null).Select(r => (r.Code, r.Name, r.Range!))];

    /// <summary>Years with results, ascending.</summary>
    internal static List<int> Years(RunSummary run) => [.. run.Rows.Select(r => r.Key.Year).Distinct().Order()];

    internal static string Name(RunSummary run, string code) =>
        code == ResultKey.World ? "World" : run.Facts.Regions.Where(r => r.Code == code).Select(r => r.Name).FirstOrDefault(code);

    private static IEnumerable<SummaryRow> At(RunSummary run, string variable) => run.Rows.Where(r =>
        r.Key.Variant == Variants.Scenario && r.Key.Year == run.Facts.LastYear && r.Key.Variable == variable && r.Key.Sector.Length == 0);

    private static string CountryTitle(RunSummary run, string variable)
    {
        var countries = Countries(run, variable);
        var focus = countries.Find(c => c.Code == run.Facts.Focus);
        var others = Findings.Count(countries.Where(c => c.Code != run.Facts.Focus).Select(c => c.Range));
        return focus.Range is null ? others : $"{Findings.Change(focus.Name, Say.Variable(variable), focus.Range)}; {others}";
    }

    private static string RankedTitle(RunSummary run, string variable)
    {
        var countries = Countries(run, variable);
        if (!countries.Exists(c => c.Range.HasDraws))
            return CountryTitle(run, variable);
        // An end that is nothing beside the other does not cross zero.
        var one = countries.Count(c => !(c.Range.P05 < 0 && c.Range.P95 > 0) || Say.End(c.Range.P05, c.Range.P95) == "0" || Say.End(c.Range.P95, c.Range.P05) == "0");
        return one == 0 ? "In every region the 90% range spans gain and loss"
            : $"In {(one == countries.Count ? $"all {one}" : $"{one} of {countries.Count}")} regions the 90% range stays on one side of zero";
    }

    private static string Year(RunSummary run) => run.Facts.LastYear.ToString(CultureInfo.InvariantCulture);

    private static string Median(RunSummary run) => run.Facts.Draws > 0 ? ", median of the draws" : ", central parameters";
}
