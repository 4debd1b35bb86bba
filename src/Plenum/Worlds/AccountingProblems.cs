using System.Globalization;

namespace Plenum.Worlds;

/// <summary>Finds everything that keeps the model from using a world.</summary>
internal static class AccountingProblems
{
    /// <summary>All reasons, in a fixed order; empty for a usable world.</summary>
    public static List<string> Of(World world)
    {
        var problems = new List<string>();
        int n = world.RegionCount, s = world.SectorCount;
        if (n < 2)
            problems.Add("a world needs at least two regions");
        Signs(problems, "trade", world.Trade, at => $"{world.Regions[at / n % n].Code} from {world.Regions[at % n].Code} in {world.Sectors[at / (n * n)].Code}");
        Signs(problems, "value added", world.ValueAdded, at => $"{world.Regions[at / s].Code} {world.Sectors[at % s].Code}");
        Signs(problems, "final spending", world.Final, at => $"{world.Regions[at / s].Code} {world.Sectors[at % s].Code}");
        for (var c = 0; c < n; c++)
        {
            if (!(world.ValueAdded.AsSpan(c * s, s).ToArray().Sum() > 0))
                problems.Add($"value added of {world.Regions[c].Code} is zero: it can earn nothing");
            if (!(world.Final.AsSpan(c * s, s).ToArray().Sum() > 0))
                problems.Add($"final spending of {world.Regions[c].Code} is zero: its real income is undefined");
            for (var j = 0; j < s; j++)
                Costs(problems, world, c, j);
        }

        for (var j = 0; j < s; j++)
        {
            var theta = world.Elasticities[j].Theta;
            if (!(theta > 0) || theta > 100)
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"theta of {world.Sectors[j].Code} is {theta:R}; it must be in (0, 100]"));
        }

        return problems;
    }

    private static void Costs(List<string> problems, World world, int country, int sector)
    {
        var s = world.SectorCount;
        var inputs = 0.0;
        for (var k = 0; k < s; k++)
            inputs += world.Inputs[(((country * s) + sector) * s) + k];
        var costs = world.ValueAdded[(country * s) + sector] + inputs;
        if (!double.IsFinite(costs) || costs < 0)
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"costs of {world.Regions[country].Code} {world.Sectors[sector].Code} are {costs:g6}: below zero"));
    }

    private static void Signs(List<string> problems, string what, double[] values, Func<int, string> place)
    {
        for (var at = 0; at < values.Length; at++)
        {
            if (!(values[at] >= 0) || !double.IsFinite(values[at]))
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{what} of {place(at)} is {values[at]:g6}; it must be zero or positive"));
        }
    }
}
