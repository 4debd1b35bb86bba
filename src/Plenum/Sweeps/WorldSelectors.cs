using Plenum.Participation;
using Plenum.Scenarios;
using Plenum.Worlds;

namespace Plenum.Sweeps;

/// <summary>Says which countries and sectors of a world a selector means, outside any measure.</summary>
/// <param name="world">The world.</param>
/// <param name="forums">The evidence on participation.</param>
/// <param name="scenario">Whose groups and model options the selectors may use.</param>
public sealed class WorldSelectors(World world, IForumRegistry forums, Scenario scenario)
{
    private readonly SelectorResolver resolver = new(world, forums, scenario, scenario.Model.EuBinds, null);

    /// <summary>Indices of the countries, ascending.</summary>
    /// <exception cref="Checks.BadInputException">A word is unknown.</exception>
    public IReadOnlyList<int> Countries(Selector selector) => Marked(resolver.Countries(selector));

    /// <summary>Indices of the sectors, ascending.</summary>
    /// <exception cref="Checks.BadInputException">A word is unknown.</exception>
    public IReadOnlyList<int> Sectors(Selector selector) => Marked(resolver.Sectors(selector));

    private static int[] Marked(bool[] flags) => [.. Enumerable.Range(0, flags.Length).Where(k => flags[k])];
}
