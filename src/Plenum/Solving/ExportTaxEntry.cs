namespace Plenum.Solving;

/// <summary>One flow that bears an export tax.</summary>
/// <param name="Sector">j.</param>
/// <param name="Importer">n.</param>
/// <param name="Exporter">i.</param>
/// <param name="Rate">e.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct ExportTaxEntry(int Sector, int Importer, int Exporter, double Rate);
