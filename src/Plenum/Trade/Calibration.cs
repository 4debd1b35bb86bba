using Plenum.Checks;
using Plenum.Worlds;

namespace Plenum.Trade;

/// <summary>
/// Turns the levels of a <see cref="World"/> into the shares of an <see cref="Economy"/>: π from trade·(1+τ), γ from value
/// added and inputs (summing to one by sector), α from final spending, VA as a share of the world's.
/// </summary>
/// <remarks>
/// Conventions that touch no market that exists: a market nobody supplies gets a domestic share of 1, a sector that buys
/// nothing produces from value added alone, and a supplier with less than <see cref="Trace"/> of a market is none.
/// </remarks>
public static class Calibration
{
    /// <summary>Largest θ accepted: far above any estimate (65 in Caliendo and Parro 2015); beyond it shares are steps. Draws are cut here.</summary>
    public const double LargestTheta = 100;

    /// <summary>
    /// Share of a market below which a supplier counts as none. At θ = 65 such a share becomes one in a billion when all others cost
    /// 870 times as much; nearer to zero a number has lost digits (below 1e-308) and no equation can be held to 1e-10.
    /// </summary>
    public const double Trace = 1e-200;

    /// <summary>Calibrates <paramref name="world"/>.</summary>
    /// <param name="world">The world.</param>
    /// <param name="theta">θ by sector to use instead of the world's, or null.</param>
    /// <exception cref="BadInputException">The world cannot be used; the message says why.</exception>
    public static Economy Calibrate(World world, double[]? theta = null)
    {
        ArgumentNullException.ThrowIfNull(world);
        int n = world.RegionCount, sectors = world.SectorCount;
        var (shares, tariff) = ExpenditureShares(world);
        var (gamma, inputs) = CostShares(world);
        var alpha = FinalShares(world);

        var valueAdded = new double[n];
        var scale = 0.0;
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < sectors; j++)
                valueAdded[c] += world.ValueAdded[(c * sectors) + j];
            if (!(valueAdded[c] > 0))
                throw Unusable(world, $"value added of {world.Regions[c].Code} must be positive, got {valueAdded[c]:g6}");
            scale += valueAdded[c];
        }

        for (var c = 0; c < n; c++)
            valueAdded[c] /= scale;

        theta ??= [.. world.Elasticities.Select(e => e.Theta)];
        RequireTheta(world, theta);
        return new Economy
        {
            World = world,
            ExpenditureShares = shares,
            ValueAddedShares = gamma,
            InputShares = inputs,
            FinalShares = alpha,
            TradeElasticity = theta,
            ValueAdded = valueAdded,
            Tariff = tariff,
            Deficit = Deficits(world, scale),
            CurrencyScale = scale,
        };
    }

    /// <summary>Refuses elasticities outside (0, <see cref="LargestTheta"/>].</summary>
    internal static void RequireTheta(World world, double[] theta)
    {
        for (var j = 0; j < world.SectorCount; j++)
        {
            if (!(theta[j] > 0) || theta[j] > LargestTheta)
                throw Unusable(world, $"theta must be in (0, {LargestTheta:g6}], got {theta[j]:g6} for sector {world.Sectors[j].Code}");
        }
    }

    private static (double[] Shares, double[] Tariff) ExpenditureShares(World world)
    {
        int n = world.RegionCount, sectors = world.SectorCount;
        var shares = new double[world.Trade.Length];
        var tariff = new double[world.Trade.Length];
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < n; m++)
            {
                var total = 0.0;
                for (var i = 0; i < n; i++)
                {
                    var at = world.At(j, m, i);
                    tariff[at] = i == m ? 0 : world.TariffPercent[at] / 100;
                    if (!(tariff[at] > -1) || !double.IsFinite(tariff[at]))
                        throw Unusable(world, $"tariff must be above −100 %, got {world.TariffPercent[at]:g6} for {world.Regions[m].Code} on {world.Regions[i].Code} in {world.Sectors[j].Code}");
                    var value = world.Trade[at];
                    if (!(value >= 0) || !double.IsFinite(value))
                        throw Unusable(world, $"trade must be zero or positive, got {value:g6} for {world.Regions[m].Code} from {world.Regions[i].Code} in {world.Sectors[j].Code}");
                    shares[at] = value * (1 + tariff[at]);
                    total += shares[at];
                }

                if (total > 0)
                {
                    for (var i = 0; i < n; i++)
                    {
                        var share = shares[world.At(j, m, i)] / total;
                        shares[world.At(j, m, i)] = share < Trace ? 0 : share;
                    }
                }
                else
                {
                    shares[world.At(j, m, m)] = 1;
                }
            }
        }

        return (shares, tariff);
    }

    private static (double[] ValueAdded, double[] Inputs) CostShares(World world)
    {
        int n = world.RegionCount, sectors = world.SectorCount;
        var gamma = new double[n * sectors];
        var inputs = new double[n * sectors * sectors];
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < sectors; j++)
            {
                var row = ((c * sectors) + j) * sectors;
                var total = world.ValueAdded[(c * sectors) + j];
                if (!(total >= 0))
                    throw Unusable(world, $"value added must be zero or positive, got {total:g6} for {world.Regions[c].Code} {world.Sectors[j].Code}");
                for (var k = 0; k < sectors; k++)
                    total += world.Inputs[row + k];
                if (!double.IsFinite(total) || total < 0)
                    throw Unusable(world, $"costs of {world.Regions[c].Code} {world.Sectors[j].Code} must be zero or positive, got {total:g6}");
                if (total == 0)
                {
                    gamma[(c * sectors) + j] = 1;
                    continue;
                }

                gamma[(c * sectors) + j] = world.ValueAdded[(c * sectors) + j] / total;
                for (var k = 0; k < sectors; k++)
                    inputs[row + k] = world.Inputs[row + k] / total;
            }
        }

        return (gamma, inputs);
    }

    private static double[] FinalShares(World world)
    {
        int n = world.RegionCount, sectors = world.SectorCount;
        var alpha = new double[n * sectors];
        for (var c = 0; c < n; c++)
        {
            var total = 0.0;
            for (var j = 0; j < sectors; j++)
            {
                var value = world.Final[(c * sectors) + j];
                if (!(value >= 0) || !double.IsFinite(value))
                    throw Unusable(world, $"final spending must be zero or positive, got {value:g6} for {world.Regions[c].Code} {world.Sectors[j].Code}");
                total += value;
            }

            if (!(total > 0))
                throw Unusable(world, $"final spending of {world.Regions[c].Code} must be positive, got 0");
            for (var j = 0; j < sectors; j++)
                alpha[(c * sectors) + j] = world.Final[(c * sectors) + j] / total;
        }

        return alpha;
    }

    private static double[] Deficits(World world, double scale)
    {
        int n = world.RegionCount, sectors = world.SectorCount;
        var deficit = new double[n];
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < n; m++)
            {
                for (var i = 0; i < n; i++)
                {
                    if (i == m)
                        continue;
                    var value = world.Trade[world.At(j, m, i)] / scale;
                    deficit[m] += value;
                    deficit[i] -= value;
                }
            }
        }

        return deficit;
    }

    private static BadInputException Unusable(World world, string reason) =>
        new(reason, $"world {world.Id}", "Run plenum world check for every problem at once");
}
