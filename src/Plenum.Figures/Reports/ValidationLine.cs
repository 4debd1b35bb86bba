namespace Plenum.Figures.Reports;

/// <summary>One published number beside ours.</summary>
/// <param name="Table">Table it belongs to, such as "Caliendo and Parro (2015), table 2".</param>
/// <param name="Quantity">What the number is.</param>
/// <param name="Published">The paper's number, as printed; empty where only an identity is tested.</param>
/// <param name="Ours">Our number, with as many digits as matter.</param>
/// <param name="Passed">Whether ours is within the tolerance.</param>
/// <param name="Tolerance">The tolerance in words.</param>
public sealed record ValidationLine(string Table, string Quantity, string Published, string Ours, bool Passed, string Tolerance);
