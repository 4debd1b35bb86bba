namespace Plenum.Worlds;

/// <summary>One line of a world's log: what was repaired, imputed or kept although odd, and how large it is.</summary>
/// <param name="Rule">Short name of the rule applied, for instance <c>negative-final-demand</c>.</param>
/// <param name="Place">Table, country, sector.</param>
/// <param name="Size">Size in the world's currency unit, or in the unit the text names.</param>
/// <param name="Text">The whole story in one sentence.</param>
public sealed record WorldNote(string Rule, string Place, double Size, string Text);
