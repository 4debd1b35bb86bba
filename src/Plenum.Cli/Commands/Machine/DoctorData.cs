using Plenum.Checks;
using Plenum.Data.Worlds;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Machine;

/// <summary>The data: the worlds inside the program, and the optional folder of source tables.</summary>
internal static class DoctorData
{
    private static readonly (string Folder, string Purpose)[] Tables =
    [
        ("cp2015", "validate nafta, world import cp2015"),
        ("wiod2013", "validate (gains from trade, chip ban, update), world import wiod2013"),
        ("wiod2016", "world import wiod2016, world build world-2014"),
        ("trade2023", "world build world-2023"),
        ("nsf-ai", "evidence derive, world build world-2023"),
        ("epoch", "evidence derive"),
        ("chips", "evidence choke: stages and providers of chips"),
        ("aiia", "evidence report: the alliance's members against the essay"),
    ];

    /// <summary>Opens each world inside the program and names its fingerprint.</summary>
    public static IEnumerable<DoctorFinding> Worlds()
    {
        foreach (var id in WorldLibrary.Ids)
            yield return WorldIn(id);
    }

    /// <summary>The folder of source tables, and each table the program can use.</summary>
    /// <param name="folder">The folder; null where there is none.</param>
    public static IEnumerable<DoctorFinding> Folder(string? folder)
    {
        const string Purpose = "replications and imports; no answer needs it";
        if (folder is null)
        {
            var named = Environment.GetEnvironmentVariable("PLENUM_DATA");
            yield return new DoctorFinding(
                "data folder", DoctorState.Missing, string.IsNullOrEmpty(named) ? "none" : $"PLENUM_DATA names {named}, which is no folder", Purpose,
                "Point PLENUM_DATA at a folder with " + string.Join(", ", Tables.Select(t => t.Folder)));
            yield break;
        }

        yield return new DoctorFinding("data folder", DoctorState.Ok, folder, Purpose);
        foreach (var (name, purpose) in Tables)
        {
            yield return Directory.Exists(Path.Combine(folder, name))
                ? new DoctorFinding("  " + name, DoctorState.Ok, "there", purpose)
                : new DoctorFinding("  " + name, DoctorState.Missing, "not there", purpose, "Sources and terms: data/LICENSES.md");
        }
    }

    private static DoctorFinding WorldIn(string id)
    {
        try
        {
            var world = WorldLibrary.Open(id);
            return new DoctorFinding(
                id, DoctorState.Ok, $"{world.RegionCount} regions, {world.SectorCount} sectors, sha256 {WorldHash.Of(world)}",
                id == WorldLibrary.DefaultId ? "the world of every command that names no other" : "a second look at the same questions");
        }
        catch (BadInputException e)
        {
            return new DoctorFinding(id, DoctorState.Fault, e.Message, "the worlds of the program", "Install the program again");
        }
    }
}
