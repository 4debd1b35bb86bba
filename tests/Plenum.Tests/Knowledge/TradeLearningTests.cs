using Plenum.Knowledge;

namespace Plenum.Tests.Knowledge;

/// <summary>Weights of the trade channel are worked out once for a baseline, and never lent to another law.</summary>
public sealed class TradeLearningTests
{
    [Fact]
    public void ALawOfItsOwnForEveryBetaAndVariant()
    {
        var baseline = SmallWorlds.Unsolved(SmallWorlds.Make(3));
        var (economy, shares) = (baseline.Anchor, baseline.Equilibrium.ExpenditureShares);
        var one = TradeLearning.Of(economy, shares, 0.3, DiffusionVariant.Suppliers);
        Assert.Same(one, TradeLearning.Of(economy, shares, 0.3, DiffusionVariant.Suppliers));
        Assert.NotSame(one, TradeLearning.Of(economy, shares, 0.4, DiffusionVariant.Suppliers));
        Assert.NotSame(one, TradeLearning.Of(economy, shares, 0.3, DiffusionVariant.Linear));
        Assert.NotSame(one, TradeLearning.Of(economy, [.. shares], 0.3, DiffusionVariant.Suppliers));
        Assert.Same(one, TradeLearning.Of(economy, shares, 0.3, DiffusionVariant.Suppliers));
    }
}
