using System.Globalization;

namespace Plenum.Parameters;

/// <summary>The value of a parameter: a number, a word, or nothing (empty).</summary>
/// <param name="Number">The number, or null.</param>
/// <param name="Word">The word, or null.</param>
public sealed record ParameterValue(double? Number, string? Word)
{
    /// <summary>No value: what that means is said by the parameter.</summary>
    public static ParameterValue Empty { get; } = new(null, null);

    /// <summary>A number.</summary>
    public static ParameterValue Of(double number) => new(number, null);

    /// <summary>A word.</summary>
    public static ParameterValue Of(string word) => new(null, word);

    /// <summary>Round-trip text; <c>inf</c> for infinity, empty for nothing.</summary>
    public override string ToString() => Number switch
    {
        null => Word ?? "",
        double.PositiveInfinity => "inf",
        { } x => x.ToString("R", CultureInfo.InvariantCulture),
    };
}
