using Plenum.Axes;

namespace Plenum.Worlds;

/// <summary>Regions, sectors and groups of a merged world.</summary>
internal static class MergedAxes
{
    /// <summary>One merged region; a region alone in its group keeps all it has but the code.</summary>
    public static Region Region(World world, CodeMap map, int group)
    {
        var members = Members(map, group).Select(n => world.Regions[n]).ToList();
        if (members.Count == 1)
            return members[0] with { Code = map.Groups[group], Name = map.Names[group].Length > 0 ? map.Names[group] : members[0].Name };
        string Same(Func<Region, string> of) => members.Select(of).Distinct(StringComparer.Ordinal).Count() == 1 ? of(members[0]) : "";
        return new Region(
            map.Groups[group], map.Names[group].Length > 0 ? map.Names[group] : map.Groups[group], Same(r => r.IncomeGroup),
            members.TrueForAll(r => r.Population is not null) ? members.Sum(r => r.Population!.Value) : null, Same(r => r.Family),
            members.Exists(r => r.Imputed));
    }

    /// <summary>One merged sector.</summary>
    public static Sector Sector(World world, CodeMap map, int group, List<WorldNote> log)
    {
        var indexes = Members(map, group).ToList();
        var members = indexes.ConvertAll(j => world.Sectors[j]);
        if (members.Count == 1)
            return members[0] with { Code = map.Groups[group], Name = map.Names[group].Length > 0 ? map.Names[group] : members[0].Name };
        var weights = indexes.ConvertAll(j => ValueAdded(world, j));
        var total = weights.Sum();
        var role = members[0].AiRole;
        if (!members.TrueForAll(x => x.AiRole == role))
        {
            log.Add(new WorldNote(
                "ai-role-lost", map.Groups[group], members.Count(x => x.AiRole != AiRole.None),
                $"{string.Join(", ", members.Select(x => x.Code))} differ in their part in AI; the merged sector has none"));
            role = AiRole.None;
        }

        double? exposure = members.TrueForAll(x => x.AiExposure is not null)
            ? members.Select((x, at) => x.AiExposure!.Value * (total > 0 ? weights[at] / total : 1.0 / members.Count)).Sum()
            : null;
        return new Sector(map.Groups[group], map.Names[group].Length > 0 ? map.Names[group] : map.Groups[group], role, exposure);
    }

    /// <summary>Groups of merged regions.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Groups(World world, CodeMap map, List<WorldNote> log)
    {
        var groups = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, members) in world.Groups)
        {
            var kept = new List<string>();
            var dropped = new List<string>();
            for (var g = 0; g < map.Groups.Count; g++)
            {
                var parts = Members(map, g).Select(n => world.Regions[n].Code).ToList();
                var inside = parts.Count(p => members.Contains(p, StringComparer.Ordinal));
                if (inside == parts.Count)
                    kept.Add(map.Groups[g]);
                else if (inside > 0)
                    dropped.Add(map.Groups[g]);
            }

            if (kept.Count > 0)
                groups.Add(name, kept);
            if (dropped.Count > 0)
                log.Add(new WorldNote("group-cut", name, dropped.Count, $"{string.Join(", ", dropped)} lies only partly in {name} and is left out of it"));
        }

        return groups;
    }

    private static IEnumerable<int> Members(CodeMap map, int group) => Enumerable.Range(0, map.Target.Length).Where(i => map.Target[i] == group);

    private static double ValueAdded(World world, int sector)
    {
        var sum = 0.0;
        for (var n = 0; n < world.RegionCount; n++)
            sum += world.ValueAdded[(n * world.SectorCount) + sector];
        return sum;
    }
}
