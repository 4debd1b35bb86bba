using System.Text;
using System.Text.Json;
using Plenum.Scenarios;
using static Plenum.Tests.Scenarios.ToyWorld;

namespace Plenum.Tests.Scenarios;

/// <summary>
/// The canonical text that the fingerprint of a scenario is taken of, written out. Whoever changes it gives every scenario a new
/// fingerprint, and finished runs are no longer recognised.
/// </summary>
public sealed class ScenarioContentTests
{
    [Theory]
    [InlineData(
        "trade_cost: { between: [CHN, USA], sectors: C26, percent: { triangular: [1, 2, 4] }, rent_share: 0.5, from: 2025, to: 2030, phase_in: 3 }",
        """{"trade_cost":{"between_one":["CHN"],"between_other":["USA"],"sectors":["C26"],"rent_to":"importer","percent":{"triangular":[1,2,4]},"rent_share":0.5,"from":2025,"to":2030,"phase_in":3}}""")]
    [InlineData(
        "tariff: { importer: [USA, DEU], exporter: CHN, schedule: tariffs-2030 }",
        """{"tariff":{"from_country":["CHN"],"to_country":["USA","DEU"],"sectors":["all"],"schedule":"tariffs-2030"}}""")]
    [InlineData(
        "labour: { country: CHN, percent: { zero_or: { p: 0.5, else: { uniform: [1, 2] } } } }",
        """{"labour":{"countries":["CHN"],"percent":{"zero_or":{"p":0.5,"else":{"uniform":[1,2]}}}}}""")]
    [InlineData(
        "knowledge: { from_country: USA, to_country: CHN, channels: talent, openness: 0.4 }",
        """{"knowledge":{"from_country":["USA"],"to_country":["CHN"],"channels":["talent"],"openness":0.4}}""")]
    [InlineData(
        "participation: { leaves: CHN, forum: PARIS2025, outsider_rule: R1, outsider_cost: 10 }",
        """{"participation":{"leaves":["CHN"],"forums":["PARIS2025"],"eu_binds":false,"outsider_rule":"R1","outsider_cost":10}}""")]
    public void AMeasureIsWrittenAs(string measure, string expected)
    {
        var text = Content(Read($"measures:\n  - {measure}\n"));
        Assert.Contains($"\"measures\":[{expected}]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFrameIsWrittenAs() => Assert.Equal(
        """{"id":"toy","model":{"deficits":"fixed","to":2030,"eu_binds":true,"confidence":"low"},"groups":{"club":["USA","DEU"]},"baseline":[],"measures":[],"parameters":{"ai.growth":0.3,"diffusion.variant":"linear"}}""",
        Content(Read("title: prose\nmodel: { deficits: fixed, to: 2030, eu_binds: true, confidence: low }\ngroups: { club: [USA, DEU] }\nparameters: { diffusion.variant: linear, ai.growth: 0.3 }\n")));

    [Fact]
    public void ProseIsNoPartOfTheFingerprint()
    {
        var one = ScenarioContent.Sha256(Read("title: a\nmodel: { to: 2030 }\n"));
        Assert.Equal(one, ScenarioContent.Sha256(Read("model:\n  to: 2030\nnotes: b\n")));
        Assert.NotEqual(one, ScenarioContent.Sha256(Read("model: { to: 2031 }\n")));
        Assert.Matches("^[0-9a-f]{64}$", one);
    }

    private static string Content(Scenario scenario)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            ScenarioContent.Write(json, scenario);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
