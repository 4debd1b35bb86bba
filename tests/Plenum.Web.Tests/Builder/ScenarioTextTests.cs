using Plenum.Checks;
using Plenum.Data.Scenarios;
using Plenum.Web.Builder;

namespace Plenum.Web.Tests.Builder;

/// <summary>What the controls write is what the reader of scenarios reads.</summary>
public sealed class ScenarioTextTests
{
    [Fact]
    public void EveryLibraryScenarioTakesAnotherMeasureAndKeepsItsOwn()
    {
        foreach (var id in ScenarioLibrary.Ids)
        {
            var before = ScenarioLibrary.Open(id);
            var after = ScenarioReader.Read(ScenarioText.Append(ScenarioLibrary.Text(id), "labour: { countries: USA, percent: 1 }"), id);
            Assert.Equal(before.Measures.Count + 1, after.Measures.Count);
            Assert.Equal("labour", after.Measures[^1].Kind);
            Assert.Equal(before.Notes, after.Notes);
            Assert.Equal(before.Baseline.Count, after.Baseline.Count);
        }
    }

    [Fact]
    public void MeasuresGrowOneByOneFromNothing()
    {
        var text = ScenarioText.Empty;
        for (var k = 1; k <= 3; k++)
        {
            text = ScenarioText.Append(text, "labour: { countries: USA, percent: 1 }");
            Assert.Equal(k, ScenarioReader.Read(text, "x").Measures.Count);
        }
    }

    [Theory]
    [InlineData("trade_cost")]
    [InlineData("tariff")]
    [InlineData("export_ban")]
    [InlineData("import_ban")]
    [InlineData("export_tax")]
    [InlineData("knowledge")]
    [InlineData("technology")]
    [InlineData("labour")]
    [InlineData("leaves")]
    [InlineData("joins")]
    public void EveryKindOfMeasureIsLegal(string kind)
    {
        foreach (var both in new[] { false, true })
        {
            var draft = new MeasureDraft { Kind = kind, Who = ["USA", "JPN"], Toward = ["CHN"], BothWays = both, Sectors = ["C26"], Channels = ["co-authorship"], Forums = ["BLETCHLEY2023"], PhaseIn = "3" };
            var measure = Assert.Single(ScenarioReader.Read(ScenarioText.Append(ScenarioText.Empty, draft.Yaml()), "x").Measures);
            Assert.Equal(draft.MovesSeats ? "participation" : kind, measure.Kind);
            Assert.Equal(2025, measure.From);
        }
    }

    [Fact]
    public void SharesAreTypedInPercent()
    {
        Assert.Contains("share_banned: 0.4", new MeasureDraft { Kind = "export_ban", Who = ["USA"], Toward = ["CHN"], Size = "40" }.Yaml(), StringComparison.Ordinal);
        Assert.Contains("openness: 0.25", new MeasureDraft { Kind = "knowledge", Who = ["USA"], Toward = ["CHN"], Size = "25" }.Yaml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("USA }\nid: other", "is not a code")]
    [InlineData("", "is not a code")]
    public void WhatAnAddressCarriesCannotBreakOutOfItsPlace(string code, string said)
    {
        var error = Assert.Throws<BadInputException>(() => new MeasureDraft { Kind = "labour", Who = [code] }.Yaml());
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("many", "", "is not a number")]
    [InlineData("1", "soon", "is not a whole number")]
    public void NumbersAreNumbers(string size, string from, string said)
    {
        var error = Assert.Throws<BadInputException>(() => new MeasureDraft { Kind = "labour", Who = ["USA"], Size = size, From = from }.Yaml());
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }
}
