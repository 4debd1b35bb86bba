namespace Plenum.Evidence.Audit;

/// <summary>Claims that the lineage of models decides.</summary>
internal static class LineageChecks
{
    private const string Source = "EPOCH-LINEAGE";

    public static ClaimResult YiBuiltOnLlama(AuditData data)
    {
        var bases = data.Lineage.Where(p => p.DerivedModel.StartsWith("Yi-34B", StringComparison.OrdinalIgnoreCase))
            .Select(p => p.BaseModel).Distinct(StringComparer.Ordinal).ToArray();
        var built = data.Lineage.Where(p => p.BaseModel.StartsWith("Yi-34B", StringComparison.OrdinalIgnoreCase))
            .Select(p => $"{p.DerivedModel} ({p.DerivedOrganization})").Distinct(StringComparer.Ordinal).ToArray();
        var onLlama = bases.Any(b => b.StartsWith("Llama 2", StringComparison.OrdinalIgnoreCase));
        return new("C48",
            (bases.Length == 0 ? "the Epoch data record no base model for Yi-34B" : "recorded bases of Yi-34B: " + string.Join(", ", bases))
            + (built.Length == 0 ? "" : "; built on it: " + string.Join(", ", built)),
            double.NaN, onLlama ? Verdict.Supported : Verdict.Contradicted, "supported when Llama 2 is recorded as its base model", Source);
    }

    public static ClaimResult ChinaRelianceOnForeignModels(AuditData data)
    {
        var shares = data.Lineage.GroupBy(p => p.Snapshot, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Snapshot: g.Key, Own: LineageFlows.Between(g, "CHN", "CHN"), American: LineageFlows.Between(g, "USA", "CHN"),
                Back: LineageFlows.Between(g, "CHN", "USA")))
            .Where(s => s.Own + s.American > 0).ToArray();
        var mainly = shares.Select(s => s.American > s.Own).ToArray();
        var verdict = mainly.All(m => m) ? Verdict.Supported : mainly.Any(m => m) ? Verdict.Partly : Verdict.Contradicted;
        return new("C45",
            "base models of Chinese derivatives, American and Chinese pairs: " + string.Join("; ", shares.Select(s =>
                FormattableString.Invariant($"{s.Snapshot} {s.American:0.0} and {s.Own:0.0} (Chinese base, American derivative: {s.Back:0.0})"))),
            shares.Length == 0 ? double.NaN : shares[0].American, verdict,
            "supported when American bases outnumber Chinese ones in every snapshot, partly when only in some", Source);
    }
}
