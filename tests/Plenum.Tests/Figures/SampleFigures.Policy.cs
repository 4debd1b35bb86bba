using Plenum.Figures.Charts;

namespace Plenum.Tests.Figures;

/// <summary>Examples of networks, sensitivity, policies and coverage.</summary>
public static partial class SampleFigures
{
    private static Network Ties()
    {
        (string A, string B, double Weight)[] pairs =
        [
            ("USA", "CHN", 20149), ("USA", "GBR", 8120), ("CHN", "GBR", 6210), ("CHN", "AUS", 5105), ("USA", "DEU", 4380), ("CHN", "CAN", 3301), ("USA", "CAN", 4015),
            ("GBR", "DEU", 3120), ("CHN", "SGP", 3480), ("USA", "IND", 3050), ("CHN", "JPN", 2405), ("USA", "KOR", 2230), ("FRA", "GBR", 1810), ("FRA", "USA", 2530),
            ("DEU", "FRA", 1500), ("AUS", "GBR", 1640), ("JPN", "USA", 1340), ("SAU", "IND", 1210), ("KOR", "CHN", 1290), ("SGP", "USA", 990), ("CAN", "GBR", 940), ("IND", "GBR", 1120),
        ];
        string[] order = ["CHN", "KOR", "JPN", "SGP", "AUS", "IND", "SAU", "DEU", "FRA", "GBR", "CAN", "USA"];
        string Name(string code) => code == "SGP" ? "Singapore" : CountryNames[code];
        return new(
            Words("ties", "China’s ties in AI research are the ones that a table without it puts at risk", "Co-authored AI articles 2003–2022, by pair of countries"),
            [.. order.Select(c => new NetworkNode(c, Name(c), pairs.Where(p => p.A == c || p.B == c).Sum(p => p.Weight), c == "CHN"))],
            [.. pairs.Select(p => new NetworkTie(p.A, p.B, p.Weight, p.A == "CHN" || p.B == "CHN"))],
            "joint articles");
    }

    private static Tornado Assumptions() => new(
        Words("tornado", "How open research stays matters more than any trade elasticity", "Change of China’s real income in 2035 when one assumption moves from its 5th to its 95th percentile"),
        -1.84,
        [
            new("forum.access.co-authorship", "Access to joint research", "0", "0.3", -0.31, -3.60), new("ai.dividend", "What AI adds to incomes", "2%", "40%", -0.22, -3.10),
            new("ai.growth", "Growth of AI knowledge", "5%", "50%", -2.71, -1.02), new("diffusion.beta", "How much ideas build on ideas", "0.2", "0.6", -1.10, -2.35),
            new("elasticity.scale", "Trade elasticities", "0.6", "1.6", -2.2, -1.66), new("forum.cost", "Cost of standing outside", "0.5%", "20%", -1.70, -2.35),
            new("compute.phi", "Weight of computing power", "0.1", "0.5", -1.78, -1.99), new("labour.mobility", "Mobility of workers", "1", "∞", -1.90, -1.83),
        ]);

    private static Frontier Policies() => new(
        Words("frontier", "Denial gets expensive fast, and half the policies are not worth their cost", "Each point is one policy: instrument, intensity and coalition"),
        [
            new("a1", "Chips, US alone", 0.8, 0.02), new("a2", "Chips, US + NLD + JPN", 3.1, 0.05), new("a3", "Chips, G7", 3.4, 0.11), new("b1", "Software, US alone", 0.3, 0.04),
            new("b2", "Software, G7", 1.1, 0.09), new("c1", "Chips and software, G7", 4.6, 0.24), new("d1", "All trade in AI sectors, G7", 6.2, 0.71), new("d2", "All trade in AI sectors, OECD", 6.9, 0.93),
            new("e1", "Research visas, US alone", 0.9, 0.19), new("e2", "Joint research, G7", 2.0, 0.42), new("f1", "Capital, US alone", 0.1, 0.01), new("g", "Everything, OECD", 7.0, 1.35),
        ],
        "Rival’s AI capability denied", "Income lost by the coalition");

    private static SmallMultiples Variants() => new(
        Words("variants", "All model variants agree on the sign; they differ by a factor of three", "Change of China’s AI knowledge, percent of the baseline path, by model variant"),
        [
            new("suppliers", "Ideas from suppliers", Path(-1.84)), new("producers", "Ideas from rivals", Path(-1.21)), new("linear", "Linear in imports", Path(-0.63)),
            new("static", "No diffusion at all", [.. Enumerable.Range(0, 11).Select(t => new YearEstimate(2025 + t, Around(-0.12)))]),
        ]);

    private static Timeline Measures() => new(
        Words("timeline", "Absence begins in 2025; retaliation follows two years later", "Measures of the scenario by year"),
        [
            new("m1", "China leaves Bletchley, Seoul and Paris", "participation", 2025), new("m2", "Chips: costs up 8% between the table and China", "trade cost", 2025, null, 3),
            new("m3", "Joint research half as open", "knowledge", 2026, 2032, 4), new("m4", "China answers with rare-earth licences", "export control", 2027, 2030),
            new("m5", "Tariffs of the United States on electronics", "tariff", 2034, null, 5),
        ],
        2025, 2035);

    private static Coverage TableCoverage() => new(
        Words("coverage", "Without China, half of the world’s AI patents are not at the table", "Share of the world total held by the participants of the Seoul Declaration and China"),
        "China",
        [
            new("articles", "AI articles, 2003–2022", 0.60, 0.27), new("patents", "AI patents, 2000–2022", 0.49, 0.48), new("models", "Notable AI models", 0.73, 0.26),
            new("open", "Open-weight models", 0.66, 0.30), new("value", "Value added", 0.57, 0.14), new("people", "Population", 0.11, 0.18),
        ]);
}
