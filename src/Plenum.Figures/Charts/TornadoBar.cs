namespace Plenum.Figures.Charts;

/// <summary>What one assumption does to a result while the others stay at their central values.</summary>
/// <param name="Key">Name of the parameter or group.</param>
/// <param name="Label">What readers see.</param>
/// <param name="LowInput">The low value of the assumption, as text.</param>
/// <param name="HighInput">The high value, as text.</param>
/// <param name="AtLow">The result at the low value.</param>
/// <param name="AtHigh">The result at the high value.</param>
public sealed record TornadoBar(string Key, string Label, string LowInput, string HighInput, double AtLow, double AtHigh);
