using Plenum.Knowledge;
using Plenum.Parameters;
using Plenum.Participation;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Security;

/// <summary>
/// Solves a grid of instruments × intensities × coalitions against one country to a horizon. Any country can be put in any
/// role; the mirror image is the same grid with the roles swapped.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="baseline">The solved baseline.</param>
/// <param name="parameters">The parameters in force.</param>
/// <param name="forums">The evidence on participation.</param>
/// <param name="weights">Weights of the capability index.</param>
/// <param name="from">First year of the policies.</param>
/// <param name="to">Year of the outcome.</param>
public sealed class PolicyGrid(
    World world, Baseline baseline, ParameterSet parameters, IForumRegistry forums, CapabilityWeights weights, int from, int to)
{
    /// <summary>
    /// Solves one policy. The target's talent counts as unchanged: no world has a table of it; compute is unchanged where the
    /// world has no <c>compute</c> table.
    /// </summary>
    /// <param name="instrument">The lever.</param>
    /// <param name="intensity">0 to 1.</param>
    /// <param name="imposer">Index of the country whose cost is shown by itself.</param>
    /// <param name="senders">Indices of all senders, the imposer among them.</param>
    /// <param name="sendersName">The senders in words.</param>
    /// <param name="target">Index of the target.</param>
    /// <param name="workspace">Memory of this worker.</param>
    /// <param name="cancellation">Asks to stop.</param>
    /// <exception cref="DidNotConvergeException">The path did not converge.</exception>
    public PolicyTrial Solve(
        PolicyInstrument instrument, double intensity, int imposer, IReadOnlyList<int> senders, string sendersName, int target,
        Workspace workspace, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(senders);
        var measure = instrument.Measure(
            Selector.Of([.. senders.Select(n => world.Regions[n].Code)]), Selector.Of(world.Regions[target].Code), intensity, from);
        return Solve(instrument.Name, intensity, [measure], imposer, senders, sendersName, target, workspace, cancellation);
    }

    /// <summary>Solves any set of measures as one policy.</summary>
    /// <exception cref="DidNotConvergeException">The path did not converge.</exception>
    public PolicyTrial Solve(
        string name, double intensity, IReadOnlyList<Measure> measures, int imposer, IReadOnlyList<int> senders, string sendersName,
        int target, Workspace workspace, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentNullException.ThrowIfNull(senders);
        var bound = ScenarioBinder.Bind(new Scenario { Id = "policy", Measures = measures }, world, parameters, forums);
        var end = PathSolver.Solve(
            baseline, bound, KnowledgeParameters.From(parameters), to - bound.FirstYear, workspace, cancellation: cancellation).Horizon;
        double Loss(int n) => (1 - end.RealIncomeChange[n]) * baseline.Income[n];
        return new PolicyTrial(
            name, intensity, sendersName, Loss(imposer), senders.Sum(Loss), Enumerable.Range(0, world.RegionCount).Sum(Loss), Loss(target),
            CapabilityIndex.LogChange(weights, end.State.Compute[target], 1, end.AiKnowledgeChange[target]));
    }
}
