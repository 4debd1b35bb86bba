using Plenum.Axes;
using Plenum.Worlds;

namespace Plenum.Tests.Batteries;

/// <summary>
/// Also makes worlds that never were, deterministically from a seed, whose accounts add up: costs equal output, markets clear,
/// spending equals income, deficits sum to zero.
/// </summary>
/// <remarks>
/// Foreign flows, cost shares and final demand are drawn; domestic sales (or, where a country does not produce, imports from the
/// largest producer) are what demand leaves over, found by the fixed point T = max(0, F + A·Y − imports), Y = T + exports.
/// Where drawn imports exceed demand, final demand takes the rest.
/// </remarks>
public static partial class WorldMaker
{
    /// <summary>What a made world looks like.</summary>
    public sealed record Options
    {
        /// <summary>Probability that a foreign flow is exactly zero.</summary>
        public double ZeroFlows { get; init; } = 0.3;

        /// <summary>How many sectors are produced by one country alone.</summary>
        public int OneCountrySectors { get; init; }

        /// <summary>How many sectors never cross a border.</summary>
        public int NonTradedSectors { get; init; } = 1;

        /// <summary>Probability that a country does not produce a traded sector at all.</summary>
        public double NoProduction { get; init; }

        /// <summary>Lowest θ.</summary>
        public double ThetaLow { get; init; } = 2;

        /// <summary>Highest θ; drawn log-uniformly.</summary>
        public double ThetaHigh { get; init; } = 12;

        /// <summary>Highest tariff in percent; a third of the foreign flows has none.</summary>
        public double TariffHigh { get; init; } = 20;

        /// <summary>Imports as a share of demand, roughly.</summary>
        public double Openness { get; init; } = 0.3;

        /// <summary>How many countries are a hundred-thousandth of the others.</summary>
        public int TinyCountries { get; init; }

        /// <summary>Ratio of the largest to the smallest ordinary country.</summary>
        public double SizeRange { get; init; } = 30;

        /// <summary>Lowest value-added share of a sector.</summary>
        public double ValueAddedLow { get; init; } = 0.3;

        /// <summary>Share of input cells that are zero.</summary>
        public double ZeroInputs { get; init; } = 0.2;

        /// <summary>True gives the first sectors AI roles and the world a co-authorship channel.</summary>
        public bool Ai { get; init; } = true;
    }

