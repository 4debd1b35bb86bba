namespace Plenum.Figures.Drawing;

/// <summary>Round numbers for an axis.</summary>
public static class Ticks
{
    /// <summary>A step of 1, 2, 2.5 or 5 times a power of ten that gives about <paramref name="count"/> ticks.</summary>
    public static double Step(double low, double high, int count)
    {
        var span = Math.Abs(high - low);
        if (!(span > 0) || !double.IsFinite(span))
            return 1;
        var raw = span / Math.Max(1, count);
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var digits = raw / power;
        return power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 2.5 ? 2.5 : digits <= 5 ? 5 : 10);
    }

    /// <summary>The ticks inside a range, zero exactly zero.</summary>
    public static IReadOnlyList<double> Between(double low, double high, int count)
    {
        var step = Step(low, high, count);
        var ticks = new List<double>();
        for (var k = (long)Math.Ceiling((low / step) - 1e-9); k * step <= high + (step * 1e-9); k++)
            ticks.Add(k == 0 ? 0 : k * step);
        return ticks;
    }

    /// <summary>The decimals that tell neighbouring ticks apart.</summary>
    public static int Decimals(double step)
    {
        for (var decimals = 0; decimals < 9; decimals++)
        {
            var scaled = step * Math.Pow(10, decimals);
            if (Math.Abs(scaled - Math.Round(scaled)) < 1e-6 * scaled)
                return decimals;
        }

        return 9;
    }
}
