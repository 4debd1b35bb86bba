using System.Runtime.InteropServices;

namespace Plenum.Web.Parts;

/// <summary>Where one chair stands.</summary>
/// <param name="X">From the left, user units.</param>
/// <param name="Y">From the top, user units.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SeatPlace(double X, double Y);