    /// <summary>A random world.</summary>
    public static World Random(ulong seed, int countries, int sectors, Options? options = null)
    {
        options ??= new Options();
        var draw = new Draw(seed);
        int n = countries, s = sectors;
        var size = Sizes(draw, n, options);
        var weight = draw.Many(s, 0.3, 1.7);
        var producer = Producers(draw, n, s, size, options);
        var tariff = new double[s * n * n];
        var trade = new double[s * n * n];
        var worldSize = size.Sum();
        for (var j = 0; j < s; j++)
        {
            if (j >= s - options.NonTradedSectors)
                continue;
            for (var m = 0; m < n; m++)
            {
                for (var i = 0; i < n; i++)
                {
                    var (zero, noise, rate) = (draw.Next() < options.ZeroFlows, draw.Next(0.2, 1.8), draw.Next() * 1.5 - 0.5);
                    if (i == m)
                        continue;
                    var at = (((j * n) + m) * n) + i;
                    tariff[at] = Math.Max(0, rate) * options.TariffHigh;
                    if (!zero && producer[j, i] == i)
                        trade[at] = options.Openness * weight[j] * size[m] * size[i] / worldSize * noise * 2;
                }
            }
        }

        var (gamma, costs) = CostShares(draw, n, s, options);
        var demand = new double[n * s];
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < s; j++)
                demand[(c * s) + j] = size[c] * weight[j] * draw.Next(0.5, 1.5);
        }

        var output = Balance(n, s, trade, tariff, producer, costs, demand);
        var inputs = new double[n * s * s];
        var valueAdded = new double[n * s];
        var final = new double[n * s];
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < s; j++)
            {
                valueAdded[(c * s) + j] = gamma[(c * s) + j] * output[(c * s) + j];
                for (var i = 0; i < n; i++)
                    final[(c * s) + j] += trade[(((j * n) + c) * n) + i] * (1 + (tariff[(((j * n) + c) * n) + i] / 100));
            }

            for (var j = 0; j < s; j++)
            {
                for (var k = 0; k < s; k++)
                {
                    var value = costs[(((c * s) + j) * s) + k] * output[(c * s) + j];
                    inputs[(((c * s) + j) * s) + k] = value;
                    final[(c * s) + k] -= value;
                }
            }
        }

        return new World
        {
            Id = $"made-{seed}",
            Title = $"A made world of {n} countries and {s} sectors, seed {seed}",
            Year = 2020,
            Regions = [.. Enumerable.Range(0, n).Select(c => new Region($"R{c:000}", $"Region {c}"))],
            Sectors = [.. Enumerable.Range(0, s).Select(j => new Sector($"S{j:00}", $"Sector {j}", Role(j, s, options), options.Ai ? draw.Next() : null))],
            Trade = trade,
            Inputs = inputs,
            ValueAdded = valueAdded,
            Final = [.. final.Select(f => Math.Max(0, f))],
            TariffPercent = tariff,
            Elasticities = [.. Enumerable.Range(0, s).Select(_ => new SectorElasticity(
                options.ThetaLow * Math.Exp(draw.Next() * Math.Log(options.ThetaHigh / options.ThetaLow)), Source: "made"))],
            Channels = options.Ai ? Channels(draw, n) : new Dictionary<string, KnowledgeChannel>(StringComparer.Ordinal),
            Groups = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["first-half"] = [.. Enumerable.Range(0, Math.Max(1, n / 2)).Select(c => $"R{c:000}")],
            },
        };
    }

    private static double[] Sizes(Draw draw, int n, Options options)
    {
        var size = new double[n];
        for (var c = 0; c < n; c++)
            size[c] = 1000 * Math.Exp(draw.Next() * Math.Log(options.SizeRange)) * (c >= n - options.TinyCountries ? 1e-5 : 1);
        return size;
    }

    // producer[j, n] is who serves what demand leaves over: n itself, or the largest producer where n makes nothing.
    private static int[,] Producers(Draw draw, int n, int s, double[] size, Options options)
    {
        var producer = new int[s, n];
        for (var j = 0; j < s; j++)
        {
            var traded = j < s - options.NonTradedSectors;
            var only = traded && j < options.OneCountrySectors;
            var alone = (int)(draw.Next() * n);
            var makes = new bool[n];
            for (var c = 0; c < n; c++)
                makes[c] = only ? c == alone : !(traded && draw.Next() < options.NoProduction);
            if (!makes.Contains(true))
                makes[alone] = true;
            var largest = Enumerable.Range(0, n).Where(c => makes[c]).MaxBy(c => size[c]);
            for (var c = 0; c < n; c++)
                producer[j, c] = makes[c] ? c : largest;
        }

        return producer;
    }

    private static (double[] Gamma, double[] Costs) CostShares(Draw draw, int n, int s, Options options)
    {
        var gamma = new double[n * s];
        var costs = new double[n * s * s];
        for (var at = 0; at < n * s; at++)
        {
            gamma[at] = draw.Next(options.ValueAddedLow, Math.Min(0.9, options.ValueAddedLow + 0.5));
            var total = 0.0;
            for (var k = 0; k < s; k++)
                total += costs[(at * s) + k] = draw.Next() < options.ZeroInputs ? 0 : draw.Next(0.05, 1);
            if (total == 0)
                total = costs[at * s] = 1;
            for (var k = 0; k < s; k++)
                costs[(at * s) + k] *= (1 - gamma[at]) / total;
        }

        return (gamma, costs);
    }

    private static double[] Balance(int n, int s, double[] trade, double[] tariff, int[,] producer, double[] costs, double[] demand)
    {
        var output = new double[n * s];
        for (var round = 0; round < 5000; round++)
        {
            var moved = 0.0;
            for (var c = 0; c < n; c++)
            {
                for (var j = 0; j < s; j++)
                {
                    var need = demand[(c * s) + j];
                    for (var u = 0; u < s; u++)
                        need += costs[(((c * s) + u) * s) + j] * output[(c * s) + u];
                    var rest = producer[j, c];
                    var bought = 0.0;
                    for (var i = 0; i < n; i++)
                    {
                        var at = (((j * n) + c) * n) + i;
                        if (i != rest)
                            bought += trade[at] * (1 + (tariff[at] / 100));
                    }

                    var left = (((j * n) + c) * n) + rest;
                    trade[left] = Math.Max(0, need - bought) / (1 + (tariff[left] / 100));
                }
            }

            for (var c = 0; c < n; c++)
            {
                for (var j = 0; j < s; j++)
                {
                    var sales = 0.0;
                    for (var m = 0; m < n; m++)
                        sales += trade[(((j * n) + m) * n) + c];
                    moved = Math.Max(moved, Math.Abs(sales - output[(c * s) + j]) / Math.Max(sales, 1e-300));
                    output[(c * s) + j] = sales;
                }
            }

            if (moved < 1e-15)
                break;
        }

        return output;
    }

    private static AiRole Role(int sector, int sectors, Options options) =>
        options.Ai && sector < Math.Min(4, sectors - 1) ? (AiRole)(1 + sector) : AiRole.None;

    private static Dictionary<string, KnowledgeChannel> Channels(Draw draw, int n)
    {
        var weights = new double[n * n];
        for (var c = 0; c < n; c++)
        {
            // The first country has no rows: it learns from itself.
            if (c == 0)
                continue;
            var total = 0.0;
            for (var i = 0; i < n; i++)
                total += weights[(c * n) + i] = draw.Next() + (i == c ? 2 : 0);
            for (var i = 0; i < n; i++)
                weights[(c * n) + i] /= total;
        }

        return new(StringComparer.Ordinal) { ["co-authorship"] = new KnowledgeChannel("co-authorship", weights) };
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.</summary>
    private sealed class Draw(ulong seed)
    {
        private ulong _state = seed;

        public double Next()
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }

        public double Next(double low, double high) => low + ((high - low) * Next());

        public double[] Many(int count, double low, double high)
        {
            var values = new double[count];
            for (var i = 0; i < count; i++)
                values[i] = Next(low, high);
            return values;
        }
    }
}
