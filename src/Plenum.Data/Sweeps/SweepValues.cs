using System.Globalization;
using Plenum.Checks;
using Plenum.Data.Yaml;

namespace Plenum.Data.Sweeps;

/// <summary>Reads the values of an axis or of a parameter: one, a list, or numbers from one end to another.</summary>
internal static class SweepValues
{
    /// <summary>Most values one axis may have.</summary>
    public const int Most = 1_000_000;

    private const int WrittenDigits = 12;

    /// <summary>True where the node is a range of numbers.</summary>
    public static bool IsRange(YamlNode node) => node is YamlMap map && (map.Find("from") is not null || map.Find("to") is not null || map.Find("count") is not null);

    public static IReadOnlyList<YamlScalar> Read(YamlNode node, string what)
    {
        var values = node switch
        {
            YamlMap map => Range(map, what),
            YamlList list => [.. list.Items.Select(i => Scalar(i, what))],
            _ => [Scalar(node, what)],
        };
        if (values.Count == 0)
            throw new BadInputException($"{what} has no values", node.Place);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (!seen.Add(value.Text))
                throw new BadInputException($"{what} has the value {value.Text} twice", value.Place);
        }

        return values;
    }

    public static YamlScalar Scalar(YamlNode node, string what)
    {
        _ = node.AsWord(what);
        return (YamlScalar)node;
    }

    private static List<YamlScalar> Range(YamlMap map, string what)
    {
        map.Only(what, "from", "to", "count", "spacing");
        var (from, to) = (map.Require("from", what).AsNumber("from"), map.Require("to", what).AsNumber("to"));
        var countNode = map.Require("count", what);
        var count = countNode.AsNumber("count");
        if (count != Math.Floor(count) || count < 2 || count > Most)
            throw new BadInputException($"count must be a whole number from 2 to {Most}, got {count:R}", countNode.Place);
        var log = map.Find("spacing")?.AsOneOf("spacing", "even", "log") == "log";
        if (from == to || (log && !(from > 0 && to > 0)))
            throw new BadInputException(log ? $"spacing: log needs two different positive ends, got {from:R} and {to:R}" : $"from and to are both {from:R}", map.Place);
        var values = new List<YamlScalar>((int)count);
        for (var k = 0; k < (int)count; k++)
        {
            var share = k / (count - 1);
            var x = k == 0 ? from : k == (int)count - 1 ? to : log ? from * Math.Exp(share * Math.Log(to / from)) : from + (share * (to - from));
            // A number people can read; 0.1 stays 0.1.
            x = double.Parse(x.ToString("G" + WrittenDigits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            values.Add(new YamlScalar(map.File, map.Line, map.Column, x.ToString("R", CultureInfo.InvariantCulture), Quoted: false));
        }

        return values;
    }
}
