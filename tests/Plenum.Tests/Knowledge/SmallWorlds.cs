using Plenum.Axes;
using Plenum.Knowledge;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Knowledge;

/// <summary>Small worlds made from a seed: some flows and inputs are missing, some tariffs are not zero, accounts balance.</summary>
internal static class SmallWorlds
{
    public static World Make(int seed, int n = 5, int sectors = 4, bool ai = true, bool channels = false)
    {
        var random = new Random(seed);
        double[] trade = new double[sectors * n * n], tariff = new double[sectors * n * n];
        double[] inputs = new double[n * sectors * sectors], valueAdded = new double[n * sectors], final = new double[n * sectors];
        var size = new double[n];
        for (var c = 0; c < n; c++)
            size[c] = 0.3 + (3 * random.NextDouble());
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < n; m++)
            {
                for (var i = 0; i < n; i++)
                {
                    var at = (((j * n) + m) * n) + i;
                    trade[at] = size[m] * size[i] * (i == m ? 4 : random.NextDouble() < 0.2 ? 0 : random.NextDouble());
                    tariff[at] = i == m ? 0 : 20 * random.NextDouble();
                }
            }
        }

        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < sectors; j++)
            {
                var output = 0.0;
                for (var m = 0; m < n; m++)
                    output += trade[(((j * n) + m) * n) + c];
                var share = j == sectors - 1 && c == 0 ? 1 : 0.3 + (0.5 * random.NextDouble());
                valueAdded[(c * sectors) + j] = share * output;
                var weights = Enumerable.Range(0, sectors).Select(_ => random.NextDouble() < 0.2 ? 0 : random.NextDouble()).ToArray();
                weights[0] += 0.1;
                for (var k = 0; k < sectors; k++)
                    inputs[(((c * sectors) + j) * sectors) + k] = (1 - share) * output * weights[k] / weights.Sum();
            }
        }

        for (var at = 0; at < final.Length; at++)
            final[at] = 0.2 + random.NextDouble();
        return new World
        {
            Id = $"small-{seed}",
            Year = 2014,
            Regions = [.. Enumerable.Range(0, n).Select(c => new Region($"R{c}", $"Region {c}"))],
            Sectors = [.. Enumerable.Range(0, sectors).Select(j => new Sector(
                $"S{j}", $"Sector {j}", ai && j < sectors / 2 ? AiRole.Research : AiRole.None, 0.1 + (0.2 * j)))],
            Trade = trade,
            Inputs = inputs,
            ValueAdded = valueAdded,
            Final = final,
            TariffPercent = tariff,
            Elasticities = [.. Enumerable.Range(0, sectors).Select(_ => new SectorElasticity(2 + (6 * random.NextDouble())))],
            Channels = channels ? Tables(random, n, sectors) : new Dictionary<string, KnowledgeChannel>(StringComparer.Ordinal),
        };
    }

    /// <summary>A baseline taken from the data as they are, for tests of the law alone: no solver involved.</summary>
    public static Baseline Unsolved(World world)
    {
        var economy = Calibration.Calibrate(world);
        int n = economy.Countries, sectors = economy.Sectors;
        var output = new double[n * sectors];
        for (var at = 0; at < output.Length; at++)
            output[at] = 0.1 + (at % 7 * 0.05);
        var ones = Enumerable.Repeat(1.0, n * sectors).ToArray();
        var report = new SolveReport(SolveStatus.Converged, 0, 0, 0, "", "none");
        var equilibrium = new Equilibrium
        {
            Economy = economy,
            WageChange = ones[..n],
            UnitCostChange = ones,
            PriceChange = ones,
            ExpenditureShares = economy.ExpenditureShares,
            Expenditure = output,
            Output = output,
            Income = economy.ValueAdded,
            LabourIncome = economy.ValueAdded,
            TariffRevenue = new double[n],
            ExportTaxRevenue = new double[n],
            Deficit = new double[n],
            ConsumerPriceChange = ones[..n],
            Tariff = economy.Tariff,
            Report = report,
        };
        return new Baseline
        {
            Data = economy,
            Deficits = DeficitRule.Zero,
            Anchor = economy,
            Expenditure = output,
            Output = output,
            Income = economy.ValueAdded,
            TariffRevenue = new double[n],
            Report = report,
            Equilibrium = equilibrium,
        };
    }


    /// <summary>Shares tilted at random, rows still summing to one; a few flows removed.</summary>
    public static double[] Tilted(Economy economy, int seed)
    {
        var random = new Random(seed);
        var n = economy.Countries;
        var shares = (double[])economy.ExpenditureShares.Clone();
        for (var row = 0; row < shares.Length; row += n)
        {
            var total = 0.0;
            for (var i = 0; i < n; i++)
            {
                shares[row + i] *= random.NextDouble() < 0.1 && row / n % n != i ? 0 : 0.3 + random.NextDouble();
                total += shares[row + i];
            }

            for (var i = 0; i < n; i++)
                shares[row + i] /= total;
        }

        return shares;
    }

    public static double[] Stocks(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => 0.6 + (0.6 * random.NextDouble()))];
    }

    private static Dictionary<string, KnowledgeChannel> Tables(Random random, int n, int sectors)
    {
        double[] Rows(int rows)
        {
            var table = new double[rows * n];
            for (var r = 0; r < rows; r++)
            {
                // The third country has no rows: it learns from itself.
                if (r % n == 2)
                    continue;
                var weights = Enumerable.Range(0, n).Select(_ => random.NextDouble()).ToArray();
                for (var i = 0; i < n; i++)
                    table[(r * n) + i] = weights[i] / weights.Sum();
            }

            return table;
        }

        return new Dictionary<string, KnowledgeChannel>(StringComparer.Ordinal)
        {
            [Channels.CoAuthorship] = new(Channels.CoAuthorship, Rows(n)),
            [Channels.OpenModels] = new(Channels.OpenModels, Rows(n * sectors), BySector: true),
            [Channels.Compute] = new(Channels.Compute, Rows(n)),
        };
    }
}
