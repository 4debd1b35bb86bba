using Plenum.Outcomes;

namespace Plenum.Tests.Figures.Reports;

/// <summary>A complete summary with invented numbers, shaped as a run of the main scenario is.</summary>
public static partial class SampleRun
{
    private const int First = 2025, Last = 2035;

    private static readonly (string Code, string Name, double Weight)[] Sectors =
    [
        ("C26", "Computers, electronics, optical products", 2.1), ("C27", "Electrical equipment", 0.7), ("C28", "Machinery", 0.5), ("J61", "Telecommunications", 1.9),
        ("J62_J63", "Programming and information services", 2.8), ("M72", "Scientific research", 2.4), ("K64", "Finance", -0.2), ("G46", "Wholesale trade", 0.3), ("A01", "Crops and livestock", -0.3),
    ];

    public static RunSummary Make(int draws = 200, IReadOnlyList<string>? caveats = null)
    {
        var facts = Facts(draws);
        var rows = new List<SummaryRow>();
        foreach (var (variant, size) in new[] { (Variants.Scenario, 1.0), (Variants.TradeOnly, 0.15), (Variants.ChannelsOnly, 0.86), ("beside:chip-controls", 1.4), ("law:producers", 0.6), ("law:linear", 0.2) })
            AddVariant(rows, facts, variant, size, draws > 0 && !variant.StartsWith("law:", StringComparison.Ordinal));
        AddDetail(rows, facts, draws > 0);
        return new RunSummary
        {
            Facts = facts,
            Headline = "AI knowledge in China is 2.8% lower in 2035, a delay of 1.8 months; the 90% range runs from 0.1 to 3.4 months.",
            Caveats = caveats ??
            [
                "Most of the spread rests on judgement: no study measures how much access an empty seat costs.",
                "Half of the belief is that leaving a declaration costs nothing.",
            ],
            Layers =
            [
                Layer(rows, Variants.Scenario, "The empty seat", "China leaves; everyone else keeps today’s terms.", true),
                Layer(rows, Variants.TradeOnly, "Its trade part", "Services cost more to trade; ideas flow as today.", true),
                Layer(rows, Variants.ChannelsOnly, "Its channels", "Ideas flow less; trade costs as today.", true),
                Layer(rows, "beside:chip-controls", "Chip controls", "Somebody else’s decision, shown for comparison.", false),
            ],
            Rows = rows,
            Contributions = Parts(),
            Access = new AccessResponse("CHN", [0.1, 0.3, 0.6, 1], [1.1, 3.3, 6.4, 10.1], [-0.2, -0.61, -1.18, -1.9], 1.1, null, 10.1, 0.08),
            Variance =
            [
                new VarianceReport(
                    new ResultKey(Variants.Scenario, Last, "CHN", "", Variables.AiKnowledge, Variables.Percent),
                    [new("forum.access.co-authorship", 0.52), new("ai.growth", 0.21), new("diffusion.beta", 0.08)], [new("B", 0.08), new("D", 0.73)]),
            ],
            Parameters =
            [
                new ParameterUse("ai.growth", "per year", "0.2", "loguniform 0.05, 0.5", "D", "assumption", "Growth of AI knowledge in the baseline."),
                new ParameterUse("elasticity.C26", "", "8.5", "lognormal, common factor", "B", "Caliendo and Parro (2015)", "Trade elasticity of electronics <C26>."),
            ],
            BreakEven = "Break-even of denial: each percent of China’s AI knowledge taken away costs everybody else 4.4 billion USD a year.",
            MoneyUnit = "million USD",
            Exclusion = Exclusion(draws),
            Mirror = Mirror(),
            Seats = Seats(draws),
            Sensitivity = draws == 0 ? [] : [Drawn("CHN", Variables.AiDelay, Variables.Months, 1.8), Drawn("CHN", Variables.RealIncome, Variables.Percent, -0.55)],
            Coverage = draws == 0 ? [] : [new("AI articles", 0.87, 0.60, "2003–2022", "NCSES"), new("AI patents", 0.97, 0.49, "2000–2022", "NCSES"), new("notable AI models", 0.99, 0.73, "2026", "Epoch")],
        };
    }

