using System.Globalization;

namespace Plenum.Worlds;

/// <summary>Amounts of money in words: the unit of a world, and large amounts in billions or trillions.</summary>
public static class MoneyWords
{
    private static readonly string[] Steps = ["", "thousand", "million", "billion", "trillion"];

    /// <summary>The unit of a world's values as readers say it: <c>million USD</c>; just <c>USD</c> where values are single units.</summary>
    public static string UnitOf(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return UnitOf(world.Unit, world.Currency);
    }

    /// <summary>The same from the two words.</summary>
    public static string UnitOf(string unit, string currency)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Trim() is var word and not ("" or "1" or "one" or "unit" or "units") ? $"{word} {currency}" : currency;
    }

    /// <summary>An amount with two significant figures, three from a hundred on, in the step in which it is easily read.</summary>
    /// <param name="value">The amount, in <paramref name="unit"/>.</param>
    /// <param name="unit">A unit as <see cref="UnitOf(World)"/> gives it; one of an unknown step is kept as it is.</param>
    public static string Amount(double value, string unit)
    {
        var (scaled, words) = Scaled(value, value, unit);
        return $"{Figure(scaled)} {words}";
    }

    /// <summary>A range in one step: "4.1 to 39 billion USD".</summary>
    /// <param name="low">The lower end, in <paramref name="unit"/>.</param>
    /// <param name="high">The upper end.</param>
    /// <param name="unit">A unit as <see cref="UnitOf(World)"/> gives it.</param>
    public static string Range(double low, double high, string unit)
    {
        var size = Math.Max(Math.Abs(low), Math.Abs(high));
        var (scaledLow, words) = Scaled(low, size, unit);
        return $"{Figure(scaledLow)} to {Figure(Scaled(high, size, unit).Value)} {words}";
    }

    /// <summary>An amount in the step that suits another amount, so that a column of them has one unit.</summary>
    /// <param name="value">The amount, in <paramref name="unit"/>.</param>
    /// <param name="largest">The amount whose size decides.</param>
    /// <param name="unit">A unit as <see cref="UnitOf(World)"/> gives it.</param>
    /// <returns>The number, and the unit it is in.</returns>
    public static (double Value, string Unit) Scaled(double value, double largest, string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var space = unit.IndexOf(' ', StringComparison.Ordinal);
        var (step, currency) = space < 0 ? (0, unit) : (Array.IndexOf(Steps, unit[..space]), unit[(space + 1)..]);
        if (step < 0 || !double.IsFinite(largest))
            return (value, unit);
        var size = Math.Abs(largest);
        while (size >= 1000 && step < Steps.Length - 1)
            (size, value, step) = (size / 1000, value / 1000, step + 1);
        while (size is < 1 and > 0 && step > 0)
            (size, value, step) = (size * 1000, value * 1000, step - 1);
        return (value, $"{Steps[step]} {currency}".TrimStart());
    }

    /// <summary>A number with two significant figures (more before the point where it is large), no exponent, a real minus sign.</summary>
    public static string Figure(double value)
    {
        if (!double.IsFinite(value))
            return "n/a";
        if (Math.Abs(value) < 1e-8)
            return "0";
        var decimals = Math.Clamp(1 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 10);
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture).Replace('-', '−');
    }
}
