namespace Plenum.Outcomes;

/// <summary>A draw that has no result, and why.</summary>
/// <param name="Draw">Number of the draw.</param>
/// <param name="Reason">What failed, in words.</param>
public sealed record RunFailure(int Draw, string Reason);
