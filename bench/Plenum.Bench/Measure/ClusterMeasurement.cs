using System.Diagnostics;
using System.Globalization;
using Plenum.Bench.Cases;

namespace Plenum.Bench.Measure;

/// <summary>The same sweep on one one-thread worker and on two.</summary>
/// <param name="Cases">Cases of the sweep.</param>
/// <param name="Rounds">Seconds with one worker and with two, round by round.</param>
internal sealed record ClusterMeasurement(int Cases, IReadOnlyList<(double One, double Two)> Rounds)
{
    private const int Port = 26379;
    private const int Repetitions = 3;

    /// <summary>How many times the rate of one worker two have: the median over the rounds.</summary>
    public double Ratio => Timing.Median(Rounds.Select(r => r.One / r.Two));

    /// <summary>Measures, or returns null where there is no redis-server.</summary>
    public static ClusterMeasurement? Of(string program, string folder, string world, int cases, int perSize)
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "redis-server"))))
            return null;
        File.WriteAllText(Path.Combine(folder, "warm.yaml"), SweepGrid.Text("warm", 2));
        File.WriteAllText(Path.Combine(folder, "cluster.yaml"), SweepGrid.Text("cluster", Math.Max(2, cases / perSize)).Replace("shard: 1000", "shard: 200", StringComparison.Ordinal));
        var redis = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");
        using var server = Process.Start(new ProcessStartInfo(
            "redis-server", ["--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", ""])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        List<Process> workers = [];
        try
        {
            double[][] seconds = new double[2][];
            for (var count = 1; count <= 2; count++)
            {
                workers.Add(CommandRun.Start(program, folder, "worker", "--redis", redis, "--threads", "1"));
                // Code is compiled and the world read before the clock starts.
                Sweep("warm.yaml", $"warm-{count}");
                seconds[count - 1] = [.. Enumerable.Range(0, Repetitions).Select(k => Sweep("cluster.yaml", $"cluster-{count}-{k}"))];
            }

            var done = Directory.GetFiles(Path.Combine(folder, "cluster-1-0"), "part-*").Length;
            return new(done * 200, [.. seconds[0].Zip(seconds[1])]);

            double Sweep(string file, string to) =>
                CommandRun.Of(program, folder, "sweep", file, "--world", world, "--out", to, "--cluster", "--redis", redis).Wall;
        }
        finally
        {
            foreach (var process in workers.Append(server))
            {
                process.Kill();
                process.WaitForExit();
                process.Dispose();
            }
        }
    }
}
