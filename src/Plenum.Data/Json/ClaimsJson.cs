using System.Text.Json;
using Plenum.Checks;
using Plenum.Data.Evidence;
using Plenum.Evidence;
using Plenum.Evidence.Audit;

namespace Plenum.Data.Json;

/// <summary>The JSON document of <c>plenum evidence claims</c>.</summary>
public static class ClaimsJson
{
    /// <summary>Claims with what recomputing them gives now.</summary>
    /// <param name="topic">Only claims of this topic, or null.</param>
    /// <param name="verdict">Only this verdict, or null.</param>
    /// <exception cref="BadInputException">There is no such topic or verdict.</exception>
    public static IReadOnlyList<(Claim Claim, ClaimResult? Result)> Find(string? topic, string? verdict)
    {
        var all = EvidenceWriting.Library.Claims;
        var topics = all.Select(c => c.Topic).Distinct(StringComparer.Ordinal).ToArray();
        if (topic is not null && !topics.Contains(topic, StringComparer.OrdinalIgnoreCase))
            throw new BadInputException($"unknown topic '{topic}'", "--topic", "Legal: " + string.Join(", ", topics) + ".");
        var wanted = verdict is null ? (Verdict?)null : Words.Verdict(verdict.ToLowerInvariant())
            ?? throw new BadInputException($"unknown verdict '{verdict}'", "--verdict", "Legal: " + string.Join(", ", Words.AllVerdicts) + ".");
        var data = AuditSource.AtHand();
        return [.. all.Where(c => (topic is null || string.Equals(c.Topic, topic, StringComparison.OrdinalIgnoreCase))
            && (wanted is null || c.Verdict == wanted)).Select(c => (c, ClaimAudit.Check(c.Id, data)))];
    }

    /// <summary>Writes the document.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<(Claim Claim, ClaimResult? Result)> audited)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(audited);
        json.WriteStartObject();
        json.WriteNumber("count", audited.Count);
        json.WriteStartObject("verdicts");
        foreach (var word in Words.AllVerdicts)
            json.WriteNumber(word, audited.Count(a => Words.Of(a.Claim.Verdict) == word));
        json.WriteEndObject();
        json.WriteStartArray("claims");
        foreach (var (claim, result) in audited)
            WriteClaim(json, claim, result);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one claim as a JSON object.</summary>
    public static void WriteClaim(Utf8JsonWriter json, Claim claim, ClaimResult? result)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(claim);
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("claim", claim.Text);
        json.WriteString("quote", claim.Quote);
        json.WriteString("topic", claim.Topic);
        json.WriteString("subject", claim.Subject);
        json.WriteString("measure", claim.Measure);
        json.WriteString("value", claim.Value);
        json.WriteString("unit", claim.Unit);
        json.WriteString("year", claim.Year);
        json.WriteString("essay_source", claim.EssaySource);
        json.WriteString("verdict", Words.Of(claim.Verdict));
        json.WriteString("corrected_value", claim.CorrectedValue);
        json.WriteString("note", claim.Note);
        json.WriteString("story", claim.Story);
        json.WriteString("checked_against", claim.CheckedAgainst);
        json.Source(claim.SourceId);
        json.Mark(claim.Mark);
        if (result is null)
        {
            json.WriteNull("recomputed");
        }
        else
        {
            json.WriteStartObject("recomputed");
            json.WriteBoolean("data_at_hand", result.Computed);
            json.WriteString("result", result.Text);
            json.Number("value", result.Value);
            json.WriteString("verdict", result.Verdict is { } v ? Words.Of(v) : null);
            json.WriteString("rule", result.Rule);
            json.WriteString("source_id", result.SourceId);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
