using Plenum.Figures;
using Plenum.Figures.Charts;

namespace Plenum.Tests.Figures;

/// <summary>One example of every figure, with invented but plausible numbers; approved files are drawn from these.</summary>
public static partial class SampleFigures
{
    public static readonly Provenance Run = new("world-2014", "empty-chair-china", 200, 1, "0.1.0");

    public static IReadOnlyList<IFigure> All =>
        [Map(), Dots(), Fan(), FanOfThree(), Parts(), Seats(), ManySeats(), Participation(), Sectors(),
            Ties(), Assumptions(), Policies(), Variants(), Measures(), TableCoverage()];

    /// <summary>Invented effects of one country's absence: large for it, small elsewhere, of both signs.</summary>
    public static readonly (string Code, string Name, double Effect)[] Effects =
    [
        ("CHN", "China", -1.84), ("TWN", "Taiwan", -0.31), ("KOR", "South Korea", -0.24), ("JPN", "Japan", -0.13), ("AUS", "Australia", -0.12),
        ("DEU", "Germany", -0.11), ("USA", "United States", -0.09), ("BRA", "Brazil", -0.08), ("RUS", "Russia", -0.075), ("IDN", "Indonesia", -0.07),
        ("CAN", "Canada", -0.055), ("GBR", "United Kingdom", -0.05), ("FRA", "France", -0.048), ("NLD", "Netherlands", -0.046), ("FIN", "Finland", -0.04),
        ("SWE", "Sweden", -0.038), ("CHE", "Switzerland", -0.03), ("AUT", "Austria", -0.025), ("BEL", "Belgium", -0.02), ("ITA", "Italy", -0.018),
        ("DNK", "Denmark", -0.015), ("IRL", "Ireland", -0.012), ("NOR", "Norway", -0.011), ("ESP", "Spain", -0.009), ("CZE", "Czechia", -0.006),
        ("POL", "Poland", -0.003), ("PRT", "Portugal", -0.001), ("GRC", "Greece", 0.002), ("HUN", "Hungary", 0.006), ("ROU", "Romania", 0.009),
        ("TUR", "Türkiye", 0.015), ("IND", "India", 0.028), ("MEX", "Mexico", 0.064), ("MLT", "Malta", 0.02), ("LUX", "Luxembourg", -0.03),
    ];

    public static Estimate Around(double median) =>
        new(median - (Math.Abs(median) * 0.9) - 0.012, median - (Math.Abs(median) * 0.35) - 0.004, median, median + (Math.Abs(median) * 0.3) + 0.005, median + (Math.Abs(median) * 0.7) + 0.015, 0.5 + (0.5 * Math.Min(1, Math.Abs(median) / 0.05)));

    private static FigureText Words(string id, string title, string subtitle, string note = "") => new(
        id, title, subtitle, "Plenum, invented numbers for the tests of the figures; world from WIOD 2016 (CC BY 4.0).", title + " " + subtitle, Run, note);

    private static WorldMap Map() => new(
        Words("map", "China would lose most from its empty chair; nearly everyone else loses a little", "Change of real income in 2035, percent of the baseline, median of the draws"),
        [.. Effects.Select(e => new CountryValue(e.Code, e.Name, e.Effect))]);

    private static RankedDots Dots() => new(
        Words("dots", "China’s loss is certain in sign; for most others the range includes zero", "Change of real income in 2035, percent of the baseline"),
        DotPanel.Ranked(Effects.Take(22).Concat(Effects.Skip(28)).Select(e => new RangeRow(e.Code, e.Name, Around(e.Effect), e.Code == "CHN"))));

    private static IReadOnlyList<YearEstimate> Path(double end) =>
        [.. Enumerable.Range(0, 11).Select(t => new YearEstimate(2025 + t, Around(end * Math.Pow(t / 10.0, 1.4))))];

    private static FanChart Fan() => new(
        Words("fan", "The loss grows as the years go by, and so does what we do not know about it", "Change of China’s AI knowledge, percent of the baseline path"),
        [new("CHN", "China", Path(-1.84))]);

    private static FanChart FanOfThree() => new(
        Words("fan-three", "The United States and the rest of the world lose far less than China", "Change of AI knowledge, percent of the baseline path"),
        [new("CHN", "China", Path(-1.84)), new("USA", "United States", Path(-0.21)), new("WLD", "World", Path(-0.35))]);

    private static Waterfall Parts() => new(
        Words("parts", "Most of China’s loss comes through research, not through trade", "Contributions to the change of China’s real income in 2035, percentage points"),
        [
            new("trade", "Trade", -0.31), new("co-authorship", "Joint research", -0.92), new("open-models", "Open models", -0.44),
            new("compute", "Computing power", -0.33), new("diversion", "Trade diverted to others", 0.16),
        ],
        "Real income", "%", Around(-1.84));
}
