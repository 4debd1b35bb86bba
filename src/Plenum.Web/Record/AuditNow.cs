using Plenum.Data.Evidence;
using Plenum.Evidence.Audit;

namespace Plenum.Web.Record;

/// <summary>What the data that travel with the product say about claims that can be recomputed; worked out once.</summary>
internal static class AuditNow
{
    private static readonly Lazy<Dictionary<string, ClaimResult>> Results = new(() =>
    {
        var data = AuditSource.ShippedOnly();
        return ClaimAudit.Recomputed.Select(id => ClaimAudit.Check(id, data)).OfType<ClaimResult>().ToDictionary(r => r.ClaimId, StringComparer.Ordinal);
    });

    /// <summary>The result for a claim, or null where nothing is computed for it.</summary>
    public static ClaimResult? Of(string claim) => Results.Value.GetValueOrDefault(claim) is { Computed: true } result ? result : null;
}
