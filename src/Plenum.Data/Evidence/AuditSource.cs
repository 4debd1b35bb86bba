using Plenum.Data.Evidence.Imports;
using Plenum.Evidence.Audit;

namespace Plenum.Data.Evidence;

/// <summary>Gathers the data that claims are held against: what travels with the product, and what a user has supplied.</summary>
public static class AuditSource
{
    /// <summary>Everything at hand on this machine.</summary>
    public static AuditData AtHand() => Shipped(supplied: true);

    /// <summary>What travels with the product alone: the same on every machine.</summary>
    public static AuditData ShippedOnly() => Shipped(supplied: false);

    private static AuditData Shipped(bool supplied) => new()
    {
        Forums = EvidenceLibrary.Embedded.Forums,
        NotableModels = EpochData.NotableModels,
        Lineage = EpochData.Lineage,
        Indicators = CoverageData.Indicators,
        Alliance = supplied ? SuppliedData.Alliance() : null,
        Chips = supplied ? SuppliedData.Chips() : null,
        Exports = supplied ? SuppliedData.Exports() : null,
    };
}
