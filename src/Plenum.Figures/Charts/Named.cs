namespace Plenum.Figures.Charts;

/// <summary>A row or column: what a program knows it by and what readers see.</summary>
/// <param name="Key">Code or id.</param>
/// <param name="Label">What readers see.</param>
/// <param name="Group">Heading it stands under, such as a year; neighbours with the same group share one heading. May be empty.</param>
public sealed record Named(string Key, string Label, string Group = "");
