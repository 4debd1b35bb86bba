namespace Plenum.Worlds;

/// <summary>One place where an identity does not hold exactly.</summary>
/// <param name="Place">Country, sector.</param>
/// <param name="Left">Left side, in the world's unit.</param>
/// <param name="Right">Right side.</param>
/// <param name="Relative">|left − right| as a share of the larger side, or of a billionth of world value added if that is more.</param>
public sealed record AccountingGap(string Place, double Left, double Right, double Relative);
