using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Trade;

/// <summary>The same economy with its countries and sectors in another order, in other units, or after a shock.</summary>
public sealed class Relabelling
{
    private readonly int[] _country;
    private readonly int[] _sector;

    private Relabelling(int[] country, int[] sector)
    {
        _country = country;
        _sector = sector;
    }

    /// <summary>A shuffle that depends on <paramref name="seed"/> alone; position p of the new order holds old number [p].</summary>
    public static Relabelling Of(int countries, int sectors, ulong seed) => new(Shuffle(countries, seed), Shuffle(sectors, seed + 1));

    public World Apply(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return new World
        {
            Id = world.Id,
            Year = world.Year,
            Regions = [.. _country.Select(n => world.Regions[n])],
            Sectors = [.. _sector.Select(j => world.Sectors[j])],
            Trade = Cube(world.Trade),
            Inputs = [.. from n in _country
                         from user in _sector
                         from k in _sector
                         select world.Inputs[(((n * _sector.Length) + user) * _sector.Length) + k]],
            ValueAdded = Plane(world.ValueAdded),
            Final = Plane(world.Final),
            TariffPercent = Cube(world.TariffPercent),
            Elasticities = [.. _sector.Select(j => world.Elasticities[j])],
        };
    }

    public Shock Apply(Shock shock)
    {
        ArgumentNullException.ThrowIfNull(shock);
        return new Shock
        {
            IcebergChange = shock.IcebergChange is null ? null : Cube(shock.IcebergChange),
            Tariff = shock.Tariff is null ? null : Cube(shock.Tariff),
            ExportTax = shock.ExportTax is null ? null : Cube(shock.ExportTax),
            SupplyKept = shock.SupplyKept is null ? null : Cube(shock.SupplyKept),
            TechnologyChange = shock.TechnologyChange is null ? null : Plane(shock.TechnologyChange),
            LabourChange = shock.LabourChange is null ? null : Countries(shock.LabourChange),
        };
    }

    public double[] Countries(double[] values) => [.. _country.Select(n => values[n])];

    public double[] Plane(double[] values) =>
        [.. from n in _country from j in _sector select values[(n * _sector.Length) + j]];

    public double[] Cube(double[] values) =>
        [.. from j in _sector
            from n in _country
            from i in _country
            select values[(((j * _country.Length) + n) * _country.Length) + i]];

    /// <summary>The same world with every value times <paramref name="factor"/>.</summary>
    public static World InOtherUnits(World world, double factor)
    {
        ArgumentNullException.ThrowIfNull(world);
        return world with
        {
            Trade = [.. world.Trade.Select(x => x * factor)],
            Inputs = [.. world.Inputs.Select(x => x * factor)],
            ValueAdded = [.. world.ValueAdded.Select(x => x * factor)],
            Final = [.. world.Final.Select(x => x * factor)],
        };
    }

    /// <summary>Where a shock led, as an economy of its own.</summary>
    public static Economy AsEconomy(Economy before, Equilibrium found)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(found);
        return before with
        {
            ExpenditureShares = (double[])found.ExpenditureShares.Clone(),
            ValueAdded = (double[])found.LabourIncome.Clone(),
            Tariff = (double[])found.Tariff.Clone(),
            Deficit = (double[])found.Deficit.Clone(),
        };
    }

    private static int[] Shuffle(int count, ulong seed) =>
        [.. Enumerable.Range(0, count).OrderBy(x => Math.Sin((x + 1) * (double)(seed % 1000 + 3)))];
}
