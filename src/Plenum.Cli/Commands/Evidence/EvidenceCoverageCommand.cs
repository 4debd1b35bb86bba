using System.CommandLine;
using System.Globalization;
using Plenum.Cli.Output;
using Plenum.Data.Evidence;
using Plenum.Evidence;
using Plenum.Participation;

namespace Plenum.Cli.Commands.Evidence;

/// <summary><c>plenum evidence coverage</c>: what sits at a table, with and without a seat.</summary>
internal static class EvidenceCoverageCommand
{

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var forum = new Option<string>("--forum") { Description = "The forum.", Required = true };
        var with = new Option<string?>("--with") { Description = "Seats to fill, codes separated by commas." };
        var without = new Option<string?>("--without") { Description = "Seats to empty." };
        var on = new Option<string?>("--on") { Description = "The table on a date; default: as recorded last." };
        var states = new Option<bool>("--states-only") { Description = "Do not count the European Union's members through the Union's own seat." };
        var low = new Option<bool>("--low") { Description = "Count seats of low confidence too." };
        var json = new Option<bool>("--json") { Description = "One JSON document." };
        var command = new Command(
            "coverage",
            "Share of the world's AI articles, patents, models, compute, value added and population at a table, with and without a seat. No model.\n"
            + "Example: plenum evidence coverage --forum SEOUL_MIN2024 --with CHN")
        { forum, with, without, on, states, low, json };
        command.SetAction(parsed =>
        {
            var question = CoverageQuestion.Ask(
                EvidenceWriting.ForumOf(parsed.GetValue(forum)!), EvidenceWriting.Codes(parsed.GetValue(with), "--with"),
                EvidenceWriting.Codes(parsed.GetValue(without), "--without"), EvidenceWriting.Date(parsed.GetValue(on), "--on"),
                parsed.GetValue(states), parsed.GetValue(low) ? SeatConfidence.Low : SeatConfidence.Medium);
            if (parsed.GetValue(json))
                JsonOut.Write(w => CoverageJson.Write(w, question));
            else
                Text(Console.Out, question);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Text(TextWriter output, CoverageQuestion q)
    {
        output.Write($"{q.Forum.Forum.Name} ({q.Forum.Forum.Id}, {q.Forum.Forum.Date}): {q.Table.Count} at the table"
            + (q.StatesOnly ? "" : ", members of the European Union counted through its seat")
            + string.Create(CultureInfo.InvariantCulture, $"; {100 * q.FromMemory:0} % of the roster is from memory.\n\n"));
        var changes = q.With.Count + q.Without.Count > 0;
        var name = (q.With.Count > 0 ? "with " + string.Join(",", q.With) : "") + (q.Without.Count > 0 ? " without " + string.Join(",", q.Without) : "");
        var table = changes
            ? new PlainTable("share of the world's", "at the table", name.Trim(), "difference", "years", "status", "source")
            : new PlainTable("share of the world's", "at the table", "years", "status", "source");
        foreach (var i in CoverageData.Indicators)
        {
            var (now, then) = (TableCoverage.Share(i, q.Table), TableCoverage.Share(i, q.Changed));
            string[] shares = changes ? [Percent(now), Percent(then), Points(then - now)] : [Percent(now)];
            table.Add([i.Title, .. shares, i.Year, i.Mark.ToString(), i.SourceId.Length > 0 ? $"[{i.SourceId}] {i.Note}" : i.Note]);
        }

        table.Write(output);
        if (!q.Forum.RosterComplete)
            output.Write($"\nThe recorded roster is not complete ({q.Forum.Roster}): read these shares as lower bounds.\n");
    }

    private static string Percent(double share) => double.IsNaN(share) ? "absent" : string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    private static string Points(double share) => double.IsNaN(share) ? "" : string.Create(CultureInfo.InvariantCulture, $"{100 * share:+0.0;-0.0;0.0}");
}
