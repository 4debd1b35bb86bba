using Plenum.Coalitions;

namespace Plenum.Tests.Coalitions;

/// <summary>Tables and games whose sizes do not fit are refused before anything is computed.</summary>
public sealed class GameRefusalTests
{
    private static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(k => $"p{k}")];

    [Fact]
    public void PayoffTables()
    {
        Assert.Throws<ArgumentException>("players", () => new PayoffTable([], ["a"], [1]));
        Assert.Throws<ArgumentException>("players", () => new PayoffTable(Names(PayoffTable.MostPlayers + 1), [], []));
        Assert.Throws<ArgumentException>("values", () => new PayoffTable(Names(2), ["a"], [1, 2, 3]));
        Assert.Throws<ArgumentException>("values", () => new PayoffTable(Names(1), ["a"], [double.NaN, 0]));
        var largest = new PayoffTable(Names(PayoffTable.MostPlayers), [], []);
        Assert.Equal(1 << PayoffTable.MostPlayers, largest.Coalitions);
    }

    [Fact]
    public void CharacteristicFunctions()
    {
        Assert.Throws<ArgumentException>("worth", () => ShapleyValue.Of([]));
        Assert.Throws<ArgumentException>("worth", () => ShapleyValue.Of([1]));
        Assert.Throws<ArgumentException>("worth", () => ShapleyValue.Of([0, 1, 2]));
        Assert.Equal([2.0], ShapleyValue.Of([1, 3]));
    }

    [Fact]
    public void DiscreteGames()
    {
        Assert.Throws<ArgumentException>("policies", () => new DiscreteGame([2, 0], []));
        Assert.Throws<ArgumentException>("policies", () => new DiscreteGame([DiscreteGame.MostProfiles, 2], []));
        Assert.Throws<ArgumentException>("payoffs", () => new DiscreteGame([2, 1], [1, 2, 3]));
        Assert.Throws<ArgumentException>("payoffs", () => new DiscreteGame([1], [double.PositiveInfinity]));
    }

    [Fact]
    public void AJudgementNeedsEveryPlayerAmongTheRecipients() =>
        Assert.Throws<ArgumentException>("table", () => Stability.Of(new PayoffTable(Names(2), ["a"], new double[4])));
}
