using Plenum.Data.Evidence;
using Plenum.Evidence;

namespace Plenum.Tests.Evidence;

/// <summary>Table coverage: the published shares of the Seoul table, and the arithmetic by hand.</summary>
public sealed class Coverage
{
    private static readonly string[] Seoul =
        [.. EvidenceLibrary.Embedded.Forums.ParticipantsOn("SEOUL_MIN2024", new DateOnly(2025, 1, 1), unionBinds: true)];

    [Theory]
    [InlineData("AI articles", 60, 27)]
    [InlineData("AI patents", 49, 48)]
    [InlineData("Notable AI models", 73, 26)]
    public void ChinaAddsToTheSeoulTable(string indicator, int table, int seat)
    {
        var row = TableCoverage.WithAndWithout(CoverageData.Indicators, Seoul, ["CHN"]).Single(r => r.Indicator == indicator);
        Assert.Equal(table, Math.Round(100 * row.Without));
        Assert.Equal(seat, Math.Round(100 * (row.With - row.Without)));
    }

    [Fact]
    public void AnIndicatorWithoutFiguresIsAbsentNotZero()
    {
        var population = CoverageData.Indicators.Single(i => i.Id == "population");
        Assert.Null(population.Shares);
        Assert.Equal(double.NaN, TableCoverage.Share(population, Seoul));
        Assert.DoesNotContain(TableCoverage.WithAndWithout(CoverageData.Indicators, Seoul, ["CHN"]), r => r.Indicator == population.Title);
    }

    [Fact]
    public void SharesOfTheWorldAddUpToAtMostOne() =>
        Assert.All(CoverageData.Indicators.Where(i => i.Shares is not null), i => Assert.InRange(i.Shares!.Values.Sum(), 0.75, 1.0000001));

    [Fact]
    public void SeatsCountOnceAndTheSetsAreExact()
    {
        var mark = new EvidenceMark("computed", Confidence.High, "2026");
        var one = new CoverageIndicator("x", "X", new Dictionary<string, double> { ["A"] = 0.5, ["B"] = 0.3, ["C"] = 0.2 }, "2026", "S", "", mark);
        var row = Assert.Single(TableCoverage.WithAndWithout([one], ["A", "B", "A"], ["B"]));
        Assert.Equal(0.8, row.With, 12);
        Assert.Equal(0.5, row.Without, 12);
        Assert.Equal(row.With - row.Without, TableCoverage.Share(one, ["B", "B"]), 12);
    }
}
