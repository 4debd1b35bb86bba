using Plenum.Axes;
using Plenum.Worlds;

namespace Plenum.Tests.Batteries;

/// <summary>
/// Draws worlds whose accounts add up: trade by gravity with noise, value added and inputs that exhaust output, final
/// spending that exhausts what is bought. The same knobs give the same world.
/// </summary>
public static partial class WorldMaker
{
    public static World Make(WorldKnobs knobs)
    {
        ArgumentNullException.ThrowIfNull(knobs);
        int n = knobs.Countries, sectors = knobs.Sectors;
        var random = new Stream(knobs.Seed);
        var size = new double[n];
        for (var c = 0; c < n; c++)
            size[c] = Math.Pow(knobs.SmallestCountry, n == 1 ? 0 : (double)c / (n - 1)) * random.Between(0.8, 1.25);
        double[] trade = new double[sectors * n * n], tariff = new double[sectors * n * n];
        for (var j = 0; j < sectors; j++)
        {
            var weight = random.Between(0.5, 2);
            for (var m = 0; m < n; m++)
            {
                for (var i = 0; i < n; i++)
                {
                    var at = (((j * n) + m) * n) + i;
                    if (j < knobs.OneProducerSectors && i != j % n)
                        continue;
                    if (m == i)
                    {
                        trade[at] = 1000 * weight * size[m] * random.Between(0.7, 1.4) * (1 - (1 / (1 + knobs.HomeBias)));
                        continue;
                    }

                    tariff[at] = random.Between(knobs.LowestTariff, knobs.HighestTariff);
                    var flow = 1000 * weight * size[m] * size[i] / size.Sum() / (1 + knobs.HomeBias) * random.Between(0.3, 3);
                    if (random.Next() >= knobs.ZeroFlows && j < sectors - knobs.Services)
                        trade[at] = flow;
                }
            }
        }

        var (valueAdded, inputs, final) = Accounts(knobs, random, trade, tariff);
        return new World
        {
            Id = $"made-{n}x{sectors}-{knobs.Seed}",
            Year = 2000,
            Regions = [.. Enumerable.Range(0, n).Select(c => new Region($"C{c:000}", $"Country {c}"))],
            Sectors = [.. Enumerable.Range(0, sectors).Select(j => new Sector($"S{j:000}", $"Sector {j}"))],
            Trade = trade,
            Inputs = inputs,
            ValueAdded = valueAdded,
            Final = final,
            TariffPercent = tariff,
            Elasticities = [.. Enumerable.Range(0, sectors).Select(j => new SectorElasticity(
                sectors == 1 ? knobs.Theta.High : knobs.Theta.Low * Math.Pow(knobs.Theta.High / knobs.Theta.Low, (double)j / (sectors - 1))))],
        };
    }

    private static (double[] ValueAdded, double[] Inputs, double[] Final) Accounts(
        WorldKnobs knobs, Stream random, double[] trade, double[] tariff)
    {
        int n = knobs.Countries, sectors = knobs.Sectors;
        double[] valueAdded = new double[n * sectors], inputs = new double[n * sectors * sectors], final = new double[n * sectors];
        for (var c = 0; c < n; c++)
        {
            double[] output = new double[sectors], bought = new double[sectors], share = new double[sectors];
            for (var j = 0; j < sectors; j++)
            {
                for (var other = 0; other < n; other++)
                {
                    output[j] += trade[(((j * n) + other) * n) + c];
                    bought[j] += trade[(((j * n) + c) * n) + other] * (1 + (tariff[(((j * n) + c) * n) + other] / 100));
                }

                share[j] = random.Next() < knobs.NoValueAdded
                    ? 1e-9
                    : random.Between(knobs.ValueAddedShare.Low, knobs.ValueAddedShare.High);
            }

            // Inputs may use up only a part of what is bought; the rest is final spending.
            var materials = Enumerable.Range(0, sectors).Sum(j => (1 - share[j]) * output[j]);
            var room = knobs.Room * bought.Sum();
            var squeeze = materials > room ? room / materials : 1;
            var use = new double[sectors, sectors];
            for (var user = 0; user < sectors; user++)
            {
                var total = 0.0;
                for (var k = 0; k < sectors; k++)
                {
                    use[user, k] = (random.Next() < knobs.ZeroInputs && k != user ? 0 : random.Between(0.2, 2)) * bought[k];
                    if (k != user && random.Next() < knobs.NegativeInputs)
                        use[user, k] = -0.02 * use[user, k];
                    total += use[user, k];
                }

                var spent = squeeze * (1 - share[user]) * output[user];
                for (var k = 0; k < sectors; k++)
                    use[user, k] *= total > 0 ? spent / total : 0;
            }

            // Rows beyond that part are cut, and what is cut becomes value added.
            for (var k = 0; k < sectors; k++)
            {
                var used = 0.0;
                for (var user = 0; user < sectors; user++)
                    used += use[user, k];
                var cut = used > knobs.Room * bought[k] ? knobs.Room * bought[k] / used : 1;
                for (var user = 0; user < sectors; user++)
                    inputs[(((c * sectors) + user) * sectors) + k] = cut * use[user, k];
                final[(c * sectors) + k] = bought[k] - (cut * used);
            }

            for (var user = 0; user < sectors; user++)
            {
                var spent = 0.0;
                for (var k = 0; k < sectors; k++)
                    spent += inputs[(((c * sectors) + user) * sectors) + k];
                valueAdded[(c * sectors) + user] = output[user] - spent;
            }
        }

        return (valueAdded, inputs, final);
    }

    /// <summary>SplitMix64: the same numbers on every machine and runtime.</summary>
    private sealed class Stream(ulong seed)
    {
        private ulong _state = seed * 0x9E3779B97F4A7C15UL;

        public double Next()
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }

        public double Between(double low, double high) => low + ((high - low) * Next());
    }
}
