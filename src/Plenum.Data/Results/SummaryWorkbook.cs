using System.Globalization;
using Plenum.Outcomes;

namespace Plenum.Data.Results;

/// <summary>Writes <c>summary.xlsx</c>: the answer, layers, countries, channels, every result, parameters and what was run.</summary>
public static class SummaryWorkbook
{
    /// <summary>Writes the file.</summary>
    public static Task Write(string path, RunSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var facts = summary.Facts;
        var book = new Workbook();
        book.Add("Answer", [["What the run says"], [summary.Headline], .. summary.Caveats.Select(c => new object?[] { c })]);
        book.Add("Layers",
        [
            ["layer", "part of the scenario", "outcome", "where", "unit", "p05", "p25", "p50", "p75", "p95", "p_sign", "central", "meaning"],
            .. summary.Layers.SelectMany(l => Layer(l, facts)),
        ]);
        book.Add("Countries",
        [
            ["country", "name", "outcome", "unit", "p05", "p25", "p50", "p75", "p95", "p_sign", "central"],
            .. Countries(summary),
        ]);
        book.Add("Channels",
        [
            ["channel", "country", "outcome", "unit", "switched on alone", "lost when switched off alone"],
            .. summary.Contributions.Channels.Select(c => new object?[] { c.Channel, c.Country, c.Variable, c.Unit, c.AloneOn, c.AloneOff }),
            .. summary.Contributions.Totals.Select(t => new object?[] { "total", t.Country, t.Variable, Variables.Percent, t.Value, t.Value }),
            .. summary.Contributions.Interactions.Select(t => new object?[] { "interaction", t.Country, t.Variable, Variables.Percent, t.Value, null }),
        ]);
        book.Add("All results",
        [
            [.. SummaryCsv.Columns],
            .. summary.Rows.Select(r => (object?[])
            [
                r.Key.Variant, r.Key.Year, r.Key.Country, r.Key.Sector, r.Key.Variable, r.Key.Unit,
                .. SummaryCsv.Values(r.Range).Select(v => (object?)v),
            ]),
        ]);
        book.Add("Parameters",
        [
            ["name", "central", "unit", "belief", "grade", "reference", "meaning"],
            .. summary.Parameters.Select(p => new object?[] { p.Name, p.Central, p.Unit, p.Belief, p.Grade, p.Reference, p.Meaning }),
        ]);
        book.Add("Run",
        [
            ["what", "value"],
            ["Plenum", facts.Version],
            ["world", facts.World],
            ["world sha256", facts.WorldSha256],
            ["scenario", facts.Scenario],
            ["scenario sha256", facts.ScenarioSha256],
            ["draws", facts.Draws],
            ["seed", facts.Seed.ToString(CultureInfo.InvariantCulture)],
            ["years", $"{facts.FirstYear} to {facts.LastYear}"],
        ]);
        return book.Write(path);
    }

    private static IEnumerable<object?[]> Layer(LayerResult layer, RunFacts facts)
    {
        (string Outcome, string Where, string Unit, OutcomeRange Range)[] lines =
        [
            ("AI delay", facts.FocusName, Variables.Months, layer.FocusDelay),
            ("AI delay", "World", Variables.Months, layer.WorldDelay),
            ("AI knowledge", facts.FocusName, Variables.Percent, layer.FocusAiKnowledge),
            ("AI knowledge", "World", Variables.Percent, layer.WorldAiKnowledge),
            ("real income", facts.FocusName, Variables.Percent, layer.FocusRealIncome),
            ("real income", "World", Variables.Percent, layer.WorldRealIncome),
        ];
        foreach (var line in lines)
        {
            yield return
            [
                layer.Title, layer.PartOfScenario ? "yes" : "no, beside it", line.Outcome, line.Where, line.Unit,
                .. SummaryCsv.Values(line.Range).Select(v => (object?)v), layer.Meaning,
            ];
        }
    }

    private static IEnumerable<object?[]> Countries(RunSummary summary)
    {
        foreach (var (code, name) in summary.Facts.Regions)
        {
            foreach (var (variable, unit) in new[]
            {
                (Variables.RealIncome, Variables.Percent), (Variables.AiKnowledge, Variables.Percent), (Variables.AiDelay, Variables.Months),
            })
            {
                if (summary.Find(Variants.Scenario, summary.Facts.LastYear, code, variable) is { } range)
                    yield return [code, name, variable, unit, .. SummaryCsv.Values(range).Select(v => (object?)v)];
            }
        }
    }
}
