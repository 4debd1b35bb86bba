using Plenum.Coalitions;

namespace Plenum.Tests.Coalitions;

/// <summary>Least core and nucleolus against closed forms.</summary>
public sealed class LeastCoreTests
{
    [Fact]
    public void MajorityOfThree()
    {
        var result = LeastCore.Of(TextbookGames.Make(3, s => s.Size >= 2 ? 1 : 0));
        Assert.Equal(1.0 / 3, result.Epsilon, 1e-12);
        Assert.All(result.Allocation, x => Assert.Equal(1.0 / 3, x, 1e-12));
        Assert.False(result.CoreExists);
    }

    [Fact]
    public void GloveGameGivesEverythingToTheScarceGlove()
    {
        var result = Nucleolus.Of(TextbookGames.Glove());
        Assert.Equal(0, result.Epsilon, 1e-12);
        Assert.True(result.CoreExists);
        Assert.Equal(1, result.Allocation[0], 1e-12);
        Assert.Equal(0, result.Allocation[1], 1e-12);
    }

    [Fact]
    public void ThreeFirmsByHand()
    {
        // {2} and {1,3} claim 125 + 375 = 500, all there is: ε = 0 and x_2 = 125. Then {1,2} wants x_1 ≥ 145 and {2,3}
        // x_3 ≥ 225 of the 375 left, and the nucleolus splits the spare 5 evenly.
        var result = Nucleolus.Of(TextbookGames.ThreeFirms());
        Assert.Equal(0, result.Epsilon, 1e-9);
        Assert.Equal(147.5, result.Allocation[0], 1e-9);
        Assert.Equal(125, result.Allocation[1], 1e-9);
        Assert.Equal(227.5, result.Allocation[2], 1e-9);
        Assert.Equal(2, result.Binding.Count);
    }

    [Theory]
    [InlineData(100, 100 / 3.0, 100 / 3.0, 100 / 3.0)]
    [InlineData(200, 50, 75, 75)]
    [InlineData(300, 50, 100, 150)]
    public void TalmudicEstates(double estate, double a, double b, double c)
    {
        var result = Nucleolus.Of(TextbookGames.Bankruptcy(estate, [100, 200, 300]));
        Assert.Equal(a, result.Allocation[0], 1e-8);
        Assert.Equal(b, result.Allocation[1], 1e-8);
        Assert.Equal(c, result.Allocation[2], 1e-8);
    }

    [Fact]
    public void NucleolusOfBankruptcyIsTheTalmudsDivision() =>
        Gen.Select(Gen.Double[1, 100].Array[3, 6], Gen.Double[0.05, 0.95]).Sample((claims, share) =>
        {
            var estate = share * claims.Sum();
            var result = Nucleolus.Of(TextbookGames.Bankruptcy(estate, claims));
            var expected = TextbookGames.Talmud(estate, claims);
            for (var m = 0; m < claims.Length; m++)
                Assert.Equal(expected[m], result.Allocation[m], 1e-9 * estate);
        }, iter: 100);

    [Fact]
    public void NobodyComplainsMoreThanEpsilonAndNoAllocationDoesBetter() => TextbookGames.Random(2, 8).Sample(v =>
    {
        var n = System.Numerics.BitOperations.Log2((uint)v.Length);
        foreach (var result in new[] { LeastCore.Of(v), Nucleolus.Of(v) })
        {
            Assert.Equal(v[^1], result.Allocation.Sum(), 1e-10);
            for (var s = 1u; s < v.Length - 1; s++)
            {
                var complaint = v[s] - new Coalition(s).Members().Sum(m => result.Allocation[m]);
                Assert.True(complaint <= result.Epsilon + 1e-9, $"{new Coalition(s)} complains {complaint:r}, more than {result.Epsilon:r}");
            }

            // A balanced combination of the binding coalitions certifies ε: weights λ ≥ 0 with Σ λ_S 1_S = c·1_N and
            // Σ λ_S = 1 give ε ≥ Σ λ_S v(S) − c v(N) for every allocation. They come from least squares.
            Assert.Equal(Certificate(v, n, result.Binding), result.Epsilon, 1e-9);
        }
    }, iter: 100);

    [Fact]
    public void SmallGamesAreSolvedAtTheirOwnScale()
    {
        var v = TextbookGames.Make(3, s => s.Size >= 2 ? 1e-6 : 0);
        Assert.Equal(1e-6 / 3, LeastCore.Of(v).Epsilon, 1e-16);
    }

    [Fact]
    public void OnePlayerAndAZeroGame()
    {
        Assert.Equal(5, LeastCore.Of([0, 5]).Allocation[0]);
        Assert.Equal(0, Nucleolus.Of(new double[8]).Epsilon, 1e-12);
    }

    // The binding rows determine λ up to scale when they are minimal; least squares over them suffices as a check.
    private static double Certificate(double[] v, int n, IReadOnlyList<Coalition> binding)
    {
        var k = binding.Count;
        var a = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(n + 1, k + 1, (r, c) =>
            r == n ? (c < k ? 1 : 0) : c < k ? (binding[c].Contains(r) ? 1 : 0) : -1);
        var b = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(n + 1);
        b[n] = 1;
        var weights = a.PseudoInverse() * b;
        Assert.True((a * weights - b).L2Norm() < 1e-9, "the binding coalitions are not balanced");
        Assert.All(weights.Take(k), w => Assert.True(w > -1e-9, "a weight is negative"));
        return binding.Select((s, i) => weights[i] * v[s.Mask]).Sum() - (weights[k] * v[^1]);
    }
}
