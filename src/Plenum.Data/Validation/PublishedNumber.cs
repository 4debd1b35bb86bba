namespace Plenum.Data.Validation;

/// <summary>One line of a table in <c>data/published</c>: what was printed, and how sure we are that it was.</summary>
/// <param name="Place">Country code.</param>
/// <param name="Measure">What was measured; in percent unless the table says otherwise.</param>
/// <param name="Published">The printed number, or null where none is known.</param>
/// <param name="Mark"><c>V</c> read in the source, <c>M</c> from memory and not yet checked against print, <c>C</c> computed by an independent
/// program and not published; empty without a number.</param>
/// <param name="Within">Largest gap that counts as reproduced (half a unit of the last printed digit), or null where data differ.</param>
/// <param name="Pinned">What this program computed when the table was written, or null.</param>
/// <param name="Note">A word on the number.</param>
public sealed record PublishedNumber(
    string Place, string Measure, double? Published, string Mark, double? Within, double? Pinned, string Note);
