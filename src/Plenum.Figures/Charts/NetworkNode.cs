namespace Plenum.Figures.Charts;

/// <summary>A country in a network of ties.</summary>
/// <param name="Key">Code.</param>
/// <param name="Label">What readers see beside the node.</param>
/// <param name="Size">Any measure of importance; the area of the node is proportional to it.</param>
/// <param name="Emptied">Whether the country left its seat: drawn hollow.</param>
public sealed record NetworkNode(string Key, string Label, double Size, bool Emptied = false);
