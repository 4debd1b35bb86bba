using System.Runtime.InteropServices;

namespace Plenum.Web.Parts;

/// <summary>What the live map shows of a country.</summary>
/// <param name="Name">Name for the reader who points at it.</param>
/// <param name="Value">The value; decides the colour.</param>
/// <param name="Marked">Whether its outline stands out: its chair was turned.</param>
/// <param name="Ink">Name of a colour instead of the value's own, or null.</param>
/// <param name="Words">What is said of it instead of the value, or null.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MapValue(string Name, double Value, bool Marked = false, string? Ink = null, string? Words = null);
