namespace Plenum.Participation;

/// <summary>A multilateral instrument with participants.</summary>
/// <param name="Id">Identifier, for instance <c>BLETCHLEY2023</c>.</param>
/// <param name="Name">Name for readers.</param>
/// <param name="Date">Date of adoption or start, ISO, as far as it is known.</param>
/// <param name="Kind">What a seat commits to; decides the forum's weight.</param>
public sealed record Forum(string Id, string Name, string Date = "", ForumKind Kind = ForumKind.Declaration);
