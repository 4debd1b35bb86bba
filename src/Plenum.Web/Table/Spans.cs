using Plenum.Figures.Drawing;
using Plenum.Figures.Runs;
using Plenum.Outcomes;

namespace Plenum.Web.Table;

/// <summary>Ranges in words: both ends with the decimals that the larger one deserves.</summary>
public static class Spans
{
    /// <summary>Changes smaller than this many percent count as none, in words and on maps.</summary>
    public const double Nothing = 0.00005;

    /// <summary>Nine of ten draws, such as "−4.1 to 0%"; empty without draws.</summary>
    public static string Ninety(OutcomeRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        if (!range.HasDraws)
            return "";
        var decimals = Decimals(range);
        return $"{Text(range.P05, decimals)} to {Text(range.P95, decimals)}%";
    }

    /// <summary>The median with the decimals of its range, such as "−0.3%"; empty without draws.</summary>
    public static string Median(OutcomeRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return range.HasDraws ? Text(range.P50, Math.Max(Decimals(range), Math.Min(2, Say.Decimals(range.P50)))) + "%" : "";
    }

    // Nothing needs no decimals.
    private static string Text(double value, int decimals) =>
        Num.Change(value, decimals) is var text && text.AsSpan().ContainsAnyInRange('1', '9') ? text : "0";

    private static int Decimals(OutcomeRange range) => Say.Decimals(Math.Max(Math.Abs(range.P05), Math.Abs(range.P95)));
}
