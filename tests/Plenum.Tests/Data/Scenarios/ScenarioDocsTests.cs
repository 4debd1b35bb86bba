using System.Text.RegularExpressions;
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Parameters;
using Plenum.Scenarios;

namespace Plenum.Tests.Data.Scenarios;

/// <summary>Every YAML block of docs/scenarios.md is a scenario, or measures of one.</summary>
public sealed partial class ScenarioDocsTests
{
    private static IReadOnlyList<string> Blocks { get; } = [.. Block().Matches(File.ReadAllText(Path.Combine(Root(), "docs", "scenarios.md"))).Select(m => m.Groups["body"].Value)];

    private static Scenario Parse(string block) =>
        ScenarioReader.Read(block.StartsWith("id:", StringComparison.Ordinal) ? block : "id: docs\nmeasures:\n" + block, "docs/scenarios.md");

    [Fact]
    public void EveryBlockParsesAndEveryMeasureHasOne()
    {
        var kinds = Blocks.Select(Parse).SelectMany(s => s.Measures).Select(m => m.Kind).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(
            ["export_ban", "export_quota", "export_tax", "import_ban", "import_quota", "knowledge", "labour", "participation", "tariff", "technology", "trade_cost"], kinds);
    }

    [Fact]
    public void EveryBlockBindsToTheEmbeddedWorld()
    {
        if (!WorldLibrary.Ids.Contains(WorldLibrary.DefaultId))
            Assert.Skip("world-2014 is not embedded");
        var world = WorldLibrary.Open();
        var forums = EvidenceLibrary.Embedded.Forums;
        var everyone = CoalitionGroups.Of(["USA", "JPN"], ["NLD"]);
        foreach (var scenario in Blocks.Where(b => !b.Contains("schedule:", StringComparison.Ordinal)).Select(Parse))
            ScenarioBinder.Bind(scenario, world, ParameterSet.For(scenario, ParameterFiles.Library, world, forums), forums, everyone).StaticShock();
    }

    [Fact]
    public void EveryScenarioOfTheLibraryIsNamed()
    {
        var text = File.ReadAllText(Path.Combine(Root(), "docs", "scenarios.md"));
        Assert.All(ScenarioLibrary.Ids, id => Assert.Contains($"| `{id}` |", text, StringComparison.Ordinal));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Plenum.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("no Plenum.slnx above the tests");
    }

    [GeneratedRegex("^```yaml\n(?<body>.*?)^```", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Block();
}
