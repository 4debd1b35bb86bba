using System.Text.Json;
using Plenum.Checks;
using Plenum.Evidence;
using Plenum.Participation;

namespace Plenum.Data.Json;

/// <summary>The JSON document of <c>plenum evidence forums</c>.</summary>
public static class ForumsJson
{
    private const string NoRow = "no row";

    /// <summary>One forum by identifier or name, or all that existed on a date.</summary>
    /// <param name="forum">Identifier or common name, or null for all.</param>
    /// <param name="day">The date, or null.</param>
    /// <exception cref="BadInputException">There is no such forum.</exception>
    public static IReadOnlyList<ForumEntry> Find(string? forum, DateOnly? day) => forum is not null
        ? [EvidenceWriting.ForumOf(forum)]
        : [.. EvidenceWriting.Library.Forums.Entries.Where(f => day is null || IsoDates.First(f.Forum.Date) <= day)];

    /// <summary>The recorded rows of a forum, on a date if one is given.</summary>
    public static IEnumerable<SeatEntry> Rows(ForumEntry f, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(f);
        return EvidenceWriting.Library.Forums.SeatsOf(f.Forum.Id).Where(s => day is null || s.HoldsOn(day.Value, f.Forum.Date));
    }

    /// <summary>Writes the document.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ForumEntry> entries, IReadOnlyList<string> codes, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(codes);
        json.WriteStartObject();
        json.Strings("countries", codes);
        json.WriteString("on", day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartArray("forums");
        foreach (var entry in entries)
            WriteForum(json, entry, codes, day);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one forum with the rows of some countries, or of all where none are named.</summary>
    public static void WriteForum(Utf8JsonWriter json, ForumEntry f, IReadOnlyList<string> codes, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(codes);
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
}
