using Plenum.Knowledge;
using Plenum.Trade;

namespace Plenum.Outcomes;

/// <summary>
/// Takes a scenario apart by channel: each switched on alone, each switched off alone, and what is left as interaction. The
/// parts are paths of their own, solved like the whole.
/// </summary>
public static class Contributions
{
    /// <summary>Name of the shock itself: tariffs, costs, bans, technology, labour.</summary>
    public const string TradeCosts = "trade-costs";

    /// <summary>Works out the table at the horizon of <paramref name="total"/>.</summary>
    /// <param name="total">The solved path of the whole scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="reference">The world compared against, or null for the baseline.</param>
    /// <param name="workspace">Memory of this worker, or null.</param>
    /// <param name="cancellation">Asks to stop between two years.</param>
    /// <exception cref="DidNotConvergeException">One of the paths did not converge.</exception>
    public static ContributionTable Of(
        WorldPath total, IShockPath scenario, IShockPath? reference = null, Workspace? workspace = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(total);
        ArgumentNullException.ThrowIfNull(scenario);
        workspace ??= new Workspace();
        var years = total.Horizon.T;
        var active = Active(total, scenario, reference);
        var whole = Read(total);
        var lines = new List<ChannelContribution>();
        var sums = new double[whole.Count];
        foreach (var channel in active)
        {
            var alone = Read(Path(c => c == channel));
            var without = Read(Path(c => c != channel));
            for (var k = 0; k < whole.Count; k++)
            {
                sums[k] += alone[k].Value;
                lines.Add(new ChannelContribution(
                    channel, whole[k].Country, whole[k].Variable, Variables.Percent, alone[k].Value, whole[k].Value - without[k].Value));
            }
        }

        return new ContributionTable(lines, whole, [.. whole.Select((w, k) => (w.Country, w.Variable, w.Value - sums[k]))]);

        WorldPath Path(Func<string, bool> on) => PathSolver.Solve(
            total.Baseline,
            new MaskedPath(scenario, reference, on(TradeCosts), on),
            total.Parameters with { FreezeTradeLearning = !on(Channels.Trade) },
            years, workspace, reference: reference, cancellation: cancellation);
    }

    /// <summary>The channels a scenario touches at all, in a fixed order: the shock, trade learning, the others by name.</summary>
    private static List<string> Active(WorldPath total, IShockPath scenario, IShockPath? reference)
    {
        var shocked = false;
        var touched = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var year in total.Years.Select(y => y.Year))
        {
            var shock = scenario.ShockAt(year);
            shocked |= reference is null ? !YearSolver.IsNothing(shock, total.Baseline.Anchor) : !ReferenceEquals(shock, reference.ShockAt(year));
            var access = scenario.AccessAt(year);
            var before = reference?.AccessAt(year) ?? ChannelAccess.Full;
            foreach (var (name, table) in access.ByChannel)
            {
                var counts = name == Channels.Compute
                    ? total.Baseline.Data.World.Channels.ContainsKey(name) && total.Parameters.ComputeElasticity > 0
                    : total.ChannelWeights.GetValueOrDefault(name) > 0;
                if (counts && !Same(table, before.ByChannel.GetValueOrDefault(name)))
                    touched.Add(name);
            }
        }

        List<string> active = shocked ? [TradeCosts] : [];
        if (shocked || touched.Count > 0)
            active.Add(Channels.Trade);
        active.AddRange(touched);
        return active;
    }

    private static bool Same(double[] table, double[]? before) =>
        before is null ? !table.AsSpan().ContainsAnyExcept(1.0) : table.AsSpan().SequenceEqual(before);

    private static List<(string Country, string Variable, double Value)> Read(WorldPath path)
    {
        var year = path.Horizon;
        var regions = path.Baseline.Data.World.Regions;
        var values = new List<(string, string, double)>
        {
            (ResultKey.World, Variables.RealIncome, 100 * (year.WorldRealIncomeChange - 1)),
            (ResultKey.World, Variables.AiKnowledge, 100 * (year.WorldAiKnowledgeChange - 1)),
        };
        for (var n = 0; n < regions.Count; n++)
        {
            values.Add((regions[n].Code, Variables.RealIncome, 100 * (year.RealIncomeChange[n] - 1)));
            values.Add((regions[n].Code, Variables.AiKnowledge, 100 * (year.AiKnowledgeChange[n] - 1)));
        }

        return values;
    }
}
