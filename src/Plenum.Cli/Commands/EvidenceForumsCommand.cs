using System.CommandLine;
using System.Text.Json;
using Plenum.Cli.Output;
using Plenum.Evidence;
using Plenum.Participation;

namespace Plenum.Cli.Commands;

/// <summary><c>plenum evidence forums</c>: countries by instruments, over time.</summary>
internal static class EvidenceForumsCommand
{
    private const string NoRow = "no row";

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
            var entries = parsed.GetValue(forum) is { } name ? [EvidenceWriting.ForumOf(name)] : EvidenceWriting.Library.Forums.Entries
                .Where(f => day is null || IsoDates.First(f.Forum.Date) <= day).ToArray();
            if (parsed.GetValue(json))
                JsonOut.Write(w => Json(w, entries, codes, day));
            else
                Text(Console.Out, entries, codes, day);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes one forum with the rows of some countries, or of all where none are named.</summary>
    public static void WriteForum(Utf8JsonWriter json, ForumEntry f, IReadOnlyList<string> codes, DateOnly? day)
    {
        json.WriteStartObject();
        json.WriteString("id", f.Forum.Id);
        json.WriteString("name", f.Forum.Name);
        json.WriteString("date", f.Forum.Date);
        json.WriteString("host", f.Host);
        json.WriteString("lead", f.Lead);
        json.WriteString("type", f.Type);
        json.WriteString("strength", ForumKinds.ToWord(f.Forum.Kind));
        json.WriteString("legally_binding", f.LegallyBinding);
        json.WriteString("scope", f.Scope);
        json.WriteString("participants_official", f.OfficialCount);
        json.WriteString("roster", f.Roster);
        json.Number("roster_from_memory_share", EvidenceWriting.Library.Forums.FromMemoryShare(f.Forum.Id));
        json.WriteString("note", f.Note);
        json.WriteString("verified", f.StatusDetail);
        json.Mark(f.Mark);
        json.Source(f.SourceId);
        json.WriteStartArray("seats");
        foreach (var seat in Rows(f, day).Where(s => codes.Count == 0 || codes.Contains(s.Country)))
            Seat(json, seat);
        foreach (var code in codes.Except(Rows(f, day).Select(s => s.Country)))
        {
            json.WriteStartObject();
            json.WriteString("country", code);
            json.WriteString("name", EvidenceWriting.Library.NameOf(code));
            json.WriteString("status", NoRow);
            json.WriteBoolean("participates", false);
            json.WriteString("verified", "nothing recorded");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<SeatEntry> Rows(ForumEntry f, DateOnly? day) =>
        EvidenceWriting.Library.Forums.SeatsOf(f.Forum.Id).Where(s => day is null || s.HoldsOn(day.Value, f.Forum.Date));

    private static void Seat(Utf8JsonWriter json, SeatEntry seat)
    {
        json.WriteStartObject();
        json.WriteString("country", seat.Country);
        json.WriteString("name", EvidenceWriting.Library.NameOf(seat.Country));
        json.WriteString("status", seat.Status);
        json.WriteBoolean("participates", seat.Participates);
        json.WriteString("verified", seat.Mark.Status);
        json.WriteString("confidence", Words.Of(seat.Mark.Confidence));
        json.WriteString("as_of", seat.Mark.AsOf);
        json.WriteString("since", seat.Since);
        json.WriteString("until", seat.Until);
        json.WriteString("note", seat.Note);
        json.Source(seat.SourceId);
        json.WriteEndObject();
    }

    private static void Json(Utf8JsonWriter json, IReadOnlyList<ForumEntry> entries, IReadOnlyList<string> codes, DateOnly? day)
    {
        json.WriteStartObject();
        json.Strings("countries", codes);
        json.WriteString("on", day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartArray("forums");
        foreach (var entry in entries)
            WriteForum(json, entry, codes, day);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(TextWriter output, IReadOnlyList<ForumEntry> entries, IReadOnlyList<string> codes, DateOnly? day)
    {
        if (codes.Count == 0)
        {
            var table = new PlainTable("date", "forum", "seats", "of them from memory", "roster", "status", "name");
            foreach (var f in entries)
            {
                var seats = Rows(f, day).Count(s => s.Participates);
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
            var rows = Rows(f, day).ToDictionary(s => s.Country, StringComparer.Ordinal);
            matrix.Add([f.Forum.Date, f.Forum.Id, .. codes.Select(c => rows.TryGetValue(c, out var s) ? Cell(s) : "-"), f.Forum.Name]);
        }

        matrix.Write(output);
        output.Write("\n- nothing recorded (not the same as absent)   ° from memory   ? low confidence   + holds a seat\n");
    }

    private static void OneForum(TextWriter output, ForumEntry f, DateOnly? day)
    {
        output.Write("\n");
        var table = new PlainTable("country", "seat", "since", "status", "name");
        foreach (var s in Rows(f, day))
            table.Add(s.Country, Cell(s), s.Since, s.Mark.ToString(), EvidenceWriting.Library.NameOf(s.Country) + (s.Note.Length > 0 ? $" ({s.Note})" : ""));
        table.Write(output);
        output.Write($"\nSource: {EvidenceWriting.SourceLine(f.SourceId)}\n");
    }

    private static string Cell(SeatEntry s) =>
        (s.Participates ? "+" : "") + s.Status + (s.Mark.FromMemory ? "°" : "") + (s.Mark.Confidence == Confidence.Low ? "?" : "");
}
