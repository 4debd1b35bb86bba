namespace Plenum.Evidence.Audit;

/// <summary>Claims that the rosters of forums decide.</summary>
internal static class ForumChecks
{
    private const string China = "CHN";
    private static readonly string[] Votes = ["UNGA78_241", "UNGA79_62", "UNGA80_57"];

    public static ClaimResult MostWereAtBletchley(AuditData data)
    {
        var (seoul, bletchley) = (States(data, "SEOUL_MIN2024"), States(data, "BLETCHLEY2023"));
        var both = seoul.Intersect(bletchley, StringComparer.Ordinal).Count();
        var fresh = string.Join(", ", seoul.Except(bletchley, StringComparer.Ordinal));
        return new("C03",
            $"{both} of {seoul.Length} states at the Seoul ministerial table were at Bletchley (new: {fresh}); {FromMemory(data, "SEOUL_MIN2024", "BLETCHLEY2023")}",
            both / (double)seoul.Length, 2 * both > seoul.Length ? Verdict.Supported : Verdict.Contradicted,
            "supported when more than half of the states were at both", "GBR-SEOUL-MIN");
    }

    public static ClaimResult OnlyChinaMissing(AuditData data)
    {
        var missing = States(data, "BLETCHLEY2023").Except(States(data, "SEOUL_MIN2024"), StringComparer.Ordinal).ToArray();
        var verdict = !missing.Contains(China, StringComparer.Ordinal) ? Verdict.Contradicted
            : missing.Length == 1 ? Verdict.Supported : Verdict.Partly;
        return new("C04", $"Bletchley states missing from the Seoul ministerial table: {string.Join(", ", missing)}", missing.Length, verdict,
            "supported when China alone is missing, partly when it is missing among others", "GBR-SEOUL-MIN");
    }

    public static ClaimResult ChinaOutsideHiroshima(AuditData data)
    {
        string[] forums = ["HAIP2023", "HAIPFG2024"];
        var seated = forums.Where(f => data.Forums.Participants(f).Contains(China)).ToArray();
        return new("C07",
            seated.Length == 0 ? "China holds no seat in the Hiroshima process or its Friends Group, as far as the rosters go" : $"China sits in {string.Join(", ", seated)}",
            seated.Length, seated.Length == 0 ? Verdict.Supported : Verdict.Contradicted,
            "supported when China has no seat in either", data.Forums.Entry("HAIPFG2024")?.SourceId ?? "");
    }

    public static ClaimResult VotesOnAutonomousWeapons(AuditData data)
    {
        string Of(string country) => string.Join(", ", Votes.Select(v =>
            data.Forums.SeatsOf(v).FirstOrDefault(s => s.Country == country)?.Status.Replace('_', ' ') ?? "no row"));
        var (china, states) = (Of(China), Of("USA"));
        var agree = china == states && china.Split(", ").All(v => v == "voted yes");
        return new("C57", $"votes on resolutions 78/241, 79/62, 80/57: China {china}; United States {states}", double.NaN,
            agree ? Verdict.Supported : Verdict.Partly,
            "supported when both voted for every resolution on autonomous weapons, else partly: agreement in principle only", "UN-A-79-88");
    }

    private static string[] States(AuditData data, string forum) =>
        [.. data.Forums.Participants(forum).Where(c => c != EvidenceForums.Union)];

    private static string FromMemory(AuditData data, params string[] forums) =>
        FormattableString.Invariant($"{100 * data.Forums.FromMemoryShare(forums):0} % of these rosters is from memory");
}
