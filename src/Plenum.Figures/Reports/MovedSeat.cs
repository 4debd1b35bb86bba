namespace Plenum.Figures.Reports;

/// <summary>A seat that a scenario moves.</summary>
/// <param name="Forum">Id of the forum.</param>
/// <param name="Country">Code of the country.</param>
/// <param name="Joins">True where the country takes the seat, false where it leaves it empty.</param>
public sealed record MovedSeat(string Forum, string Country, bool Joins);
