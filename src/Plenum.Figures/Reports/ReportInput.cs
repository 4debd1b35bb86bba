using Plenum.Evidence;
using Plenum.Evidence.Audit;
using Plenum.Outcomes;
using Plenum.Scenarios;
using Plenum.Worlds;

namespace Plenum.Figures.Reports;

/// <summary>Everything a report is made of. Only the summary must be there; a section whose matter is missing says so.</summary>
/// <param name="Run">The run.</param>
public sealed record ReportInput(RunSummary Run)
{
    /// <summary>The scenario as written, for its measures and notes.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>The world, for the ties of its channels.</summary>
    public World? World { get; init; }

    /// <summary>Forums and seats of the evidence.</summary>
    public EvidenceForums? Forums { get; init; }

    /// <summary>Seats the scenario moves.</summary>
    public IReadOnlyList<MovedSeat> Moves { get; init; } = [];

    /// <summary>Short names of places by code, for countries that the world does not name.</summary>
    public IReadOnlyDictionary<string, string> PlaceNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The essay's claims with their verdicts.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>What the data say about claims that can be recomputed, by claim.</summary>
    public IReadOnlyDictionary<string, ClaimResult> Recomputed { get; init; } = new Dictionary<string, ClaimResult>(StringComparer.Ordinal);

    /// <summary>Sources of the evidence.</summary>
    public IReadOnlyList<SourceEntry> Sources { get; init; } = [];

    /// <summary>Published tables beside ours.</summary>
    public IReadOnlyList<ValidationLine> Validation { get; init; } = [];
}
