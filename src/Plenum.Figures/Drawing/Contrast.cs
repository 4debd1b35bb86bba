using System.Globalization;

namespace Plenum.Figures.Drawing;

/// <summary>Chooses letters that can be read on a colour, in the light and in the dark theme.</summary>
public static class Contrast
{
    private static readonly Ink DarkThenDark = new("on0", "#1b1e23", "#14161a");
    private static readonly Ink DarkThenLight = new("on1", "#1b1e23", "#f4f5f7");
    private static readonly Ink LightThenDark = new("on2", "#ffffff", "#14161a");
    private static readonly Ink LightThenLight = new("on3", "#ffffff", "#f4f5f7");

    /// <summary>The four colours this class gives out.</summary>
    public static IReadOnlyList<Ink> Letters { get; } = [DarkThenDark, DarkThenLight, LightThenDark, LightThenLight];

    /// <summary>The colour of letters with the better contrast on <paramref name="ground"/> in each theme.</summary>
    public static Ink On(Ink ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        var lightTheme = Ratio(ground.Light, "#ffffff") > Ratio(ground.Light, "#1b1e23");
        var darkTheme = Ratio(ground.Dark, "#f4f5f7") > Ratio(ground.Dark, "#14161a");
        return lightTheme ? darkTheme ? LightThenLight : LightThenDark : darkTheme ? DarkThenLight : DarkThenDark;
    }

    /// <summary>The contrast ratio of two hex colours as WCAG 2 defines it, 1 to 21.</summary>
    public static double Ratio(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));

        double Channel(int at)
        {
            var part = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }
    }
}
