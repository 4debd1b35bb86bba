namespace Plenum.Figures;

/// <summary>The words a figure carries, so that it can leave the page it was made for.</summary>
/// <param name="Id">Letters, digits and hyphens; unique in a page.</param>
/// <param name="Title">The finding, in one sentence.</param>
/// <param name="Subtitle">What is shown, in which unit.</param>
/// <param name="Source">Where the numbers come from, with the licence of the data where one asks for it.</param>
/// <param name="Alternative">What a reader who cannot see the figure should know; the title is read out before it.</param>
/// <param name="Run">World, scenario, draws, seed and version; null for figures of evidence that no run made.</param>
/// <param name="Note">A caveat printed under the figure, or empty.</param>
public sealed record FigureText(
    string Id, string Title, string Subtitle, string Source, string Alternative, Provenance? Run = null, string Note = "");
