using System.Collections.Concurrent;
using Plenum.Coalitions;
using Plenum.Trade;

namespace Plenum.Tests.Coalitions;

/// <summary>What is solved, from which parent, and what is not solved again.</summary>
public sealed class CoalitionEnumeratorTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void EveryCoalitionIsSolvedOnceAndLandsAtItsMask(bool fromParent)
    {
        var model = new Counting { StartsFromParent = fromParent };
        var progress = new List<(int, int)>();
        var found = new CoalitionEnumerator(model, null, 2) { Progress = (done, of) => progress.Add((done, of)) }.All(4);
        Assert.Equal(Enumerable.Range(0, 16), found.Select(o => (int)o.Coalition.Mask));
        Assert.Equal(Enumerable.Range(0, 16).Select(s => (uint)s), model.Solved.Order());
        Assert.Equal(Enumerable.Range(1, 16).Select(k => (k, 16)), progress);
    }

    // Of a complete store nothing is solved; of one with a hole, the hole and the way to it from the empty coalition.
    [Fact]
    public void WhatIsStoredIsSolvedOnlyForItsChildrensSake()
    {
        var store = new Store();
        var model = new Counting { StartsFromParent = true };
        var whole = new CoalitionEnumerator(model, store, 1).All(4);
        model.Solved.Clear();
        Assert.Equal(whole, new CoalitionEnumerator(model, store, 1).All(4));
        Assert.Empty(model.Solved);
        store.Kept.Remove(0b1011);
        Assert.Equal(whole.Select(o => o.Coalition), new CoalitionEnumerator(model, store, 1).All(4).Select(o => o.Coalition));
        Assert.Equal([0u, 0b1000, 0b1010, 0b1011], model.Solved.Order().ToArray());
        Assert.Equal(16, store.Kept.Count);

        model.StartsFromParent = false;
        model.Solved.Clear();
        store.Kept.Remove(0b1011);
        _ = new CoalitionEnumerator(model, store, 1).All(4);
        Assert.Equal([0b1011u], model.Solved.ToArray());
    }

    [Fact]
    public void SomeComeInTheOrderAskedEachSolvedOnce()
    {
        var store = new Store();
        var model = new Counting { StartsFromParent = true };
        var enumerator = new CoalitionEnumerator(model, store, 1);
        Coalition[] asked = [new(6), new(1), new(6), new(3)];
        Assert.Equal(asked, enumerator.Some(asked).Select(o => o.Coalition));
        Assert.Equal([6u, 1, 3], model.Solved.ToArray());
        Assert.Equal(asked[..2], enumerator.Some(asked[..2]).Select(o => o.Coalition));
        Assert.Equal(3, model.Solved.Count);
        Assert.Equal(3, store.Kept.Count);
    }

    [Fact]
    public void TheNumberOfPlayersHasBounds()
    {
        var enumerator = new CoalitionEnumerator(new Counting(), null, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => enumerator.All(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => enumerator.All(PayoffTable.MostPlayers + 1));
    }

    private sealed class Store : ICoalitionStore
    {
        public Dictionary<uint, CoalitionOutcome> Kept { get; } = [];

        public CoalitionOutcome? Find(Coalition coalition) => Kept.GetValueOrDefault(coalition.Mask);

        public void Keep(CoalitionOutcome outcome) => Kept.Add(outcome.Coalition.Mask, outcome);
    }

    private sealed class Counting : ICoalitionModel
    {
        public ConcurrentQueue<uint> Solved { get; } = new();

        public bool StartsFromParent { get; set; }

        public (CoalitionOutcome Outcome, Equilibrium? Start) Solve(
            Coalition coalition, Equilibrium? parent, Workspace workspace, CancellationToken cancellation)
        {
            Solved.Enqueue(coalition.Mask);
            return (new CoalitionOutcome(coalition, [coalition.Mask], coalition.Size), null);
        }
    }
}
