using Plenum.Axes;
using Plenum.Checks;
using Plenum.Knowledge;
using Plenum.Worlds;

namespace Plenum.Tests.Knowledge;

/// <summary>The law of motion against its slow twin, and the laws it must obey at given trade shares.</summary>
public sealed class LawOfMotionTests
{
    [Theory]
    [InlineData(DiffusionVariant.Suppliers)]
    [InlineData(DiffusionVariant.Producers)]
    [InlineData(DiffusionVariant.Linear)]
    public void EqualsTheSlowTwin(DiffusionVariant variant) =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Double[0, 0.95], Gen.Double[0, 1], Gen.Bool, Gen.Bool).Sample(
            (seed, beta, open, ai, channels) =>
            {
                var world = SmallWorlds.Make(seed, ai: ai, channels: channels);
                if (seed % 3 == 0)
                    world = world with { Regions = [.. world.Regions.Select((r, i) => i < 2 ? r with { Family = "F" } : r)] };
                var baseline = SmallWorlds.Unsolved(world);
                var p = new KnowledgeParameters
                {
                    Beta = beta,
                    Variant = variant,
                    Growth = 0.04,
                    AiGrowth = 0.3,
                    ComputeElasticity = 0.2,
                    Leakage = 0.2,
                    Indigenisation = (seed % 2 == 0) ? 0.03 : -0.03,
                    Weights = new Dictionary<string, double> { ["trade"] = 0.5, [Channels.OpenModels] = 2 },
                };
                var stock = SmallWorlds.Stocks(baseline.Output.Length, seed + 1);
                var compute = SmallWorlds.Stocks(world.RegionCount, seed + 2);
                var years = new double[] { 0, 1, 2, 3, 4 };
                var shares = SmallWorlds.Tilted(baseline.Anchor, seed + 3);
                var access = Access(world, open, seed + 4);

                var ours = new LawOfMotion(baseline, p).Next(
                    new KnowledgeState(stock, compute, years), baseline.Equilibrium with { ExpenditureShares = shares }, access);
                var (theirStock, theirCompute) = SlowLaw.Next(baseline.Anchor, p, stock, compute, years, shares, access);
                for (var at = 0; at < theirStock.Length; at++)
                    Assert.Equal(theirStock[at], ours.Stock[at], 1e-12);
                for (var n = 0; n < theirCompute.Length; n++)
                    Assert.Equal(theirCompute[n], ours.Compute[n], 1e-12);
            },
            iter: 60);

    [Fact]
    public void NothingChangesWithoutACause() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Double[0, 0.99], Gen.Int[0, 2]).Sample(
            (seed, beta, variant) =>
            {
                var world = SmallWorlds.Make(seed, channels: true);
                var baseline = SmallWorlds.Unsolved(world);
                var law = new LawOfMotion(baseline, new KnowledgeParameters
                {
                    Beta = beta,
                    Variant = (DiffusionVariant)variant,
                    ComputeElasticity = 0.3,
                    Weights = new Dictionary<string, double> { ["trade"] = 0.37, [Channels.OpenModels] = 0.11 },
                });
                // The same shares in another array: the law has to work out that nothing changed, not to notice the reference.
                var still = baseline.Equilibrium with { ExpenditureShares = [.. baseline.Anchor.ExpenditureShares] };
                var state = KnowledgeState.Start(world.RegionCount, world.SectorCount);
                for (var t = 0; t < 3; t++)
                    state = law.Next(state, still, ChannelAccess.Full);
                Assert.True(state.IsFlat);
            },
            iter: 60);

    [Fact]
    public void MoreAccessNeverLowersKnowledge() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Double[0, 0.9], Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
            (seed, beta, low, high) =>
            {
                if (low > high)
                    (low, high) = (high, low);
                var world = SmallWorlds.Make(seed, channels: true);
                var baseline = SmallWorlds.Unsolved(world);
                var law = new LawOfMotion(baseline, new KnowledgeParameters { Beta = beta, ComputeElasticity = 0.2 });
                var shares = baseline.Equilibrium with { ExpenditureShares = SmallWorlds.Tilted(baseline.Anchor, seed) };
                var closed = KnowledgeState.Start(world.RegionCount, world.SectorCount);
                var opened = closed;
                for (var t = 0; t < 8; t++)
                {
                    closed = law.Next(closed, shares, Access(world, low, seed));
                    opened = law.Next(opened, shares, Access(world, high, seed));
                }

                for (var at = 0; at < closed.Stock.Length; at++)
                    Assert.True(opened.Stock[at] >= closed.Stock[at] - 1e-14);
            },
            iter: 40);

    [Fact]
    public void AnAbsentCountryLosesWhatTheFormulaSays()
    {
        // One channel beside trade with all the weight, everybody learns half from each other, access to one country halves.
        var world = SmallWorlds.Make(1, n: 2, sectors: 2);
        var table = new Dictionary<string, KnowledgeChannel>
        {
            [Channels.CoAuthorship] = new(Channels.CoAuthorship, [0.5, 0.5, 0.5, 0.5]),
        };
        var baseline = SmallWorlds.Unsolved(world with { Channels = table });
        var law = new LawOfMotion(baseline, new KnowledgeParameters
        {
            Beta = 0.3,
            AiGrowth = 0.2,
            Weights = new Dictionary<string, double> { ["trade"] = 0 },
        });
        var access = new ChannelAccess(new Dictionary<string, double[]> { [Channels.CoAuthorship] = [1, 0.4, 0.4, 1] });
        var state = law.Next(KnowledgeState.Start(2, 2), baseline.Equilibrium, access);
        var once = (1 + (0.2 * ((0.5 * 1) + (0.5 * 0.4)))) / 1.2;
        Assert.Equal(once, state.Stock[0], 1e-15);
        Assert.Equal(1.0, state.Stock[1]);
        state = law.Next(state, baseline.Equilibrium, access);
        Assert.Equal((once + (0.2 * 0.7 * Math.Pow(once, 0.3))) / 1.2, state.Stock[0], 1e-15);
    }

    [Theory]
    [InlineData(DiffusionVariant.Linear, 0.4)]
    [InlineData(DiffusionVariant.Suppliers, 0)]
    public void SomeLawsLeaveTradeWithoutEffect(DiffusionVariant variant, double beta)
    {
        var baseline = SmallWorlds.Unsolved(SmallWorlds.Make(7));
        var law = new LawOfMotion(baseline, new KnowledgeParameters { Beta = beta, Variant = variant });
        var tilted = baseline.Equilibrium with { ExpenditureShares = SmallWorlds.Tilted(baseline.Anchor, 3) };
        var state = law.Next(KnowledgeState.Start(5, 4), tilted, ChannelAccess.Full);
        foreach (var stock in state.Stock)
            Assert.Equal(1.0, stock, 1e-14);
    }

    [Fact]
    public void SplittingASourceFamilyChangesNothing()
    {
        var whole = SmallWorlds.Make(11, n: 4);
        var split = SplitLast(whole);
        var a = SmallWorlds.Unsolved(whole);
        var b = SmallWorlds.Unsolved(split);
        var p = new KnowledgeParameters { Beta = 0.5 };
        var stockA = SmallWorlds.Stocks(4 * 4, 5);
        var stockB = stockA.Concat(stockA[^4..]).ToArray();
        var sharesA = SmallWorlds.Tilted(a.Anchor, 6);
        var sharesB = (double[])b.Anchor.ExpenditureShares.Clone();
        for (var j = 0; j < 4; j++)
        {
            for (var m = 0; m < 5; m++)
            {
                for (var i = 0; i < 5; i++)
                {
                    var from = a.Anchor.At(j, Math.Min(m, 3), Math.Min(i, 3));
                    if (a.Anchor.ExpenditureShares[from] > 0)
                        sharesB[b.Anchor.At(j, m, i)] *= sharesA[from] / a.Anchor.ExpenditureShares[from];
                }
            }
        }

        var nextA = new LawOfMotion(a, p).Next(
            new KnowledgeState(stockA, [1, 1, 1, 1], new double[4]), a.Equilibrium with { ExpenditureShares = sharesA }, ChannelAccess.Full);
        var nextB = new LawOfMotion(b, p).Next(
            new KnowledgeState(stockB, [1, 1, 1, 1, 1], new double[5]), b.Equilibrium with { ExpenditureShares = sharesB }, ChannelAccess.Full);
        for (var at = 0; at < stockB.Length; at++)
            Assert.Equal(nextA.Stock[Math.Min(at / 4, 3) * 4 + (at % 4)], nextB.Stock[at], 1e-13);

        // Without the family the split world learns differently: the test would notice.
        var strangers = SmallWorlds.Unsolved(split with { Regions = [.. split.Regions.Select(r => r with { Family = "" })] });
        var nextC = new LawOfMotion(strangers, p).Next(
            new KnowledgeState(stockB, [1, 1, 1, 1, 1], new double[5]), b.Equilibrium with { ExpenditureShares = sharesB }, ChannelAccess.Full);
        Assert.NotEqual(nextB.Stock[0], nextC.Stock[0], 1e-6);
    }

    [Fact]
    public void UnknownChannelIsRefusedWithTheNearest()
    {
        var baseline = SmallWorlds.Unsolved(SmallWorlds.Make(1, channels: true));
        var p = new KnowledgeParameters { Weights = new Dictionary<string, double> { ["co-autorship"] = 1 } };
        var error = Assert.Throws<BadInputException>(() => new LawOfMotion(baseline, p));
        Assert.Contains("co-authorship", error.Message, StringComparison.Ordinal);
    }

    private static ChannelAccess Access(World world, double open, int seed)
    {
        var random = new Random(seed);
        var n = world.RegionCount;
        double[] Table() => [.. Enumerable.Range(0, n * n).Select(x => x / n == x % n ? 1 : Math.Max(open, open * random.NextDouble()))];
        return new ChannelAccess(new Dictionary<string, double[]>(StringComparer.Ordinal)
        {
            [Channels.CoAuthorship] = Table(),
            [Channels.Compute] = Table(),
        });
    }

    private static World SplitLast(World w)
    {
        int n = w.RegionCount, sectors = w.SectorCount, big = n + 1;
        int Old(int c) => Math.Min(c, n - 1);
        double Part(int c) => c < n - 1 ? 1 : c == n - 1 ? 0.3 : 0.7;
        var trade = new double[sectors * big * big];
        var tariff = new double[sectors * big * big];
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < big; m++)
            {
                for (var i = 0; i < big; i++)
                {
                    var at = (((j * big) + m) * big) + i;
                    trade[at] = w.Trade[w.At(j, Old(m), Old(i))] * Part(m) * Part(i);
                    tariff[at] = w.TariffPercent[w.At(j, Old(m), Old(i))];
                }
            }
        }

        double[] Plane(double[] source, int width)
        {
            var plane = new double[big * width];
            for (var c = 0; c < big; c++)
            {
                for (var x = 0; x < width; x++)
                    plane[(c * width) + x] = source[(Old(c) * width) + x] * Part(c);
            }

            return plane;
        }

        return new World
        {
            Id = "split",
            Year = w.Year,
            Regions = [.. w.Regions.Take(n - 1), new Region("A", "A", Family: "F"), new Region("B", "B", Family: "F")],
            Sectors = w.Sectors,
            Trade = trade,
            TariffPercent = tariff,
            Inputs = Plane(w.Inputs, sectors * sectors),
            ValueAdded = Plane(w.ValueAdded, sectors),
            Final = Plane(w.Final, sectors),
            Elasticities = w.Elasticities,
        };
    }
}
