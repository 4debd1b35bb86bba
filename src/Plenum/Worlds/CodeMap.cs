using Plenum.Checks;

namespace Plenum.Worlds;

/// <summary>Says which codes merge into which: groups in order of first appearance among the codes they are made of.</summary>
public sealed class CodeMap
{
    private CodeMap(IReadOnlyList<string> groups, IReadOnlyList<string> names, int[] target)
    {
        Groups = groups;
        Names = names;
        Target = target;
    }

    /// <summary>Codes of the merged axis.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>Names given to the groups; empty where none was given.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>For each original code its position in <see cref="Groups"/>.</summary>
    public int[] Target { get; }

    /// <summary>Everything stays as it is.</summary>
    public static CodeMap Identity(IReadOnlyList<string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return Of("code", codes, [], "");
    }

    /// <summary>Makes a map; a code that is not mentioned stays as it is.</summary>
    /// <param name="what">What a code names, for messages.</param>
    /// <param name="codes">The codes of the axis, in order.</param>
    /// <param name="pairs">Code, group and name of the group (may be empty).</param>
    /// <param name="place">Where the pairs come from, for messages.</param>
    /// <exception cref="BadInputException">A code is unknown or mapped twice, or a group has two names.</exception>
    public static CodeMap Of(string what, IReadOnlyList<string> codes, IEnumerable<(string Code, string Group, string Name)> pairs, string place)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(pairs);
        var groupOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var nameOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, group, name) in pairs)
        {
            if (!codes.Contains(code, StringComparer.Ordinal))
                throw new BadInputException($"unknown {what} \"{code}\" ({Nearest.Phrase(code, codes)})", place);
            if (group.Length == 0)
                throw new BadInputException($"{code} has no group", place);
            if (!groupOf.TryAdd(code, group))
                throw new BadInputException($"{code} is mapped twice", place);
            if (name.Length > 0 && !nameOf.TryAdd(group, name) && nameOf[group] != name)
                throw new BadInputException($"group {group} has two names: \"{nameOf[group]}\" and \"{name}\"", place);
        }

        var groups = new List<string>();
        var target = new int[codes.Count];
        for (var c = 0; c < codes.Count; c++)
        {
            var group = groupOf.GetValueOrDefault(codes[c], codes[c]);
            target[c] = groups.IndexOf(group);
            if (target[c] < 0)
            {
                target[c] = groups.Count;
                groups.Add(group);
            }
        }

        return new CodeMap(groups, [.. groups.Select(g => nameOf.GetValueOrDefault(g, ""))], target);
    }
}
