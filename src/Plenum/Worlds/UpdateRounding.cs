using System.Globalization;

namespace Plenum.Worlds;

/// <summary>Rounds the flows of an updated world; value added and final spending are what the rounded flows leave, so the accounts hold exactly.</summary>
internal static class UpdateRounding
{
    public static (double[] Trade, double[] Inputs, double[] ValueAdded, double[] Final) Round(
        World world, double[] trade, double[] inputs, int decimals, List<WorldNote> log)
    {
        int n = world.RegionCount, s = world.SectorCount;
        var unit = Math.Pow(10, -decimals);
        foreach (ref var x in trade.AsSpan())
            x = Math.Round(x, decimals);
        foreach (ref var x in inputs.AsSpan())
            x = Math.Round(x, decimals);
        var output = new double[n * s];
        for (var at = 0; at < trade.Length; at++)
            output[(at % n * s) + (at / (n * n))] += trade[at];
        var valueAdded = new double[n * s];
        var moved = 0.0;
        for (var cell = 0; cell < n * s; cell++)
        {
            var row = inputs.AsSpan(cell * s, s);
            if (Math.Round(output[cell], decimals) <= 0)
            {
                row.Clear();
                continue;
            }

            valueAdded[cell] = Math.Round(output[cell] - Sum(row), decimals);
            if (valueAdded[cell] >= unit)
                continue;
            moved += Take(row, unit - valueAdded[cell], decimals);
            valueAdded[cell] = Math.Round(output[cell] - Sum(row), decimals);
        }

        var final = new double[n * s];
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < s; j++)
            {
                var left = 0.0;
                for (var i = 0; i < n; i++)
                    left += trade[world.At(j, c, i)] * (1 + (world.TariffPercent[world.At(j, c, i)] / 100));
                var largest = (c * s * s) + j;
                for (var at = (c * s * s) + j; at < (c + 1) * s * s; at += s)
                {
                    left -= inputs[at];
                    largest = inputs[at] > inputs[largest] ? at : largest;
                }

                left = Math.Round(left, decimals);
                if (left < 0)
                {
                    // A sector without final use whose rounded inputs exceed its rounded purchases by the last digit.
                    moved -= left;
                    inputs[largest] = Math.Round(inputs[largest] + left, decimals);
                    valueAdded[largest / s] = Math.Round(valueAdded[largest / s] - left, decimals);
                    left = 0;
                }

                final[(c * s) + j] = left;
            }
        }

        log.Add(new WorldNote(
            "rounded", "all tables", Math.Round(moved, decimals),
            string.Create(CultureInfo.InvariantCulture, $"Values rounded to {decimals} decimals; value added and final spending are what the rounded flows leave, and inputs gave way by the size where that would have been negative")));
        return (trade, inputs, valueAdded, final);
    }

    private static double Take(Span<double> row, double size, int decimals)
    {
        var largest = 0;
        for (var k = 1; k < row.Length; k++)
            largest = row[k] > row[largest] ? k : largest;
        row[largest] = Math.Round(row[largest] - size, decimals);
        return size;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
