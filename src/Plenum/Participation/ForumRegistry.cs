namespace Plenum.Participation;

/// <summary>A registry held in memory: forums and the recorded rows of participation.</summary>
public sealed class ForumRegistry : IForumRegistry
{
    private readonly Dictionary<string, Forum> byId;
    private readonly ILookup<string, Seat> seats;

    /// <summary>Creates the registry; rows whose status does not count as a seat, or whose forum is unknown, are left out.</summary>
    public ForumRegistry(IReadOnlyList<Forum> forums, IEnumerable<Seat> seats)
    {
        ArgumentNullException.ThrowIfNull(forums);
        ArgumentNullException.ThrowIfNull(seats);
        Forums = forums;
        byId = forums.ToDictionary(f => f.Id, StringComparer.Ordinal);
        this.seats = seats
            .Where(s => SeatStatus.Counts(s.Status) && byId.ContainsKey(s.Forum))
            .ToLookup(s => s.Forum, StringComparer.Ordinal);
    }

    /// <summary>A registry without forums, for worlds and scenarios that need none.</summary>
    public static ForumRegistry Empty { get; } = new([], []);

    /// <inheritdoc/>
    public IReadOnlyList<Forum> Forums { get; }

    /// <inheritdoc/>
    public Forum? Find(string id) => byId.GetValueOrDefault(id);

    /// <inheritdoc/>
    public IReadOnlyList<string> Participants(string forum, SeatConfidence minimum = SeatConfidence.Low) =>
        [.. seats[forum].Where(s => s.Confidence >= minimum)
            .Select(s => s.Country).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
