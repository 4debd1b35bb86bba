using Plenum.Scenarios;
using Plenum.Security;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Security;

/// <summary>One direction of the grid: all trials and the frontier drawn from them.</summary>
internal sealed record FrontierSide(string Imposer, string Target, IReadOnlyList<PolicyTrial> Trials, ParetoFrontier Frontier)
{
    /// <summary>Solves the grid on all cores; the order of the trials is fixed.</summary>
    public static FrontierSide Solve(
        PolicyGrid grid, World world, IReadOnlyList<PolicyInstrument> instruments, double[] intensities,
        IReadOnlyList<(string Name, int[] Senders)> coalitions, int imposer, int target, Scenario? beside, Func<PolicyTrial, double> whose,
        CancellationToken cancellation)
    {
        var jobs = new List<Func<Workspace, PolicyTrial>>();
        foreach (var instrument in instruments)
        {
            foreach (var (name, senders) in coalitions)
            {
                foreach (var x in intensities)
                    jobs.Add(w => grid.Solve(instrument, x, imposer, senders, name, target, w, cancellation));
            }
        }

        if (beside is not null)
        {
            var (name, senders) = coalitions[^1];
            jobs.Add(w => grid.Solve("scenario " + beside.Id, 1, beside.Measures, imposer, senders, name, target, w, cancellation));
        }

        var trials = new PolicyTrial[jobs.Count];
        using var workspaces = new ThreadLocal<Workspace>(() => new Workspace());
        Parallel.For(
            0, jobs.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            k => trials[k] = jobs[k](workspaces.Value!));
        return new FrontierSide(
            world.Regions[imposer].Code, world.Regions[target].Code, trials,
            ParetoFrontier.Of(trials.Select(t => new PolicyPoint(t.Name, whose(t), t.Denied, t.WorldCost))));
    }
}
