namespace Plenum.Evidence;

/// <summary>What every row of the evidence says about itself; every view shows it.</summary>
/// <param name="Status">
/// How the row was verified: <c>verified</c>, <c>verified in a secondary source</c>, <c>partly verified</c>, <c>derived</c>,
/// <c>computed</c>, <c>from memory</c>, <c>essay only</c>, <c>open</c> and the like.
/// </param>
/// <param name="Confidence">How sure the row is.</param>
/// <param name="AsOf">Date of the state described, ISO, year and month at least.</param>
public sealed record EvidenceMark(string Status, Confidence Confidence, string AsOf)
{
    /// <summary>True where nobody found the row in a page or document: it was written down from memory.</summary>
    public bool FromMemory => Status == "from memory";

    /// <summary>One phrase for a view, for instance <c>from memory, high, 2026-11</c>.</summary>
    public override string ToString() => $"{Status}, {Words.Of(Confidence)}, {AsOf}";
}
