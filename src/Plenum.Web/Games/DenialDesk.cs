using System.Collections.Concurrent;
using Plenum.Data.Cases;
using Plenum.Scenarios;
using Plenum.Security;
using Plenum.Web.Solving;
using Plenum.Worlds;

namespace Plenum.Web.Games;

/// <summary>Solves grids of denial policy by policy; what is solved stays, so that nobody waits for it twice.</summary>
/// <param name="worlds">Worlds and baselines.</param>
/// <param name="queue">The threads.</param>
public sealed class DenialDesk(WorldShelf worlds, SolveLine queue)
{
    private const int MostKept = 20;
    private readonly ConcurrentDictionary<DenialGrid, ConcurrentDictionary<int, PolicyTrial>> _known = new();

    /// <summary>The trials solved so far, in the order of the grid.</summary>
    public IReadOnlyList<PolicyTrial> Known(DenialGrid grid) => [.. Of(grid).OrderBy(t => t.Key).Select(t => t.Value)];

    /// <summary>The world of a grid.</summary>
    /// <exception cref="Checks.BadInputException">The library has no such world.</exception>
    public World World(DenialGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return worlds.World(grid.World);
    }

    /// <summary>World value added in the world's unit: what a cost of one means.</summary>
    public double Scale(DenialGrid grid) => worlds.Baseline(Plain(grid)).Data.CurrencyScale;

    /// <summary>Solves what is missing.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="visitor">Who waits.</param>
    /// <param name="step">Told after each how many are solved, of how many.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    /// <exception cref="Checks.BadInputException">A country is unknown.</exception>
    /// <exception cref="Trade.DidNotConvergeException">A policy did not converge.</exception>
    public async Task Solve(DenialGrid grid, Visitor visitor, Func<int, int, Task> step, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(step);
        var world = World(grid);
        var policies = grid.Policies(world);
        var (imposer, target) = (DenialGrid.Index(world, grid.Imposer), DenialGrid.Index(world, grid.Target));
        var solver = await queue.Run(Urgency.Page, visitor.Id, (_, _) =>
        {
            var given = Plain(grid);
            return new PolicyGrid(world, worlds.Baseline(given), given.Parameters, given.Forums, CapabilityWeights.Equal, DenialGrid.From, DenialGrid.To);
        }, cancellation);
        var known = Of(grid);
        for (var k = 0; k < policies.Count; k++)
        {
            if (!known.ContainsKey(k))
            {
                var (instrument, x, senders, by) = policies[k];
                known[k] = await queue.Run(
                    Urgency.Draw, visitor.Id, (workspace, stop) => solver.Solve(instrument, x, imposer, senders, by, target, workspace, stop), cancellation);
            }

            await step(k + 1, policies.Count);
        }
    }

    private ConcurrentDictionary<int, PolicyTrial> Of(DenialGrid grid)
    {
        if (_known.Count >= MostKept && !_known.ContainsKey(grid))
            _known.Clear();
        return _known.GetOrAdd(grid, _ => new ConcurrentDictionary<int, PolicyTrial>());
    }

    private Case Plain(DenialGrid grid) => Case.Of(new Scenario { Id = "policy" }, World(grid), []);
}
