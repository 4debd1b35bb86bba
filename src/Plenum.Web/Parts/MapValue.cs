using System.Runtime.InteropServices;

namespace Plenum.Web.Parts;

/// <summary>What the live map shows of a country.</summary>
/// <param name="Name">Name for the reader who points at it.</param>
/// <param name="Value">The value; decides the colour.</param>
/// <param name="Marked">Whether its outline stands out: its chair was turned.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MapValue(string Name, double Value, bool Marked = false);
