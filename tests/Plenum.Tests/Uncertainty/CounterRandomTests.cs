using Plenum.Uncertainty;

namespace Plenum.Tests.Uncertainty;

/// <summary>The cipher against its published known answers, and what depends on it.</summary>
public sealed class CounterRandomTests
{
    // Known-answer vectors of Philox4x32-10 (Salmon et al. 2011, Random123).
    [Theory]
    [InlineData(0ul, 0ul, 0ul, 0xe169c58d_6627e8d5ul)]
    [InlineData(0xffffffff_fffffffful, 0xffffffff_fffffffful, 0xffffffff_fffffffful, 0x41c83b0e_408f276dul)]
    [InlineData(0x85a308d3_243f6a88ul, 0x03707344_13198a2eul, 0x299f31d0_a4093822ul, 0x94fdcceb_d16cfe09ul)]
    public void EqualsPublishedAnswers(ulong counter, ulong stream, ulong seed, ulong expected) =>
        Assert.Equal(expected, new CounterRandom(seed, stream).Bits(counter));

    [Fact]
    public void UniformHasTheRightMomentsAndStaysInside()
    {
        var random = new CounterRandom(7, 3);
        double sum = 0, squares = 0;
        const int Count = 200_000;
        for (var i = 0ul; i < Count; i++)
        {
            var u = random.Uniform(i);
            Assert.InRange(u, double.Epsilon, 1 - 1e-17);
            sum += u;
            squares += u * u;
        }

        Assert.Equal(0.5, sum / Count, 0.003);
        Assert.Equal(1.0 / 3, squares / Count, 0.003);
        Assert.True(CounterRandom.ToUnit(0) > 0);
        Assert.True(CounterRandom.ToUnit(ulong.MaxValue) < 1);
    }

    [Fact]
    public void BelowIsUniformAndShuffleReachesEveryOrder()
    {
        var counts = new int[7];
        var random = new CounterRandom(1, 2);
        for (var i = 0ul; i < 70_000; i++)
            counts[random.Below(i, 7)]++;
        Assert.All(counts, c => Assert.InRange(c, 9_500, 10_500));

        var orders = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var s = 0ul; s < 6_000; s++)
        {
            char[] items = ['a', 'b', 'c'];
            new CounterRandom(1, s).Shuffle(items.AsSpan());
            var key = new string(items);
            orders[key] = orders.GetValueOrDefault(key) + 1;
        }

        Assert.Equal(6, orders.Count);
        Assert.All(orders.Values, c => Assert.InRange(c, 850, 1_150));
    }
}
