using Plenum.Participation;

namespace Plenum.Evidence;

/// <summary>The registry of forums that scenarios draw from: who holds a seat, on a date, and how well that is known.</summary>
public sealed class EvidenceForums : IForumRegistry
{
    private readonly Dictionary<string, ForumEntry> byId;
    private readonly ILookup<string, SeatEntry> seats;
    private readonly string[] unionMembers;

    /// <summary>Creates the registry.</summary>
    /// <param name="forums">The forums, in the order of the evidence.</param>
    /// <param name="seats">Every recorded row, seats and absences alike.</param>
    /// <param name="unionMembers">Members of the European Union, bound by its own entry only where the caller says so.</param>
    public EvidenceForums(IReadOnlyList<ForumEntry> forums, IReadOnlyList<SeatEntry> seats, IEnumerable<string> unionMembers)
    {
        ArgumentNullException.ThrowIfNull(forums);
        ArgumentNullException.ThrowIfNull(seats);
        Entries = forums;
        Seats = seats;
        Forums = [.. forums.Select(f => f.Forum)];
        byId = forums.ToDictionary(f => f.Forum.Id, StringComparer.Ordinal);
        this.seats = seats.ToLookup(s => s.Forum, StringComparer.Ordinal);
        this.unionMembers = [.. unionMembers];
    }

    /// <summary>Code of the European Union as a participant of its own.</summary>
    public const string Union = "EUU";

    /// <summary>The forums with all that is recorded about them.</summary>
    public IReadOnlyList<ForumEntry> Entries { get; }

    /// <summary>Every recorded row of participation.</summary>
    public IReadOnlyList<SeatEntry> Seats { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Forum> Forums { get; }

    /// <inheritdoc/>
    public Forum? Find(string id) => byId.GetValueOrDefault(id)?.Forum;

    /// <summary>The forum with all that is recorded about it, or null.</summary>
    public ForumEntry? Entry(string id) => byId.GetValueOrDefault(id);

    /// <summary>Every row recorded for a forum, whatever its status.</summary>
    public IEnumerable<SeatEntry> SeatsOf(string forum) => seats[forum];

    /// <inheritdoc/>
    public IReadOnlyList<string> Participants(string forum, SeatConfidence minimum = SeatConfidence.Low) =>
        Codes(SeatedRows(forum, minimum, null));

    /// <summary>Codes that hold a seat on a date, in ordinal order; empty before the forum's own date.</summary>
    /// <param name="forum">Identifier of the forum; an unknown one has no participants.</param>
    /// <param name="on">The date.</param>
    /// <param name="minimum">Rows less sure than this are left out.</param>
    /// <param name="unionBinds">True when an entry of the European Union seats its members too.</param>
    public IReadOnlyList<string> ParticipantsOn(
        string forum, DateOnly on, SeatConfidence minimum = SeatConfidence.Medium, bool unionBinds = false)
    {
        var codes = Codes(SeatedRows(forum, minimum, on));
        return unionBinds ? WithUnion(codes) : codes;
    }

    /// <summary>The same codes with the Union's members added where the Union itself is among them.</summary>
    public IReadOnlyList<string> WithUnion(IReadOnlyList<string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return codes.Contains(Union)
            ? [.. codes.Concat(unionMembers).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : codes;
    }

    /// <summary>Share of a forum's seats whose rows were written down from memory, 0 to 1; NaN for a forum without seats.</summary>
    public double FromMemoryShare(string forum, SeatConfidence minimum = SeatConfidence.Low) => FromMemoryShare([forum], minimum);

    /// <summary>The same over the seats of several forums together.</summary>
    public double FromMemoryShare(IEnumerable<string> forums, SeatConfidence minimum = SeatConfidence.Low)
    {
        var rows = forums.SelectMany(f => SeatedRows(f, minimum, null)).ToArray();
        return rows.Length == 0 ? double.NaN : rows.Count(r => r.Mark.FromMemory) / (double)rows.Length;
    }

    private static IReadOnlyList<string> Codes(IEnumerable<SeatEntry> rows) =>
        [.. rows.Select(r => r.Country).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private IEnumerable<SeatEntry> SeatedRows(string forum, SeatConfidence minimum, DateOnly? on)
    {
        if (!byId.TryGetValue(forum, out var entry))
            return [];
        return seats[forum].Where(r => r.Participates && (int)r.Mark.Confidence >= (int)minimum
            && (on is null || r.HoldsOn(on.Value, entry.Forum.Date)));
    }
}
