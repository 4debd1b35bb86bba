using System.Globalization;
using Plenum.Figures.Charts;
using Plenum.Figures.Runs;

namespace Plenum.Figures.Reports;

/// <summary>Figures of what people decide: measures in time, seats, participation.</summary>
public static class ScenarioFigures
{
    /// <summary>The measures on a time line; null without a scenario or without measures.</summary>
    public static IFigure? Measures(ReportInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Scenario is not { Measures.Count: > 0 } scenario)
            return null;
        var facts = input.Run.Facts;
        var bars = scenario.Measures.Select((m, k) => new TimelineBar(
            "measure-" + k.ToString(CultureInfo.InvariantCulture), MeasureWords.Of(m, c => Name(input, c)), m.Kind.Replace('_', ' '), m.From ?? facts.FirstYear, m.To, (int)Math.Round(m.PhaseIn ?? 0))).ToList();
        var first = bars.Min(b => b.From);
        var title = bars.Count == 1 ? $"One measure: {bars[0].Label}" : $"{Year(bars.Count)} measures, the first from {Year(first)}";
        return new Timeline(
            RunFigures.Words(input.Run, "measures", title, "What the scenario adds to the world compared against, by year"), bars, Math.Min(first, facts.FirstYear), facts.LastYear);
    }

    /// <summary>The table of the forum with most seats among those whose seats move; null where no seat moves.</summary>
    public static IFigure? Seats(ReportInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Forums is not { } forums || input.Moves.Count == 0)
            return null;
        var forum = input.Moves.Select(m => m.Forum).Distinct(StringComparer.Ordinal)
            .Select(id => (Id: id, Seats: forums.Participants(id))).Where(f => f.Seats.Count is > 0 and <= 70)
            .OrderByDescending(f => f.Seats.Count).ThenBy(f => f.Id, StringComparer.Ordinal).FirstOrDefault();
        if (forum.Id is null)
            return null;
        var moves = input.Moves.Where(m => m.Forum == forum.Id).DistinctBy(m => m.Country).ToDictionary(m => m.Country, StringComparer.Ordinal);
        var seats = forum.Seats.Union(moves.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(c => new Charts.Seat(c, Name(input, c), !moves.TryGetValue(c, out var m) ? SeatState.Stays : m.Joins ? SeatState.Joins : SeatState.Leaves)).ToList();
        var name = forums.Find(forum.Id)?.Name ?? forum.Id;
        var left = seats.Where(s => s.State == SeatState.Leaves).Select(s => s.Name).ToList();
        var title = left.Count > 0 ? $"{string.Join(", ", left)} leaves an empty chair: {name}" : $"{string.Join(", ", seats.Where(s => s.State == SeatState.Joins).Select(s => s.Name))} takes a chair: {name}";
        return new RoundTable(Words(input, "seats", title, "Recorded participants by ISO code; EUU is the European Union as such"), name, seats);
    }

    /// <summary>Forums × countries for the countries of the world that sit most often; null without the evidence.</summary>
    public static IFigure? Participation(ReportInput input, int countries = 26)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Forums is not { } forums)
            return null;
        var moves = input.Moves.DistinctBy(m => (m.Forum, m.Country)).ToDictionary(m => (m.Forum, m.Country));
        var tables = forums.Forums.Select(f => (Forum: f, Seats: forums.Participants(f.Id).ToHashSet(StringComparer.Ordinal)))
            .Where(f => f.Seats.Count > 0).OrderBy(f => f.Forum.Date, StringComparer.Ordinal).ThenBy(f => f.Forum.Id, StringComparer.Ordinal).ToList();
        var known = input.Run.Facts.Regions.Select(r => r.Code).Where(c => c != "ROW");
        var rows = known.Select(c => (Code: c, Count: tables.Count(t => t.Seats.Contains(c)))).Where(c => c.Count > 0)
            .OrderByDescending(c => moves.Keys.Any(k => k.Country == c.Code)).ThenByDescending(c => c.Count).ThenBy(c => c.Code, StringComparer.Ordinal).Take(countries).ToList();
        if (rows.Count == 0)
            return null;
        var cells = rows.SelectMany(r => tables.Select(t => new ParticipationCell(r.Code, t.Forum.Id, State(t.Seats.Contains(r.Code), moves.GetValueOrDefault((t.Forum.Id, r.Code))))))
            .Where(c => c.State != SeatState.Absent).ToList();
        var emptied = cells.Count(c => c.State == SeatState.Leaves);
        var title = emptied > 0 ? $"{Year(emptied)} of the recorded seats empty in the scenario" : $"Who sits where: {Year(tables.Count)} forums";
        return new ParticipationMap(
            Words(input, "participation", title, $"Recorded seats in multilateral AI forums by year of the instrument; the {Year(rows.Count)} countries of this world with most seats"),
            [.. rows.Select(r => new Named(r.Code, Name(input, r.Code)))],
            [.. tables.Select(t => new Named(t.Forum.Id, t.Forum.Name, t.Forum.Date.Length >= 4 ? t.Forum.Date[..4] : ""))], cells);
    }

    private static FigureText Words(ReportInput input, string id, string title, string subtitle) =>
        RunFigures.Words(input.Run, id, title, subtitle) with { Source = "Plenum evidence: rosters of the forums’ publishers, each row with its source; a blank cell means no recorded seat." };

    private static SeatState State(bool seated, MovedSeat? move) => move is null
        ? seated ? SeatState.Stays : SeatState.Absent
        : move.Joins ? SeatState.Joins : SeatState.Leaves;

    private static string Name(ReportInput input, string code) =>
        RunFigures.Name(input.Run, code) is var name && name != code ? name : input.PlaceNames.GetValueOrDefault(code, code);

    private static string Year(int value) => value.ToString(CultureInfo.InvariantCulture);
}
