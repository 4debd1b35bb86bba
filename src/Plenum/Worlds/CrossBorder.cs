namespace Plenum.Worlds;

/// <summary>Trade that crosses a border.</summary>
public static class CrossBorder
{
    /// <summary>World trade of each sector between different regions, net of tariffs.</summary>
    /// <param name="trade">Cube <c>[sector][importer][exporter]</c>.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="sectors">Number of sectors.</param>
    public static double[] Trade(ReadOnlySpan<double> trade, int regions, int sectors)
    {
        var sums = new double[sectors];
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < regions; m++)
            {
                for (var i = 0; i < regions; i++)
                {
                    if (i != m)
                        sums[j] += trade[(((j * regions) + m) * regions) + i];
                }
            }
        }

        return sums;
    }
}
