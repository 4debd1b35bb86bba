using System.Globalization;
using Plenum.Checks;

namespace Plenum.Data.Yaml;

/// <summary>Reads words, texts, numbers and switches from nodes, or says what is there instead.</summary>
public static class YamlValues
{
    /// <summary>The node as a map.</summary>
    /// <exception cref="BadInputException">It is something else.</exception>
    public static YamlMap AsMap(this YamlNode node, string what) =>
        node as YamlMap ?? throw new BadInputException($"{what} must be a map of keys and values, got {Of(node)}", node.Place);

    /// <summary>The node as a list.</summary>
    /// <exception cref="BadInputException">It is something else.</exception>
    public static YamlList AsList(this YamlNode node, string what) =>
        node as YamlList ?? throw new BadInputException($"{what} must be a list, got {Of(node)}", node.Place);

    /// <summary>The node as one text.</summary>
    /// <exception cref="BadInputException">It is a list or a map.</exception>
    public static string AsText(this YamlNode node, string what) =>
        node is YamlScalar scalar ? scalar.Text : throw new BadInputException($"{what} must be a text, got {Of(node)}", node.Place);

    /// <summary>The node as a word: not empty, no surrounding blanks.</summary>
    /// <exception cref="BadInputException">It is something else.</exception>
    public static string AsWord(this YamlNode node, string what)
    {
        var text = node.AsText(what);
        return text.Length > 0 && text.Trim() == text && node is not YamlScalar { IsEmpty: true }
            ? text
            : throw new BadInputException($"{what} must be a word, got {Of(node)}", node.Place);
    }

    /// <summary>The node as a finite number.</summary>
    /// <exception cref="BadInputException">It is something else.</exception>
    public static double AsNumber(this YamlNode node, string what) =>
        TryNumber(node, out var value) && double.IsFinite(value)
            ? value
            : throw new BadInputException($"{what} must be a number, got {Of(node)}", node.Place);

    /// <summary>The node as a calendar year, 1900 to 2300.</summary>
    /// <exception cref="BadInputException">It is something else.</exception>
    public static int AsYear(this YamlNode node, string what)
    {
        if (TryNumber(node, out var value) && value == Math.Floor(value) && value is >= 1900 and <= 2300)
            return (int)value;
        throw new BadInputException($"{what} must be a year from 1900 to 2300, got {Of(node)}", node.Place);
    }

    /// <summary>The node as <c>true</c> or <c>false</c>.</summary>
    /// <exception cref="BadInputException">It is something else.</exception>
    public static bool AsSwitch(this YamlNode node, string what) => node switch
    {
        YamlScalar { Quoted: false, Text: "true" } => true,
        YamlScalar { Quoted: false, Text: "false" } => false,
        _ => throw new BadInputException($"{what} must be true or false, got {Of(node)}", node.Place),
    };

    /// <summary>The node as one of a few words.</summary>
    /// <exception cref="BadInputException">It is none of them; the message gives the nearest.</exception>
    public static string AsOneOf(this YamlNode node, string what, params IReadOnlyList<string> legal)
    {
        var word = node.AsText(what);
        return legal.Contains(word, StringComparer.Ordinal)
            ? word
            : throw new BadInputException(
                $"{what} must be one of {string.Join(", ", legal)}, got `{word}` ({Nearest.Phrase(word, legal)})", node.Place);
    }

    /// <summary>Reads a plain number; <c>inf</c> and <c>.inf</c> are infinity. False for quoted text and anything else.</summary>
    public static bool TryNumber(YamlNode node, out double value)
    {
        value = 0;
        if (node is not YamlScalar { Quoted: false } scalar)
            return false;
        if (scalar.Text is "inf" or ".inf")
        {
            value = double.PositiveInfinity;
            return true;
        }

        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(scalar.Text, plain, CultureInfo.InvariantCulture, out value) && !double.IsNaN(value);
    }

    private static string Of(YamlNode node) => node.Kind;
}
