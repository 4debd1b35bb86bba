using Plenum.Kernels.Numeric;

namespace Plenum.Tests.Kernels;

/// <summary>Sums that depend on the numbers, not on where they lie.</summary>
public sealed class FixedOrderTests
{
    [Fact]
    public void TheSumDoesNotDependOnTheAddress() =>
        Gen.Double[-1, 1].Array[0, 150].Select(Gen.Double[-1, 1].Array[150, 150]).Sample((a, b) =>
        {
            var once = FixedOrder.Dot(a, b);
            var exact = 0.0;
            for (var k = 0; k < a.Length; k++)
                exact += a[k] * b[k];
            Assert.Equal(exact, once, 1e-12);
            var room = new double[400];
            for (var shift = 0; shift < 8; shift++)
            {
                a.CopyTo(room.AsSpan(shift));
                b.CopyTo(room.AsSpan(200 + shift));
                Assert.Equal(once, FixedOrder.Dot(room.AsSpan(shift, a.Length), room.AsSpan(200 + shift, b.Length)));
            }
        }, iter: 200);
}
