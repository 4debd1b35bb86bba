using Plenum.Outcomes;

namespace Plenum.Web.Parts;

/// <summary>A row of live bars.</summary>
/// <param name="Code">Code of the country.</param>
/// <param name="Name">Its name.</param>
/// <param name="Range">The value at central parameters, with ranges once there are draws.</param>
/// <param name="Marked">Whether the row stands out: its chair was turned.</param>
/// <param name="Other">The value in the state compared with, or null.</param>
public sealed record BarRow(string Code, string Name, OutcomeRange Range, bool Marked = false, double? Other = null);
