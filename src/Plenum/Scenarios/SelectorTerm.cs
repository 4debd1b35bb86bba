namespace Plenum.Scenarios;

/// <summary>One word of a selector, with where it stands.</summary>
/// <param name="Text">A code, a group, <c>all</c>, <c>others</c>, <c>participants(FORUM)</c>, <c>tradable</c>, <c>ai:compute</c> …</param>
/// <param name="Place">File, line and column, or empty.</param>
public sealed record SelectorTerm(string Text, string Place = "");
