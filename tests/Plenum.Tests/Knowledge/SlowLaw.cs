using Plenum.Axes;
using Plenum.Knowledge;
using Plenum.Trade;

namespace Plenum.Tests.Knowledge;

/// <summary>
/// The law of motion written down a second time, straight from the page: one loop per index, no shared code, nothing
/// rearranged.
/// </summary>
internal static class SlowLaw
{
    public static (double[] Stock, double[] Compute) Next(
        Economy e, KnowledgeParameters p, double[] stock, double[] compute, double[] denialYears, double[] newShares, ChannelAccess access)
    {
        int n = e.Countries, sectors = e.Sectors;
        var next = new double[stock.Length];
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < sectors; j++)
            {
                var role = e.World.Sectors[j].AiRole;
                var at = (c * sectors) + j;
                var pull = 0.0;
                if (role == AiRole.None)
                {
                    pull = Trade(e, p, stock, newShares, c, j);
                }
                else
                {
                    var names = e.World.Channels.Keys.Where(x => x != "compute").Prepend("trade").ToArray();
                    var total = names.Sum(x => p.Weights.GetValueOrDefault(x, 1));
                    foreach (var name in names)
                    {
                        var m = p.Weights.GetValueOrDefault(name, 1) / total;
                        pull += m * (name == "trade" ? Trade(e, p, stock, newShares, c, j) : Channel(e, p, stock, access, name, c, j));
                    }

                    pull *= Math.Pow(compute[c], p.ComputeElasticity);
                }

                var g = role == AiRole.None ? p.Growth : p.AiGrowth;
                next[at] = (stock[at] + (g * pull)) / (1 + g);
            }
        }

        var nextCompute = new double[n];
        for (var c = 0; c < n; c++)
        {
            var supply = 1.0;
            if (e.World.Channels.TryGetValue("compute", out var f) && access.ByChannel.TryGetValue("compute", out var a))
            {
                var lost = 0.0;
                for (var i = 0; i < n; i++)
                    lost += i == c ? 0 : f.Weights[(c * n) + i] * (1 - a[(c * n) + i]);
                supply = Math.Max(0, Math.Min(1, 1 - (lost * (1 - p.Leakage) * Math.Exp(-p.Indigenisation * denialYears[c]))));
            }

            nextCompute[c] = (((1 - p.ComputeDepreciation) * compute[c]) + ((p.ComputeGrowth + p.ComputeDepreciation) * supply)) / (1 + p.ComputeGrowth);
        }

        return (next, nextCompute);
    }

    private static double Trade(Economy e, KnowledgeParameters p, double[] stock, double[] newShares, int n, int j)
    {
        int countries = e.Countries, sectors = e.Sectors;
        double Lambda(int i, int k) => stock[(i * sectors) + k];
        double Pi(int k, int i) => e.ExpenditureShares[e.At(k, n, i)];
        double PiNew(int k, int i) => newShares[e.At(k, n, i)];
        double Gamma(int k) => e.InputShares[(((n * sectors) + j) * sectors) + k];
        if (p.Variant == DiffusionVariant.Producers)
        {
            var own = e.ExpenditureShares[e.At(j, n, n)] == 0 ? 1 : newShares[e.At(j, n, n)] / e.ExpenditureShares[e.At(j, n, n)];
            return Math.Pow(Lambda(n, j) / own, p.Beta);
        }

        var bought = Enumerable.Range(0, sectors).Sum(Gamma);
        if (bought <= 0)
            return p.Variant == DiffusionVariant.Suppliers ? Math.Pow(Lambda(n, j), p.Beta) : Lambda(n, j);
        double top = 0, bottom = 0;
        for (var k = 0; k < sectors; k++)
        {
            var eta = Gamma(k) / bought;
            for (var i = 0; i < countries; i++)
            {
                if (Pi(k, i) == 0)
                    continue;
                if (p.Variant == DiffusionVariant.Linear)
                {
                    top += eta * PiNew(k, i) * Lambda(i, k);
                    bottom += eta * PiNew(k, i);
                    continue;
                }

                var family = e.World.Regions[i].Family;
                var joint = Enumerable.Range(0, countries)
                    .Where(h => h == i || (family.Length > 0 && e.World.Regions[h].Family == family)).Sum(h => Pi(k, h));
                var weight = eta * Math.Pow(joint, 1 - p.Beta) * Pi(k, i) / joint;
                top += weight * Math.Pow(PiNew(k, i) / Pi(k, i), 1 - p.Beta) * Math.Pow(Lambda(i, k), p.Beta);
                bottom += weight;
            }
        }

        return top / bottom;
    }

    private static double Channel(Economy e, KnowledgeParameters p, double[] stock, ChannelAccess access, string name, int n, int j)
    {
        int countries = e.Countries, sectors = e.Sectors;
        var channel = e.World.Channels[name];
        double sum = 0, rows = 0;
        for (var i = 0; i < countries; i++)
        {
            var s = channel.BySector
                ? channel.Weights[(((j * countries) + n) * countries) + i]
                : channel.Weights[(n * countries) + i];
            var a = i == n || !access.ByChannel.TryGetValue(name, out var table) ? 1 : table[(n * countries) + i];
            sum += s * a * Math.Pow(stock[(i * sectors) + j], p.Beta);
            rows += s;
        }

        return rows == 0 ? Math.Pow(stock[(n * sectors) + j], p.Beta) : sum;
    }
}
