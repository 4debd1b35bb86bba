namespace Plenum.Tests.Batteries;

/// <summary>Worlds built to break solvers.</summary>
public static class WorldMenu
{
    /// <summary>Small worlds, compared number by number with the slow reference.</summary>
    public static IReadOnlyDictionary<string, WorldKnobs> Small { get; } = new Dictionary<string, WorldKnobs>(StringComparer.Ordinal)
    {
        ["plain"] = new() { Seed = 11 },
        ["two by one"] = new() { Seed = 12, Countries = 2, Sectors = 1, Theta = (5, 5) },
        ["half the flows zero"] = new() { Seed = 13, ZeroFlows = 0.5 },
        ["no trade at all"] = new() { Seed = 14, ZeroFlows = 1 },
        ["one-country sectors"] = new() { Seed = 15, OneProducerSectors = 1 },
        ["theta from 0.3 to 65"] = new() { Seed = 16, Theta = (0.3, 65) },
        ["theta 65 everywhere"] = new() { Seed = 17, Theta = (60, 65) },
        ["theta below one"] = new() { Seed = 18, Theta = (0.3, 0.9) },
        ["no value added"] = new() { Seed = 19, NoValueAdded = 0.4 },
        ["long input chains"] = new() { Seed = 20, ValueAddedShare = (0.01, 0.05), Room = 0.98 },
        ["tiny and huge countries"] = new() { Seed = 21, SmallestCountry = 1e-8 },
        ["negative inputs"] = new() { Seed = 22, NegativeInputs = 0.3 },
        ["subsidised imports"] = new() { Seed = 23, LowestTariff = -30, HighestTariff = 10 },
        ["high tariffs"] = new() { Seed = 24, LowestTariff = 50, HighestTariff = 300 },
        ["hardly any home bias"] = new() { Seed = 25, HomeBias = 0.3 },
        ["nearly closed"] = new() { Seed = 26, HomeBias = 1e4 },
        ["services do not trade"] = new() { Seed = 27, Services = 1 },
    };

    /// <summary>Worlds too large for the slow reference; their equations are checked all the same.</summary>
    public static IReadOnlyDictionary<string, WorldKnobs> Large { get; } = new Dictionary<string, WorldKnobs>(StringComparer.Ordinal)
    {
        ["31 by 40"] = new() { Seed = 31, Countries = 31, Sectors = 40, Services = 15, Theta = (0.8, 64.85), ZeroFlows = 0.3, SmallestCountry = 1e-3 },
        ["100 by 60"] = new() { Seed = 32, Countries = 100, Sectors = 60, Services = 10, Theta = (1, 15), ZeroFlows = 0.5, SmallestCountry = 1e-4 },
        ["40 by 2"] = new() { Seed = 33, Countries = 40, Sectors = 2, Theta = (0.5, 50), SmallestCountry = 1e-6 },
        ["2 by 50"] = new() { Seed = 34, Countries = 2, Sectors = 50, Theta = (0.3, 65) },
    };
}
