using System.CommandLine;
using System.Text.Json;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Data.Evidence;
using Plenum.Evidence;
using Plenum.Evidence.Audit;

namespace Plenum.Cli.Commands;

/// <summary><c>plenum evidence claims</c>: audits the essay.</summary>
internal static class EvidenceClaimsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var topic = new Option<string?>("--topic") { Description = "Only claims of this topic." };
        var verdict = new Option<string?>("--verdict") { Description = "Only this verdict: " + string.Join(", ", Words.AllVerdicts) + "." };
        var json = new Option<bool>("--json") { Description = "One JSON document." };
        var command = new Command(
            "claims",
            "The essay's 69 claims with verdicts; those marked * are recomputed from data now.\nExample: plenum evidence claims --verdict contradicted")
        { topic, verdict, json };
        command.SetAction(parsed =>
        {
            var claims = Filter(parsed.GetValue(topic), parsed.GetValue(verdict));
            var data = AuditSource.AtHand();
            var audited = claims.Select(c => (Claim: c, Result: ClaimAudit.Check(c.Id, data))).ToArray();
            if (parsed.GetValue(json))
                JsonOut.Write(w => Json(w, audited));
            else
                Text(Console.Out, audited, parsed.GetValue(verdict) is not null);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes one claim as a JSON object.</summary>
    public static void WriteClaim(Utf8JsonWriter json, Claim claim, ClaimResult? result)
    {
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

    /// <summary>Writes one claim at length.</summary>
    public static void Story(TextWriter output, Claim claim, ClaimResult? result)
    {
        output.Write($"{claim.Id}  {Words.Of(claim.Verdict)}  ({claim.Mark})\n  The essay: {claim.Text}\n");
        if (claim.Quote.Length > 0)
            output.Write($"  In its words: \"{claim.Quote}\"\n");
        if (claim.Story.Length > 0)
            output.Write($"  {claim.Story}\n");
        if (claim.CorrectedValue.Length > 0)
            output.Write($"  Better: {claim.CorrectedValue}\n");
        if (claim.Note.Length > 0)
            output.Write($"  {claim.Note}\n");
        if (result is { Computed: true })
            output.Write($"  * Recomputed: {result.Text}. {Words.Of(result.Verdict!.Value)} ({result.Rule}). [{result.SourceId}]\n");
        else if (result is not null)
            output.Write($"  * Not recomputed: {result.Text}\n");
        output.Write($"  Source: {EvidenceWriting.SourceLine(claim.SourceId)}\n\n");
    }

    private static Claim[] Filter(string? topic, string? verdict)
    {
        var all = EvidenceWriting.Library.Claims;
        var topics = all.Select(c => c.Topic).Distinct(StringComparer.Ordinal).ToArray();
        if (topic is not null && !topics.Contains(topic, StringComparer.OrdinalIgnoreCase))
            throw new BadInputException($"unknown topic '{topic}'", "--topic", "Legal: " + string.Join(", ", topics) + ".");
        var wanted = verdict is null ? (Verdict?)null : Words.Verdict(verdict.ToLowerInvariant())
            ?? throw new BadInputException($"unknown verdict '{verdict}'", "--verdict", "Legal: " + string.Join(", ", Words.AllVerdicts) + ".");
        return [.. all.Where(c => (topic is null || string.Equals(c.Topic, topic, StringComparison.OrdinalIgnoreCase))
            && (wanted is null || c.Verdict == wanted))];
    }

    private static void Json(Utf8JsonWriter json, (Claim Claim, ClaimResult? Result)[] audited)
    {
        json.WriteStartObject();
        json.WriteNumber("count", audited.Length);
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

    private static void Text(TextWriter output, (Claim Claim, ClaimResult? Result)[] audited, bool atLength)
    {
        if (atLength)
        {
            foreach (var (claim, result) in audited)
                Story(output, claim, result);
        }
        else
        {
            var table = new PlainTable("id", "", "verdict", "status", "confidence", "as of", "claim");
            foreach (var (c, r) in audited)
                table.Add(c.Id, r is null ? "" : "*", Words.Of(c.Verdict), c.Mark.Status, Words.Of(c.Mark.Confidence), c.Mark.AsOf, c.Text);
            table.Write(output);
            output.Write("\nRecomputed from data now (*), beside the essay's value and the recorded verdict:\n");
            foreach (var (c, r) in audited.Where(a => a.Result is not null))
                output.Write($"  {c.Id}  essay: {c.Value} {c.Unit}  {(r!.Computed ? $"now: {r.Text}. {Words.Of(r.Verdict!.Value)}" : r.Text)} (recorded: {Words.Of(c.Verdict)})\n");
        }

        output.Write(string.Join(", ", Words.AllVerdicts.Select(w => $"{audited.Count(a => Words.Of(a.Claim.Verdict) == w)} {w}")) + "\n");
    }
}
