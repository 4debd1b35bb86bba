using Plenum.Coalitions;

namespace Plenum.Tests.Coalitions;

/// <summary>Shapley, Banzhaf and Owen values and interaction against published games and their axioms.</summary>
public sealed class ValueTests
{
    private const double Exact = 1e-10;

    [Fact]
    public void GloveGame() => Near([2.0 / 3, 1.0 / 6, 1.0 / 6], ShapleyValue.Of(TextbookGames.Glove()), Exact);

    [Fact]
    public void ThreeFirms() => Near([970.0 / 6, 970.0 / 6, 1060.0 / 6], ShapleyValue.Of(TextbookGames.ThreeFirms()), Exact);

    [Fact]
    public void AirportGameSharesEachStretchAmongItsUsers()
    {
        // Littlechild and Owen (1973): every stretch of runway is shared equally by those who need it.
        double[] cost = [8, 11, 13, 18];
        double[] expected = [8 / 4.0, (8 / 4.0) + (3 / 3.0), (8 / 4.0) + (3 / 3.0) + (2 / 2.0), (8 / 4.0) + (3 / 3.0) + (2 / 2.0) + 5];
        Near(expected, ShapleyValue.Of(TextbookGames.Airport(cost)), Exact);
    }

    [Fact]
    public void SecurityCouncil()
    {
        var v = TextbookGames.SecurityCouncil();
        var value = ShapleyValue.Of(v);
        for (var m = 0; m < 15; m++)
            Assert.Equal(m < 5 ? 421.0 / 2145 : 4.0 / 2145, value[m], 1e-12);
        var power = BanzhafValue.Of(v);
        Assert.Equal(848.0 / 16384, power[0], 1e-12);
        Assert.Equal(84.0 / 16384, power[14], 1e-12);
    }

    [Fact]
    public void EfficiencyAndAdditivity() =>
        Gen.Int[2, 7].SelectMany(n => Gen.Select(Gen.Double[-1, 1].Array[1 << n], Gen.Double[-1, 1].Array[1 << n])).Sample((a, b) =>
        {
            double[] va = ShapleyValue.Of(a), vb = ShapleyValue.Of(b);
            Assert.Equal(a[^1] - a[0], va.Sum(), Exact);
            Near([.. va.Zip(vb, (x, y) => x + y)], ShapleyValue.Of([.. a.Zip(b, (x, y) => x + y)]), Exact);
        });

    [Fact]
    public void EqualsTheMeanOverAllOrders() => TextbookGames.Random(2, 5).Sample(v =>
    {
        var n = System.Numerics.BitOperations.Log2((uint)v.Length);
        Near(OverOrders(n, v, static _ => true), ShapleyValue.Of(v), Exact);
    }, iter: 30);

    [Fact]
    public void SymmetricAndNullPlayers() => TextbookGames.Random(2, 5).Sample(v =>
    {
        // Players n and n+1 are made interchangeable, player n+2 null.
        var n = System.Numerics.BitOperations.Log2((uint)v.Length);
        var mask = (uint)v.Length - 1;
        var wide = TextbookGames.Make(n + 3, s =>
        {
            var twins = (s.Contains(n) ? 1 : 0) + (s.Contains(n + 1) ? 1 : 0);
            return v[s.Mask & mask] * (1 + twins) + (twins * twins);
        });
        var value = ShapleyValue.Of(wide);
        Assert.Equal(value[n], value[n + 1], Exact);
        Assert.Equal(0, value[n + 2], Exact);
        Assert.Equal(0, BanzhafValue.Of(wide)[n + 2], Exact);
        var interaction = InteractionIndex.Of(wide);
        for (var m = 0; m < n + 2; m++)
            Assert.Equal(0, interaction[(m * (n + 3)) + n + 2], Exact);
    });

    [Fact]
    public void OwenIsTheMeanOverOrdersThatKeepUnionsTogether() => TextbookGames.Random(5, 5).Sample(v =>
    {
        Coalition[] unions = [new(0b00011), new(0b10100)];
        var expected = OverOrders(5, v, order => unions.All(u =>
        {
            var places = Enumerable.Range(0, 5).Where(p => u.Contains(order[p])).ToArray();
            return places[^1] - places[0] == places.Length - 1;
        }));
        Near(expected, OwenValue.Of(v, unions), Exact);
        Near(ShapleyValue.Of(v), OwenValue.Of(v, []), Exact);
        Near(ShapleyValue.Of(v), OwenValue.Of(v, [Coalition.Grand(5)]), Exact);
    }, iter: 20);

    [Fact]
    public void OwenRefusesOverlappingUnions() =>
        Assert.Throws<ArgumentException>(() => OwenValue.Of(TextbookGames.Glove(), [new(3), new(2)]));

    [Fact]
    public void InteractionOfAUnanimityGame()
    {
        // A game worth 1 to every coalition that contains T: 1/(|T|−1) for pairs inside T, 0 otherwise.
        var index = InteractionIndex.Of(TextbookGames.Make(5, s => (s.Mask & 0b01110) == 0b01110 ? 1 : 0));
        for (var m = 0; m < 5; m++)
        {
            for (var l = 0; l < 5; l++)
            {
                var inside = m != l && m is >= 1 and <= 3 && l is >= 1 and <= 3;
                Assert.Equal(inside ? 0.5 : 0, index[(m * 5) + l], Exact);
            }
        }
    }

    [Fact]
    public void AttributionColumnsSumToWhatTheGrandCoalitionChanges() => Gen.Double[-5, 5].Array[(1 << 4) * 3].Sample(values =>
    {
        var table = new PayoffTable(["A", "B", "C", "D"], ["x", "y", "z"], values);
        var matrix = AttributionMatrix.Of(table);
        for (var i = 0; i < 3; i++)
        {
            var sum = Enumerable.Range(0, 4).Sum(m => matrix[m, i]);
            Assert.Equal(table[Coalition.Grand(4), i] - table[Coalition.Empty, i], sum, Exact);
        }
    });

    [Fact]
    public void WalkingChildrenVisitsEveryCoalitionOnceAfterItsParent()
    {
        var seen = new HashSet<uint>();
        void Walk(Coalition s)
        {
            Assert.True(seen.Add(s.Mask));
            Assert.True(s.Mask == 0 || seen.Contains(s.Parent.Mask));
            foreach (var child in s.Children(6))
            {
                Assert.Equal(s, child.Parent);
                Walk(child);
            }
        }

        Walk(Coalition.Empty);
        Assert.Equal(64, seen.Count);
    }

    private static double[] OverOrders(int n, double[] v, Func<int[], bool> allowed)
    {
        var sum = new double[n];
        var count = 0;
        void Permute(int[] order, int at)
        {
            if (at == n)
            {
                if (!allowed(order))
                    return;
                count++;
                var s = 0u;
                foreach (var m in order)
                {
                    sum[m] += v[s | (1u << m)] - v[s];
                    s |= 1u << m;
                }

                return;
            }

            for (var k = at; k < n; k++)
            {
                (order[at], order[k]) = (order[k], order[at]);
                Permute(order, at + 1);
                (order[at], order[k]) = (order[k], order[at]);
            }
        }

        Permute([.. Enumerable.Range(0, n)], 0);
        return Array.ConvertAll(sum, x => x / count);
    }

    private static void Near(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], tolerance);
    }
}
