namespace Plenum.Coalitions;

/// <summary>Somebody who joins or stays out as one: a country, or a bloc of countries.</summary>
/// <param name="Name">The code or group name as the user wrote it.</param>
/// <param name="Regions">Indices of the world's regions that belong to it, ascending, at least one.</param>
public sealed record Player(string Name, IReadOnlyList<int> Regions);
