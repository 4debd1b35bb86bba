using System.Diagnostics;
using System.Globalization;
using Plenum.Data.Sweeps;

namespace Plenum.Cli.Commands.Sweeps;

/// <summary>Says on stderr, twice a second on a terminal and every tenth elsewhere, how far a sweep is and how long it will take.</summary>
internal sealed class SweepProgressLine : IDisposable
{
    private readonly Func<SweepProgress> progress;
    private readonly Timer timer;
    private readonly Lock gate = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private long tenths = -1;
    private bool said;

    public SweepProgressLine(Func<SweepProgress> progress)
    {
        this.progress = progress;
        timer = new Timer(_ => Say(), null, 500, 500);
    }

    public void Dispose()
    {
        timer.Dispose();
        Say();
        lock (gate)
        {
            if (said && !Console.IsErrorRedirected)
                Console.Error.WriteLine();
        }
    }

    private void Say()
    {
        var p = progress();
        if (p.CasesDone == p.CasesBefore && p.CasesDone < p.Cases)
            return;
        lock (gate)
        {
            var now = 10 * p.CasesDone / p.Cases;
            if (Console.IsErrorRedirected && now == tenths)
                return;
            tenths = now;
            var rate = (p.CasesDone - p.CasesBefore) / Math.Max(clock.Elapsed.TotalSeconds, 1e-3);
            var left = rate > 0 ? (p.Cases - p.CasesDone) / rate : 0;
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"{p.CasesDone} of {p.Cases} solves, {p.ShardsDone} of {p.Shards} shards on disk, {rate:0} a second, about {SweepText.Time(left)} left");
            if (Console.IsErrorRedirected)
                Console.Error.WriteLine(text);
            else
                Console.Error.Write("\r" + text.PadRight(90));
            said = true;
        }
    }
}
