namespace Plenum.Participation;

/// <summary>Which recorded statuses count as holding a seat.</summary>
public static class SeatStatus
{
    /// <summary>The statuses that count as participating; everything else (observer, guest, voted, absent …) does not.</summary>
    public static IReadOnlyList<string> Participating { get; } =
        ["signed", "endorsed", "member", "party", "adherent", "joined", "adopted", "host", "chair", "co-sponsor", "cosponsor", "lead_sponsor"];

    /// <summary>True when <paramref name="status"/> counts as participating; case does not matter.</summary>
    public static bool Counts(string status) => Participating.Contains(status, StringComparer.OrdinalIgnoreCase);
}
