namespace Plenum.Cluster.Tests;

/// <summary>Whatever dies in the middle of a sweep: at the end every shard is there exactly once, with the bytes of a local run.</summary>
public sealed class DeathTests
{
    [Fact]
    public async Task WorkersAndCoordinatorAndClientAreKilled()
    {
        await using var cluster = await TestCluster.Start("deaths");
        var first = await cluster.Worker();
        var sweep = cluster.Sweep();
        await cluster.Until(parts: 2);

        // The only worker hosts the coordinator. Another takes both over, while the first is dead and nobody has said goodbye.
        var second = cluster.Worker();
        await first.Kill();
        var taken = await second;
        await cluster.More();

        // The client: the cluster goes on without it.
        await sweep.Kill();
        var third = await cluster.Worker();
        await cluster.More();

        // The coordinator again, with a worker left that has shards in hand.
        await taken.Kill();
        var again = cluster.Sweep();
        Assert.True(await again.Exit() == 0, again.Text);
        await cluster.IsWhole();
        await third.Signal("TERM");
        Assert.Equal(0, await third.Exit(60));
    }

    [Fact]
    public async Task ClocksJumpAndRedisIsKilledAndComesBackFromItsFile()
    {
        // Debian keeps it one folder a processor family below /usr/lib; deeper down some packages have links that lead in a circle.
        var library = Directory.Exists("/usr/lib")
            ? Directory.EnumerateDirectories("/usr/lib").Select(d => Path.Combine(d, "faketime", "libfaketimeMT.so.1")).FirstOrDefault(File.Exists)
            : null;
        Needs.Require(library is not null, "no faketime on this machine");
        await using var cluster = await TestCluster.Start("redis");
        var clock = Path.Combine(cluster.Folder, "clock");
        await File.WriteAllTextAsync(clock, "+0");
        var other = cluster.Worker();
        var one = await cluster.Worker(new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = library!,
            ["FAKETIME_TIMESTAMP_FILE"] = clock,
            ["FAKETIME_NO_CACHE"] = "1",
            // Only the clock on the wall can be set; the one that counts from the start cannot.
            ["DONT_FAKE_MONOTONIC"] = "1",
        });
        var two = await other;
        var sweep = cluster.Sweep();
        await cluster.Until(parts: 3);
        await File.WriteAllTextAsync(clock, "+3h");
        await cluster.More();
        await cluster.Redis.Kill();
        // What was handed out before goes on.
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        await cluster.Redis.Run();
        await File.WriteAllTextAsync(clock, "-2d");
        Assert.True(await sweep.Exit() == 0, sweep.Text);
        await cluster.IsWhole();
        Assert.False(one.HasExited, one.Text);
        Assert.False(two.HasExited, two.Text);
    }

    [Fact]
    public async Task TheDiskIsFull()
    {
        Needs.Program("mount");
        await using var cluster = await TestCluster.Start("disk");
        Directory.CreateDirectory(cluster.Out);
        await using (var mount = Child.Start("mount", cluster.Folder, null, "-t", "tmpfs", "-o", "size=96k", "plenum", cluster.Out))
        {
            if (await mount.Exit() != 0)
                Assert.Skip("this user may not mount a small disk");
        }

        try
        {
            var worker = await cluster.Worker();
            await cluster.Worker();
            var sweep = cluster.Sweep();
            Assert.True(await sweep.Exit() == 1, sweep.Text);
            Assert.Contains("No space left", sweep.Text, StringComparison.Ordinal);
            Assert.InRange(cluster.Parts, 1, TestCluster.Shards - 1);
            Assert.Empty(Directory.GetFiles(cluster.Out, ".*"));

            // Room is made; the same command finishes.
            await using (var mount = Child.Start("mount", cluster.Folder, null, "-o", "remount,size=16m", cluster.Out))
                Assert.Equal(0, await mount.Exit());
            var again = cluster.Sweep();
            Assert.True(await again.Exit() == 0, again.Text);
            await cluster.IsWhole();
            Assert.False(worker.HasExited, worker.Text);
        }
        finally
        {
            await using var unmount = Child.Start("umount", cluster.Folder, null, "-l", cluster.Out);
            await unmount.Exit();
        }
    }
}
