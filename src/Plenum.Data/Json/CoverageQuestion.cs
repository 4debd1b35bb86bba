using Plenum.Evidence;
using Plenum.Participation;

namespace Plenum.Data.Json;

/// <summary>A table with some seats filled and some emptied: what <c>plenum evidence coverage</c> is asked.</summary>
/// <param name="Forum">The forum.</param>
/// <param name="Table">Who sits there.</param>
/// <param name="Changed">Who would.</param>
/// <param name="With">Seats filled.</param>
/// <param name="Without">Seats emptied.</param>
/// <param name="StatesOnly">True when members of the European Union do not count through its own seat.</param>
/// <param name="FromMemory">Share of the roster that was written down from memory.</param>
public sealed record CoverageQuestion(
    ForumEntry Forum, IReadOnlyList<string> Table, IReadOnlyList<string> Changed, IReadOnlyList<string> With, IReadOnlyList<string> Without,
    bool StatesOnly, double FromMemory)
{
    /// <summary>Looks the table up.</summary>
    /// <param name="forum">The forum.</param>
    /// <param name="with">Seats to fill.</param>
    /// <param name="without">Seats to empty.</param>
    /// <param name="on">The table on a date; null: as recorded last.</param>
    /// <param name="statesOnly">Do not count members of the European Union through its own seat.</param>
    /// <param name="minimum">Seats less sure than this do not count.</param>
    public static CoverageQuestion Ask(
        ForumEntry forum, IReadOnlyList<string> with, IReadOnlyList<string> without, DateOnly? on, bool statesOnly, SeatConfidence minimum)
    {
        ArgumentNullException.ThrowIfNull(forum);
        ArgumentNullException.ThrowIfNull(with);
        ArgumentNullException.ThrowIfNull(without);
        var forums = EvidenceWriting.Library.Forums;
        var named = forums.ParticipantsOn(forum.Forum.Id, on ?? DateOnly.MaxValue, minimum);
        IReadOnlyList<string> Seated(IEnumerable<string> codes) =>
            statesOnly ? [.. codes.Order(StringComparer.Ordinal)] : forums.WithUnion([.. codes.Order(StringComparer.Ordinal)]);
        var table = Seated(named);
        var changed = Seated(named.Union(with, StringComparer.Ordinal)).Except(without, StringComparer.Ordinal).ToArray();
        return new CoverageQuestion(forum, table, changed, with, without, statesOnly, forums.FromMemoryShare(forum.Forum.Id, minimum));
    }
}
