using Plenum.Checks;
using Plenum.Participation;
using Plenum.Worlds;

namespace Plenum.Scenarios;

/// <summary>Works out which seats a participation measure moves, given what the earlier ones did; refuses what is not so.</summary>
internal sealed class SeatMoves(World world, SelectorResolver resolver, SeatingPlan seating)
{
    private readonly bool[][] seats = [.. seating.Seats.Select(s => (bool[])s.Clone())];

    /// <summary>The moves of a measure, the countries they leave outside, and the table: who sits in the named forums afterwards.</summary>
    public (IReadOnlyList<(int Forum, int Country, bool Sits)> Moves, bool[] Outsiders, bool[] Table) Next(ParticipationMeasure m)
    {
        var countries = resolver.Countries(m.Countries);
        if (m.Move != ParticipationMove.Only && m.Countries.Terms.FirstOrDefault(t => t.Text == "ROW") is { } rest)
            throw new BadInputException("ROW, the rest of the world, is outside every forum and can neither leave nor join", rest.Place);
        var everyForum = m.Forums.Terms.Any(t => t.Text == "all");
        var forums = everyForum
            ? Enumerable.Range(0, seats.Length).ToList()
            : m.Forums.Terms.Select(Index).Distinct().ToList();
        var changes = new List<(int Forum, int Country, bool Sits)>();
        foreach (var f in forums)
        {
            for (var n = 0; n < countries.Length; n++)
            {
                if (world.Regions[n].Code == "ROW")
                    continue;
                var sits = m.Move switch
                {
                    ParticipationMove.Only => countries[n],
                    ParticipationMove.Joins => seats[f][n] || countries[n],
                    _ => seats[f][n] && !countries[n],
                };
                if (m.Move != ParticipationMove.Only && countries[n] && !everyForum && sits == seats[f][n])
                    throw NoSuchMove(m, f, n);
                if (sits != seats[f][n])
                    changes.Add((f, n, sits));
            }
        }

        if (everyForum && changes.Count == 0 && m.Move != ParticipationMove.Only && Array.Exists(countries, c => c))
        {
            throw new BadInputException(
                $"{m.Countries} {(m.Move == ParticipationMove.Leaves ? "is in no forum it could leave" : "is already in every forum")}", m.Place);
        }

        var outsiders = new bool[countries.Length];
        foreach (var (f, n, sits) in changes)
        {
            seats[f][n] = sits;
            outsiders[n] |= !sits;
        }

        var table = new bool[countries.Length];
        for (var n = 0; n < table.Length; n++)
            table[n] = !outsiders[n] && forums.Exists(f => seats[f][n]);
        return (changes, outsiders, table);
    }

    private int Index(SelectorTerm term)
    {
        var id = resolver.Forum(term).Id;
        for (var f = 0; f < seating.Forums.Count; f++)
        {
            if (seating.Forums[f].Id == id)
                return f;
        }

        throw new BadInputException($"no forum {id}", term.Place);
    }

    private BadInputException NoSuchMove(ParticipationMeasure m, int forum, int country)
    {
        var code = world.Regions[country].Code;
        var id = seating.Forums[forum].Id;
        var place = m.Forums.Terms.FirstOrDefault(t => t.Text == id)?.Place ?? m.Place;
        var leaves = m.Move == ParticipationMove.Leaves;
        var where = Enumerable.Range(0, seats.Length).Where(f => seats[f][country] == leaves).Select(f => seating.Forums[f].Id).ToList();
        return new BadInputException(
            leaves ? $"{code} holds no seat in {id} and cannot leave it" : $"{code} already sits in {id} and cannot join it",
            place,
            where.Count == 0 ? "" : (leaves ? $"{code} sits in: " : $"{code} is outside: ") + string.Join(", ", where));
    }
}
