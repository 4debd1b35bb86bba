using System.Runtime.InteropServices;

namespace Plenum.Figures.Drawing;

/// <summary>Maps values to positions along a straight axis.</summary>
/// <param name="From">Value at the start.</param>
/// <param name="To">Value at the end; differs from <paramref name="From"/>.</param>
/// <param name="Start">Position of <paramref name="From"/>.</param>
/// <param name="End">Position of <paramref name="To"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LinearScale(double From, double To, double Start, double End)
{
    /// <summary>The position of a value; values beyond the range are held at its ends.</summary>
    public double At(double value)
    {
        var part = To == From ? 0.5 : (value - From) / (To - From);
        return Start + (Math.Clamp(part, 0, 1) * (End - Start));
    }

    /// <summary>A scale that covers all finite values and zero, ends at ticks where that costs little room.</summary>
    /// <param name="values">What is to be shown; empty gives 0 to 1.</param>
    /// <param name="start">Position of the lower end.</param>
    /// <param name="end">Position of the upper end.</param>
    /// <param name="ticks">About how many ticks the axis will carry.</param>
    public static LinearScale WithZero(IEnumerable<double> values, double start, double end, int ticks = 5)
    {
        ArgumentNullException.ThrowIfNull(values);
        double low = 0, high = 0;
        foreach (var value in values.Where(double.IsFinite))
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        if (low == high)
            high = 1;
        var step = Ticks.Step(low, high, ticks);
        // Round outwards to half a step: a full step can waste a fifth of the figure.
        var half = step / 2;
        low = low < 0 ? Math.Floor((low / half) - 1e-9) * half : 0;
        high = high > 0 ? Math.Ceiling((high / half) + 1e-9) * half : 0;
        return new(low, high, start, end);
    }
}
