using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Evidence;

namespace Plenum.Cli.Commands.Evidence;

/// <summary><c>plenum evidence forums</c>: countries by instruments, over time.</summary>
internal static class EvidenceForumsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var country = new Option<string?>("--country") { Description = "Codes, separated by commas; without it every recorded row." };
        var forum = new Option<string?>("--forum") { Description = "Only this forum." };
        var on = new Option<string?>("--on") { Description = "State on a date; later forums and joiners are left out." };
        var json = new Option<bool>("--json") { Description = "One JSON document." };
        var command = new Command(
            "forums",
            "Who sits where: 44 instruments with the status of each country, in order of date. No row means that nothing is recorded, not absence.\n"
            + "Example: plenum evidence forums --country CHN,USA,GBR --json")
        { country, forum, on, json };
        command.SetAction(parsed =>
        {
            var codes = EvidenceWriting.Codes(parsed.GetValue(country), "--country");
            var day = EvidenceWriting.Date(parsed.GetValue(on), "--on");
            var entries = ForumsJson.Find(parsed.GetValue(forum), day);
            if (parsed.GetValue(json))
                JsonOut.Write(w => ForumsJson.Write(w, entries, codes, day));
            else
                Text(Console.Out, entries, codes, day);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Text(TextWriter output, IReadOnlyList<ForumEntry> entries, IReadOnlyList<string> codes, DateOnly? day)
    {
        if (codes.Count == 0)
        {
            var table = new PlainTable("date", "forum", "seats", "of them from memory", "roster", "status", "name");
            foreach (var f in entries)
            {
                var seats = ForumsJson.Rows(f, day).Count(s => s.Participates);
                var memory = EvidenceWriting.Library.Forums.FromMemoryShare(f.Forum.Id);
                table.Add(f.Forum.Date, f.Forum.Id, seats.ToString(), double.IsNaN(memory) ? "" : $"{100 * memory:0} %", f.Roster, f.Mark.ToString(), f.Forum.Name);
            }

            table.Write(output);
            if (entries.Count == 1)
                OneForum(output, entries[0], day);
            return;
        }

        var matrix = new PlainTable(["date", "forum", .. codes, "name"]);
        foreach (var f in entries)
        {
            var rows = ForumsJson.Rows(f, day).ToDictionary(s => s.Country, StringComparer.Ordinal);
            matrix.Add([f.Forum.Date, f.Forum.Id, .. codes.Select(c => rows.TryGetValue(c, out var s) ? Cell(s) : "-"), f.Forum.Name]);
        }

        matrix.Write(output);
        output.Write("\n- nothing recorded (not the same as absent)   ° from memory   ? low confidence   + holds a seat\n");
    }

    private static void OneForum(TextWriter output, ForumEntry f, DateOnly? day)
    {
        output.Write("\n");
        var table = new PlainTable("country", "seat", "since", "status", "name");
        foreach (var s in ForumsJson.Rows(f, day))
            table.Add(s.Country, Cell(s), s.Since, s.Mark.ToString(), EvidenceWriting.Library.NameOf(s.Country) + (s.Note.Length > 0 ? $" ({s.Note})" : ""));
        table.Write(output);
        output.Write($"\nSource: {EvidenceWriting.SourceLine(f.SourceId)}\n");
    }

    private static string Cell(SeatEntry s) =>
        (s.Participates ? "+" : "") + s.Status + (s.Mark.FromMemory ? "°" : "") + (s.Mark.Confidence == Confidence.Low ? "?" : "");
}
