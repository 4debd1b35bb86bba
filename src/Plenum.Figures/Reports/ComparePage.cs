using System.Globalization;
using Plenum.Figures.Charts;
using Plenum.Figures.Runs;
using Plenum.Outcomes;

namespace Plenum.Figures.Reports;

/// <summary>Scenarios side by side as a page: one figure and one table a variable.</summary>
public static class ComparePage
{
    private static readonly string[] Compared = [Variables.AiKnowledge, Variables.RealIncome];

    /// <summary>Writes the page. The same input gives the same bytes.</summary>
    public static string Write(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var html = new Html();
        var year = comparison.Year.ToString(CultureInfo.InvariantCulture);
        var title = $"{Html.Whole(comparison.Scenarios.Count)} scenarios side by side, {year}";
        ReportPage.Head(html, title + " – Plenum", title, comparison.Version, "");
        html.Raw("<header class=\"top\">").ParagraphRaw("Plenum <span>what changes when a country is not at the table</span>", "brand");
        html.Heading(1, title);
        html.Paragraph("The scenarios are alternatives on the same world, at central parameters. Nothing is added up, and none of the numbers carries a range: plenum run gives the ranges of one scenario.", "question").Raw("</header>");
        html.Raw("<main id=\"main\">");
        foreach (var variable in Compared)
        {
            html.Heading(2, variable.Replace('_', '-'), char.ToUpperInvariant(Say.Variable(variable)[0]) + Say.Variable(variable)[1..]);
            html.Figure(Figure(comparison, variable));
            Table(html, comparison, variable);
        }

        html.Heading(2, "scenarios", "The scenarios");
        html.Table(
            "What was compared",
            ["Scenario", "Title", "Content"],
            comparison.Scenarios.Select(s => (IReadOnlyList<string>)[$"<code>{Html.Text(s.Id)}</code>", Html.Text(s.Title), $"<code>{Html.Text(s.Sha256)}</code>"]));
        html.Raw("</main>").Raw("<footer>");
        html.Paragraph($"World {comparison.World} ({comparison.WorldTitle}) · central parameters · {year} · Plenum {comparison.Version}", "facts");
        return html.Raw("</footer>").Raw("</body>").Raw("</html>").ToString();
    }

    /// <summary>The countries that any scenario moves most, by scenario.</summary>
    /// <param name="comparison">The scenarios.</param>
    /// <param name="variable">Which outcome.</param>
    /// <param name="most">How many countries at most.</param>
    public static IFigure Figure(Comparison comparison, string variable, int most = 18)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var rows = Ranked(comparison, variable).Take(most).Select(r => new Named(r.Code, r.Name)).Prepend(new Named(ResultKey.World, "World")).ToList();
        var columns = comparison.Scenarios.Select(s => new Named(s.Id, s.Id)).ToList();
        List<double> values = [.. rows.SelectMany(r => comparison.Scenarios.Select(s => Value(s, r.Key, variable)))];
        var strongest = comparison.Scenarios.Where(s => double.IsFinite(Value(s, ResultKey.World, variable))).MaxBy(s => Math.Abs(Value(s, ResultKey.World, variable)));
        var title = strongest is null ? "No results"
            : $"{strongest.Id} moves the world’s {Say.Variable(variable)} most: {Say.Change(Value(strongest, ResultKey.World, variable))}%";
        var subtitle = string.Create(CultureInfo.InvariantCulture, $"Change of {Say.Variable(variable)} in {comparison.Year}, percent of the baseline, central parameters; the {rows.Count - 1} regions moved most");
        var run = new Provenance(comparison.World, string.Join(", ", columns.Select(c => c.Key)), 0, 0, comparison.Version);
        return new HeatMap(
            new FigureText("compare-" + variable.Replace('_', '-'), title, subtitle, $"Plenum; {comparison.WorldTitle}.", $"{title}. {subtitle}.", run), rows, columns, values);
    }

    private static void Table(Html html, Comparison comparison, string variable) => html.Table(
        string.Create(CultureInfo.InvariantCulture, $"Change of {Say.Variable(variable)} in {comparison.Year}, percent of the baseline, all regions"),
        ["Region", .. comparison.Scenarios.Select(s => "#" + s.Id)],
        Ranked(comparison, variable).Prepend((Code: ResultKey.World, Name: "World")).Select(r => (IReadOnlyList<string>)
        [
            Html.Text(r.Name),
            .. comparison.Scenarios.Select(s =>
            {
                var value = Value(s, r.Code, variable);
                return Html.Number(new(s.Id, comparison.Year, r.Code, "", variable, Variables.Percent), "central", value, Say.Change(value) + "%");
            }),
        ]));

    private static IEnumerable<(string Code, string Name)> Ranked(Comparison comparison, string variable) => comparison.Regions
        .OrderByDescending(r => comparison.Scenarios.Max(s => Math.Abs(Value(s, r.Code, variable)))).ThenBy(r => r.Code, StringComparer.Ordinal);

    private static double Value(ComparedScenario scenario, string country, string variable) =>
        scenario.Values.TryGetValue((country, variable), out var value) ? value : double.NaN;
}
