namespace Plenum.Outcomes;

/// <summary>What a run's summary says that the model itself cannot know.</summary>
public sealed record RunSurroundings
{
    /// <summary>SHA-256 of the world's canonical content.</summary>
    public required string WorldSha256 { get; init; }

    /// <summary>SHA-256 of the scenario's canonical content.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>Version of Plenum.</summary>
    public required string Version { get; init; }

    /// <summary>Seats of the forums that the scenario names, as recorded.</summary>
    public int RosterSeats { get; init; }

    /// <summary>How many of them were written down from memory, not found in a document.</summary>
    public int RosterFromMemory { get; init; }

    /// <summary>Identifier of the forum whose table <see cref="Coverage"/> speaks of; empty for none.</summary>
    public string CoverageForum { get; init; } = "";

    /// <summary>How many of that forum's seats are recorded.</summary>
    public int CoverageSeats { get; init; }

    /// <summary>How many of those were written down from memory.</summary>
    public int CoverageFromMemory { get; init; }

    /// <summary>Table coverage before and after.</summary>
    public IReadOnlyList<CoverageRow> Coverage { get; init; } = [];
}
