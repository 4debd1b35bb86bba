using Plenum.Checks;

namespace Plenum.Data.Yaml;

/// <summary>A map from keys to values, in file order, each key once.</summary>
/// <param name="File">File name.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Entries">Keys and values in file order.</param>
public sealed record YamlMap(string File, long Line, long Column, IReadOnlyList<(YamlScalar Key, YamlNode Value)> Entries)
    : YamlNode(File, Line, Column)
{
    /// <inheritdoc/>
    public override string Kind => "a map";

    /// <summary>The value of a key, or null where the key is missing or its value empty.</summary>
    public YamlNode? Find(string key)
    {
        foreach (var (k, value) in Entries)
        {
            if (k.Text == key)
                return value is YamlScalar { IsEmpty: true } ? null : value;
        }

        return null;
    }

    /// <summary>The value of a key.</summary>
    /// <exception cref="BadInputException">The key is missing or empty.</exception>
    public YamlNode Require(string key, string what) =>
        Find(key) ?? throw new BadInputException($"{what} needs `{key}`", Place);

    /// <summary>Refuses keys that are not among <paramref name="legal"/>.</summary>
    /// <exception cref="BadInputException">An unknown key, with the nearest legal ones.</exception>
    public void Only(string what, params IReadOnlyList<string> legal)
    {
        foreach (var (key, _) in Entries)
        {
            if (!legal.Contains(key.Text, StringComparer.Ordinal))
            {
                throw new BadInputException(
                    $"{what} has no key `{key.Text}` ({Nearest.Phrase(key.Text, legal)})", key.Place, $"Legal: {string.Join(", ", legal)}");
            }
        }
    }
}
