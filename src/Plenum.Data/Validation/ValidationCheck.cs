namespace Plenum.Data.Validation;

/// <summary>A statement about a whole table, with its verdict.</summary>
/// <param name="Text">The statement with the numbers found, for instance "correlation 0.9962, at least 0.99 expected".</param>
/// <param name="Holds">Whether it holds.</param>
public sealed record ValidationCheck(string Text, bool Holds);
