
namespace Plenum.Tests.Data.Sweeps;

/// <summary>Every case has one number, and the number says what it is.</summary>
public sealed class SweepPlanTests
{
    [Fact]
    public void EveryCombinationHasExactlyOneNumber()
    {
        var plan = Grids.Plan(Grids.Sampled);
        // (4 countries × 3 sizes + 2 pairs × 3 sizes + 1 scenario) × 2 settings × 3 draws
        Assert.Equal((12 + 6 + 1) * 2 * 3, plan.Cases);
        Assert.Equal(15, plan.Shards);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var k = 0L; k < plan.Cases; k++)
        {
            var c = plan.Case(k);
            Assert.Equal(k, c.Number);
            Assert.True(seen.Add($"{c.Instrument} {string.Join(',', c.Rows)} {c.Setting} {c.Draw}"));
            Assert.Equal(c.Instrument == 0, c.Rows[0] >= 0);
            Assert.Equal(c.Instrument == 1, c.Rows[2] >= 0);
        }
    }

    [Fact]
    public void TheShardsAreTheCasesInOrder()
    {
        var plan = Grids.Plan(Grids.Sampled);
        var next = 0L;
        for (var s = 0; s < plan.Shards; s++)
        {
            var (first, count) = plan.Shard(s);
            Assert.Equal(next, first);
            next += count;
        }

        Assert.Equal(plan.Cases, next);
    }

    [Fact]
    public void CornersMeetEveryValue()
    {
        var plan = Grids.Plan(Grids.Text);
        var corners = plan.Corners().ToList();
        for (var a = 0; a < plan.Axes.Count; a++)
            Assert.Equal(Enumerable.Range(0, plan.Axes[a].Rows.Count), corners.Select(c => c.Rows[a]).Where(r => r >= 0).Distinct().Order());
        Assert.Equal([0, 1], corners.Select(c => c.Setting).Distinct().Order());
    }

    [Fact]
    public void TheFingerprintFollowsWhatDecidesTheNumbersAndNothingElse()
    {
        var sha = Grids.Plan(Grids.Text).Sha256;
        Assert.Equal(sha, Grids.Plan("# a remark\n" + Grids.Text.Replace("id: toy-grid", "id: other-name\ntitle: Another", StringComparison.Ordinal)).Sha256);
        Assert.Equal(sha, Grids.Plan(Grids.Text.Replace("{size}\"", "{size}\"  ", StringComparison.Ordinal)).Sha256);
        foreach (var (from, to) in new[]
        {
            ("to: 25", "to: 26"), ("0.5, 1", "0.5, 2"), ("uniform: [1, 9]", "uniform: [1, 8]"), ("shard: 8", "shard: 9"),
            ("[USA, CHN, WLD]", "[USA, CHN]"), ("shard: 8", "shard: 8\ntolerance: 1e-9"), ("empty-chair-china", "seat-taken-china"),
        })
        {
            Assert.NotEqual(sha, Grids.Plan(Grids.Text.Replace(from, to, StringComparison.Ordinal)).Sha256);
        }

        Assert.NotEqual(Grids.Plan(Grids.Sampled).Sha256, Grids.Plan(Grids.Sampled.Replace("seed: 5", "seed: 6", StringComparison.Ordinal)).Sha256);
    }

    [Fact]
    public void NumbersFromOneEndToTheOtherReadWell()
    {
        var even = Values("{ from: 0, to: 1, count: 11 }");
        Assert.Equal(["0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"], even);
        Assert.Equal(["1", "10", "100"], Values("{ from: 1, to: 100, count: 3, spacing: log }"));

        static IEnumerable<string> Values(string text) =>
            Grids.Plan($"id: t\naxes: {{ p: {text} }}\ninstruments: {{ a: {{ measures: [ labour: {{ country: USA, percent: \"{{p}}\" }} ] }} }}\n")
                .Axes[0].Rows.Select(r => r[0].Text);
    }
}
