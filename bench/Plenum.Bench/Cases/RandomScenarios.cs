using Plenum.Trade;

namespace Plenum.Bench.Cases;

/// <summary>
/// As many different scenarios as anybody asks for: number k is the same whoever draws it. Each has a few costs between
/// pairs of countries over a run of sectors and one importer's tariffs raised.
/// </summary>
/// <param name="economy">The economy the scenarios are for.</param>
public sealed class RandomScenarios(Economy economy)
{
    private readonly double[] _iceberg = new double[economy.ExpenditureShares.Length];
    private readonly double[] _tariff = new double[economy.ExpenditureShares.Length];

    /// <summary>Scenario <paramref name="number"/>. The arrays are reused by the next call; one object a thread.</summary>
    public Shock Draw(int number)
    {
        var state = ((ulong)number + 1) * 0xD1342543DE82EF95;
        int n = economy.Countries, sectors = economy.Sectors;
        Array.Fill(_iceberg, 1);
        economy.Tariff.CopyTo(_tariff, 0);
        var pairs = 1 + Below(ref state, 5);
        for (var k = 0; k < pairs; k++)
        {
            var importer = Below(ref state, n);
            var exporter = (importer + 1 + Below(ref state, n - 1)) % n;
            var factor = Math.Exp((0.8 * Next(ref state)) - 0.2);
            var first = Below(ref state, sectors);
            var last = Math.Min(sectors, first + 1 + Below(ref state, sectors));
            for (var j = first; j < last; j++)
                _iceberg[economy.At(j, importer, exporter)] = factor;
        }

        var raised = Below(ref state, n);
        var points = 0.4 * Next(ref state);
        for (var j = 0; j < sectors; j++)
        {
            for (var i = 0; i < n; i++)
                _tariff[economy.At(j, raised, i)] += i == raised ? 0 : points;
        }

        return new Shock { IcebergChange = _iceberg, Tariff = _tariff };
    }

    // SplitMix64 (Steele, Lea and Flood 2014).
    private static double Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    private static int Below(ref ulong state, int bound) => (int)(Next(ref state) * bound);
}
