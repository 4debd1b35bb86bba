using Plenum.Trade;
using Plenum.Web.Safety;

namespace Plenum.Web.Solving;

/// <summary>
/// All solving of the app on a few threads of its own. The most urgent work goes first, visitors take turns within an urgency, and one
/// thread is kept free for clicks.
/// </summary>
public sealed class SolveLine : IDisposable
{
    // Milliseconds a click counts as recent, and the pause between two draws for each other visitor who clicks.
    private const int Recent = 3000;
    private const int Breath = 60;
    private readonly WebSettings _settings;
    private readonly List<SolveItem>[] _waiting = [[], [], [], []];
    private readonly Dictionary<string, int> _waitingOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _clicked = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _signal = new(0);
    private readonly CancellationTokenSource _closed = new();
    private readonly string[] _lastServed = ["", "", "", ""];
    private int _patientRunning;
    private int _longRunning;

    /// <summary>Starts the threads.</summary>
    /// <param name="settings">How many, and how much may wait.</param>
    public SolveLine(WebSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        for (var k = 0; k < settings.Workers; k++)
            new Thread(Work) { IsBackground = true, Name = $"plenum solver {k}" }.Start();
    }

    /// <summary>Does a piece of work on one of the threads.</summary>
    /// <param name="urgency">How soon.</param>
    /// <param name="visitor">Whose work it is; visitors take turns.</param>
    /// <param name="work">The work; gets the memory of its thread.</param>
    /// <param name="cancellation">Nobody wants the result any more: waiting work is dropped, running work asked to stop.</param>
    /// <exception cref="BusyException">Too much is waiting already.</exception>
    public Task<T> Run<T>(Urgency urgency, string visitor, Func<Workspace, CancellationToken, T> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var item = new SolveItem(visitor, workspace =>
        {
            if (cancellation.IsCancellationRequested || _closed.IsCancellationRequested)
            {
                done.TrySetCanceled(CancellationToken.None);
                return;
            }

            try
            {
                done.TrySetResult(work(workspace, cancellation));
            }
            catch (OperationCanceledException)
            {
                done.TrySetCanceled(CancellationToken.None);
            }
#pragma warning disable CA1031 // Whatever it is belongs to whoever asked, not to this thread.
            catch (Exception e)
#pragma warning restore CA1031
            {
                done.TrySetException(e);
            }
        });
        Enqueue(urgency, item);
        // What nobody waits for leaves the line at once: it must not count against whoever has clicked on.
        var left = cancellation.Register(() =>
        {
            if (Leave(urgency, item))
                done.TrySetCanceled(CancellationToken.None);
        });
        return left == default ? done.Task : Finish(done.Task, left);

        static async Task<T> Finish(Task<T> task, CancellationTokenRegistration left)
        {
            await using (left)
                return await task;
        }
    }

    /// <summary>
    /// A breath before the next draw of a range, the longer the more visitors are clicking: draws are many, and on a machine of few cores
    /// they would take the time of everybody's clicks and of the browsers that show them. Beside one other visitor nobody waits.
    /// </summary>
    /// <param name="visitor">Whose draw it is.</param>
    /// <param name="cancellation">Nobody wants the draw any more.</param>
    public Task LetOthersClick(string visitor, CancellationToken cancellation)
    {
        int others;
        lock (_gate)
            others = _clicked.Count(c => c.Key != visitor && Environment.TickCount64 - c.Value < Recent);
        return others > 1 ? Task.Delay(Math.Min((others - 1) * Breath, Recent), cancellation) : Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closed.Cancel();
        _signal.Release(_settings.Workers);
    }

    private bool Leave(Urgency urgency, SolveItem item)
    {
        lock (_gate)
        {
            var waited = _waiting[(int)urgency].Remove(item);
            if (waited)
                OneLess(item.Visitor);
            return waited;
        }
    }

    private void OneLess(string visitor)
    {
        if (--_waitingOf[visitor] == 0)
            _waitingOf.Remove(visitor);
    }

    private void Enqueue(Urgency urgency, SolveItem item)
    {
        lock (_gate)
        {
            var mine = _waitingOf.GetValueOrDefault(item.Visitor);
            if (mine >= _settings.LongestQueueOfOne)
                throw new BusyException($"{mine} of your requests are waiting already; try again in a few seconds");
            if (_waiting.Sum(w => w.Count) >= _settings.LongestQueue)
                throw new BusyException("too many requests are waiting; try again in a few seconds");
            _waiting[(int)urgency].Add(item);
            _waitingOf[item.Visitor] = mine + 1;
            if (urgency == Urgency.Click)
                Clicked(item.Visitor);
        }

        _signal.Release();
    }

    private void Clicked(string visitor)
    {
        var now = Environment.TickCount64;
        _clicked[visitor] = now;
        if (_clicked.Count <= 64)
            return;
        foreach (var gone in _clicked.Where(c => now - c.Value >= Recent).Select(c => c.Key).ToList())
            _clicked.Remove(gone);
    }

    private void Work()
    {
        var workspace = new Workspace();
        while (true)
        {
            _signal.Wait();
            if (_closed.IsCancellationRequested)
                return;
            if (Next(out var urgency) is not { } item)
                continue;
            try
            {
                item.Work(workspace);
            }
            finally
            {
                Finished(urgency);
            }
        }
    }

    private SolveItem? Next(out Urgency urgency)
    {
        lock (_gate)
        {
            for (urgency = Urgency.Click; urgency <= Urgency.Lengthy; urgency++)
            {
                var waiting = _waiting[(int)urgency];
                if (waiting.Count == 0 || !MayStart(urgency))
                    continue;
                // Whoever was served last waits until everybody else with work of this urgency had a turn.
                var turn = NextVisitor(waiting, _lastServed[(int)urgency]);
                var at = waiting.FindIndex(w => w.Visitor == turn);
                var item = waiting[at];
                waiting.RemoveAt(at);
                _lastServed[(int)urgency] = item.Visitor;
                OneLess(item.Visitor);
                if (urgency >= Urgency.Page)
                    _patientRunning++;
                if (urgency == Urgency.Lengthy)
                    _longRunning++;
                return item;
            }

            return null;
        }
    }

    private bool MayStart(Urgency urgency) => urgency switch
    {
        Urgency.Click => true,
        Urgency.Lengthy => _longRunning == 0 && _patientRunning < _settings.Workers - 1,
        _ => _patientRunning < _settings.Workers - 1,
    };

    // Work that had to stay behind for the free thread has used up its signal; whoever finishes gives one back.
    private void Finished(Urgency urgency)
    {
        var left = false;
        lock (_gate)
        {
            if (urgency >= Urgency.Page)
                _patientRunning--;
            if (urgency == Urgency.Lengthy)
                _longRunning--;
            left = _waiting.Skip((int)Urgency.Page).Any(w => w.Count > 0);
        }

        if (left)
            _signal.Release();
    }

    private static string NextVisitor(List<SolveItem> waiting, string last)
    {
        string? after = null, first = null;
        foreach (var visitor in waiting.Select(w => w.Visitor))
        {
            if (first is null || string.CompareOrdinal(visitor, first) < 0)
                first = visitor;
            if (string.CompareOrdinal(visitor, last) > 0 && (after is null || string.CompareOrdinal(visitor, after) < 0))
                after = visitor;
        }

        return after ?? first!;
    }
}
