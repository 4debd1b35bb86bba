namespace Plenum.Cluster.Tests;

/// <summary>The queue of a job, with a clock of the test's own.</summary>
public sealed class ShardLeasesTests
{
    private readonly Clock clock = new();
    private readonly List<int> finished = [];
    private int solved;

    [Fact]
    public async Task EveryShardGoesToOneWorkerAndComesBackOnce()
    {
        var queue = New();
        var run = Run(queue, [3, 1, 2]);
        Assert.Equal([1, 2, 3], [queue.Next("a")!.Value, queue.Next("b")!.Value, queue.Next("a")!.Value]);
        Assert.Null(queue.Next("b"));
        foreach (var shard in new[] { 2, 1, 1, 3, 3 })
            queue.Done(shard, 0, 10);
        await run;
        Assert.Equal([2, 1, 3], finished);
        Assert.Equal(30, solved);
    }

    [Fact]
    public async Task AShardOfASilentWorkerGoesToTheNextAndTheLateOneGivesUp()
    {
        var queue = New();
        var run = Run(queue, [0]);
        Assert.Equal(0, queue.Next("a"));
        clock.Pass(4);
        Assert.True(queue.Beat("a", 0, 4));
        clock.Pass(4);
        Assert.Null(queue.Next("b"));
        clock.Pass(3);
        Assert.Equal(0, queue.Next("b"));
        Assert.Equal(1, queue.Retries);
        Assert.Equal(0, solved);
        Assert.False(queue.Beat("a", 0, 9));
        // The late one had it on disk after all.
        queue.Done(0, 0, 10);
        queue.Done(0, 0, 10);
        await run;
        Assert.Equal([0], finished);
        Assert.Equal(10, solved);
    }

    [Fact]
    public async Task AJumpOfTheWallClockChangesNothing()
    {
        var queue = New();
        var run = Run(queue, [0]);
        Assert.Equal(0, queue.Next("a"));
        clock.Jump(TimeSpan.FromDays(400));
        Assert.Null(queue.Next("b"));
        clock.Jump(TimeSpan.FromDays(-900));
        Assert.Null(queue.Next("b"));
        Assert.True(queue.Beat("a", 0, 1));
        queue.Done(0, 0, 10);
        await run;
    }

    [Fact]
    public async Task AFailureIsTriedAgainAfterAWhileAndEndsTheJobInTheEnd()
    {
        var queue = New();
        var run = Run(queue, [0, 1]);
        Assert.Equal(0, queue.Next("a"));
        queue.Failed(0, "No space left on device");
        // Another one goes first meanwhile.
        Assert.Equal(1, queue.Next("a"));
        Assert.Null(queue.Next("a"));
        queue.Done(1, 0, 1);
        for (var k = 0; k < 3; k++)
        {
            Assert.Null(queue.Next("a"));
            clock.Pass(10);
            Assert.Equal(0, queue.Next("b"));
            queue.Failed(0, "No space left on device");
        }

        var e = await Assert.ThrowsAsync<IOException>(() => run);
        Assert.Contains("shard 0 failed 4 times: No space left", e.Message, StringComparison.Ordinal);
        Assert.Null(queue.Next("a"));
    }

    [Fact]
    public async Task ACoordinatorThatMovedHouseHearsWhatIsInWhoseHands()
    {
        var queue = New();
        Assert.True(queue.Beat("a", 5, 7));
        Assert.True(queue.Beat("a", 1, 2));
        var run = Run(queue, [4, 5]);
        Assert.Equal(4, queue.Next("b"));
        Assert.Null(queue.Next("b"));
        // Shard 1 was on disk when the list was made.
        Assert.False(queue.Beat("a", 1, 9));
        Assert.True(queue.Beat("a", 5, 8));
        Assert.Equal(8, solved);
        queue.Done(5, 0, 10);
        queue.Done(4, 0, 10);
        await run;
        Assert.Equal(20, solved);
    }

    [Fact]
    public async Task CancelledNobodyKeepsAnything()
    {
        var queue = New();
        using var stop = new CancellationTokenSource();
        var run = queue.Run([0, 1], (_, _) => { }, _ => { }, stop.Token);
        Assert.Equal(0, queue.Next("a"));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Null(queue.Next("a"));
        Assert.False(queue.Beat("a", 0, 1));
    }

    private ShardLeases New() => new(clock, TimeSpan.FromSeconds(6), 4);

    private Task Run(ShardLeases queue, int[] shards) =>
        queue.Run(shards, (shard, _) => finished.Add(shard), n => solved += n, CancellationToken.None);

    private sealed class Clock : TimeProvider
    {
        private long ticks;
        private DateTimeOffset wall = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public override DateTimeOffset GetUtcNow() => wall;

        public void Pass(double seconds)
        {
            ticks += (long)(seconds * TimeSpan.TicksPerSecond);
            wall += TimeSpan.FromSeconds(seconds);
        }

        public void Jump(TimeSpan by) => wall += by;
    }
}
