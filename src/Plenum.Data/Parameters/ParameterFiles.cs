using System.Globalization;
using Plenum.Checks;
using Plenum.Data.Embedded;
using Plenum.Data.Yaml;
using Plenum.Parameters;
using Plenum.Uncertainty;

namespace Plenum.Data.Parameters;

/// <summary>Reads the parameter files, one YAML a parameter, and settings given on a command line.</summary>
public static class ParameterFiles
{
    private const string Folder = "parameters/";

    /// <summary>The grades a parameter may carry.</summary>
    public static IReadOnlyList<string> Grades { get; } = ["A", "B", "C", "D"];

    /// <summary>The embedded library; read once.</summary>
    public static ParameterLibrary Library => Loaded.Value;

    private static Lazy<ParameterLibrary> Loaded { get; } = new(() => new ParameterLibrary(
        EmbeddedData.List(Folder).Where(p => p.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(p => Read(EmbeddedData.ReadText(p), p[Folder.Length..]))));

    /// <summary>Reads one parameter file.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">File name for error messages.</param>
    /// <exception cref="BadInputException">The text is no parameter.</exception>
    public static ParameterDefinition Read(string text, string file)
    {
        var map = YamlDocument.Parse(text, file).AsMap("a parameter");
        map.Only(
            "a parameter", "name", "description", "value", "unit", "distribution", "variants", "legal", "grade", "group", "reference");
        var legal = map.Require("legal", "a parameter");
        var definition = new ParameterDefinition
        {
            Name = map.Require("name", "a parameter").AsWord("name"),
            Description = map.Require("description", "a parameter").AsText("description"),
            Value = Value(map.Find("value")),
            Unit = map.Require("unit", "a parameter").AsText("unit"),
            Belief = Belief(map),
            Variants = [.. map.Find("variants")?.AsMap("variants").Entries.Select(e => Variant(e.Key.Text, e.Value.AsMap("a variant"))) ?? []],
            Grade = map.Require("grade", "a parameter").AsOneOf("grade", Grades),
            Group = map.Require("group", "a parameter").AsText("group"),
            Reference = map.Require("reference", "a parameter").AsText("reference"),
            Place = file,
        };
        return legal is YamlList words
            ? definition with { Words = [.. words.Items.Select(w => w.AsWord("legal"))] }
            : Bounded(definition, legal.AsText("legal"), legal.Place);
    }

    /// <summary>Reads <c>name=value</c> as given with <c>--set</c>.</summary>
    /// <exception cref="BadInputException">There is no equals sign or no name.</exception>
    public static ParameterSetting Setting(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
            throw new BadInputException($"--set takes name=value, got `{argument}`", "", "For instance --set diffusion.beta=0.4");
        var name = argument[..equals].Trim();
        var value = argument[(equals + 1)..].Trim();
        var place = "--set " + name;
        if (value.StartsWith('{'))
            return new ParameterSetting(name, "", DistributionReader.Read(YamlDocument.Parse(value, place), name), place);
        var scalar = new YamlScalar(place, 1, 1, value, Quoted: false);
        return YamlValues.TryNumber(scalar, out var number)
            ? new ParameterSetting(name, "", Distribution.Fixed(number), place)
            : new ParameterSetting(name, value, null, place);
    }

    private static ParameterVariant Variant(string kind, YamlMap map)
    {
        map.Only("a variant", "value", "distribution");
        return new ParameterVariant(kind, Value(map.Find("value")), Belief(map));
    }

    private static Distribution? Belief(YamlMap map) =>
        map.Find("distribution") is { } node ? DistributionReader.Read(node, "distribution") : null;

    private static ParameterValue Value(YamlNode? node)
    {
        if (node is null)
            return ParameterValue.Empty;
        return YamlValues.TryNumber(node, out var number) ? ParameterValue.Of(number) : ParameterValue.Of(node.AsWord("value"));
    }

    // "[0, 1)", "(0, 100] or empty", "[1, inf]"
    private static ParameterDefinition Bounded(ParameterDefinition definition, string text, string place)
    {
        const string orEmpty = " or empty";
        var mayBeEmpty = text.EndsWith(orEmpty, StringComparison.Ordinal);
        var interval = mayBeEmpty ? text[..^orEmpty.Length] : text;
        var ends = interval.Length > 2 ? interval[1..^1].Split(',') : [];
        if (ends.Length != 2 || interval[0] is not ('[' or '(') || interval[^1] is not (']' or ')')
            || !End(ends[0], out var low) || !End(ends[1], out var high) || low > high)
        {
            throw new BadInputException($"legal must be an interval such as [0, 1), got `{text}`", place);
        }

        return definition with
        {
            Low = low,
            High = high,
            AboveLow = interval[0] == '(',
            BelowHigh = interval[^1] == ')' && double.IsFinite(high),
            MayBeInfinite = interval[^1] == ']' && double.IsPositiveInfinity(high),
            MayBeEmpty = mayBeEmpty,
        };
    }

    private static bool End(string text, out double value)
    {
        value = text.Trim() switch { "inf" => double.PositiveInfinity, "-inf" => double.NegativeInfinity, _ => double.NaN };
        return !double.IsNaN(value) || double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
