using Plenum.Checks;
using Plenum.Data.Scenarios;
using Plenum.Data.Yaml;
using Plenum.Sweeps;

namespace Plenum.Data.Sweeps;

/// <summary>Reads a sweep from YAML, strictly: an unknown key is refused with the nearest, every error names line and column.</summary>
public static class SweepReader
{
    /// <summary>The keys of a sweep file, in the order they are usually written.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "id", "title", "notes", "world", "tolerance", "model", "groups", "baseline", "parameters",
        "axes", "instruments", "scenarios", "set", "samples", "keep", "shard",
    ];

    private static readonly string[] CommonKeys = ["model", "groups", "baseline", "parameters"];

    /// <summary>Reads a sweep file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="BadInputException">There is no such file, or it is no sweep.</exception>
    public static SweepSpec Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path))
            throw new BadInputException($"no sweep file \"{path}\"", "", "`plenum sweep schema` describes the format");
        try
        {
            return Read(File.ReadAllText(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"cannot read: {e.Message}", path, inner: e);
        }
    }

    /// <summary>Reads a sweep.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">File name for error messages.</param>
    /// <exception cref="BadInputException">The text is no sweep; the message says where and what is legal.</exception>
    public static SweepSpec Read(string text, string file)
    {
        var root = YamlDocument.Parse(text, file).AsMap("a sweep");
        root.Only("a sweep", Keys);
        var common = root.Entries.Where(e => CommonKeys.Contains(e.Key.Text, StringComparer.Ordinal)).ToList();
        // Sweep and scenario share these keys and their reader.
        var scenario = ScenarioReader.Read(
            root with { Entries = [(Word(root, "id"), root.Require("id", "a sweep")), .. common] }, file);
        var keep = root.Find("keep")?.AsMap("keep");
        keep?.Only("keep", "variables", "countries", "sectors");
        var spec = new SweepSpec
        {
            Id = scenario.Id,
            Title = root.Find("title")?.AsText("title") ?? "",
            World = root.Find("world")?.AsWord("world"),
            Tolerance = Tolerance(root.Find("tolerance")),
            ShardSize = root.Find("shard") is { } shard ? Whole(shard, "shard", 1, 1_000_000) : null,
            Common = scenario,
            CommonNodes = [.. common.Select(e => (e.Key.Text, e.Value))],
            Axes = [.. root.Find("axes")?.AsMap("axes").Entries.Select(e => (Name(e.Key, "an axis"), e.Value)) ?? []],
            Instruments = Instruments(root),
            Set = [.. root.Find("set")?.AsMap("set").Entries.Select(e => (e.Key, SweepValues.Read(e.Value, e.Key.Text))) ?? []],
            Samples = Samples(root.Find("samples")),
            Variables = Variables(keep?.Find("variables")),
            Countries = keep?.Find("countries") is { } countries ? SelectorReader.Read(countries, "countries") : null,
            Sectors = keep?.Find("sectors") is { } sectors ? SelectorReader.Read(sectors, "sectors") : null,
            Text = text,
            Place = file,
        };
        return spec.Instruments.Count > 0
            ? spec
            : throw new BadInputException("a sweep needs `instruments` or `scenarios`", root.Place, "`plenum sweep schema` describes the format");
    }

    private static YamlScalar Word(YamlMap root, string text) => new(root.File, root.Line, root.Column, text, Quoted: false);

    internal static YamlScalar Name(YamlScalar key, string what) =>
        key.Text.Length is > 0 and <= 60 && char.IsAsciiLetter(key.Text[0]) && key.Text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? key
            : throw new BadInputException($"the name of {what} must be letters, digits, hyphens and underscores, got `{key.Text}`", key.Place);

    private static double Tolerance(YamlNode? node)
    {
        if (node is null)
            return Trade.Termination.Tight.Tolerance;
        var value = node.AsNumber("tolerance");
        return value is >= 1e-13 and <= 1e-3 ? value : throw new BadInputException($"tolerance must be in [1e-13, 1e-3], got {value:g6}", node.Place);
    }

    private static int Whole(YamlNode node, string what, int low, int high)
    {
        var value = node.AsNumber(what);
        return value == Math.Floor(value) && value >= low && value <= high
            ? (int)value
            : throw new BadInputException($"{what} must be a whole number from {low} to {high}, got {value:R}", node.Place);
    }

    private static List<SweepInstrument> Instruments(YamlMap root)
    {
        var all = new List<SweepInstrument>();
        foreach (var (key, value) in root.Find("instruments")?.AsMap("instruments").Entries ?? [])
        {
            var name = Name(key, "an instrument").Text;
            var map = value.AsMap(name);
            map.Only(name, "measures", "scenario");
            var (measures, scenario) = (map.Find("measures"), map.Find("scenario"));
            if (measures is null == scenario is null)
                throw new BadInputException($"{name} needs either `measures` or `scenario`", key.Place);
            all.Add(measures is not null
                ? new SweepInstrument(name, measures.AsList("measures"), null, null, key.Place)
                : Whole(scenario!, name, key.Place));
        }

        foreach (var node in root.Find("scenarios")?.AsList("scenarios").Items ?? [])
        {
            all.Add(Whole(node, null, node.Place));
        }

        foreach (var twice in all.GroupBy(i => i.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            throw new BadInputException($"two instruments are called {twice.Key}", twice.Last().Place);
        return all;
    }

    private static SweepInstrument Whole(YamlNode node, string? name, string place)
    {
        var id = node.AsWord("a scenario");
        try
        {
            var scenario = ScenarioLibrary.Open(id);
            return new SweepInstrument(
                name ?? scenario.Id, null, scenario, YamlDocument.Parse(ScenarioLibrary.Text(id), scenario.Place).AsMap("a scenario"), place);
        }
        catch (BadInputException e) when (e.Place.Length == 0)
        {
            throw new BadInputException(e.Problem, node.Place, e.WayOut, e);
        }
    }

    private static SweepSamples? Samples(YamlNode? node)
    {
        if (node is null)
            return null;
        var map = node.AsMap("samples");
        map.Only("samples", "draws", "seed", "parameters", "stop");
        SweepStop? stop = null;
        if (map.Find("stop") is { } when)
        {
            var rule = when.AsMap("stop");
            rule.Only("stop", "half_width", "every");
            var width = rule.Require("half_width", "stop").AsNumber("half_width");
            if (!(width > 0))
                throw new BadInputException($"half_width must be positive, got {width:R}", when.Place);
            stop = new SweepStop(width, rule.Find("every") is { } every ? Whole(every, "every", 1, 100_000) : 8);
        }

        return new SweepSamples(
            Whole(map.Require("draws", "samples"), "draws", 1, 10_000_000),
            map.Find("seed") is { } seed ? (ulong)Whole(seed, "seed", 0, int.MaxValue) : 1,
            [.. map.Find("parameters")?.AsList("parameters").Items.Select(i => i.AsWord("parameters")) ?? []],
            stop,
            map.Find("parameters")?.Place ?? map.Place);
    }

    private static List<(string Name, string Place)> Variables(YamlNode? node)
    {
        var names = new List<(string Name, string Place)>();
        foreach (var item in node?.AsList("variables").Items ?? [])
        {
            var name = item.AsWord("a variable");
            if (SweepVariable.Find(name) is null)
            {
                var legal = SweepVariable.All.Select(v => v.Name).ToList();
                throw new BadInputException($"no outcome `{name}` ({Nearest.Phrase(name, legal)})", item.Place, $"Legal: {string.Join(", ", legal)}");
            }

            names.Add((name, item.Place));
        }

        return names;
    }
}
