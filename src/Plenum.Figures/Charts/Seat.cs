namespace Plenum.Figures.Charts;

/// <summary>A chair at a table.</summary>
/// <param name="Code">ISO 3166 alpha-3, shown at the chair.</param>
/// <param name="Name">Full name, shown when a reader points at it and in the list of changes.</param>
/// <param name="State">What becomes of it.</param>
public sealed record Seat(string Code, string Name, SeatState State);
