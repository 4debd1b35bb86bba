using Plenum.Coalitions;
using Plenum.Uncertainty;

namespace Plenum.Tests.Coalitions;

/// <summary>Sampled values: unbiased, honest about their error, and never asking twice.</summary>
public sealed class SampledShapleyTests
{
    private const int Players = 8;

    // Interactions of every order on top of an additive part, the same for every seed of the sampler.
    private static readonly double[] Worth = TextbookGames.Make(Players, s =>
    {
        var random = new CounterRandom(2024, 1);
        return s.Members().Sum(m => m + 1.0) + (0.3 * s.Size * s.Size) + (6 * random.Uniform(s.Mask));
    });

    private static SampledAttribution Estimate(SamplingPlan plan) => SampledShapley.Estimate(
        Players, 1, asked => [.. asked.Select(s => new[] { Worth[s.Mask] })], plan);

    [Theory]
    [InlineData(60, false)]
    [InlineData(320, true)]
    public void CoversTheExactValuesAtTheStatedConfidence(int orders, bool stratified)
    {
        var exact = ShapleyValue.Of(Worth);
        int all = 0, single = 0;
        for (var seed = 0ul; seed < 100; seed++)
        {
            var sampled = Estimate(new SamplingPlan(orders, seed));
            Assert.Equal(stratified, sampled.Stratified);
            Assert.Equal(Worth[^1] - Worth[0], sampled.Estimate.Sum(), 1e-10);
            if (Enumerable.Range(0, Players).All(m => Math.Abs(sampled.Of(m, 0) - exact[m]) <= sampled.HalfWidthOf(m, 0)))
                all++;
            if (Math.Abs(sampled.Of(3, 0) - exact[3]) <= 1.96 * sampled.ErrorOf(3, 0))
                single++;
        }

        Assert.InRange(all, 90, 100);
        Assert.InRange(single, 86, 100);
    }

    [Fact]
    public void StandardErrorsAreTheSpreadOverSeeds()
    {
        double spread = 0, stated = 0;
        var exact = ShapleyValue.Of(Worth);
        for (var seed = 0ul; seed < 200; seed++)
        {
            var sampled = Estimate(new SamplingPlan(100, seed));
            for (var m = 0; m < Players; m++)
            {
                spread += Math.Pow(sampled.Of(m, 0) - exact[m], 2);
                stated += Math.Pow(sampled.ErrorOf(m, 0), 2);
            }
        }

        Assert.InRange(spread / stated, 0.8, 1.25);
    }

    [Fact]
    public void AdditiveGamesAreExact()
    {
        var sampled = SampledShapley.Estimate(
            5, 1, asked => [.. asked.Select(s => new[] { s.Members().Sum(m => (double)m) })], new SamplingPlan(20));
        for (var m = 0; m < 5; m++)
            Assert.Equal(m, sampled.Of(m, 0), 1e-12);
    }

    [Fact]
    public void AsksForNoCoalitionTwiceAndStopsWhenPreciseEnough()
    {
        var seen = new HashSet<uint>();
        var sampled = SampledShapley.Estimate(Players, 1, asked =>
        {
            Assert.All(asked, s => Assert.True(seen.Add(s.Mask)));
            return [.. asked.Select(s => new[] { Worth[s.Mask] })];
        }, new SamplingPlan(4_000, 3, 0.95, 0.8));
        Assert.InRange(sampled.Orders, 1, 3_999);
        Assert.All(sampled.HalfWidth, e => Assert.InRange(e, 0, 0.8));
        Assert.Equal(seen.Count, sampled.Coalitions);
    }

    [Fact]
    public void SecondRecipientIsEstimatedBesideTheFirst()
    {
        var sampled = SampledShapley.Estimate(
            4, 2, asked => [.. asked.Select(s => new double[] { s.Size, s.Contains(2) ? 7 : 0 })], new SamplingPlan(20));
        Assert.Equal(1, sampled.Of(2, 0), 1e-12);
        Assert.Equal(7, sampled.Of(2, 1), 1e-12);
        Assert.Equal(0, sampled.Of(0, 1), 1e-12);
    }
}
