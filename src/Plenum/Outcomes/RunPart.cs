using Plenum.Knowledge;
using Plenum.Parameters;
using Plenum.Participation;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Outcomes;

/// <summary>One scenario of a run: the one in question, or another shown beside it.</summary>
internal sealed class RunPart
{
    private readonly World _world;
    private readonly IForumRegistry _forums;
    private readonly BaselineFamily _baselines;
    private readonly Lazy<Baseline> _central;

    public RunPart(World world, Scenario scenario, ParameterSet centre, IForumRegistry forums)
    {
        (_world, Scenario, Centre, _forums) = (world, scenario, centre, forums);
        Draws = new ParameterDraws(centre, world, scenario);
        Central = Bind(new DrawnInputs(-1, centre, [.. scenario.Variables.Select(v => v.Number.Belief.Central)]));
        _baselines = new BaselineFamily(world, scenario.Model.Deficits, Central.Theta);
        _central = new Lazy<Baseline>(() => _baselines.Solve(Central.Theta, Termination.Default, Central.Substitution));
    }

    public Scenario Scenario { get; }

    public ParameterSet Centre { get; }

    public ParameterDraws Draws { get; }

    public BoundScenario Central { get; }

    /// <summary>The baseline at central parameters.</summary>
    public Baseline CentralBaseline => _central.Value;

    /// <summary>The baseline of the scenario as bound; the central one where nothing that it rests on differs.</summary>
    public Baseline BaselineOf(BoundScenario bound, Workspace workspace) =>
        SameBaseline(bound, Central)
            ? CentralBaseline
            : _baselines.Solve(bound.Theta, Termination.Default, bound.Substitution, workspace);

    /// <summary>True when, under one deficit rule, two scenarios have the same baseline for certain.</summary>
    public static bool SameBaseline(BoundScenario one, BoundScenario other) =>
        one.Substitution.IsPlain && other.Substitution.IsPlain && one.Theta.AsSpan().SequenceEqual(other.Theta);

    public BoundScenario Bind(DrawnInputs inputs) =>
        ScenarioBinder.Bind(Scenario, _world, inputs.Parameters, _forums, numbers: inputs.ScenarioNumbers);

    /// <summary>The same scenario with parameters changed, its own numbers at their central values.</summary>
    public BoundScenario Bind(ParameterSet parameters) => ScenarioBinder.Bind(Scenario, _world, parameters, _forums);

    public static IShockPath? Reference(BoundScenario bound) => bound.HasBaselineMeasures ? bound.Reference : null;

    public WorldPath Solve(
        BoundScenario bound, Baseline baseline, KnowledgeParameters parameters, int lastYear, Workspace workspace, CancellationToken cancellation) =>
        PathSolver.Solve(
            baseline, bound, parameters, lastYear - bound.FirstYear, workspace, reference: Reference(bound), cancellation: cancellation);

    /// <summary>The path of the scenario as bound with <paramref name="parameters"/>, from its own baseline.</summary>
    public WorldPath Solve(BoundScenario bound, ParameterSet parameters, int lastYear, Workspace workspace, CancellationToken cancellation) =>
        Solve(bound, BaselineOf(bound, workspace), KnowledgeParameters.From(parameters), lastYear, workspace, cancellation);
}
