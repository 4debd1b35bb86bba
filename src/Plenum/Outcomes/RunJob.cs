using Plenum.Checks;
using Plenum.Knowledge;
using Plenum.Parameters;
using Plenum.Participation;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Uncertainty;
using Plenum.Worlds;

namespace Plenum.Outcomes;

/// <summary>
/// A run: one scenario solved for all its draws, layer by layer, with other scenarios beside it at the same draws. Draw k is
/// a pure function of (world, scenarios, settings, seed, k), whoever solves it and in whatever order.
/// </summary>
public sealed class RunJob
{
    /// <summary>
    /// Scenarios beside the one in question are solved for this many draws at most: enough for a row of comparison, and the
    /// time goes to the question that was asked.
    /// </summary>
    public const int BesideDraws = 60;

    private readonly RunPart _main;
    private readonly List<RunPart> _beside = [];
    private readonly List<OutcomeLayout> _layouts = [];
    private readonly SobolSource _source;

    /// <summary>Lays out the run.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scenario">The scenario in question.</param>
    /// <param name="parameters">The parameters in force for a scenario, settings included.</param>
    /// <param name="forums">The evidence on participation.</param>
    /// <param name="lastYear">The horizon.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="beside">Scenarios shown beside it; those that start after the horizon are left out.</param>
    /// <exception cref="BadInputException">The scenario does not fit the world, or starts after the horizon.</exception>
    public RunJob(
        World world, Scenario scenario, Func<Scenario, ParameterSet> parameters, IForumRegistry forums, int lastYear, ulong seed,
        IReadOnlyList<Scenario> beside)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(beside);
        (World, Forums, LastYear, Seed) = (world, forums, lastYear, seed);
        _main = new RunPart(world, scenario, parameters(scenario), forums);
        if (lastYear < FirstYear || lastYear - FirstYear > PathSolver.MostYears)
            throw new BadInputException($"the horizon must be {FirstYear} to {FirstYear + PathSolver.MostYears}, got {lastYear}", "--to");
        _source = new SobolSource(_main.Draws.Dimensions.Count, seed);
        Focus = FindFocus();

        int[] all = [.. Enumerable.Range(FirstYear, lastYear - FirstYear + 1)];
        int[] ends = all.Length == 1 ? all : [all[0], all[^1]];
        _layouts.Add(new OutcomeLayout(world, Variants.Scenario, all, Focus, detail: true));
        _layouts.Add(new OutcomeLayout(world, Variants.TradeOnly, ends, Focus, detail: false));
        _layouts.Add(new OutcomeLayout(world, Variants.ChannelsOnly, ends, Focus, detail: false));
        foreach (var other in beside)
        {
            var part = new RunPart(world, other, parameters(other), forums);
            if (part.Central.FirstYear > lastYear)
                continue;
            _beside.Add(part);
            _layouts.Add(new OutcomeLayout(world, Variants.BesidePrefix + other.Id, [lastYear], Focus, detail: false));
        }

