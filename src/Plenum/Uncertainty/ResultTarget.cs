using Plenum.Checks;
using Plenum.Knowledge;
using Plenum.Worlds;

namespace Plenum.Uncertainty;

/// <summary>One number of a path that a sensitivity analysis asks about.</summary>
/// <param name="Variable"><c>real_income</c>, <c>consumer_price</c> or <c>ai_knowledge</c>.</param>
/// <param name="Country">Index of the country, or −1 for the world.</param>
/// <param name="Code">The country's code, <c>WLD</c> for the world.</param>
public sealed record ResultTarget(string Variable, int Country, string Code)
{
    /// <summary>The world's code.</summary>
    public const string World = "WLD";

    private static readonly string[] Variables = ["real_income", "consumer_price", "ai_knowledge"];

    /// <summary>Name as the command line takes it.</summary>
    public string Name => $"{Variable}:{Code}";

    /// <summary>Reads <c>VARIABLE:COUNTRY</c>.</summary>
    /// <exception cref="BadInputException">The variable or the country is unknown.</exception>
    public static ResultTarget Parse(string text, World world)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(world);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var variable = colon < 0 ? text : text[..colon];
        var code = colon < 0 ? World : text[(colon + 1)..];
        if (!Variables.Contains(variable, StringComparer.Ordinal))
            throw new BadInputException($"no result {variable} ({Nearest.Phrase(variable, Variables)})", "--result", "For instance --result ai_knowledge:CHN");
        if (code == World)
        {
            return variable == "consumer_price"
                ? throw new BadInputException("consumer_price has no world total", "--result", "Name a country, for instance consumer_price:CHN")
                : new ResultTarget(variable, -1, World);
        }

        var n = world.RegionIndex(code);
        return n >= 0
            ? new ResultTarget(variable, n, code)
            : throw new BadInputException($"no country {code} in {world.Id} ({Nearest.Phrase(code, world.Regions.Select(r => r.Code).Append(World))})", "--result");
    }

    /// <summary>The number in a solved year, in percent of the baseline path.</summary>
    public double In(PathYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        var ratio = (Variable, Country) switch
        {
            ("real_income", < 0) => year.WorldRealIncomeChange,
            ("ai_knowledge", < 0) => year.WorldAiKnowledgeChange,
            ("real_income", var n) => year.RealIncomeChange[n],
            ("consumer_price", var n) => year.ConsumerPriceChange[n],
            var (_, n) => year.AiKnowledgeChange[n],
        };
        return 100 * (ratio - 1);
    }
}
