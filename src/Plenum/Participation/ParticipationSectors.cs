namespace Plenum.Participation;

/// <summary>The sectors whose trade follows a seat unless a scenario names others.</summary>
public static class ParticipationSectors
{
    /// <summary>Telecommunications, programming and information services, research.</summary>
    public static IReadOnlyList<string> Default { get; } = ["J61", "J62_J63", "M72"];
}
