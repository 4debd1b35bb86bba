using System.Text;
using Plenum.Checks;
using Plenum.Data.Yaml;

namespace Plenum.Data.Sweeps;

/// <summary>
/// Placeholders in the measures of a sweep: <c>{size}</c> for a whole value, or inside a text. Unquoted, YAML reads
/// <c>{size}</c> as a map with one empty key; it means the same.
/// </summary>
internal static class Placeholders
{
    /// <summary>The names used in a tree and where.</summary>
    public static IEnumerable<(string Name, string Place)> In(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return Parts(scalar).Where(p => p.IsName).Select(p => (p.Text, scalar.Place));
            case YamlMap map when Bare(map) is { } name:
                return [(name, map.Place)];
            case YamlMap map:
                return map.Entries.SelectMany(e => In(e.Value));
            case YamlList list:
                return list.Items.SelectMany(In);
            default:
                return [];
        }
    }

    /// <summary>The tree with every placeholder replaced by its value; places stay those of the template.</summary>
    public static YamlNode Fill(YamlNode node, Func<string, YamlScalar> value)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return Fill(scalar, value);
            case YamlMap map when Bare(map) is { } name:
                var given = value(name);
                return new YamlScalar(map.File, map.Line, map.Column, given.Text, given.Quoted);
            case YamlMap map:
                return map with { Entries = [.. map.Entries.Select(e => (e.Key, Fill(e.Value, value)))] };
            case YamlList list:
                return list with { Items = [.. list.Items.Select(i => Fill(i, value))] };
            default:
                return node;
        }
    }

    private static YamlScalar Fill(YamlScalar scalar, Func<string, YamlScalar> value)
    {
        if (!scalar.Text.Contains('{', StringComparison.Ordinal))
            return scalar;
        var parts = Parts(scalar).ToList();
        if (parts is [{ IsName: true } only])
        {
            var given = value(only.Text);
            return scalar with { Text = given.Text, Quoted = given.Quoted };
        }

        var text = new StringBuilder();
        foreach (var (isName, part) in parts)
            text.Append(isName ? value(part).Text : part);
        // Quotes were needed for the braces only.
        return scalar with { Text = text.ToString(), Quoted = false };
    }

    private static string? Bare(YamlMap map) =>
        map.Entries is [{ Value: YamlScalar { IsEmpty: true } } one] ? one.Key.Text : null;

    private static IEnumerable<(bool IsName, string Text)> Parts(YamlScalar scalar)
    {
        var text = scalar.Text;
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
                break;
            var close = text.IndexOf('}', open);
            if (close < 0)
                throw new BadInputException($"a placeholder is not closed in `{text}`", scalar.Place, "Write {name}");
            if (string.IsNullOrWhiteSpace(text[(open + 1)..close]))
                throw new BadInputException($"a placeholder without a name in `{text}`", scalar.Place, "Write {name}");
            if (open > at)
                yield return (false, text[at..open]);
            yield return (true, text[(open + 1)..close].Trim());
            at = close + 1;
        }

        if (at < text.Length)
            yield return (false, text[at..]);
    }
}
