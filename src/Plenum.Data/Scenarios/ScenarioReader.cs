using Plenum.Checks;
using Plenum.Data.Yaml;
using Plenum.Parameters;
using Plenum.Participation;
using Plenum.Scenarios;
using Plenum.Trade;

namespace Plenum.Data.Scenarios;

/// <summary>Reads a scenario from YAML, strictly: an unknown key is refused with the nearest, every error names line and column.</summary>
public static class ScenarioReader
{
    /// <summary>The keys of a scenario file, in the order they are usually written.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["id", "title", "question", "world", "model", "groups", "baseline", "measures", "parameters", "notes", "sources"];

    /// <summary>The deficit rules in the words of the file, in the order of <see cref="DeficitRule"/>.</summary>
    public static IReadOnlyList<string> DeficitWords { get; } = ["zero", "fixed", "own-share"];

    /// <summary>How sure a seat must be, in the words of the file, in the order of <see cref="SeatConfidence"/>.</summary>
    public static IReadOnlyList<string> ConfidenceWords { get; } = ["low", "medium", "high"];

    /// <summary>Reads a scenario.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">File name for error messages.</param>
    /// <exception cref="BadInputException">The text is no scenario; the message says where and what is legal.</exception>
    public static Scenario Read(string text, string file) => Read(YamlDocument.Parse(text, file).AsMap("a scenario"), file);

    internal static Scenario Read(YamlMap root, string file)
    {
        root.Only("a scenario", Keys);
        return new Scenario
        {
            Id = Id(root.Require("id", "a scenario")),
            Title = Text(root, "title"),
            Question = Text(root, "question"),
            World = root.Find("world")?.AsWord("world"),
            Model = Model(root.Find("model")),
            Groups = Groups(root.Find("groups")),
            Baseline = Measures(root.Find("baseline"), "baseline"),
            Measures = Measures(root.Find("measures"), "measures"),
            Parameters = Parameters(root.Find("parameters")),
            Notes = Text(root, "notes").Trim(),
            Sources = [.. root.Find("sources")?.AsList("sources").Items.Select(s => s.AsText("a source")) ?? []],
            Place = file,
        };
    }

    private static string Id(YamlNode node)
    {
        var id = node.AsWord("id");
        return id.Length <= 100 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_') && char.IsAsciiLetterOrDigit(id[0])
            ? id
            : throw new BadInputException($"id must be letters, digits, hyphens, dots and underscores, got `{id}`", node.Place);
    }

    private static string Text(YamlMap root, string key) => root.Find(key)?.AsText(key) ?? "";

    private static ScenarioModel Model(YamlNode? node)
    {
        if (node is null)
            return new ScenarioModel();
        var map = node.AsMap("model");
        map.Only("model", "deficits", "to", "eu_binds", "confidence");
        return new ScenarioModel
        {
            Deficits = map.Find("deficits") is { } d ? (DeficitRule)Index(d, "deficits", DeficitWords) : DeficitRule.Zero,
            To = map.Find("to")?.AsYear("to"),
            EuBinds = map.Find("eu_binds")?.AsSwitch("eu_binds") ?? false,
            Confidence = map.Find("confidence") is { } c ? (SeatConfidence)Index(c, "confidence", ConfidenceWords) : SeatConfidence.Medium,
        };
    }

    private static int Index(YamlNode node, string what, IReadOnlyList<string> words)
    {
        var word = node.AsOneOf(what, words);
        return words.ToList().IndexOf(word);
    }

    private static List<ScenarioGroup> Groups(YamlNode? node)
    {
        var groups = new List<ScenarioGroup>();
        if (node is null)
            return groups;
        string[] reserved = ["all", "others"];
        foreach (var (key, value) in node.AsMap("groups").Entries)
        {
            if (reserved.Contains(key.Text, StringComparer.Ordinal) || key.Text.Contains('(', StringComparison.Ordinal) || key.IsEmpty)
                throw new BadInputException($"`{key.Text}` cannot be the name of a group", key.Place, "all, others and participants(...) have a meaning of their own");
            groups.Add(new ScenarioGroup(key.Text, SelectorReader.Read(value, "a group")));
        }

        return groups;
    }

    private static List<Measure> Measures(YamlNode? node, string key) =>
        node is null ? [] : [.. node.AsList(key).Items.Select(MeasureReader.Read)];

    private static List<ParameterSetting> Parameters(YamlNode? node) =>
        node is null ? [] : [.. node.AsMap("parameters").Entries.Select(e => Setting(e.Key, e.Value))];

    internal static ParameterSetting Setting(YamlScalar key, YamlNode value)
    {
        if (value is YamlMap)
            return new ParameterSetting(key.Text, "", DistributionReader.Read(value, key.Text), key.Place);
        if (YamlValues.TryNumber(value, out var number))
            return new ParameterSetting(key.Text, "", Uncertainty.Distribution.Fixed(number), key.Place);
        return new ParameterSetting(key.Text, value is YamlScalar { IsEmpty: true } ? "" : value.AsText(key.Text), null, key.Place);
    }
}
