using Plenum.Figures;
using Plenum.Figures.Charts;

namespace Plenum.Tests.Figures;

/// <summary>Figures of nothing, of one thing, of far too much, and with names nobody planned for.</summary>
public sealed class FigureEdgeTests
{
    private const string Long = "The Former Customs Territory of Somewhere Rather Far Away <and> its \"islands\" & dependencies, as recorded in 1987";
    private static readonly FigureText Words = new("edge", "A title that goes on for so long that it has to be broken into several lines on every paper there is", "percent", "nobody", "alt");

    private static readonly double[] Extremes = [-1e9, -3, -1e-7, 0, 2e-9, 0.5, 4e7];

    public static TheoryData<string> Empty => [.. Empties().Select(e => e.Name)];

    public static TheoryData<string, bool> Hard
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var (name, _) in Hards())
            {
                data.Add(name, false);
                data.Add(name, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Empty))]
    public void NothingToShowIsSaid(string name)
    {
        var svg = new SvgReader(Empties().Single(e => e.Name == name).Figure.ToSvg(FigureFormat.Wide));
        // Beside title, unit and source there is one more text: the reason.
        Assert.True(svg.Texts.Count() >= 4);
        Assert.DoesNotContain("NaN", svg.Root.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hard))]
    public void HardCasesStayOnPaperAndApart(string name, bool narrow)
    {
        var svg = new SvgReader(Hards().Single(e => e.Name == name).Figure.ToSvg(narrow ? FigureFormat.Narrow : FigureFormat.Wide));
        Assert.DoesNotContain("NaN", svg.Root.ToString(), StringComparison.Ordinal);
        foreach (var element in svg.Drawn)
        {
            foreach (var (x, y) in SvgReader.Points(element))
                Assert.True(x >= -0.6 && x <= svg.ViewBox.Right + 0.6 && y >= -0.6 && y <= svg.ViewBox.Bottom + 0.6, $"{element} reaches ({x}, {y})");
        }

        var texts = svg.Texts.ToList();
        var corners = texts.ConvertAll(SvgReader.TextCorners);
        for (var i = 0; i < texts.Count; i++)
        {
            for (var k = 0; k < i; k++)
                Assert.False(SvgReader.Overlap(corners[i], corners[k]), $"'{SvgReader.Words(texts[k])}' and '{SvgReader.Words(texts[i])}' overlap");
        }
    }

    private static (string Name, IFigure Figure)[] Empties() =>
    [
        ("map", new WorldMap(Words, [new CountryValue("CHN", "China", double.NaN)])),
        ("dots", new RankedDots(Words, [new DotPanel("", [])])),
        ("fan", new FanChart(Words, [new FanSeries("A", "A", [])])),
        ("waterfall", new Waterfall(Words, [], "total")),
        ("seats", new RoundTable(Words, "table", [])),
        ("participation", new ParticipationMap(Words, [], [], [])),
        ("heat", new HeatMap(Words, [], [], [])),
        ("network", new Network(Words, [], [], "ties")),
        ("tornado", new Tornado(Words, double.NaN, [])),
        ("frontier", new Frontier(Words, [], "denial", "cost")),
        ("multiples", new SmallMultiples(Words, [])),
        ("timeline", new Timeline(Words, [], 2025, 2035)),
        ("coverage", new Coverage(Words, "China", [])),
    ];

    private static (string Name, IFigure Figure)[] Hards()
    {
        var estimates = Extremes.Select((v, i) => new RangeRow("K" + i, Long + i, new Estimate(v - 1, v - 0.1, v, v + 0.1, v + 1, 0.7), i == 2)).ToList();
        var years = Enumerable.Range(2025, 3).Select(y => new YearEstimate(y, Estimate.Sure(1e-7 * (y - 2025)))).ToList();
        return
        [
            ("map of one dot", new WorldMap(Words, [new CountryValue("MLT", Long, -1e-9)])),
            ("map of extremes", new WorldMap(Words, [new CountryValue("CHN", Long, -1e9), new CountryValue("USA", "USA", 1e-9), new CountryValue("XXX", "Nowhere", 1)])),
            ("map of zeros", new WorldMap(Words, [new CountryValue("CHN", "China", 0)])),
            ("map of amounts", new WorldMap(Words, [new CountryValue("CHN", "China", 12), new CountryValue("USA", "United States", 0)], " seats", Change: false)),
            ("one dot", new RankedDots(Words, DotPanel.Ranked(estimates.Take(1)))),
            ("dots of extremes", new RankedDots(Words, DotPanel.Ranked(estimates))),
            ("fan of one year", new FanChart(Words, [new FanSeries("A", Long, [.. years.Take(1)])])),
            ("fan of seven alike", new FanChart(Words, [.. Enumerable.Range(0, 7).Select(i => new FanSeries("S" + i, "Series number " + i, years))])),
            ("waterfall of extremes", new Waterfall(Words, [.. Extremes.Select((v, i) => new WaterfallStep("K" + i, Long, v))], Long)),
            ("table of one", new RoundTable(Words, Long, [new Seat("CHN", Long, SeatState.Leaves)])),
            ("table of three", new RoundTable(Words, Long, [new Seat("CHN", "China", SeatState.Leaves), new Seat("USA", "United States", SeatState.Stays), new Seat("FRA", "France", SeatState.Joins)])),
            ("participation of fifty", new ParticipationMap(Words, [new Named("CHN", Long)], [.. Enumerable.Range(0, 50).Select(i => new Named("F" + i, Long, (1990 + (i / 2)).ToString()))], [new("CHN", "F3", SeatState.Leaves)])),
            ("heat of one", new HeatMap(Words, [new Named("A", Long)], [new Named("B", Long)], [1e-9])),
            ("heat of many", new HeatMap(Words, [new Named("A", Long), new Named("B", "b")], [.. Enumerable.Range(0, 44).Select(i => new Named("C" + i, "CC" + i))], [.. Enumerable.Range(0, 88).Select(i => Extremes[i % 7])])),
            ("network of two", new Network(Words, [new NetworkNode("A", Long, 0), new NetworkNode("B", Long, 5, true)], [new NetworkTie("A", "B", 2, true), new NetworkTie("A", "nobody", 2)], "ties")),
            ("network of thirty", new Network(Words, [.. Enumerable.Range(0, 30).Select(i => new NetworkNode("N" + i, "Country number " + i, i))], [new NetworkTie("N1", "N2", 1)], "ties")),
            ("tornado one-sided", new Tornado(Words, 5, [new TornadoBar("a", Long, "low", "high", 6, 7), new TornadoBar("b", "b", Long[..12], "x", 4, 3), new TornadoBar("c", "c", "0", "1", 5, 5)])),
            ("frontier in a heap", new Frontier(Words, [.. Enumerable.Range(0, 40).Select(i => new FrontierPoint("P" + i, "Policy " + i + Long, 1 + (i % 7 * 1e-3), 1 + (i % 5 * 1e-3)))], Long, Long)),
            ("multiples of nine", new SmallMultiples(Words, [.. Enumerable.Range(0, 9).Select(i => new FanSeries("S" + i, Long, years))])),
            ("timeline far out", new Timeline(Words, [new TimelineBar("a", Long, Long, 1950), new TimelineBar("b", "b", "kind", 2060, 2070, 30)], 2025, 2035)),
            ("coverage of all", new Coverage(Words, Long, [new CoverageRow("a", Long, 0, 1), new CoverageRow("b", "b", 1, 0), new CoverageRow("c", "c", 0, 0)])),
        ];
    }
}
