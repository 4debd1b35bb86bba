using Plenum.Knowledge;
using Plenum.Parameters;
using Plenum.Participation;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Uncertainty;

/// <summary>
/// One scenario as a function from the unit cube of its uncertain parameters to results: what sensitivity analysis probes.
/// Safe for use from several threads at once.
/// </summary>
public sealed class ParameterStudy
{
    private readonly Scenario _scenario;
    private readonly IForumRegistry _forums;
    private readonly int _lastYear;
    private readonly BaselineFamily _baselines;

    /// <summary>Sets up the study.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="parameters">The parameters in force, settings included; what was set to a number does not vary.</param>
    /// <param name="forums">The evidence on participation.</param>
    /// <param name="lastYear">Year whose results are studied.</param>
    public ParameterStudy(World world, Scenario scenario, ParameterSet parameters, IForumRegistry forums, int lastYear)
    {
        (World, _scenario, Parameters, _forums, _lastYear) = (world, scenario, parameters, forums, lastYear);
        _baselines = new BaselineFamily(world, scenario.Model.Deficits, parameters.Theta(world));
        Draws = new ParameterDraws(parameters, world, scenario);
        Groups = GroupsOf(Draws.Dimensions);
        GradeGroups =
        [
            .. Draws.Dimensions.Select((d, k) => (d, k)).GroupBy(x => x.d.Grade, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new SensitivityGroup("grade " + g.Key, [.. g.Select(x => x.k)], g.Key[0])),
        ];
    }

    /// <summary>Coordinates by parameter group; a group's grade is that of most of its coordinates.</summary>
    public static IReadOnlyList<SensitivityGroup> GroupsOf(IReadOnlyList<DrawDimension> dimensions)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        return
        [
            .. dimensions.Select((d, k) => (d, k)).GroupBy(x => x.d.Group, StringComparer.Ordinal)
                .Select(g => new SensitivityGroup(g.Key, [.. g.Select(x => x.k)], g.GroupBy(x => x.d.Grade, StringComparer.Ordinal).MaxBy(x => x.Count())!.Key[0])),
        ];
    }

    /// <summary>The world.</summary>
    public World World { get; }

    /// <summary>The parameters in force.</summary>
    public ParameterSet Parameters { get; }

    /// <summary>The coordinates.</summary>
    public ParameterDraws Draws { get; }

    /// <summary>The coordinates by parameter group; a group's grade is that of most of its coordinates.</summary>
    public IReadOnlyList<SensitivityGroup> Groups { get; }

    /// <summary>The coordinates by grade of evidence.</summary>
    public IReadOnlyList<SensitivityGroup> GradeGroups { get; }

    /// <summary>The last year at a point of the cube.</summary>
    /// <exception cref="DidNotConvergeException">Some year did not converge.</exception>
    public PathYear At(ReadOnlySpan<double> u, Workspace workspace, CancellationToken cancellation = default)
    {
        var drawn = Draws.At(u);
        return Solve(drawn.Parameters, drawn.ScenarioNumbers, workspace, cancellation);
    }

    /// <summary>The last year at central parameters, with some of them set.</summary>
    /// <exception cref="DidNotConvergeException">Some year did not converge.</exception>
    public PathYear Central(
        IEnumerable<(string Name, double Value)> set, Workspace workspace, CancellationToken cancellation = default) =>
        Solve(set.Aggregate(Parameters, (p, s) => p.With(s.Name, s.Value)), null, workspace, cancellation);

    /// <summary>
    /// The point of the cube at which each parameter has its central value; 0.5 where a coordinate is no single parameter. With
    /// half the mass of a belief at zero, the central value is not the median.
    /// </summary>
    public double[] Centre()
    {
        var centre = new double[Draws.Dimensions.Count];
        Array.Fill(centre, 0.5);
        var probe = (double[])centre.Clone();
        for (var d = 0; d < centre.Length; d++)
        {
            if (ParameterOf(Draws.Dimensions[d].Name) is not { } name || Parameters.Value(name).Number is not { } central)
                continue;
            centre[d] = Locate(u =>
            {
                probe[d] = u;
                return Draws.At(probe).Parameters.Number(name);
            }, central);
            probe[d] = 0.5;
        }

        return centre;
    }

    private static double Locate(Func<double, double> quantile, double central)
    {
        double low = 0.001, high = 0.999, atLow = quantile(low), atHigh = quantile(high);
        if (!(Math.Min(atLow, atHigh) <= central && central <= Math.Max(atLow, atHigh)) || atLow == atHigh)
            return 0.5;
        var rising = atHigh > atLow;
        for (var k = 0; k < 40; k++)
        {
            var middle = (low + high) / 2;
            if (quantile(middle) < central == rising)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    // What is believed about forums of one kind has one coordinate, named by the kind; any forum of the kind shows its value.
    private string? ParameterOf(string coordinate)
    {
        const string cost = "forum.cost.";
        if (coordinate.StartsWith(cost, StringComparison.Ordinal))
        {
            return _forums.Forums.Where(f => ForumKinds.ToWord(f.Kind) == coordinate[cost.Length..])
                .Select(f => cost + f.Id).FirstOrDefault();
        }

        return coordinate.StartsWith("elasticity.", StringComparison.Ordinal) && !Parameters.Library.Definitions.Any(p => p.Name == coordinate)
            ? null
            : Parameters.Library.Definitions.Any(p => p.Name == coordinate || (p.Subject == "CHANNEL" && coordinate.StartsWith(p.Prefix, StringComparison.Ordinal)))
                ? coordinate
                : null;
    }

    private PathYear Solve(ParameterSet parameters, IReadOnlyList<double>? numbers, Workspace workspace, CancellationToken cancellation)
    {
        var bound = ScenarioBinder.Bind(_scenario, World, parameters, _forums, null, numbers);
        var baseline = _baselines.Solve(bound.Theta, Termination.Tight, bound.Substitution, workspace);
        return PathSolver.Solve(
            baseline, bound, KnowledgeParameters.From(parameters), _lastYear - bound.FirstYear, workspace,
            reference: bound.HasBaselineMeasures ? bound.Reference : null, cancellation: cancellation).Horizon;
    }
}
