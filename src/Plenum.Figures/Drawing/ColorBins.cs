namespace Plenum.Figures.Drawing;

/// <summary>
/// A stepped colour scale. Steps, not a gradient: a reader can match a step to the legend. Breaks are 1, 3, 10, 30 … because effects
/// of one country's absence differ by orders of magnitude between countries.
/// </summary>
public sealed class ColorBins
{
    private readonly double[] breaks;
    private readonly Ink[] inks;

    private ColorBins(double[] breaks, Ink[] inks)
    {
        this.breaks = breaks;
        this.inks = inks;
    }

    /// <summary>The ascending borders between neighbouring steps.</summary>
    public IReadOnlyList<double> Breaks => breaks;

    /// <summary>The colours, one more than borders.</summary>
    public IReadOnlyList<Ink> Colours => inks;

    /// <summary>A scale for changes: orange losses, a grey middle around zero, blue gains. Sides that have no values are left out.</summary>
    public static ColorBins Diverging(IEnumerable<double> values)
    {
        var (low, high) = Range(values);
        var most = Math.Max(-low, high);
        var sides = Ladder(most, 5);
        var steps = Inks.Diverging;
        var losses = sides.Where(b => low < -b * 0.999).ToArray();
        var gains = sides.Where(b => high > b * 0.999).ToArray();
        var borders = losses.Select(b => -b).Order().Concat(gains.Order()).ToArray();
        var left = Enumerable.Range(5 - losses.Length, losses.Length).Select(k => steps[k]);
        var right = Enumerable.Range(6, gains.Length).Select(k => steps[k]);
        return new(borders, [.. left, steps[5], .. right]);
    }

    /// <summary>A scale for quantities that cannot be negative; zero is blank.</summary>
    public static ColorBins Sequential(IEnumerable<double> values)
    {
        var (_, high) = Range(values);
        var borders = Ladder(high, 5).Order().ToArray();
        return new(borders, [.. Inks.Sequential.Take(borders.Length + 1)]);
    }

    /// <summary>The colour of a value.</summary>
    public Ink Of(double value)
    {
        var step = 0;
        // At a border the value belongs to the step further from zero.
        while (step < breaks.Length && (breaks[step] < 0 ? value > breaks[step] : value >= breaks[step]))
            step++;
        return inks[step];
    }

    // 1 and 3 times powers of ten, the largest not above the maximum, at most `count` of them.
    private static double[] Ladder(double most, int count)
    {
        if (!(most > 0))
            return [];
        var power = (int)Math.Floor(Math.Log10(most) + 1e-9);
        var three = most >= 3 * Math.Pow(10, power) * 0.999999;
        var ladder = new double[count];
        for (var k = 0; k < count; k++)
        {
            // Powers from integers keep 0.1 and 0.3 exact as written.
            ladder[k] = Step(power, three);
            (power, three) = three ? (power, false) : (power - 1, true);
        }

        return ladder;
    }

    private static double Step(int power, bool three)
    {
        double digit = three ? 3 : 1;
        return power >= 0 ? digit * Math.Pow(10, power) : digit / Math.Pow(10, -power);
    }

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        double low = 0, high = 0;
        foreach (var value in values.Where(double.IsFinite))
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return (low, high);
    }
}
