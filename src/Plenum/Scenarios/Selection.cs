using Plenum.Checks;
using Plenum.Participation;
using Plenum.Worlds;

namespace Plenum.Scenarios;

/// <summary>Selectors as a person types them on the command line, resolved against a world without a scenario.</summary>
public static class Selection
{
    /// <summary>Marks the sectors of a comma-separated selector: codes, <c>all</c>, <c>tradable</c>, <c>ai</c>, <c>ai:compute</c> ….</summary>
    /// <exception cref="BadInputException">A word means nothing in this world; the message names the nearest.</exception>
    public static bool[] Sectors(World world, IForumRegistry forums, string text, string place) =>
        Resolver(world, forums).Sectors(Parse(text, place));

    /// <summary>Marks the countries of a comma-separated selector: codes, groups, <c>all</c>, <c>participants(FORUM)</c>.</summary>
    /// <exception cref="BadInputException">A word means nothing in this world; the message names the nearest.</exception>
    public static bool[] Countries(World world, IForumRegistry forums, string text, string place) =>
        Resolver(world, forums).Countries(Parse(text, place));

    private static SelectorResolver Resolver(World world, IForumRegistry forums) =>
        new(world, forums, new Scenario { Id = "selection", Title = "" }, euBinds: false, external: null);

    private static Selector Parse(string text, string place)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0
            ? new Selector([.. words.Select(w => new SelectorTerm(w, place))], place)
            : throw new BadInputException("nothing is named", place, "For instance all");
    }
}
