using Plenum.Trade;

namespace Plenum.Coalitions;

/// <summary>
/// Solves coalitions on several threads. All of them: depth first from the empty coalition, each starting from the coalition
/// without its lowest-numbered player and from nothing else, so that threads, order and interruptions leave no trace in a
/// result. Only as many equilibria are alive as a path down the tree has branches.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="store">Where outcomes are kept, or null.</param>
/// <param name="threads">Number of threads, at least 1.</param>
public sealed class CoalitionEnumerator(ICoalitionModel model, ICoalitionStore? store, int threads)
{
    private readonly object _gate = new();

    /// <summary>Called after each solve with the number solved and the number wanted, under a lock.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>All 2^n coalitions, by mask.</summary>
    /// <param name="players">n, up to <see cref="PayoffTable.MostPlayers"/>.</param>
    /// <param name="cancellation">Stops between solves; what was solved is in the store.</param>
    /// <exception cref="DidNotConvergeException">A coalition failed; there is no result.</exception>
    public CoalitionOutcome[] All(int players, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(players, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, PayoffTable.MostPlayers);
        var outcomes = new CoalitionOutcome?[1 << players];
        var done = 0;
        for (var s = 0u; s < outcomes.Length; s++)
        {
            if ((outcomes[s] = store?.Find(new Coalition(s))) is not null)
                done++;
        }

        // Coalitions whose subtree still has something to solve; a stored parent is solved again only for its children's sake.
        var wanted = new bool[outcomes.Length];
        for (var s = outcomes.Length - 1; s >= 0; s--)
        {
            if (outcomes[s] is not null && !wanted[s])
                continue;
            wanted[s] = true;
            if (model.StartsFromParent && s > 0)
                wanted[new Coalition((uint)s).Parent.Mask] = true;
        }

        var stack = new Stack<(Coalition Coalition, Equilibrium? Parent)>();
        if (model.StartsFromParent)
        {
            if (wanted[0])
                stack.Push((Coalition.Empty, null));
        }
        else
        {
            for (var s = outcomes.Length - 1; s >= 0; s--)
            {
                if (wanted[s])
                    stack.Push((new Coalition((uint)s), null));
            }
        }

        Work(stack, (coalition, outcome, start) =>
        {
            if (outcomes[coalition.Mask] is null)
            {
                outcomes[coalition.Mask] = outcome;
                store?.Keep(outcome);
                Progress?.Invoke(++done, outcomes.Length);
            }

            if (!model.StartsFromParent)
                return;
            foreach (var child in coalition.Children(players).Reverse())
            {
                if (wanted[child.Mask])
                    stack.Push((child, start));
            }
        }, cancellation);
        return outcomes!;
    }

    /// <summary>Just these coalitions, each from the baseline, in the order asked.</summary>
    public CoalitionOutcome[] Some(IReadOnlyList<Coalition> coalitions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(coalitions);
        var found = new Dictionary<uint, CoalitionOutcome>();
        var stack = new Stack<(Coalition Coalition, Equilibrium? Parent)>();
        foreach (var coalition in coalitions.Distinct().Reverse())
        {
            if (store?.Find(coalition) is { } known)
                found[coalition.Mask] = known;
            else
                stack.Push((coalition, null));
        }

        Work(stack, (coalition, outcome, _) =>
        {
            found[coalition.Mask] = outcome;
            store?.Keep(outcome);
            Progress?.Invoke(found.Count, coalitions.Count);
        }, cancellation);
        return [.. coalitions.Select(s => found[s.Mask])];
    }

    private void Work(
        Stack<(Coalition Coalition, Equilibrium? Parent)> stack,
        Action<Coalition, CoalitionOutcome, Equilibrium?> arrived,
        CancellationToken cancellation)
    {
        var busy = 0;
        Exception? failure = null;
        void Run()
        {
            var workspace = new Workspace();
            while (true)
            {
                (Coalition Coalition, Equilibrium? Parent) next;
                lock (_gate)
                {
                    while (stack.Count == 0 && busy > 0 && failure is null)
                        Monitor.Wait(_gate);
                    if (stack.Count == 0 || failure is not null)
                    {
                        Monitor.PulseAll(_gate);
                        return;
                    }

                    next = stack.Pop();
                    busy++;
                }

                CoalitionOutcome? outcome = null;
                Equilibrium? start = null;
                Exception? thrown = null;
                try
                {
                    cancellation.ThrowIfCancellationRequested();
                    (outcome, start) = model.Solve(next.Coalition, next.Parent, workspace, cancellation);
                }
#pragma warning disable CA1031 // Whatever ends one thread must end the others too; it is thrown again below.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    thrown = e;
                }

                lock (_gate)
                {
                    busy--;
                    if (thrown is null)
                        arrived(next.Coalition, outcome!, start);
                    else
                        failure ??= thrown;
                    Monitor.PulseAll(_gate);
                }
            }
        }

        var helpers = Enumerable.Range(1, Math.Max(1, threads) - 1).Select(_ => new Thread(Run) { IsBackground = true }).ToArray();
        foreach (var helper in helpers)
            helper.Start();
        Run();
        foreach (var helper in helpers)
            helper.Join();
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }
}
