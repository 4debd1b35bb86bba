namespace Plenum.Figures.Drawing;

/// <summary>A colour by its role, with its light and its dark form.</summary>
/// <param name="Name">Short name, part of the CSS class and variable.</param>
/// <param name="Light">Hex colour on white paper; also written as a plain attribute for readers without CSS variables.</param>
/// <param name="Dark">Hex colour on a dark screen.</param>
public sealed record Ink(string Name, string Light, string Dark);
