using System.Globalization;
using Plenum.Axes;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Published;

/// <summary>
/// The archive of Caliendo and Parro (2015) read a second time, straight into shares and without the project's importer:
/// an error in the one does not hide in the other.
/// </summary>
public sealed class CaliendoParroArchive
{
    private const int Countries = 31;
    private const int Sectors = 40;
    private const int Tradable = 20;

    /// <param name="folder">Folder of the archive's files.</param>
    /// <param name="materials">False for the variant in which production uses value added alone.</param>
    public CaliendoParroArchive(string folder, bool materials = true)
    {
        var flows = Numbers(Path.Combine(folder, "xbilat1993.txt"));
        var before = Numbers(Path.Combine(folder, "tariffs1993.txt"));
        var after = Numbers(Path.Combine(folder, "tariffs2005.txt"));
        var output = Numbers(Path.Combine(folder, "GO.txt"));
        var shareOfValue = Numbers(Path.Combine(folder, "B.txt"));
        var inputs = Numbers(Path.Combine(folder, "IO.txt"));
        var theta = Numbers(Path.Combine(folder, "T.txt"));
        Codes = [.. File.ReadLines(Path.Combine(folder, "countries.csv")).Skip(1).Select(line => line.Split(',')[1])];
        Tariff1993 = Cube(before, 0.01);
        Tariff2005 = Cube(after, 0.01);

        var net = Cube(flows, 1000);
        for (var j = 0; j < Sectors; j++)
        {
            for (var i = 0; i < Countries; i++)
            {
                var exports = Enumerable.Range(0, Countries).Sum(n => net[At(j, n, i)]);
                output[(j * Countries) + i] = Math.Max(output[(j * Countries) + i], exports);
                net[At(j, i, i)] = output[(j * Countries) + i] - exports;
            }
        }

        double[] gamma = new double[Countries * Sectors], cost = new double[Countries * Sectors * Sectors];
        double[] alpha = new double[Countries * Sectors], value = new double[Countries], deficit = new double[Countries];
        var share = new double[Sectors * Countries * Countries];
        for (var n = 0; n < Countries; n++)
        {
            for (var j = 0; j < Sectors; j++)
            {
                gamma[(n * Sectors) + j] = materials ? shareOfValue[(j * Countries) + n] : 1;
                value[n] += gamma[(n * Sectors) + j] * output[(j * Countries) + n];
                for (var k = 0; k < Sectors; k++)
                    cost[(((n * Sectors) + j) * Sectors) + k] = inputs[(((n * Sectors) + k) * Sectors) + j] * (1 - gamma[(n * Sectors) + j]);
            }

            for (var j = 0; j < Sectors; j++)
            {
                var spending = 0.0;
                for (var i = 0; i < Countries; i++)
                {
                    spending += net[At(j, n, i)] * (1 + Tariff1993[At(j, n, i)]);
                    deficit[n] += n == i ? 0 : net[At(j, n, i)] - net[At(j, i, n)];
                }

                for (var i = 0; i < Countries; i++)
                    share[At(j, n, i)] = spending > 0 ? net[At(j, n, i)] * (1 + Tariff1993[At(j, n, i)]) / spending : n == i ? 1 : 0;
                var used = 0.0;
                for (var k = 0; k < Sectors; k++)
                    used += cost[(((n * Sectors) + k) * Sectors) + j] * output[(k * Countries) + n];
                alpha[(n * Sectors) + j] = Math.Max(0, spending - used);
            }

            // The printed input columns sum to one within 4e-7 only; cost shares of a model sum to one.
            for (var j = 0; j < Sectors; j++)
            {
                var row = ((n * Sectors) + j) * Sectors;
                var costs = gamma[(n * Sectors) + j] + cost.AsSpan(row, Sectors).ToArray().Sum();
                gamma[(n * Sectors) + j] /= costs;
                for (var k = 0; k < Sectors; k++)
                    cost[row + k] /= costs;
            }

            var total = Enumerable.Range(0, Sectors).Sum(j => alpha[(n * Sectors) + j]);
            for (var j = 0; j < Sectors; j++)
                alpha[(n * Sectors) + j] /= total;
        }

        var world = value.Sum();
        Economy = new Economy
        {
            World = Named(net),
            ExpenditureShares = share,
            ValueAddedShares = gamma,
            InputShares = cost,
            FinalShares = alpha,
            TradeElasticity = [.. Enumerable.Range(0, Sectors).Select(j => j < Tradable ? theta[j] : 8.22)],
            ValueAdded = [.. value.Select(v => v / world)],
            Tariff = Tariff1993,
            Deficit = [.. deficit.Select(d => d / world)],
            CurrencyScale = world,
        };
    }

    public IReadOnlyList<string> Codes { get; }

    public Economy Economy { get; }

    public double[] Tariff1993 { get; }

    public double[] Tariff2005 { get; }

    /// <summary>NAFTA: 2005 tariffs between its members, everything else as in 1993.</summary>
    public Shock Nafta()
    {
        var members = new[] { "MEX", "CAN", "USA" }.Select(code => Codes.ToList().IndexOf(code)).ToArray();
        var tariff = (double[])Tariff1993.Clone();
        for (var j = 0; j < Sectors; j++)
        {
            foreach (var n in members)
            {
                foreach (var i in members)
                    tariff[At(j, n, i)] = n == i ? 0 : Tariff2005[At(j, n, i)];
            }
        }

        return new Shock { Tariff = tariff };
    }

    private static int At(int sector, int importer, int exporter) => (((sector * Countries) + importer) * Countries) + exporter;

    private static double[] Cube(double[] blocks, double unit)
    {
        var cube = new double[Sectors * Countries * Countries];
        for (var at = 0; at < blocks.Length; at++)
            cube[at] = blocks[at] * unit;
        return cube;
    }

    private static double[] Numbers(string file) =>
        [.. File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => double.Parse(word, CultureInfo.InvariantCulture))];

    /// <summary>Names and trade; the other levels of a world are not needed once there are shares.</summary>
    private World Named(double[] trade) => new()
    {
        Id = "caliendo-parro-archive",
        Year = 1993,
        Regions = [.. Codes.Select(code => new Region(code, code))],
        Sectors = [.. Enumerable.Range(0, Sectors).Select(j => new Sector($"S{j + 1:00}", $"Sector {j + 1}"))],
        Trade = trade,
        Inputs = [],
        ValueAdded = [],
        Final = [],
        TariffPercent = [],
        Elasticities = [],
    };
}
