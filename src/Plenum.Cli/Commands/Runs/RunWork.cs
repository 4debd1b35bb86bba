using System.Diagnostics;
using System.Globalization;
using Plenum.Checks;
using Plenum.Data.Results;
using Plenum.Outcomes;
using Plenum.Trade;

namespace Plenum.Cli.Commands.Runs;

/// <summary>Solves the draws of a run on several threads, keeps each as it is finished, and says how long it will take.</summary>
internal sealed class RunWork
{
    private readonly RunJob _job;
    private readonly DrawStore _store;
    private readonly int _threads;
    private readonly double[]?[] _draws;
    private readonly List<RunFailure> _failures = [];
    private readonly Lock _gate = new();
    private readonly int _known;
    private int _next;
    private int _done;

    public RunWork(RunJob job, DrawStore store, SortedDictionary<int, double[]> known, int draws, int threads)
    {
        (_job, _store, _threads) = (job, store, threads);
        _draws = new double[draws][];
        foreach (var (draw, values) in known)
        {
            if (draw < draws)
                _draws[draw] = values;
        }

        _known = _draws.Count(d => d is not null);
        _done = _known;
    }

    /// <summary>Draws without a result, in order.</summary>
    public IReadOnlyList<RunFailure> Failures => [.. _failures.OrderBy(f => f.Draw)];

    /// <summary>Every draw, in order; only when none failed.</summary>
    public double[][] Draws => [.. _draws.Select(d => d!)];

    /// <summary>Solves what is missing, and the central paths beside it.</summary>
    public async Task<CentralOutcome> Solve(CancellationToken cancellation)
    {
        if (_known > 0)
            await Console.Error.WriteLineAsync($"{_known} of {_draws.Length} draws were finished before and are kept");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var clock = Stopwatch.StartNew();
        var central = Task.Run(() => CentralSolver.Solve(_job, stop.Token), stop.Token);
        var workers = Enumerable.Range(0, Math.Min(_threads, _draws.Length)).Select(_ => Task.Run(() => Work(clock, stop.Token), stop.Token)).ToArray();
        try
        {
            // A central path that fails ends the run: there would be nothing to show.
            if (await Task.WhenAny(central, Task.WhenAll(workers)) == central)
                await central;
            await Task.WhenAll(workers);
            return await central;
        }
        catch
        {
            await stop.CancelAsync();
            await Task.WhenAll([central, .. workers]).ContinueWith(_ => { }, TaskScheduler.Default);
            throw;
        }
        finally
        {
            if (!Console.IsErrorRedirected)
                await Console.Error.WriteLineAsync();
        }
    }

    private void Work(Stopwatch clock, CancellationToken cancellation)
    {
        var workspace = new Workspace();
        while (Interlocked.Increment(ref _next) - 1 is var draw && draw < _draws.Length)
        {
            if (_draws[draw] is not null)
                continue;
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var values = _job.Solve(draw, workspace, cancellation);
                _store.Add(draw, values);
                _draws[draw] = values;
            }
            catch (Exception e) when (e is DidNotConvergeException or BadInputException)
            {
                lock (_gate)
                    _failures.Add(new RunFailure(draw, e.Message));
            }

            Report(clock);
        }
    }

    private void Report(Stopwatch clock)
    {
        lock (_gate)
        {
            _done++;
            var left = TimeSpan.FromTicks(clock.Elapsed.Ticks * (_draws.Length - _done) / Math.Max(1, _done - _known));
            var text = string.Create(CultureInfo.InvariantCulture, $"{_done} of {_draws.Length} draws, about {left.TotalSeconds:0} s left");
            if (!Console.IsErrorRedirected)
                Console.Error.Write("\r" + text.PadRight(50));
            else if (_done == _draws.Length || _done % Math.Max(1, _draws.Length / 5) == 0)
                Console.Error.WriteLine(text);
        }
    }
}
