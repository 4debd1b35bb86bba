using Plenum.Axes;
using Plenum.Coalitions;
using Plenum.Tests.Batteries;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Bargaining;

/// <summary>Worlds without intermediate goods, in which optimal tariffs have closed forms.</summary>
public static class PlainWorlds
{
    /// <summary>Identical countries that each spend <paramref name="home"/> of their income at home; one sector.</summary>
    public static World Symmetric(int countries, double theta, double home)
    {
        var trade = new double[countries * countries];
        for (var m = 0; m < countries; m++)
        {
            for (var i = 0; i < countries; i++)
                trade[(m * countries) + i] = m == i ? 100 * home : 100 * (1 - home) / (countries - 1);
        }

        return Of(countries, trade, [theta]);
    }

    /// <summary>Any trade table, all of it final, nobody taxing.</summary>
    public static World Of(int countries, double[] trade, double[] theta)
    {
        var sectors = theta.Length;
        double[] made = new double[countries * sectors], bought = new double[countries * sectors];
        for (var at = 0; at < trade.Length; at++)
        {
            var (j, m, i) = (at / (countries * countries), at / countries % countries, at % countries);
            made[(i * sectors) + j] += trade[at];
            bought[(m * sectors) + j] += trade[at];
        }

        return new World
        {
            Id = "plain",
            Year = 2000,
            Regions = [.. Enumerable.Range(0, countries).Select(c => new Region($"C{c}", $"Country {c}"))],
            Sectors = [.. Enumerable.Range(0, sectors).Select(j => new Sector($"S{j}", $"Sector {j}"))],
            Trade = trade,
            Inputs = new double[countries * sectors * sectors],
            ValueAdded = made,
            Final = bought,
            TariffPercent = new double[trade.Length],
            Elasticities = [.. theta.Select(t => new SectorElasticity(t))],
        };
    }

    /// <summary>The trade of a made world with everything else left out.</summary>
    public static World Made(WorldKnobs knobs)
    {
        var world = WorldMaker.Make(knobs);
        return Of(world.RegionCount, world.Trade, [.. world.Elasticities.Select(e => e.Theta)]);
    }

    /// <summary>The baseline without deficits.</summary>
    public static Baseline Baseline(World world) =>
        EquilibriumSolver.SolveBaseline(Calibration.Calibrate(world), DeficitRule.Zero, Termination.Tight);

    /// <summary>One player a country.</summary>
    public static IReadOnlyList<Player> Everyone(World world) => [.. world.Regions.Select((r, n) => new Player(r.Code, [n]))];
}
