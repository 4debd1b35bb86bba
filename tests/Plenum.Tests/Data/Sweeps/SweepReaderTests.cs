using System.Text.Json.Nodes;
using Plenum.Checks;
using Plenum.Data.Sweeps;

namespace Plenum.Tests.Data.Sweeps;

/// <summary>A sweep file says what is wrong with it, and where.</summary>
public sealed class SweepReaderTests
{
    private const string Good = "id: t\naxes:\n  size: [1, 2]\ninstruments:\n  a:\n    measures:\n      - labour: { country: USA, percent: \"{size}\" }\n";

    [Theory]
    [InlineData("an unknown key", "ment: {}\nid: t\n", "a sweep has no key `ment`", "line 1, column 1")]
    [InlineData("nothing to do", "id: t\n", "needs `instruments` or `scenarios`", "line 1, column 1")]
    [InlineData("an unknown axis", Good + "      - labour: { country: CHN, percent: \"{sise}\" }\n", "no axis sise (nearest: size)", "line 8, column 42")]
    [InlineData("twice the same value", "id: t\naxes:\n  size: [1, 1]\ninstruments: { a: { measures: [ labour: { country: USA, percent: \"{size}\" } ] } }\n", "size has the value 1 twice", "line 3, column 13")]
    [InlineData("one number from one end to the other", "id: t\naxes:\n  size: { from: 1, to: 2, count: 1 }\ninstruments: { a: { measures: [ labour: { country: USA, percent: \"{size}\" } ] } }\n", "count must be a whole number from 2", "line 3, column 34")]
    [InlineData("an unknown country", "id: t\naxes:\n  c: { countries: [USA, CHM] }\ninstruments: { a: { measures: [ labour: { country: \"{c}\", percent: 1 } ] } }\n", "no country or group CHM", "line 3, column 25")]
    [InlineData("an unknown outcome", Good + "keep: { variables: [real_incom] }\n", "no outcome `real_incom` (nearest: real_income", "line 8, column 21")]
    [InlineData("an unknown parameter", Good + "set: { elasticity.scal: [1, 2] }\n", "no parameter elasticity.scal", "line 8, column 8")]
    [InlineData("an unknown group of parameters", Good + "samples: { draws: 4, parameters: [elastisities] }\n", "no group of parameters `elastisities` (nearest: elasticities", "line 8, column 34")]
    [InlineData("an axis nobody uses", "id: t\naxes: { size: [1, 2] }\ninstruments: { a: { measures: [ labour: { country: USA, percent: 1 } ] } }\n", "no instrument uses the axis size", "line 2, column 9")]
    [InlineData("an unknown scenario", "id: t\nscenarios: [chip-control]\n", "no scenario", "line 2, column 13")]
    [InlineData("too many cases", "id: t\naxes: { a: { from: 1, to: 2, count: 1000000 }, b: { from: 1, to: 2, count: 1000000 } }\ninstruments: { x: { measures: [ labour: { country: USA, percent: \"{a}\" }, labour: { country: CHN, percent: \"{b}\" } ] } }\n", "cases", "line 3")]
    [InlineData("a value out of range at the end of an axis", "id: t\naxes: { size: [1, -200] }\ninstruments: { x: { measures: [ labour: { country: USA, percent: \"{size}\" } ] } }\n", "percent must be above -100", "line 3")]
    public void ABadSweepIsRefusedWithItsPlace(string what, string text, string says, string where)
    {
        var e = Assert.Throws<BadInputException>(() => SweepRun.Check(Grids.Plan(text)));
        Assert.Contains(says, e.Message, StringComparison.Ordinal);
        Assert.True(e.Message.Contains(where, StringComparison.Ordinal), $"{what}: {e.Message}");
    }

    [Fact]
    public void PlaceholdersMayBeBareOrQuotedOrInsideAText()
    {
        var plan = Grids.Plan("""
            id: t
            axes: { c: [USA, CHN], p: [3] }
            instruments:
              bare: { measures: [ labour: { country: {c}, percent: {p} } ] }
              quoted: { measures: [ labour: { country: "{c}", percent: "{p}" } ] }
              inside: { measures: [ labour: { country: [USA, "{c}"], percent: "1{p}" } ] }
            """);
        Assert.Equal(6, plan.Cases);
        Assert.Equal(Measure(0), Measure(2));
        Assert.Contains("percent: 13", SweepCaseYaml.Write(plan, plan.Case(4)), StringComparison.Ordinal);

        string Measure(long k) => SweepCaseYaml.Write(plan, plan.Case(k)).Split('\n')[2];
    }

    [Fact]
    public void TheSchemaNamesEveryKeyTheReaderKnows()
    {
        var properties = SweepSchema.Create()["properties"]!.AsObject();
        Assert.Equal(SweepReader.Keys.Order(StringComparer.Ordinal), properties.Select(p => p.Key).Order(StringComparer.Ordinal));
        foreach (var reference in References(SweepSchema.Create()))
            Assert.NotNull(SweepSchema.Create()["$defs"]![reference["#/$defs/".Length..]]);
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Key == "$ref" ? [p.Value!.GetValue<string>()] : References(p.Value)),
        JsonArray a => a.SelectMany(References),
        _ => [],
    };
}
