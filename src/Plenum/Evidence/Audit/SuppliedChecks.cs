namespace Plenum.Evidence.Audit;

/// <summary>Claims whose data the product may not ship: computed when a user has supplied them.</summary>
internal static class SuppliedChecks
{
    private const int LastYear = 2017;

    public static ClaimResult AllianceFocus(AuditData data)
    {
        if (data.Alliance is not { } members)
            return ClaimResult.Absent("C36", "the annotated member list of the alliance (plenum evidence import aiia FILE)", "CSET-AIIA-2021");
        var industry = members.Count(m => m.Type == "Industry");
        var focused = members.Count(m => m.Type == "Industry" && m.FocusedOnAi);
        return new("C36", FormattableString.Invariant($"{focused} of {industry} industry members are focused on AI ({100.0 * focused / industry:0.0} %)"),
            100.0 * focused / industry, 2 * focused > industry ? Verdict.Supported : focused > 0 ? Verdict.Partly : Verdict.Contradicted,
            "supported when most industry members are focused on AI, partly when some are", "CSET-AIIA-2021");
    }

    public static ClaimResult AllianceCategories(AuditData data)
    {
        if (data.Alliance is not { } members)
            return ClaimResult.Absent("C37", "the annotated member list of the alliance (plenum evidence import aiia FILE)", "CSET-AIIA-2021");
        var focused = members.Where(m => m.FocusedOnAi).ToArray();
        var two = focused.Count(m => m.Category is "Business Solutions" or "Data Storage and Processing");
        var (ofAll, ofFocused) = (100.0 * two / members.Count, 100.0 * two / focused.Length);
        var verdict = Math.Abs(ofAll - 63) <= 3 ? Verdict.Supported : ofFocused >= 40 ? Verdict.Partly : Verdict.Contradicted;
        return new("C37",
            FormattableString.Invariant($"{two} firms in the two categories: {ofFocused:0.0} % of {focused.Length} AI-focused firms, {ofAll:0.0} % of {members.Count} members"),
            ofAll, verdict, "supported within 3 points of 63 % of members, partly when the two make 40 % or more of AI-focused firms", "CSET-AIIA-2021");
    }

    public static ClaimResult ChipChokePoints(AuditData data)
    {
        if (data.Chips is not { } inputs)
            return ClaimResult.Absent("C66", "the chip supply chain tables (plenum evidence import chips FOLDER)", "ETO-CHIPS");
        var shared = inputs.Where(i => i.Shares.Count > 0).ToArray();
        var chokes = shared.Where(i => i.IsChoke).ToArray();
        var chinese = chokes.Count(i => i.Shares[0].Country == "CHN");
        return new("C66",
            $"{chokes.Length} of {shared.Length} chip inputs with shares have one country at 70 % or more; China leads {chinese} of them",
            chokes.Length, 4 * chokes.Length >= shared.Length ? Verdict.Partly : Verdict.Contradicted,
            "partly when a quarter or more of the inputs hang on one country: interdependence is shown, the comparison with other technologies is not",
            "ETO-CHIPS");
    }

    public static ClaimResult ExportProjects(AuditData data)
    {
        if (data.Exports is not { } projects)
            return ClaimResult.Absent("C16", "the project records of the AI exports database (plenum evidence import ai-exports FILE)", "AIDATA-CAIED");
        var count = projects.Count(p => p.Year <= LastYear);
        return Count("C16", $"{count} projects committed to {LastYear}", count, 155);
    }

    public static ClaimResult ExportRecipients(AuditData data)
    {
        if (data.Exports is not { } projects)
            return ClaimResult.Absent("C17", "the project records of the AI exports database (plenum evidence import ai-exports FILE)", "AIDATA-CAIED");
        var count = projects.Where(p => p.Year <= LastYear).Select(p => p.Recipient).Distinct(StringComparer.Ordinal).Count();
        return Count("C17", $"{count} recipients to {LastYear}", count, 64);
    }

    private static ClaimResult Count(string claim, string text, int count, int essay) =>
        new(claim, text, count,
            count == essay ? Verdict.Supported : Math.Abs(count - essay) <= 0.1 * essay ? Verdict.Partly : Verdict.Contradicted,
            $"supported at exactly {essay}, partly within a tenth", "AIDATA-CAIED");
}
