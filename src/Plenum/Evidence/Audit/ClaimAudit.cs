namespace Plenum.Evidence.Audit;

/// <summary>Every claim that the product can recompute, each with its check.</summary>
public static class ClaimAudit
{
    private static readonly Dictionary<string, Func<AuditData, ClaimResult>> Checks = new(StringComparer.Ordinal)
    {
        ["C03"] = ForumChecks.MostWereAtBletchley,
        ["C04"] = ForumChecks.OnlyChinaMissing,
        ["C07"] = ForumChecks.ChinaOutsideHiroshima,
        ["C15"] = ModelChecks.ChinaBehind,
        ["C16"] = SuppliedChecks.ExportProjects,
        ["C17"] = SuppliedChecks.ExportRecipients,
        ["C36"] = SuppliedChecks.AllianceFocus,
        ["C37"] = SuppliedChecks.AllianceCategories,
        ["C45"] = LineageChecks.ChinaRelianceOnForeignModels,
        ["C48"] = LineageChecks.YiBuiltOnLlama,
        ["C50"] = ModelChecks.OpenModelsRare,
        ["C52"] = ModelChecks.OpenModelsFree,
        ["C57"] = ForumChecks.VotesOnAutonomousWeapons,
        ["C60"] = data => ModelChecks.SectorShare(data, "C60", "industry", 58),
        ["C61"] = data => ModelChecks.SectorShare(data, "C61", "academia", 17),
        ["C65"] = ModelChecks.LeadOfTwo,
        ["C66"] = SuppliedChecks.ChipChokePoints,
    };

    /// <summary>Claims that have a check, in order.</summary>
    public static IReadOnlyCollection<string> Recomputed => Checks.Keys;

    /// <summary>Runs the check of one claim.</summary>
    /// <returns>The result, or null where the claim has no check.</returns>
    public static ClaimResult? Check(string claim, AuditData data) => Checks.TryGetValue(claim, out var check) ? check(data) : null;
}
