using Plenum.Participation;

namespace Plenum.Tests.Participation;

/// <summary>Nodes and weights by what defines them, and the words for kinds of forum.</summary>
public sealed class GaussLegendreTests
{
    // n nodes integrate every power up to 2n − 1 exactly, and the next one not.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(12)]
    public void PowersAreIntegratedExactly(int count)
    {
        var rule = GaussLegendre.OnUnit(count);
        Assert.Equal(count, rule.Length);
        Assert.All(rule, node => Assert.InRange(node.X, 0, 1));
        for (var power = 0; power < 2 * count; power++)
            Assert.Equal(1.0 / (power + 1), rule.Sum(node => node.W * Math.Pow(node.X, power)), 1e-14);
        if (count <= 5)
            Assert.True(Math.Abs((1.0 / ((2 * count) + 1)) - rule.Sum(node => node.W * Math.Pow(node.X, 2 * count))) > 1e-8);
    }

    [Fact]
    public void EveryKindOfForumHasAWordAndNothingElseHas()
    {
        foreach (var kind in Enum.GetValues<ForumKind>())
        {
            Assert.True(ForumKinds.TryParse(ForumKinds.ToWord(kind), out var read));
            Assert.Equal(kind, read);
        }

        Assert.Equal("declaration", ForumKinds.ToWord(ForumKind.Declaration));
        Assert.False(ForumKinds.TryParse("club", out _));
        Assert.False(ForumKinds.TryParse("Binding", out _));
    }
}
