using System.Globalization;
using Plenum.Data.Evidence;
using Plenum.Evidence;
using Plenum.Figures;
using Plenum.Figures.Charts;

namespace Plenum.Web.Record;

/// <summary>The figures of the page of evidence.</summary>
internal static class RecordFigures
{
    private const int FirstYear = 2018;
    private const int LastYear = 2027;
    private const int Rows = 30;

    /// <summary>Forums and the countries that sit in most of them; a country asked for comes first.</summary>
    /// <param name="first">Its code; empty for none.</param>
    public static IFigure Participation(string first)
    {
        var library = EvidenceLibrary.Embedded;
        var tables = library.Forums.Entries.Select(f => (f.Forum, Seats: library.Forums.Participants(f.Forum.Id).ToHashSet(StringComparer.Ordinal)))
            .Where(f => f.Seats.Count > 0).OrderBy(f => f.Forum.Date, StringComparer.Ordinal).ThenBy(f => f.Forum.Id, StringComparer.Ordinal).ToList();
        var rows = library.Places.Where(p => p.Kind is not "aggregate").Select(p => (p.Code, p.Name, Count: tables.Count(t => t.Seats.Contains(p.Code))))
            .Where(p => p.Count > 0).OrderByDescending(p => p.Code == first).ThenByDescending(p => p.Count).ThenBy(p => p.Code, StringComparer.Ordinal).Take(Rows).ToList();
        var cells = rows.SelectMany(r => tables.Where(t => t.Seats.Contains(r.Code)).Select(t => new ParticipationCell(r.Code, t.Forum.Id, SeatState.Stays))).ToList();
        string Seats(string code) => tables.Count(t => t.Seats.Contains(code)).ToString(CultureInfo.InvariantCulture);
        var whom = first.Length > 0 && rows.Exists(r => r.Code == first) ? first : "CHN";
        var title = $"{library.NameOf(whom)} holds a recorded seat in {Seats(whom)} of {tables.Count} forums on record, {(whom == "USA" ? "China" : "the United States")} in {Seats(whom == "USA" ? "CHN" : "USA")}";
        return new ParticipationMap(
            new FigureText(
                "forums", title, $"Recorded seats in multilateral AI forums by year of the instrument; the {rows.Count} places with most seats",
                "Plenum evidence: rosters of the forums’ publishers, each row with its source; a blank cell means no recorded seat.", title + ". The list below names every seat."),
            [.. rows.Select(r => new Named(r.Code, r.Name))],
            [.. tables.Select(t => new Named(t.Forum.Id, t.Forum.Name, t.Forum.Date.Length >= 4 ? t.Forum.Date[..4] : ""))], cells);
    }

    /// <summary>The controls and rules that took effect, in time.</summary>
    public static IFigure Measures()
    {
        var library = EvidenceLibrary.Embedded;
        var bars = library.Measures.Where(m => m.From.Length >= 4).OrderBy(m => m.From, StringComparer.Ordinal).ThenBy(m => m.Id, StringComparer.Ordinal)
            .Select(m => new TimelineBar(m.Id, $"{string.Join(", ", m.Imposers)}: {m.Instrument}", m.Layers[0].Replace('_', ' '), Year(m.From), m.Until.Length >= 4 ? Year(m.Until) : null)).ToList();
        return new Timeline(
            new FigureText(
                "measures", $"{bars.Count} controls and rules that touch AI, the first from {bars[0].From}", "When each applied, by the first layer it touches; an arrow means it still does",
                "Plenum evidence: the publishers of the rules, each row with its source.", "The table of the same page has every date."),
            bars, bars[0].From, LastYear);
    }

    /// <summary>Where a measure stands on the axis of the table, 0 to 100; null where it never took effect.</summary>
    public static (double Left, double Width)? Bar(PolicyMeasure measure)
    {
        if (measure.From.Length < 4)
            return null;
        var from = At(IsoDates.First(measure.From));
        var to = measure.Until.Length > 0 ? At(IsoDates.First(measure.Until)) : 100;
        return (from, Math.Max(1, to - from));
    }

    /// <summary>The years named above the axis of the table, with their place on it.</summary>
    public static IEnumerable<(int Year, double At)> Axis() =>
        Enumerable.Range(FirstYear, LastYear - FirstYear).Where(y => y % 2 == 0).Select(y => (y, At(new DateOnly(y, 1, 1))));

    private static double At(DateOnly date) =>
        Math.Clamp(100 * (date.Year + ((date.DayOfYear - 1) / 365.25) - FirstYear) / (LastYear - FirstYear), 0, 100);

    private static int Year(string date) => int.Parse(date.AsSpan(0, 4), CultureInfo.InvariantCulture);
}
