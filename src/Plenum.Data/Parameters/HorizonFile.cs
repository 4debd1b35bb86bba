using System.Diagnostics.CodeAnalysis;
using Plenum.Checks;
using Plenum.Data.Embedded;
using Plenum.Data.Yaml;
using Plenum.Parameters;
using Plenum.Uncertainty;

namespace Plenum.Data.Parameters;

/// <summary>The horizons of <c>--horizon</c>: one embedded file, the only place where their bundles are written down.</summary>
public static class HorizonFile
{
    private const string File = "horizons/horizons.yaml";

    /// <summary>The horizons, shortest first.</summary>
    public static IReadOnlyList<Horizon> All => Loaded.Value;

    private static Lazy<IReadOnlyList<Horizon>> Loaded { get; } = new(() => Read(EmbeddedData.ReadText(File), File));

    /// <summary>The horizon with this name; null where none is named.</summary>
    /// <exception cref="BadInputException">There is none; the message names the nearest.</exception>
    [return: NotNullIfNotNull(nameof(name))]
    public static Horizon? Find(string? name) => name is null ? null
        : All.FirstOrDefault(h => h.Name == name)
        ?? throw new BadInputException(
            $"no horizon `{name}` ({Nearest.Phrase(name, All.Select(h => h.Name))})", "--horizon", $"Legal: {string.Join(", ", All.Select(h => h.Name))}");

    /// <summary>Reads horizons.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">File name for error messages.</param>
    /// <exception cref="BadInputException">The text does not hold horizons, or a parameter does not exist.</exception>
    public static IReadOnlyList<Horizon> Read(string text, string file) =>
        [.. YamlDocument.Parse(text, file).AsMap("horizons").Entries.Select(e => One(e.Key.Text, e.Value.AsMap("a horizon")))];

    private static Horizon One(string name, YamlMap map)
    {
        map.Only("a horizon", "title", "description", "parameters", "grade", "reference");
        return new Horizon(
            name,
            map.Require("title", "a horizon").AsText("title"),
            map.Require("description", "a horizon").AsText("description"),
            [.. map.Require("parameters", "a horizon").AsMap("parameters").Entries.Select(e => Setting(e.Key.Text, e.Value, name))],
            map.Require("grade", "a horizon").AsOneOf("grade", ParameterFiles.Grades),
            map.Require("reference", "a horizon").AsText("reference"));
    }

    private static ParameterSetting Setting(string parameter, YamlNode value, string horizon)
    {
        _ = ParameterFiles.Library.Find(parameter, "horizon " + horizon);
        var place = "--horizon " + horizon;
        return YamlValues.TryNumber(value, out var number)
            ? new ParameterSetting(parameter, "", Distribution.Fixed(number), place)
            : new ParameterSetting(parameter, value is YamlScalar { IsEmpty: true } ? "" : value.AsText(parameter), null, place);
    }
}
