using Plenum.Tests.Batteries;
using Plenum.Worlds;

namespace Plenum.Tests.Worlds;

public sealed class WorldHashTest
{
    [Fact]
    public void DependsOnEveryNumberAndNotOnTheName()
    {
        var world = WorldMaker.Random(1, 3, 3);
        var other = Copy(world, "another-name", (double[])world.Trade.Clone());
        Assert.Equal(WorldHash.Of(world), WorldHash.Of(other));
        other.Trade[5] = Math.BitIncrement(other.Trade[5]);
        Assert.NotEqual(WorldHash.Of(world), WorldHash.Of(other));
    }

    [Fact]
    public void NegativeZeroIsZero()
    {
        var world = WorldMaker.Random(1, 3, 3);
        var other = Copy(world, "x", (double[])world.Trade.Clone());
        var zero = Array.IndexOf(other.Trade, 0.0);
        other.Trade[zero] = -0.0;
        Assert.Equal(WorldHash.Of(world), WorldHash.Of(other));
    }

    private static World Copy(World w, string id, double[] trade) => w with { Id = id, Trade = trade };
}
