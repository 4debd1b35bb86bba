using System.Runtime.InteropServices;
using DuckDB.NET.Data;

namespace Plenum.Cli.Commands.Machine;

/// <summary>Programs and libraries that some commands use where they are installed.</summary>
internal static class DoctorPrograms
{
    private static readonly (string What, string[] Names, string Purpose, string WayOut)[] Known =
    [
        ("browser", ["chromium", "chromium-browser", "google-chrome", "msedge", "chrome"], "brief.html on paper; the tests of the web app", "Any browser shows the pages; Debian: apt-get install chromium"),
        ("PNG converter", PngConverter.Programs, "plenum figure NAME --out picture.png", "Write .svg, or install one (Debian: apt-get install librsvg2-bin)"),
        ("redis", ["redis-server", "valkey-server"], "the state of a cluster that outlives its processes", "A single machine needs none; Debian: apt-get install redis-server"),
    ];

    /// <summary>Looks for each along the search path.</summary>
    /// <param name="path">Folders, in the order a shell would search them.</param>
    public static IEnumerable<DoctorFinding> Look(IReadOnlyList<string> path)
    {
        yield return Query();
        foreach (var (what, names, purpose, wayOut) in Known)
        {
            var found = names.SelectMany(name => path.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))).FirstOrDefault(File.Exists);
            yield return found is null
                ? new DoctorFinding(what, DoctorState.Missing, $"none of {string.Join(", ", names)}", purpose, wayOut)
                : new DoctorFinding(what, DoctorState.Ok, found, purpose);
        }
    }

    private static DoctorFinding Query()
    {
        const string Purpose = "plenum query: SQL over the parts of a sweep";
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            return new DoctorFinding("DuckDB", DoctorState.Ok, connection.ServerVersion, Purpose);
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            return new DoctorFinding(
                "DuckDB", DoctorState.Missing, $"no library for {RuntimeInformation.RuntimeIdentifier}", Purpose,
                "The parts are Parquet files: any DuckDB, Python or R reads them");
        }
    }
}
