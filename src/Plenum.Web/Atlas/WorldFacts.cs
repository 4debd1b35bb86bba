using Plenum.Axes;
using Plenum.Worlds;

namespace Plenum.Web.Atlas;

/// <summary>What the tables of a world say about its countries, added up once. Money is in the world's unit.</summary>
public sealed class WorldFacts
{
    /// <summary>Adds up a world.</summary>
    /// <param name="world">The world.</param>
    public WorldFacts(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        World = world;
        var (n, sectors) = (world.RegionCount, world.SectorCount);
        (ValueAdded, Exports, Imports, AiValueAdded) = (new double[n], new double[n], new double[n], new double[n]);
        (SectorExports, SectorImports) = (new double[n * sectors], new double[n * sectors]);
        Purchases = new double[n * n];
        for (var j = 0; j < sectors; j++)
        {
            for (var buyer = 0; buyer < n; buyer++)
            {
                for (var seller = 0; seller < n; seller++)
                {
                    var value = world.Trade[world.At(j, buyer, seller)];
                    Purchases[(buyer * n) + seller] += value;
                    if (buyer == seller)
                        continue;
                    Imports[buyer] += value;
                    Exports[seller] += value;
                    SectorImports[(buyer * sectors) + j] += value;
                    SectorExports[(seller * sectors) + j] += value;
                }
            }
        }

        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < sectors; j++)
            {
                var value = world.ValueAdded[(c * sectors) + j];
                ValueAdded[c] += value;
                if (world.Sectors[j].AiRole != AiRole.None)
                    AiValueAdded[c] += value;
            }
        }
    }

    /// <summary>The world.</summary>
    public World World { get; }

    /// <summary>Value added by country.</summary>
    public double[] ValueAdded { get; }

    /// <summary>Value added of the sectors that make AI, by country.</summary>
    public double[] AiValueAdded { get; }

    /// <summary>Exports by country.</summary>
    public double[] Exports { get; }

    /// <summary>Imports by country.</summary>
    public double[] Imports { get; }

    /// <summary>Exports, [country][sector].</summary>
    public double[] SectorExports { get; }

    /// <summary>Imports, [country][sector].</summary>
    public double[] SectorImports { get; }

    /// <summary>All purchases, [buyer][seller], at home included.</summary>
    public double[] Purchases { get; }

    /// <summary>The seller a country buys most from, in a sector or in all.</summary>
    /// <param name="buyer">The country.</param>
    /// <param name="sector">The sector; null for all.</param>
    /// <returns>The seller and its share of the imports; -1 where nothing is imported.</returns>
    public (int Seller, double Share) FirstSource(int buyer, int? sector = null)
    {
        var n = World.RegionCount;
        double Value(int seller) => sector is { } j ? World.Trade[World.At(j, buyer, seller)] : Purchases[(buyer * n) + seller];
        var all = Enumerable.Range(0, n).Where(i => i != buyer).Sum(Value);
        if (all <= 0)
            return (-1, 0);
        var first = Enumerable.Range(0, n).Where(i => i != buyer).MaxBy(Value);
        return (first, Value(first) / all);
    }

    /// <summary>Shares of a country's imports by seller, for the ties of trade.</summary>
    public double[] ImportShares()
    {
        var n = World.RegionCount;
        var shares = new double[n * n];
        for (var buyer = 0; buyer < n; buyer++)
        {
            for (var seller = 0; seller < n; seller++)
            {
                if (seller != buyer && Imports[buyer] > 0)
                    shares[(buyer * n) + seller] = Purchases[(buyer * n) + seller] / Imports[buyer];
            }
        }

        return shares;
    }
}
