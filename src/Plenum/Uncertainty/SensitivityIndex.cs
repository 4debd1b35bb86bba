namespace Plenum.Uncertainty;

/// <summary>How much of a result's variance one group of inputs accounts for, with percentile bootstrap intervals.</summary>
/// <param name="Group">The group.</param>
/// <param name="First">First-order index S: the share of variance that goes away when the group is known.</param>
/// <param name="FirstLow">Lower end of its interval.</param>
/// <param name="FirstHigh">Upper end of its interval.</param>
/// <param name="Total">
/// Total index S_T: the share that stays while only the group is unknown, interactions included; NaN where not estimated.
/// </param>
/// <param name="TotalLow">Lower end of its interval.</param>
/// <param name="TotalHigh">Upper end of its interval.</param>
public sealed record SensitivityIndex(
    SensitivityGroup Group, double First, double FirstLow, double FirstHigh, double Total, double TotalLow, double TotalHigh);
