using System.Xml.Linq;
using Plenum.Figures.Reports;
using Plenum.Outcomes;

namespace Plenum.Tests.Figures.Reports;

/// <summary>Scenarios side by side.</summary>
public sealed class CompareTests
{
    private static readonly Comparison Sample = new(
        "world-2014", "A world", "0.1.0", 2035, [("CHN", "China"), ("USA", "United States")],
        [Scenario("empty-chair", -0.7, -0.2), Scenario("chip-controls", -1.4, double.NaN)]);

    [Fact]
    public void EveryNumberStandsInItsCell()
    {
        var page = XDocument.Parse(ComparePage.Write(Sample)).Root!;
        var cell = page.Descendants("span").Single(s => s.Attribute("data-key")?.Value == "chip-controls/2035/CHN//ai_knowledge/central");
        Assert.Equal("-1.4", cell.Attribute("data-value")!.Value);
        Assert.Equal("−1.4%", cell.Value);
        Assert.Single(page.Descendants("h1"));
        Assert.Contains("Nothing is added up", page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheTitleNamesTheStrongestScenario() =>
        Assert.Equal("chip-controls moves the world’s AI knowledge most: −0.14%", ComparePage.Figure(Sample, Variables.AiKnowledge).Text.Title);

    private static ComparedScenario Scenario(string id, double china, double states) => new(id, id, "abc", new Dictionary<(string, string), double>
    {
        [("CHN", Variables.AiKnowledge)] = china,
        [("USA", Variables.AiKnowledge)] = states,
        [("WLD", Variables.AiKnowledge)] = china / 10,
        [("CHN", Variables.RealIncome)] = china / 5,
        [("USA", Variables.RealIncome)] = states / 5,
        [("WLD", Variables.RealIncome)] = china / 50,
    });
}
