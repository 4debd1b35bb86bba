namespace Plenum.Evidence.Audit;

/// <summary>Claims that the data on AI models decide.</summary>
internal static class ModelChecks
{
    private const string Source = "EPOCH-NOTABLE-2026-07";

    /// <summary>Snapshots revise the past by a few models a year; a share this close to the essay's is the same share.</summary>
    private const double TolerancePoints = 3;

    private const double LargeFlop = 1e23;

    public static ClaimResult SectorShare(AuditData data, string claim, string orgClass, double essayPercent)
    {
        var (count, all) = ModelShares.BySector(data.NotableModels, 2023, orgClass);
        var percent = 100.0 * count / all;
        var verdict = Math.Abs(percent - essayPercent) <= TolerancePoints ? Verdict.Supported
            : Math.Abs(percent - essayPercent) <= 10 ? Verdict.Partly : Verdict.Contradicted;
        return new(claim,
            FormattableString.Invariant($"{count} of {all} notable models of 2023 come from {orgClass} alone: {percent:0.0} %"), percent, verdict,
            FormattableString.Invariant($"supported within {TolerancePoints:0} points of the essay's {essayPercent:0} %, partly within 10"), Source);
    }

    private static readonly int[] LatestYears = [2023, 2024, 2025];
    private static readonly string[] Leads = ["ai-articles", "ai-patents"];

    public static ClaimResult ChinaBehind(AuditData data)
    {
        var counts = LatestYears.Select(year => (
            Year: year, Usa: ModelShares.Whole(data.NotableModels, year, "USA"), China: ModelShares.Whole(data.NotableModels, year, "CHN"))).ToArray();
        var behind = counts.All(c => c.China < c.Usa);
        var ahead = Leads.Where(id => Lead(data, id)).ToArray();
        var verdict = !behind ? Verdict.Contradicted : ahead.Length > 0 ? Verdict.Partly : Verdict.Supported;
        return new("C15",
            "notable models, USA and China: " + string.Join(", ", counts.Select(c => $"{c.Usa} and {c.China} ({c.Year})"))
            + (ahead.Length > 0 ? "; China leads in " + string.Join(" and ", ahead.Select(a => data.Indicators.First(i => i.Id == a).Title)) : ""),
            counts[^1].China / (double)counts[^1].Usa, verdict,
            "supported when China has fewer notable models in each year and fewer articles and patents; partly when only the models hold", Source);
    }

    public static ClaimResult OpenModelsRare(AuditData data)
    {
        var american = data.NotableModels.Where(m => m.Year == 2023 && m.Countries.Contains("USA", StringComparer.Ordinal)).ToArray();
        var open = american.Count(m => m.OpenWeights);
        var large = american.Where(m => m.TrainingFlop >= LargeFlop).ToArray();
        var percent = 100.0 * open / american.Length;
        var verdict = percent < 10 ? Verdict.Supported : percent < 50 ? Verdict.Partly : Verdict.Contradicted;
        return new("C50",
            FormattableString.Invariant($"{open} of {american.Length} American notable models of 2023 have open weights ({percent:0} %); above 1e23 operations {large.Count(m => m.OpenWeights)} of {large.Length}"),
            percent, verdict, "rare below 10 %, partly below half", Source);
    }

    public static ClaimResult OpenModelsFree(AuditData data)
    {
        var open = data.NotableModels.Where(m => m.OpenWeights).ToArray();
        var free = open.Count(m => m.Access.Contains("unrestricted", StringComparison.Ordinal));
        var personal = open.Count(m => m.Access.Contains("non-commercial", StringComparison.Ordinal));
        var verdict = free == open.Length ? Verdict.Supported : 2 * free > open.Length ? Verdict.Partly : Verdict.Contradicted;
        return new("C52",
            $"of {open.Length} notable models with open weights {free} are unrestricted, {personal} non-commercial, {open.Length - free - personal} restricted",
            100.0 * free / open.Length, verdict, "supported when all are unrestricted, partly when most are", Source);
    }

    public static ClaimResult LeadOfTwo(AuditData data)
    {
        var shares = ModelShares.ByCountry(data.NotableModels, 2025, 2025);
        var top = shares.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Take(3).ToArray();
        var two = top.Take(2).Select(s => s.Key).Order(StringComparer.Ordinal).SequenceEqual(["CHN", "USA"]);
        return new("C65",
            "notable models of 2025 by country: " + string.Join(", ", top.Select(s => FormattableString.Invariant($"{s.Key} {100 * s.Value:0.0} %"))),
            100 * (shares.GetValueOrDefault("USA") + shares.GetValueOrDefault("CHN")), two ? Verdict.Supported : Verdict.Contradicted,
            "supported when the two have the largest shares", Source);
    }

    private static bool Lead(AuditData data, string indicator) =>
        data.Indicators.FirstOrDefault(i => i.Id == indicator)?.Shares is { } shares
        && shares.GetValueOrDefault("CHN") > shares.GetValueOrDefault("USA");
}
