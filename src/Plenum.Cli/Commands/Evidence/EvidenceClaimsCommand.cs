using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Evidence;
using Plenum.Evidence.Audit;

namespace Plenum.Cli.Commands.Evidence;

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
            var audited = ClaimsJson.Find(parsed.GetValue(topic), parsed.GetValue(verdict));
            if (parsed.GetValue(json))
                JsonOut.Write(w => ClaimsJson.Write(w, audited));
            else
                Text(Console.Out, audited, parsed.GetValue(verdict) is not null);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Text(TextWriter output, IReadOnlyList<(Claim Claim, ClaimResult? Result)> audited, bool atLength)
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
}
