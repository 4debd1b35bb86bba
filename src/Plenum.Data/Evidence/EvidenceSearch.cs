using Plenum.Checks;
using Plenum.Evidence;

namespace Plenum.Data.Evidence;

/// <summary>Finds entities, forums, measures, claims, sources, models and places by identifier, name or common name.</summary>
/// <param name="library">Where to look.</param>
public sealed class EvidenceSearch(EvidenceLibrary library)
{
    private readonly Lazy<IReadOnlyList<(string Name, EvidenceMatch Match)>> names = new(() => [.. Names(library)]);

    /// <summary>
    /// What a name may mean, best kind first. An identifier or a whole name wins over names that merely contain the words;
    /// models and places are looked through last.
    /// </summary>
    /// <exception cref="BadInputException">Nothing has this name; the message gives the nearest.</exception>
    public IReadOnlyList<EvidenceMatch> Find(string wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (string.IsNullOrWhiteSpace(wanted))
            throw new BadInputException("no name given", "evidence show", "Lists: plenum evidence claims, forums, measures, sources.");
        var key = Key(wanted);
        var whole = names.Value.Where(n => Key(n.Name) == key).Select(n => n.Match).Distinct().ToArray();
        if (whole.Length > 0)
            return whole;
        var words = key.Split(' ');
        var part = names.Value.Where(n => n.Match.Kind != "place" && words.All(Key(n.Name).Contains)).Select(n => n.Match).Distinct().ToArray();
        if (part.Length > 0)
            return part;
        throw new BadInputException(
            $"nothing in the evidence is called '{wanted}' ({Nearest.Phrase(wanted, names.Value.Where(n => n.Match.Kind is "entity" or "forum" or "measure").Select(n => n.Name))})",
            "evidence show", "Lists: plenum evidence claims, forums, measures, sources.");
    }

    private static IEnumerable<(string, EvidenceMatch)> Names(EvidenceLibrary library)
    {
        foreach (var e in library.Entities)
        {
            var match = new EvidenceMatch("entity", e.Id, e.Name);
            foreach (var name in e.Aliases.Prepend(e.Name).Prepend(e.Id))
                yield return (name, match);
        }

        var alias = library.Aliases.ToLookup(a => (a.Kind, a.Id), a => a.Alias);
        foreach (var f in library.Forums.Forums)
        {
            foreach (var name in alias[("forum", f.Id)].Prepend(f.Name).Prepend(f.Id))
                yield return (name, new EvidenceMatch("forum", f.Id, f.Name));
        }

        foreach (var m in library.Measures)
        {
            foreach (var name in alias[("measure", m.Id)].Prepend(m.Instrument).Prepend(m.Id))
                yield return (name, new EvidenceMatch("measure", m.Id, m.Instrument));
        }

        foreach (var c in library.Claims)
            yield return (c.Id, new EvidenceMatch("claim", c.Id, c.Text));
        foreach (var s in library.Sources)
        {
            foreach (var name in alias[("source", s.Id)].Prepend(s.Title).Prepend(s.Id))
                yield return (name, new EvidenceMatch("source", s.Id, s.Title));
        }

        foreach (var m in EpochData.NotableModels)
            yield return (m.Name, new EvidenceMatch("model", m.Name, $"{m.Name} ({m.Organization}, {m.Date})"));
        foreach (var p in library.Places)
        {
            foreach (var name in p.Aliases.Prepend(p.Name).Prepend(p.Code))
                yield return (name, new EvidenceMatch("place", p.Code, p.Name));
        }
    }

    private static string Key(string name) =>
        string.Join(' ', name.ToUpperInvariant().Replace('’', '\'').Split([' ', '-', '–', '_', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries));
}
