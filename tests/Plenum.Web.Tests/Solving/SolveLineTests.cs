using Plenum.Web.Safety;
using Plenum.Web.Solving;

namespace Plenum.Web.Tests.Solving;

/// <summary>Who waits for whom at the solver. Work here waits for gates, never for time.</summary>
public sealed class SolveLineTests
{
    [Fact]
    public async Task AClickIsNeverBehindSomebodysDraws()
    {
        using var line = new SolveLine(new WebSettings { Workers = 2 });
        using var gate = new ManualResetEventSlim();
        var draws = Enumerable.Range(0, 20).Select(_ => Gated(line, Urgency.Draw, "long", gate)).ToArray();
        var lengthy = Gated(line, Urgency.Lengthy, "other", gate);
        Assert.Equal(7, await line.Run(Urgency.Click, "quick", (_, _) => 7));
        var page = line.Run(Urgency.Page, "quick", (_, _) => draws.Count(d => d.IsCompleted));
        Assert.Equal(8, await line.Run(Urgency.Click, "quick", (_, _) => 8));
        Assert.All(draws, d => Assert.False(d.IsCompleted));
        gate.Set();
        await Task.WhenAll([lengthy, .. draws]);
        // A page in the making goes before draws that had not begun.
        Assert.InRange(await page, 0, 2);
    }

    [Fact]
    public async Task VisitorsTakeTurns()
    {
        using var line = new SolveLine(new WebSettings { Workers = 2 });
        using var gate = new ManualResetEventSlim();
        var held = Gated(line, Urgency.Draw, "0", gate);
        var order = new List<string>();
        var work = new List<Task>();
        foreach (var visitor in new[] { "a", "a", "a", "b", "b", "c" })
        {
            work.Add(line.Run(Urgency.Draw, visitor, (_, _) =>
            {
                lock (order)
                    order.Add(visitor);
                return 0;
            }));
        }

        gate.Set();
        await Task.WhenAll([held, .. work]);
        Assert.Equal(["a", "b", "c", "a", "b", "a"], order);
    }

    [Fact]
    public async Task WhatNobodyWantsIsNotDone()
    {
        using var line = new SolveLine(new WebSettings { Workers = 2 });
        using var gate = new ManualResetEventSlim();
        using var gone = new CancellationTokenSource();
        var held = Gated(line, Urgency.Draw, "0", gate);
        var done = false;
        var dropped = line.Run(Urgency.Draw, "a", (_, _) => done = true, gone.Token);
        await gone.CancelAsync();
        gate.Set();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dropped);
        await held;
        Assert.False(done);
    }

    [Fact]
    public async Task DrawsLetOthersClickAndAloneWaitForNobody()
    {
        using var line = new SolveLine(new WebSettings { Workers = 2 });
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await line.Run(Urgency.Click, "a", (_, _) => 0);
        // A breath that is none is over before it can be cancelled.
        Assert.True(line.LetOthersClick("a", gone.Token).IsCompletedSuccessfully);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(v => line.Run(Urgency.Click, $"visitor {v}", (_, _) => 0)));
        Assert.True(line.LetOthersClick("a", gone.Token).IsCanceled);
    }

    [Fact]
    public async Task TheLineHasAnEnd()
    {
        using var line = new SolveLine(new WebSettings { Workers = 2, LongestQueueOfOne = 3, LongestQueue = 5 });
        using var gate = new ManualResetEventSlim();
        var held = Gated(line, Urgency.Draw, "0", gate);
        await held.Started;
        var mine = Enumerable.Range(0, 3).Select(_ => Gated(line, Urgency.Draw, "a", gate)).ToArray();
        Assert.Throws<BusyException>(() => { _ = line.Run(Urgency.Draw, "a", (_, _) => 0); });
        var others = Enumerable.Range(0, 2).Select(k => Gated(line, Urgency.Draw, "b" + k, gate)).ToArray();
        Assert.Throws<BusyException>(() => { _ = line.Run(Urgency.Draw, "c", (_, _) => 0); });
        gate.Set();
        await Task.WhenAll([held, .. mine, .. others]);
    }

    [Fact]
    public async Task WhoClicksOnLeavesNothingInTheLine()
    {
        using var line = new SolveLine(new WebSettings { Workers = 2, LongestQueueOfOne = 3, LongestQueue = 3 });
        using var gate = new ManualResetEventSlim();
        var held = Gated(line, Urgency.Draw, "0", gate);
        await held.Started;
        for (var click = 0; click < 20; click++)
        {
            using var gone = new CancellationTokenSource();
            var waiting = Enumerable.Range(0, 3).Select(_ => line.Run(Urgency.Draw, "a", (_, _) => 0, gone.Token)).ToArray();
            await gone.CancelAsync();
            foreach (var task in waiting)
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        }

        gate.Set();
        await held;
    }

    [Fact]
    public async Task AFailureReachesWhoAskedAndNobodyElse()
    {
        using var line = new SolveLine(new WebSettings { Workers = 2 });
        await Assert.ThrowsAsync<InvalidOperationException>(() => line.Run<int>(Urgency.Click, "a", (_, _) => throw new InvalidOperationException("no")));
        Assert.Equal(1, await line.Run(Urgency.Click, "a", (_, _) => 1));
        Assert.Equal(2, await line.Run(Urgency.Click, "b", (_, _) => 2));
    }

    private static GatedWork Gated(SolveLine line, Urgency urgency, string visitor, ManualResetEventSlim gate)
    {
        var started = new TaskCompletionSource();
        var done = line.Run(urgency, visitor, (_, _) =>
        {
            started.TrySetResult();
            gate.Wait(CancellationToken.None);
            return 0;
        });
        return new GatedWork(started.Task, done);
    }

    private sealed record GatedWork(Task Started, Task Done)
    {
        public bool IsCompleted => Done.IsCompleted;

        public static implicit operator Task(GatedWork work) => work.Done;

        public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => Done.GetAwaiter();
    }
}
