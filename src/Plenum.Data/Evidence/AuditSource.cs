using Plenum.Data.Evidence.Imports;
using Plenum.Evidence;
using Plenum.Evidence.Audit;

namespace Plenum.Data.Evidence;

/// <summary>Gathers the data that claims are held against: what travels with the product, and what a user has supplied.</summary>
public static class AuditSource
{
    /// <summary>Everything at hand on this machine.</summary>
    public static AuditData AtHand() => Shipped(supplied: true);

    /// <summary>What travels with the product alone: the same on every machine.</summary>
    public static AuditData ShippedOnly() => Shipped(supplied: false);

    /// <summary>The notable models at hand: an imported download where there is one, else those that travel with the product.</summary>
    public static IReadOnlyList<AiModel> NotableModels() =>
        SuppliedData.Models() is { } models ? [.. models.Where(m => m.Notable)] : EpochData.NotableModels;

    /// <summary>The lineage at hand: that of the product, and that of an imported download as a snapshot of its own.</summary>
    public static IReadOnlyList<LineagePair> Lineage() =>
        SuppliedData.Models() is { } models ? [.. EpochData.Lineage, .. EpochDownload.Lineage(models)] : EpochData.Lineage;

    private static AuditData Shipped(bool supplied) => new()
    {
        Forums = EvidenceLibrary.Embedded.Forums,
        NotableModels = supplied ? NotableModels() : EpochData.NotableModels,
        Lineage = supplied ? Lineage() : EpochData.Lineage,
        Indicators = CoverageData.Indicators,
        Alliance = supplied ? SuppliedData.Alliance() : null,
        Chips = supplied ? SuppliedData.Chips() : null,
        Exports = supplied ? SuppliedData.Exports() : null,
    };
}
