using System.Globalization;

namespace Plenum.Figures.Drawing;

/// <summary>Numbers as text: coordinates for the file and values for the reader, both independent of the machine's culture.</summary>
public static class Num
{
    /// <summary>A coordinate with at most two decimals, without trailing zeros and without a negative zero.</summary>
    public static string Coordinate(double value) => Compact(value, "0.##");

    /// <summary>A coordinate with at most one decimal, for long outlines where bytes count.</summary>
    public static string Coarse(double value) => Compact(value, "0.#");

    /// <summary>A value for a machine: the shortest text that reads back as the same number.</summary>
    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A value for a reader with a fixed number of decimals, thin thousands spaces and a true minus sign.</summary>
    /// <param name="value">Any number; what is not finite reads "n/a".</param>
    /// <param name="decimals">0 to 9.</param>
    public static string Plain(double value, int decimals)
    {
        if (!double.IsFinite(value))
            return "n/a";
        var digits = Math.Abs(value).ToString("#,0." + new string('0', decimals), CultureInfo.InvariantCulture).Replace(',', '\u202f');
        return value < 0 && digits.AsSpan().ContainsAnyInRange('1', '9') ? "\u2212" + digits : digits;
    }

    /// <summary>As <see cref="Plain"/>, with a plus sign before gains.</summary>
    public static string Change(double value, int decimals)
    {
        var text = Plain(value, decimals);
        return value > 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? "+" + text : text;
    }

    /// <summary>The decimals that show about two significant digits of a typical value of this size.</summary>
    /// <param name="magnitude">The largest absolute value to be shown.</param>
    public static int DecimalsFor(double magnitude)
    {
        if (!double.IsFinite(magnitude) || magnitude <= 0)
            return 1;
        return Math.Clamp(1 - (int)Math.Floor(Math.Log10(magnitude)), 0, 6);
    }

    private static string Compact(double value, string format)
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
