using Plenum.Data.Evidence;
using Plenum.Evidence;
using Plenum.Participation;
using Plenum.Worlds;

namespace Plenum.Web.Table;

/// <summary>Who sits at a table today, as scenarios count it: seats recorded with medium confidence or better.</summary>
/// <param name="Forum">Id of the forum, or <see cref="TableState.AllForums"/>.</param>
/// <param name="Name">Its name for readers.</param>
/// <param name="Seated">Regions of the world with a seat, in the order of their names.</param>
/// <param name="Outside">Regions of the world without one, in the order of their names.</param>
/// <param name="Others">Names of participants that are no region of the world: the model cannot move their seats.</param>
/// <param name="FromMemory">Share of the seats that were written down from memory, 0 to 1.</param>
/// <param name="Forums">How many forums the table is made of.</param>
public sealed record TableSeats(
    string Forum, string Name, IReadOnlyList<(string Code, string Name)> Seated, IReadOnlyList<(string Code, string Name)> Outside,
    IReadOnlyList<string> Others, double FromMemory, int Forums)
{
    private const string RestOfWorld = "ROW";

    /// <summary>Looks the table up in the evidence.</summary>
    /// <param name="forum">Id of the forum, or <see cref="TableState.AllForums"/>.</param>
    /// <param name="world">The world whose regions can move.</param>
    public static TableSeats Of(string forum, World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var library = EvidenceLibrary.Embedded;
        string[] ids = forum == TableState.AllForums ? [.. library.Forums.Forums.Select(f => f.Id)] : [forum];
        var codes = ids.SelectMany(id => library.Forums.Participants(id, SeatConfidence.Medium)).ToHashSet(StringComparer.Ordinal);
        var regions = world.Regions.Where(r => r.Code != RestOfWorld).Select(r => (r.Code, r.Name)).OrderBy(r => r.Name, StringComparer.Ordinal).ToArray();
        return new TableSeats(
            forum,
            forum == TableState.AllForums ? "Every multilateral AI forum" : library.Forums.Entry(forum)!.Forum.Name,
            [.. regions.Where(r => codes.Contains(r.Code))],
            [.. regions.Where(r => !codes.Contains(r.Code))],
            [.. codes.Where(c => world.RegionIndex(c) < 0).Select(library.NameOf).Order(StringComparer.Ordinal)],
            library.Forums.FromMemoryShare(ids, SeatConfidence.Medium),
            ids.Count(id => library.Forums.Participants(id, SeatConfidence.Medium).Count > 0));
    }

    /// <summary>The forums worth choosing: those where at least two regions of the world sit, newest first.</summary>
    /// <param name="world">The world.</param>
    public static IReadOnlyList<ForumEntry> Choice(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var forums = EvidenceLibrary.Embedded.Forums;
        return
        [
            .. forums.Entries
                .Where(f => forums.Participants(f.Forum.Id, SeatConfidence.Medium).Count(c => world.RegionIndex(c) >= 0) >= 2)
                .OrderByDescending(f => f.Forum.Date, StringComparer.Ordinal).ThenBy(f => f.Forum.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a region has a seat today.</summary>
    public bool Sits(string code) => Seated.Any(s => s.Code == code);
}
