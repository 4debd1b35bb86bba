using Plenum.Checks;
using Plenum.Scenarios;
using Plenum.Worlds;

namespace Plenum.Coalitions;

/// <summary>Finds the players of a game by name: country codes, groups, and <c>others</c> for everyone not named.</summary>
public static class PlayerList
{
    /// <summary>The word for everyone not named.</summary>
    public const string Others = "others";

    /// <summary>Resolves names in the order given.</summary>
    /// <param name="names">Codes or group names of the world or the scenario; <c>others</c> at most once.</param>
    /// <param name="world">The world.</param>
    /// <param name="scenario">The scenario, whose groups of plain codes may be players too; null for none.</param>
    /// <exception cref="BadInputException">A name is unknown, two players share a country, or nobody is left for others.</exception>
    public static IReadOnlyList<Player> Of(IReadOnlyList<string> names, World world, Scenario? scenario = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(world);
        if (names.Count < 2)
            throw new BadInputException($"a coalition analysis needs at least 2 players, got {names.Count}", "--players", "For instance --players USA,CHN,EU27,others");
        if (names.Count > Coalition.MostPlayers)
            throw new BadInputException($"at most {Coalition.MostPlayers} players, got {names.Count}", "--players");
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Count)
            throw new BadInputException($"{names.GroupBy(n => n, StringComparer.Ordinal).First(g => g.Count() > 1).Key} is named twice", "--players");
        var owner = new string?[world.RegionCount];
        var regions = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var name in names.Where(n => n != Others))
        {
            var found = Find(name, world, scenario);
            foreach (var n in found)
            {
                if (owner[n] is { } other)
                    throw new BadInputException($"{world.Regions[n].Code} belongs to both {other} and {name}", "--players", "Players must not share a country");
                owner[n] = name;
            }

            regions[name] = found;
        }

        if (names.Contains(Others, StringComparer.Ordinal))
        {
            List<int> rest = [.. Enumerable.Range(0, owner.Length).Where(n => owner[n] is null)];
            if (rest.Count == 0)
                throw new BadInputException("every country is already named; nobody is left for others", "--players");
            regions[Others] = rest;
        }

        return [.. names.Select(name => new Player(name, regions[name]))];
    }

    private static List<int> Find(string name, World world, Scenario? scenario)
    {
        if (world.RegionIndex(name) is >= 0 and var n)
            return [n];
        var own = scenario?.Groups.FirstOrDefault(g => g.Name == name);
        var codes = own is not null ? [.. own.Members.Terms.Select(t => t.Text)] : world.Groups.GetValueOrDefault(name);
        var legal = world.Regions.Select(r => r.Code).Concat(world.Groups.Keys.Order(StringComparer.Ordinal))
            .Concat(scenario?.Groups.Select(g => g.Name) ?? []).Append(Others);
        if (codes is null)
        {
            throw new BadInputException(
                $"no country or group {name} in {world.Id} ({Nearest.Phrase(name, legal)})", "--players", "Legal: a code or group of the world, others");
        }

        List<int> found = [.. codes.Select(world.RegionIndex).Where(i => i >= 0).Distinct().Order()];
        return found.Count > 0 ? found : throw new BadInputException($"the group {name} has no member in {world.Id}", "--players");
    }
}
