using Plenum.Checks;
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Parameters;
using Plenum.Scenarios;

namespace Plenum.Tests.Data.Scenarios;

public sealed class ScenarioLibraryTests
{
    public static TheoryData<string> All => [.. ScenarioLibrary.Ids];

    [Theory]
    [MemberData(nameof(All))]
    public void EveryScenarioSaysWhatItMeansAndWhereItComesFrom(string id)
    {
        var scenario = ScenarioLibrary.Open(id);
        Assert.Equal(id, scenario.Id);
        Assert.NotEmpty(scenario.Title);
        Assert.EndsWith("?", scenario.Question, StringComparison.Ordinal);
        Assert.Contains("Meaning", scenario.Notes, StringComparison.Ordinal);
        Assert.Contains("Limits", scenario.Notes, StringComparison.Ordinal);
        Assert.NotEmpty(scenario.Sources);
        Assert.NotEmpty(scenario.Measures);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void EverySourceIsInTheEvidence(string id)
    {
        var known = EvidenceLibrary.Embedded.Sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var scenario = ScenarioLibrary.Open(id);
        var cited = scenario.Notes.Split('[', ']').Where((_, k) => k % 2 == 1).SelectMany(c => c.Split(','))
            .Select(c => c.Trim()).Where(c => c.StartsWith('@')).Select(c => c[1..]);
        Assert.All(cited.Concat(scenario.Sources.Where(s => !s.Contains(' ', StringComparison.Ordinal))), s => Assert.Contains(s, known));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void EveryScenarioOfTheEmbeddedWorldBinds(string id)
    {
        var scenario = ScenarioLibrary.Open(id);
        if (scenario.World is null || !WorldLibrary.Ids.Contains(scenario.World))
            Assert.Skip($"{scenario.World} is not embedded");
        var world = WorldLibrary.Open(scenario.World!);
        var forums = EvidenceLibrary.Embedded.Forums;
        var bound = ScenarioBinder.Bind(scenario, world, ParameterSet.For(scenario, ParameterFiles.Library, world, forums), forums);
        var shock = bound.StaticShock();
        // The compute channel waits for a table of who supplies whose accelerators.
        Assert.DoesNotContain(bound.Remarks, r => !r.Contains("channel compute", StringComparison.Ordinal));
        var moved = (shock.IcebergChange ?? []).Concat(shock.SupplyKept ?? []).Count(x => x != 1)
            + bound.StaticAccess().ByChannel.Values.Sum(a => a.Count(x => x != 1));
        Assert.True(moved > 0);
    }

    [Fact]
    public void AnUnknownScenarioIsRefusedWithTheNearest()
    {
        var e = Assert.Throws<BadInputException>(() => ScenarioLibrary.Open("empty-chair-chin"));
        Assert.Contains("empty-chair-china", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFingerprintFollowsTheContentNotTheLayout()
    {
        const string a = "id: x\ntitle: one\nmeasures:\n  - tariff: { importer: USA, exporter: CHN, percent: 25 }\n";
        const string b = "# a comment\ntitle: \"two\"\nid: x\nmeasures: [ tariff: { to_country: [USA], percent: 25.0, from_country: CHN, sectors: all } ]\n";
        const string c = "id: x\ntitle: one\nmeasures:\n  - tariff: { importer: USA, exporter: CHN, percent: 26 }\n";
        string Sha(string text) => ScenarioContent.Sha256(ScenarioReader.Read(text, "x.yaml"));
        Assert.Equal(Sha(a), Sha(b));
        Assert.NotEqual(Sha(a), Sha(c));
        Assert.Equal(64, Sha(a).Length);
    }

    [Fact]
    public void TemplatesAreScenarios()
    {
        foreach (var text in new[] { ScenarioTemplates.Blank("a"), ScenarioTemplates.EmptyChair("b", "FRA"), ScenarioTemplates.SeatTaken("c", "IND") })
            Assert.Single(ScenarioReader.Read(text, "draft.yaml").Measures);
        Assert.Contains("title: France is absent", ScenarioTemplates.EmptyChair("b", "FRA"), StringComparison.Ordinal);
        Assert.Throws<BadInputException>(() => ScenarioTemplates.EmptyChair("b", "FRA, forums: all"));
    }

    [Fact]
    public void TheSchemaKnowsEveryKey()
    {
        var schema = ScenarioSchema.Create();
        Assert.Equal(ScenarioReader.Keys.Order(StringComparer.Ordinal), schema["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
        string[] kinds = ["trade_cost", "tariff", "export_ban", "import_ban", "export_quota", "import_quota", "export_tax", "technology", "labour", "knowledge", "participation"];
        var measures = schema["$defs"]!["measure"]!["oneOf"]!.AsArray().Select(m => m!["properties"]!.AsObject().Single().Key);
        Assert.Equal(kinds, measures);
    }
}