    private static RunFacts Facts(int draws) => new()
    {
        World = "world-2014",
        WorldTitle = "43 countries and the rest of the world, 56 sectors",
        WorldSources = ["An input-output table (2016)"],
        WorldLicences = ["An input-output table: Creative Commons Attribution 4.0 International; something imputed"],
        WorldYear = 2014,
        WorldSha256 = "0f3c2a9be1d47786",
        Regions = [.. SampleFigures.Effects.Select(e => (e.Code, e.Name))],
        Sectors = [.. Sectors.Select(s => (s.Code, s.Name))],
        Groups = [("G7", ["CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"]), ("BRICS", ["BRA", "CHN", "IND", "RUS"])],
        Scenario = "empty-chair-china",
        ScenarioTitle = "China is absent from multilateral AI dialogue",
        Question = "In what ways will AI development change if China is not participating at the multinational level?",
        Notes = "**Meaning.** China leaves the forums it sits in (`forum.cost`) [@S1, @UNKNOWN].\n\nWhat others do in answer is not part of it.",
        ScenarioSha256 = "77aa10bd93fe0412",
        Focus = "CHN",
        FocusName = "China",
        Draws = draws,
        Seed = 1,
        Version = "0.1.0",
        FirstYear = First,
        LastYear = Last,
        ChannelWeights = [("trade", 1 / 3.0), ("co-authorship", 1 / 3.0), ("open-models", 1 / 3.0)],
    };

    private static void AddVariant(List<SummaryRow> rows, RunFacts facts, string variant, double size, bool draws)
    {
        var places = SampleFigures.Effects.Select(e => (e.Code, e.Effect)).Append(("WLD", -0.21)).Append(("group:G7", -0.08)).Append(("group:BRICS", -0.9));
        foreach (var year in Enumerable.Range(First, Last - First + 1))
        {
            var grown = size * Math.Pow((year - First) / (double)(Last - First), 1.3);
            foreach (var (code, effect) in places)
            {
                Add(rows, new(variant, year, code, "", Variables.RealIncome, Variables.Percent), effect * grown * 0.3, draws);
                Add(rows, new(variant, year, code, "", Variables.AiKnowledge, Variables.Percent), effect * grown * 1.5, draws);
                Add(rows, new(variant, year, code, "", Variables.AiDelay, Variables.Months), -12 * Math.Log(1 + (effect * grown * 0.015)) / Math.Log(1.2), draws);
            }
        }
    }

    private static void AddDetail(List<SummaryRow> rows, RunFacts facts, bool draws)
    {
        foreach (var (code, _, effect) in SampleFigures.Effects)
        {
            Add(rows, new(Variants.Scenario, Last, code, "", Variables.RealWage, Variables.Percent), effect * 0.31, draws);
            Add(rows, new(Variants.Scenario, Last, code, "", Variables.ConsumerPrice, Variables.Percent), -effect * 0.1, draws);
            foreach (var (sector, _, weight) in Sectors)
                Add(rows, new(Variants.Scenario, Last, code, sector, Variables.Output, Variables.Percent), effect * weight, draws);
            if (code == facts.Focus)
                continue;
            Add(rows, new(Variants.Scenario, Last, facts.Focus, "", Variables.ExportsTo + code, Variables.Percent), effect * 4, draws);
            Add(rows, new(Variants.Scenario, Last, facts.Focus, "", Variables.ImportsFrom + code, Variables.Percent), effect * 5, draws);
        }
    }

    private static void Add(List<SummaryRow> rows, ResultKey key, double value, bool draws)
    {
        if (!draws)
        {
            rows.Add(new(key, OutcomeRange.CentralOnly(value)));
            return;
        }

        var e = SampleFigures.Around(value);
        rows.Add(new(key, new(e.P05, e.P25, e.P50, e.P75, e.P95, e.SameSign ?? 1, value * 1.02)));
    }

    private static LayerResult Layer(List<SummaryRow> rows, string variant, string title, string meaning, bool part)
    {
        return new(variant, title, meaning, part, Find("CHN", Variables.RealIncome), Find("WLD", Variables.RealIncome), Find("CHN", Variables.AiKnowledge), Find("WLD", Variables.AiKnowledge), Find("CHN", Variables.AiDelay), Find("WLD", Variables.AiDelay));

        OutcomeRange Find(string code, string variable) =>
            rows.Find(r => r.Key.Variant == variant && r.Key.Year == Last && r.Key.Country == code && r.Key.Variable == variable)!.Range;
    }

    private static ContributionTable Parts()
    {
        (string Channel, double Part)[] parts = [("trade-costs", 0.04), ("trade", 0.11), ("co-authorship", 0.52), ("open-models", 0.28)];
        (string Country, string Variable, double Total)[] totals =
            [("CHN", Variables.AiKnowledge, -2.8), ("CHN", Variables.RealIncome, -0.55), ("WLD", Variables.AiKnowledge, -0.3), ("WLD", Variables.RealIncome, -0.06)];
        return new(
            [.. totals.SelectMany(t => parts.Select(p => new ChannelContribution(p.Channel, t.Country, t.Variable, Variables.Percent, t.Total * p.Part, t.Total * p.Part * 1.04)))],
            [.. totals.Select(t => (t.Country, t.Variable, t.Total))],
            [.. totals.Select(t => (t.Country, t.Variable, t.Total * (1 - parts.Sum(p => p.Part))))]);
    }
}