        Keys = [.. _layouts.SelectMany(l => l.Keys)];
    }

    /// <summary>The world.</summary>
    public World World { get; }

    /// <summary>Gives another world to solve the scenario on once, at central parameters; null, or a null result, for none.</summary>
    public Func<OtherWorld?>? Other { get; init; }

    /// <summary>The scenario in question.</summary>
    public Scenario Scenario => _main.Scenario;

    /// <summary>The scenarios beside it.</summary>
    public IReadOnlyList<Scenario> Beside => [.. _beside.Select(p => p.Scenario)];

    /// <summary>The scenario as bound at central parameters.</summary>
    public BoundScenario Bound => _main.Central;

    /// <summary>Central parameters.</summary>
    public ParameterSet Parameters => _main.Centre;

    /// <summary>Horizons shown beside the scenario at central parameters; their settings leave out what a person set.</summary>
    public IReadOnlyList<Horizon> Horizons { get; init; } = [];

    /// <summary>The coordinates of a draw.</summary>
    public IReadOnlyList<DrawDimension> Dimensions => _main.Draws.Dimensions;

    /// <summary>The evidence on participation.</summary>
    internal IForumRegistry Forums { get; }

    /// <summary>Year of t = 0.</summary>
    public int FirstYear => _main.Central.FirstYear;

    /// <summary>The horizon.</summary>
    public int LastYear { get; }

    /// <summary>Seed of the draws.</summary>
    public ulong Seed { get; }

    /// <summary>Index of the country in focus: who leaves or joins, else whom the scenario moves most at central parameters; never an imputed one.</summary>
    public int Focus { get; }

    /// <summary>True when the scenario closes a channel of ideas in some year, at central parameters.</summary>
    public bool ClosesChannels => Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
        .Any(y => Bound.AccessAt(y).ByChannel.Values.Any(a => a.AsSpan().ContainsAnyExcept(1.0)));

    /// <summary>What each number of a draw is.</summary>
    public IReadOnlyList<ResultKey> Keys { get; }

    /// <summary>The point of the unit cube behind a draw, one coordinate for each of <see cref="Dimensions"/>.</summary>
    public double[] Point(int draw)
    {
        var point = new double[_source.Dimensions];
        _source.Fill(draw, point);
        return point;
    }

    /// <summary>Solves one draw.</summary>
    /// <param name="draw">Its number, from 0.</param>
    /// <param name="workspace">Memory of this worker.</param>
    /// <param name="cancellation">Asks to stop between two years.</param>
    /// <returns>One number for each of <see cref="Keys"/>; not a number where nothing is defined or, beyond <see cref="BesideDraws"/>, solved.</returns>
    /// <exception cref="DidNotConvergeException">Some year of some layer did not converge; the draw has no result.</exception>
    /// <exception cref="BadInputException">The draw has no equilibrium.</exception>
    public double[] Solve(int draw, Workspace workspace, CancellationToken cancellation = default) =>
        Solve(part => part.Draws.At(part == _main ? Point(draw) : PointOf(part, draw), draw), draw < BesideDraws, workspace, cancellation);

    /// <summary>The path of the scenario under one draw: the first layer of <see cref="Solve(int, Workspace, CancellationToken)"/> alone.</summary>
    /// <param name="draw">Its number, from 0.</param>
    /// <param name="workspace">Memory of this worker.</param>
    /// <param name="cancellation">Asks to stop between two years.</param>
    /// <exception cref="DidNotConvergeException">Some year did not converge; the draw has no result.</exception>
    /// <exception cref="BadInputException">The draw has no equilibrium.</exception>
    public WorldPath DrawnPath(int draw, Workspace workspace, CancellationToken cancellation = default)
    {
        var drawn = _main.Draws.At(Point(draw), draw);
        return _main.Solve(_main.Bind(drawn), drawn.Parameters, LastYear, workspace, cancellation);
    }

    /// <summary>The same numbers at central parameters.</summary>
    public double[] SolveCentral(Workspace workspace, CancellationToken cancellation = default) =>
        Solve(
            part => new DrawnInputs(-1, part.Centre, [.. part.Scenario.Variables.Select(v => v.Number.Belief.Central)]),
            withBeside: true, workspace, cancellation);

    /// <summary>The path of the scenario at central parameters.</summary>
    /// <param name="change">Changes the parameters of learning, or null.</param>
    /// <param name="workspace">Memory of this worker.</param>
    /// <param name="cancellation">Asks to stop between two years.</param>
    internal WorldPath CentralPath(
        Func<KnowledgeParameters, KnowledgeParameters>? change, Workspace workspace, CancellationToken cancellation)
    {
        var parameters = KnowledgeParameters.From(Parameters);
        return _main.Solve(
            Bound, CentralBaseline, change?.Invoke(parameters) ?? parameters, LastYear, workspace, cancellation);
    }

    /// <summary>The path of the scenario with some parameters set to other numbers.</summary>
    internal WorldPath CentralPath(IEnumerable<(string Name, double Value)> set, Workspace workspace, CancellationToken cancellation)
    {
        var parameters = set.Aggregate(Parameters, (p, s) => p.With(s.Name, s.Value));
        return _main.Solve(_main.Bind(parameters), parameters, LastYear, workspace, cancellation);
    }

    /// <summary>The path of the scenario under the bundle of a horizon; <paramref name="same"/> where that is what it has already.</summary>
    internal WorldPath HorizonPath(Horizon horizon, WorldPath same, Workspace workspace, CancellationToken cancellation)
    {
        var parameters = Parameters.With(horizon.Settings);
        var bound = _main.Bind(parameters);
        return RunPart.SameBaseline(bound, Bound)
            ? same
            : _main.Solve(bound, parameters, LastYear, workspace, cancellation);
    }

    /// <summary>The path of another scenario at the central parameters of this run, from a baseline already solved.</summary>
    internal WorldPath CentralPath(Scenario other, Baseline baseline, Workspace workspace, CancellationToken cancellation)
    {
        var bound = ScenarioBinder.Bind(other, World, Parameters, Forums);
        return _main.Solve(bound, baseline, KnowledgeParameters.From(Parameters), LastYear, workspace, cancellation);
    }

    /// <summary>The trade layer of a central path, under the law of that path.</summary>
    internal WorldPath TradeOnly(WorldPath whole, Workspace workspace, CancellationToken cancellation) =>
        Masked(
            Bound, whole, new ReferenceWorlds(whole.Baseline, whole.Parameters, RunPart.Reference(Bound), null, workspace), tradeCosts: true, cancellation);

    private double[] PointOf(RunPart part, int draw)
    {
        // Coordinates of the same name get the same number, so that scenarios are compared at the same parameters.
        var mine = Point(draw);
        var byName = Dimensions.Select((d, k) => (d.Name, Value: mine[k])).ToDictionary(x => x.Name, x => x.Value, StringComparer.Ordinal);
        var point = new double[part.Draws.Dimensions.Count];
        new SobolSource(point.Length, Seed).Fill(draw, point);
        for (var k = 0; k < point.Length; k++)
        {
            var dimension = part.Draws.Dimensions[k];
            if (dimension.Group != "policy" && byName.TryGetValue(dimension.Name, out var value))
                point[k] = value;
        }

        return point;
    }

    private double[] Solve(Func<RunPart, DrawnInputs> inputs, bool withBeside, Workspace workspace, CancellationToken cancellation)
    {
        var values = new double[Keys.Count];
        var at = 0;
        var drawn = inputs(_main);
        var bound = _main.Bind(drawn);
        var baseline = _main.BaselineOf(bound, workspace);
        var worlds = new ReferenceWorlds(baseline, KnowledgeParameters.From(drawn.Parameters), RunPart.Reference(bound), null, workspace);
        var whole = PathSolver.Solve(worlds, bound, LastYear - FirstYear, cancellation);
        Fill(0, whole, values, ref at);
        Fill(1, Masked(bound, whole, worlds, tradeCosts: true, cancellation), values, ref at);
        Fill(2, Masked(bound, whole, worlds, tradeCosts: false, cancellation), values, ref at);
        if (!withBeside)
            values.AsSpan(at).Fill(double.NaN);
        for (var b = 0; withBeside && b < _beside.Count; b++)
        {
            var part = _beside[b];
            var otherInputs = inputs(part);
            var other = part.Bind(otherInputs);
            var same = part.Scenario.Model.Deficits == Scenario.Model.Deficits && RunPart.SameBaseline(other, bound);
            var path = part.Solve(
                other, same ? baseline : part.BaselineOf(other, workspace), KnowledgeParameters.From(otherInputs.Parameters),
                LastYear, workspace, cancellation);
            Fill(3 + b, path, values, ref at);
        }

        return values;
    }

    private void Fill(int layout, WorldPath path, double[] values, ref int at)
    {
        var count = _layouts[layout].Keys.Count;
        _layouts[layout].Fill(path, values.AsSpan(at, count));
        at += count;
    }

    /// <summary>One layer alone. Where the other layer is empty the whole is this layer, and nothing is solved twice.</summary>
    private static WorldPath Masked(BoundScenario bound, WorldPath whole, ReferenceWorlds worlds, bool tradeCosts, CancellationToken cancellation)
    {
        var reference = RunPart.Reference(bound);
        if (reference is null)
        {
            var anchor = whole.Baseline.Anchor;
            var shocked = whole.Years.Any(y => !YearSolver.IsNothing(bound.ShockAt(y.Year), anchor));
            var closed = whole.Years.Any(y => bound.AccessAt(y.Year).ByChannel.Values.Any(a => a.AsSpan().ContainsAnyExcept(1.0)));
            if (tradeCosts ? !closed : !shocked)
                return whole;
        }

        return PathSolver.Solve(worlds, new MaskedPath(bound, reference, tradeCosts, _ => !tradeCosts), whole.Horizon.T, cancellation);
    }

    /// <summary>The baseline at central parameters.</summary>
    internal Baseline CentralBaseline => _main.CentralBaseline;

    private int FindFocus()
    {
        foreach (var seat in Scenario.Measures.OfType<ParticipationMeasure>())
        {
            foreach (var term in seat.Countries.Terms)
            {
                var code = Scenario.Groups.FirstOrDefault(g => g.Name == term.Text) is { } group && group.Members.Terms.Count > 0
                    ? group.Members.Terms[0].Text
                    : term.Text;
                if (seat.Move != ParticipationMove.Only && World.RegionIndex(code) is >= 0 and var n && !World.Regions[n].Imputed)
                    return n;
            }
        }

        var path = CentralPath((Func<KnowledgeParameters, KnowledgeParameters>?)null, new Workspace(), default).Horizon;
        // A country whose structure is imputed is moved as its pattern, not its own data, would have it.
        return Enumerable.Range(0, World.RegionCount).Where(n => !World.Regions[n].Imputed).MaxBy(n =>
            Math.Abs(path.RealIncomeChange[n] - 1) + Math.Abs(path.AiKnowledgeChange[n] - 1));
    }
}
