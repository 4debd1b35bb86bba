namespace Plenum.Evidence.Audit;

/// <summary>The data that claims are held against. What is not at hand is null.</summary>
public sealed class AuditData
{
    /// <summary>Forums and seats.</summary>
    public required EvidenceForums Forums { get; init; }

    /// <summary>Notable models of the newest snapshot.</summary>
    public required IReadOnlyList<AiModel> NotableModels { get; init; }

    /// <summary>Base-to-derived pairs of every snapshot.</summary>
    public required IReadOnlyList<LineagePair> Lineage { get; init; }

    /// <summary>Indicators of table coverage: articles and patents by country.</summary>
    public required IReadOnlyList<CoverageIndicator> Indicators { get; init; }

    /// <summary>Members of the alliance, or null.</summary>
    public IReadOnlyList<AllianceMember>? Alliance { get; init; }

    /// <summary>Chip inputs, or null.</summary>
    public IReadOnlyList<ChipInput>? Chips { get; init; }

    /// <summary>Export projects, or null.</summary>
    public IReadOnlyList<ExportProject>? Exports { get; init; }
}
