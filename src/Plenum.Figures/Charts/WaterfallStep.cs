namespace Plenum.Figures.Charts;

/// <summary>One part of a sum.</summary>
/// <param name="Key">Key a program knows it by.</param>
/// <param name="Label">What readers see.</param>
/// <param name="Value">Its contribution; the contributions add up to the total.</param>
public sealed record WaterfallStep(string Key, string Label, double Value);
