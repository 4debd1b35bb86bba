using Plenum.Coalitions;

namespace Plenum.Tests.Coalitions;

/// <summary>Equilibria, cycles and the price of anarchy of games everybody knows.</summary>
public sealed class DiscreteGameTests
{
    private static DiscreteGame TwoByTwo(params double[] payoffs) => new([2, 2], payoffs);

    [Fact]
    public void PrisonersDilemma()
    {
        // Policy 0 cooperates; profiles (0,0), (1,0), (0,1), (1,1).
        var game = TwoByTwo(3, 3, 5, 0, 0, 5, 1, 1);
        Assert.Equal([3], game.PureEquilibria());
        var price = PriceOfAnarchy.Of(game);
        Assert.Equal(0, price.BestProfile);
        Assert.Equal(3, price.Ratio, 1e-12);
        Assert.Equal(4, price.Gap, 1e-12);
        Assert.Empty(BestReplyCycles.Of(game));
    }

    [Fact]
    public void MatchingPenniesCyclesForever()
    {
        var game = TwoByTwo(1, -1, -1, 1, -1, 1, 1, -1);
        Assert.Empty(game.PureEquilibria());
        var cycle = Assert.Single(BestReplyCycles.Of(game));
        Assert.Equal([0, 1, 2, 3], cycle.Profiles);
        Assert.True(cycle.Absorbing);
        Assert.True(double.IsNaN(PriceOfAnarchy.Of(game).Gap));
    }

    [Fact]
    public void CoordinationHasTwoEquilibria()
    {
        var game = TwoByTwo(2, 2, 0, 0, 0, 0, 1, 1);
        Assert.Equal([0, 3], game.PureEquilibria());
        var price = PriceOfAnarchy.Of(game);
        Assert.Equal(2, price.Ratio, 1e-12);
        Assert.Equal(4, price.BestEquilibriumTotal);
    }

    [Fact]
    public void EquilibriaAreExactlyTheProfilesNobodyImproves() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 3], Gen.Int[1, 3])
            .SelectMany((a, b, c) => Gen.Select(Gen.Const((a, b, c)), Gen.Double[0, 1].Array[a * b * c * 3]))
            .Sample((sizes, payoffs) =>
            {
                int[] policies = [sizes.a, sizes.b, sizes.c];
                var game = new DiscreteGame(policies, payoffs);
                double U(int x, int y, int z, int m) => payoffs[((x + (sizes.a * (y + (sizes.b * z)))) * 3) + m];
                var expected = new List<int>();
                for (var z = 0; z < sizes.c; z++)
                {
                    for (var y = 0; y < sizes.b; y++)
                    {
                        for (var x = 0; x < sizes.a; x++)
                        {
                            if (Enumerable.Range(0, sizes.a).All(k => U(k, y, z, 0) <= U(x, y, z, 0) + 1e-10)
                                && Enumerable.Range(0, sizes.b).All(k => U(x, k, z, 1) <= U(x, y, z, 1) + 1e-10)
                                && Enumerable.Range(0, sizes.c).All(k => U(x, y, k, 2) <= U(x, y, z, 2) + 1e-10))
                                expected.Add(x + (sizes.a * (y + (sizes.b * z))));
                        }
                    }
                }

                Assert.Equal(expected, game.PureEquilibria());
                if (expected.Count == 0)
                    Assert.Contains(BestReplyCycles.Of(game), c => c.Absorbing);
            });
}
