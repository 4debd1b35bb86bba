namespace Plenum.Web.Parts;

/// <summary>A colour of a map and what it means.</summary>
/// <param name="Ink">Name of the colour.</param>
/// <param name="Label">What it means.</param>
public sealed record LegendStep(string Ink, string Label);
