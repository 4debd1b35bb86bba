using Plenum.Axes;
using Plenum.Checks;
using Plenum.Participation;
using Plenum.Worlds;

namespace Plenum.Scenarios;

/// <summary>Says which countries and sectors of a world the words of a scenario mean.</summary>
internal sealed class SelectorResolver
{
    private const string All = "all", Others = "others", Tradable = "tradable", Ai = "ai";
    private readonly World world;
    private readonly IForumRegistry forums;
    private readonly ScenarioModel model;
    private readonly bool euBinds;
    private readonly Dictionary<string, bool[]> groups = new(StringComparer.Ordinal);

    public SelectorResolver(
        World world, IForumRegistry forums, Scenario scenario, bool euBinds, IReadOnlyDictionary<string, IReadOnlyList<string>>? external)
    {
        (this.world, this.forums, this.euBinds, model) = (world, forums, euBinds, scenario.Model);
        foreach (var (name, members) in world.Groups)
            groups[name] = Flags(members.Select(world.RegionIndex).Where(n => n >= 0));
        foreach (var group in scenario.Groups)
        {
            if (world.RegionIndex(group.Name) >= 0)
                throw new BadInputException($"the group {group.Name} has the code of a country", group.Members.Place, "Give it another name");
            groups[group.Name] = Countries(group.Members);
        }

        foreach (var (name, members) in external ?? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal))
            groups[name] = Countries(new Selector([.. members.Select(m => new SelectorTerm(m, $"group {name}"))], $"group {name}"));
    }

    /// <summary>Marks the countries of a selector; <paramref name="otherSide"/> gives the word <c>others</c> its meaning.</summary>
    public bool[] Countries(Selector selector, Selector? otherSide = null)
    {
        var marked = new bool[world.RegionCount];
        foreach (var term in selector.Terms)
        {
            var one = Country(term, otherSide);
            for (var n = 0; n < marked.Length; n++)
                marked[n] |= one[n];
        }

        return marked;
    }

    /// <summary>Marks the sectors of a selector.</summary>
    public bool[] Sectors(Selector selector)
    {
        var marked = new bool[world.SectorCount];
        foreach (var term in selector.Terms)
        {
            var any = false;
            for (var j = 0; j < marked.Length; j++)
            {
                if (!SectorIs(term.Text, j))
                    continue;
                marked[j] = any = true;
            }

            if (!any)
                throw UnknownSector(term);
        }

        return marked;
    }

    /// <summary>The pairs (importer, exporter) as offsets importer·N + exporter, ascending, own country left out.</summary>
    public int[] Pairs(FlowSelector flows)
    {
        var n = world.RegionCount;
        var from = Countries(flows.From, flows.To);
        var to = Countries(flows.To, flows.From);
        var pairs = new List<int>();
        for (var importer = 0; importer < n; importer++)
        {
            for (var exporter = 0; exporter < n; exporter++)
            {
                var hit = (to[importer] && from[exporter]) || (flows.BothWays && from[importer] && to[exporter]);
                if (hit && importer != exporter)
                    pairs.Add((importer * n) + exporter);
            }
        }

        return [.. pairs];
    }

    /// <summary>The forum with this identifier, or a refusal with the nearest.</summary>
    public Forum Forum(SelectorTerm term) =>
        forums.Find(term.Text)
        ?? throw new BadInputException(
            $"no forum {term.Text} in the evidence ({Nearest.Phrase(term.Text, forums.Forums.Select(f => f.Id))})",
            term.Place, "`plenum evidence forums` lists them");

    /// <summary>Marks the world's regions with a seat in a forum; a region <c>ROW</c> is outside every forum. Not to be written to.</summary>
    public bool[] Participants(string forum) =>
        SeatCache.Of(forums, world, (forum, model.Confidence, euBinds), FindParticipants);

    private bool[] FindParticipants(string forum)
    {
        var codes = forums.Participants(forum, model.Confidence).ToHashSet(StringComparer.Ordinal);
        if (euBinds && codes.Contains(EuropeanUnion.Code))
            codes.UnionWith(EuropeanUnion.MembersOf(world));
        codes.Remove("ROW");
        return Flags(Enumerable.Range(0, world.RegionCount).Where(n => codes.Contains(world.Regions[n].Code)));
    }

    private bool[] Country(SelectorTerm term, Selector? otherSide)
    {
        var word = term.Text;
        var index = world.RegionIndex(word);
        if (index >= 0)
            return Flags([index]);
        if (groups.TryGetValue(word, out var group))
            return group;
        switch (word)
        {
            case All:
                return Flags(Enumerable.Range(0, world.RegionCount));
            case Others:
                if (otherSide is null || otherSide.Terms.Any(t => t.Text == Others))
                    throw new BadInputException("`others` means everyone not named on the other side, and no other side names anyone", term.Place);
                var named = Countries(otherSide);
                return [.. named.Select(x => !x)];
            case CoalitionGroups.Members or CoalitionGroups.Outsiders:
                throw new BadInputException(
                    $"the group `{word}` is filled by `plenum coalition` and means nothing here", term.Place,
                    $"Define it under groups:, for instance `groups: {{ {word}: [USA, CHN] }}`, or run the scenario with `plenum coalition`");
            default:
                break;
        }

        if (word.StartsWith("participants(", StringComparison.Ordinal) && word.EndsWith(')'))
            return Participants(Forum(term with { Text = word["participants(".Length..^1].Trim() }).Id);
        var legal = world.Regions.Select(r => r.Code).Concat(groups.Keys.Order(StringComparer.Ordinal)).Concat([All, Others]);
        throw new BadInputException(
            $"no country or group {word} in {world.Id} ({Nearest.Phrase(word, legal)})", term.Place,
            "Legal: a code or group of the world, a group of the scenario, a list, all, others, participants(FORUM)");
    }

    private bool SectorIs(string word, int j) => word switch
    {
        All => true,
        _ when world.Sectors[j].Code == word => true,
        Tradable => IsTradable(j),
        Ai => world.Sectors[j].AiRole != AiRole.None,
        _ when word.StartsWith("ai:", StringComparison.Ordinal) =>
            world.Sectors[j].AiRole != AiRole.None && AiRoles.ToWord(world.Sectors[j].AiRole) == word[3..],
        _ => false,
    };

    private bool IsTradable(int j)
    {
        for (var importer = 0; importer < world.RegionCount; importer++)
        {
            for (var exporter = 0; exporter < world.RegionCount; exporter++)
            {
                if (importer != exporter && world.Trade[world.At(j, importer, exporter)] > 0)
                    return true;
            }
        }

        return false;
    }

    private BadInputException UnknownSector(SelectorTerm term)
    {
        var roles = AiRoles.Words.Skip(1).Select(w => "ai:" + w).ToList();
        if (term.Text is Ai or Tradable || roles.Contains(term.Text, StringComparer.Ordinal))
        {
            return new BadInputException(
                $"no sector of {world.Id} is `{term.Text}`", term.Place, $"Name sectors by code: {string.Join(", ", world.Sectors.Select(s => s.Code))}");
        }

        var legal = world.Sectors.Select(s => s.Code).Concat([All, Tradable, Ai]).Concat(roles);
        return new BadInputException(
            $"no sector {term.Text} in {world.Id} ({Nearest.Phrase(term.Text, legal)})", term.Place,
            "Legal: a code of the world, a list, all, tradable, ai, ai:compute, ai:software-and-services, ai:research, ai:telecom");
    }

    private bool[] Flags(IEnumerable<int> indices)
    {
        var flags = new bool[world.RegionCount];
        foreach (var n in indices)
            flags[n] = true;
        return flags;
    }
}
