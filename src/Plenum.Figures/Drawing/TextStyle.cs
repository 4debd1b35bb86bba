using System.Runtime.InteropServices;

namespace Plenum.Figures.Drawing;

/// <summary>How a text looks.</summary>
/// <param name="Size">Font size in user units, at least <see cref="Smallest"/>.</param>
/// <param name="Ink">Colour.</param>
/// <param name="Anchor">Which part sits at the point.</param>
/// <param name="Bold">Bold.</param>
/// <param name="Halo">Draws the paper's colour around the letters, for labels above lines.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextStyle(double Size, Ink Ink, Anchor Anchor = Anchor.Start, bool Bold = false, bool Halo = false)
{
    /// <summary>The smallest size any figure may use: 8 points on a telephone, 7 points on A4.</summary>
    public const double Smallest = 11;

    /// <summary>The same style at another anchor.</summary>
    public TextStyle At(Anchor anchor) => this with { Anchor = anchor };
}
