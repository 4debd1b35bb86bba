using Plenum.Checks;
using Plenum.Worlds;

namespace Plenum.Knowledge;

/// <summary>m_c: how much each channel counts for the sectors with an AI role. No published work identifies it.</summary>
internal static class ChannelWeights
{
    /// <summary>Trade and every channel the world has a table for, by the weights asked for (1 where none is), summing to one.</summary>
    public static IReadOnlyDictionary<string, double> Of(World world, KnowledgeParameters parameters)
    {
        var names = new List<string> { Channels.Trade };
        names.AddRange(world.Channels.Keys.Where(c => c != Channels.Compute && c != Channels.Trade).Order(StringComparer.Ordinal));
        foreach (var (name, weight) in parameters.Weights)
        {
            // Weights of a named channel come with the parameter files whether or not this world has its table.
            if (weight > 0 && !names.Contains(name, StringComparer.Ordinal) && !Channels.Named.Contains(name, StringComparer.Ordinal))
                throw new BadInputException($"diffusion.weight.{name}: world {world.Id} has no channel {name}; {Nearest.Phrase(name, names)}");
        }

        var raw = names.ToDictionary(c => c, c => parameters.Weights.GetValueOrDefault(c, 1), StringComparer.Ordinal);
        var total = raw.Values.Sum();
        if (!(total > 0))
            throw new BadInputException($"diffusion.weight: at least one of {string.Join(", ", names)} must be positive");
        return names.Where(c => raw[c] > 0).ToDictionary(c => c, c => raw[c] / total, StringComparer.Ordinal);
    }
}
