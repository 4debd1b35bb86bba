using Plenum.Checks;

namespace Plenum.Parameters;

/// <summary>Every parameter there is.</summary>
public sealed class ParameterLibrary
{
    private readonly Dictionary<string, ParameterDefinition> byName;
    private readonly ParameterDefinition[] patterns;

    /// <summary>Creates the library; definitions are kept in ordinal order of their names.</summary>
    /// <exception cref="BadInputException">Two definitions share a name, or a default is not legal.</exception>
    public ParameterLibrary(IEnumerable<ParameterDefinition> definitions)
    {
        Definitions = [.. definitions.OrderBy(d => d.Name, StringComparer.Ordinal)];
        byName = new Dictionary<string, ParameterDefinition>(StringComparer.Ordinal);
        foreach (var definition in Definitions)
        {
            if (!byName.TryAdd(definition.Name, definition))
                throw new BadInputException($"the parameter {definition.Name} is defined twice", definition.Place);
            foreach (var value in definition.Variants.Select(v => v.Value).Append(definition.Value))
            {
                if (value.Number is { } x ? !definition.Allows(x) : !definition.Allows(value.Word ?? ""))
                    throw new BadInputException($"{definition.Name} must be {definition.Range}, got {value}", definition.Place);
            }
        }

        patterns = [.. Definitions.Where(d => d.Subject.Length > 0)];
    }

    /// <summary>All definitions in ordinal order.</summary>
    public IReadOnlyList<ParameterDefinition> Definitions { get; }

    /// <summary>The definition a name belongs to and, for a pattern, the subject it names.</summary>
    /// <exception cref="BadInputException">There is none; the message gives the nearest.</exception>
    public (ParameterDefinition Definition, string Subject) Find(string name, string place = "")
    {
        ArgumentNullException.ThrowIfNull(name);
        if (byName.TryGetValue(name, out var exact) && exact.Subject.Length == 0)
            return (exact, "");
        foreach (var pattern in patterns)
        {
            if (name.StartsWith(pattern.Prefix, StringComparison.Ordinal) && name.Length > pattern.Prefix.Length)
                return (pattern, name[pattern.Prefix.Length..]);
        }

        throw new BadInputException(
            $"no parameter {name} ({Nearest.Phrase(name, byName.Keys)})", place, "`plenum params list` shows all");
    }
}
