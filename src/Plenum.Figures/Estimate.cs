namespace Plenum.Figures;

/// <summary>A number with its ranges over the draws.</summary>
/// <param name="P05">5th percentile.</param>
/// <param name="P25">25th percentile.</param>
/// <param name="P50">Median.</param>
/// <param name="P75">75th percentile.</param>
/// <param name="P95">95th percentile.</param>
/// <param name="SameSign">Share of draws with the sign of the median, 0 to 1, or null where not known.</param>
public sealed record Estimate(double P05, double P25, double P50, double P75, double P95, double? SameSign = null)
{
    /// <summary>A number without a range: every percentile is the same.</summary>
    public static Estimate Sure(double value) => new(value, value, value, value, value);

    /// <summary>Whether there is any range to draw.</summary>
    public bool HasRange => P95 > P05;

    /// <summary>All five numbers are finite and in ascending order.</summary>
    public bool IsSound =>
        double.IsFinite(P05) && double.IsFinite(P95) && P05 <= P25 && P25 <= P50 && P50 <= P75 && P75 <= P95;
}
