using System.Globalization;

namespace Plenum.Outcomes;

/// <summary>
/// How finely a result is said, the same in words, tables and figures: two significant digits, since a percentile of a few hundred
/// draws carries no more, and nothing finer than a ten-thousandth, which no reader could act on.
/// </summary>
public static class Digits
{
    /// <summary>A result smaller than this, in its own unit (percent, months), is said to be "≈0".</summary>
    public const double Smallest = 0.0001;

    /// <summary>Decimals that show two significant digits, at least one and at most four; none for zero.</summary>
    /// <param name="value">Any number; what is not finite has one.</param>
    public static int After(double value) => value == 0 ? 0
        : !double.IsFinite(value) ? 1
        : Math.Clamp(1 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 1, 4);

    /// <summary>The size of a number, without its sign: "0.14", "≈0" below <see cref="Smallest"/>, "n/a" where there is none.</summary>
    public static string Size(double value) => !double.IsFinite(value) ? "n/a"
        : value == 0 ? "0"
        : Math.Abs(value) < Smallest ? "≈0"
        : Math.Abs(value).ToString("F" + After(value).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A number with a sign where it is not next to nothing: "−0.018", "+0.14", "≈0".</summary>
    public static string Change(double value) =>
        !double.IsFinite(value) || Math.Abs(value) < Smallest ? Size(value) : (value < 0 ? "−" : "+") + Size(value);

    /// <summary>One end of a range; a thousandth of the other end and less is nothing beside it.</summary>
    public static string End(double value, double other) => Math.Abs(value) < 1e-3 * Math.Abs(other) ? "0" : Change(value);
}
