using Plenum.Worlds;

namespace Plenum.Data.Validation;

/// <summary>A world in which nobody buys inputs: the same trade, every sale a final one, all output value added.</summary>
internal static class WorldWithoutMaterials
{
    /// <summary>The world without materials that has the trade, tariffs and elasticities of <paramref name="world"/>.</summary>
    public static World Of(World world)
    {
        int n = world.RegionCount, sectors = world.SectorCount;
        double[] made = new double[n * sectors], bought = new double[n * sectors];
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < n; m++)
            {
                for (var i = 0; i < n; i++)
                {
                    var at = world.At(j, m, i);
                    made[(i * sectors) + j] += world.Trade[at];
                    bought[(m * sectors) + j] += world.Trade[at] * (1 + (world.TariffPercent[at] / 100));
                }
            }
        }

        return world with { Id = world.Id + "-no-materials", Inputs = new double[world.Inputs.Length], ValueAdded = made, Final = bought };
    }
}
