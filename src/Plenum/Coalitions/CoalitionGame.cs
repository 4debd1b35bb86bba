using Plenum.Checks;
using Plenum.Knowledge;
using Plenum.Parameters;
using Plenum.Participation;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Coalitions;

/// <summary>
/// A participation game: who the players are, what every coalition of them does (the scenario's measures with the groups
/// <c>members</c> and <c>outsiders</c> filled anew, or the table of a forum), and how the world answers.
/// </summary>
/// <remarks>
/// <c>members</c> are the countries of the players in the coalition, <c>outsiders</c> all other countries of the world.
/// Over a forum, a coalition takes the forum's seats and nobody else has one; a bloc takes those seats its countries hold
/// today (all its countries when none holds one).
/// </remarks>
public sealed class CoalitionGame : ICoalitionModel
{
    private readonly Scenario _scenario;
    private readonly ParameterSet _parameters;
    private readonly IForumRegistry _forums;
    private readonly Equilibrium _reference;
    private readonly IReadOnlyList<string>? _seated;
    private readonly KnowledgeParameters? _knowledge;
    private readonly IReadOnlyList<double>? _numbers;

    /// <summary>Creates the game and solves the world it is compared against.</summary>
    /// <param name="scenario">The scenario; its measures may use <c>members</c> and <c>outsiders</c>.</param>
    /// <param name="baseline">The baseline, solved under the scenario's deficit rule and elasticities.</param>
    /// <param name="parameters">The parameters in force.</param>
    /// <param name="forums">The evidence on participation.</param>
    /// <param name="players">The players.</param>
    /// <param name="over">The forum whose table the coalition is, or null.</param>
    /// <param name="from">First year of the seats over a forum.</param>
    /// <param name="to">Last year of the path whose end is the outcome, or null for the static equilibrium.</param>
    /// <param name="termination">When a solve may stop.</param>
    /// <param name="numbers">Values of the scenario's uncertain numbers, or null for the central ones.</param>
    /// <exception cref="BadInputException">A name is unknown, or the path would end before it starts.</exception>
    public CoalitionGame(
        Scenario scenario,
        Baseline baseline,
        ParameterSet parameters,
        IForumRegistry forums,
        IReadOnlyList<Player> players,
        string? over = null,
        int? from = null,
        int? to = null,
        Termination? termination = null,
        IReadOnlyList<double>? numbers = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(forums);
        ArgumentNullException.ThrowIfNull(players);
        (_scenario, Baseline, _parameters, _forums, Players, Over, To) = (scenario, baseline, parameters, forums, players, over, to);
        _numbers = numbers;
        Termination = termination ?? Termination.Default;
        From = from;
        if (over is not null)
        {
            if (forums.Find(over) is null)
                throw new BadInputException($"no forum {over} in the evidence ({Nearest.Phrase(over, forums.Forums.Select(f => f.Id))})", "--over", "`plenum evidence forums` lists them");
            _seated = forums.Participants(over, scenario.Model.Confidence);
        }

        var empty = Bind(Coalition.Empty);
        Remarks = over is null ? Bind(Coalition.Grand(players.Count)).Remarks : [];
        _reference = empty.HasBaselineMeasures
            ? EquilibriumSolver.Solve(baseline, empty.BaselineShock(), Termination)
            : baseline.Equilibrium;
        FirstYear = empty.FirstYear;
        if (to is { } last)
        {
            if (last < FirstYear)
                throw new BadInputException($"the path starts in {FirstYear} and cannot end in {last}", "--to", $"Set --to {FirstYear} or later");
            _knowledge = KnowledgeParameters.From(parameters);
        }
    }

    /// <summary>The baseline.</summary>
    public Baseline Baseline { get; }

    /// <summary>The players.</summary>
    public IReadOnlyList<Player> Players { get; }

    /// <summary>The forum whose table the coalition is, or null.</summary>
    public string? Over { get; }

    /// <summary>First year of the seats over a forum, as asked for.</summary>
    public int? From { get; }

    /// <summary>Year of t = 0.</summary>
    public int FirstYear { get; }

    /// <summary>Last year of the path, or null: static.</summary>
    public int? To { get; }

    /// <summary>When a solve may stop.</summary>
    public Termination Termination { get; }

    /// <summary>What a reader should know about the measures under the grand coalition.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>The world.</summary>
    public World World => Baseline.Data.World;

    /// <inheritdoc/>
    public bool StartsFromParent => To is null;

    /// <summary>Baseline income of each country as a share of world value added: what turns a change into money.</summary>
    public IReadOnlyList<double> Income => Baseline.Income;

    /// <summary>The scenario bound for one coalition.</summary>
    public BoundScenario Bind(Coalition coalition)
    {
        var members = new bool[World.RegionCount];
        foreach (var m in coalition.Members())
        {
            foreach (var n in Players[m].Regions)
                members[n] = true;
        }

        List<string> inside = [], outside = [];
        for (var n = 0; n < members.Length; n++)
            (members[n] ? inside : outside).Add(World.Regions[n].Code);
        var scenario = _seated is null ? _scenario : _scenario with { Measures = [.. _scenario.Measures, Seats(coalition)] };
        return ScenarioBinder.Bind(scenario, World, _parameters, _forums, CoalitionGroups.Of(inside, outside), _numbers);
    }

    /// <inheritdoc/>
    public (CoalitionOutcome Outcome, Equilibrium? Start) Solve(
        Coalition coalition, Equilibrium? parent, Workspace workspace, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var bound = Bind(coalition);
        if (To is { } last)
        {
            var path = PathSolver.Solve(
                Baseline, bound, _knowledge!, last - FirstYear, workspace, Termination,
                bound.HasBaselineMeasures ? bound.Reference : null, cancellation);
            var end = path.Horizon;
            return (new CoalitionOutcome(
                coalition, Array.ConvertAll(end.RealIncomeChange, w => w - 1), end.WorldRealIncomeChange - 1), null);
        }

        var equilibrium = EquilibriumSolver.Solve(Baseline, bound.StaticShock(), Termination, workspace, parent);
        var change = new double[World.RegionCount];
        double world = 0, weights = 0;
        for (var n = 0; n < change.Length; n++)
        {
            var income = equilibrium.Income[n] / _reference.Income[n];
            change[n] = (income / (equilibrium.ConsumerPriceChange[n] / _reference.ConsumerPriceChange[n])) - 1;
            world += Baseline.Anchor.ValueAdded[n] * change[n];
            weights += Baseline.Anchor.ValueAdded[n];
        }

        return (new CoalitionOutcome(coalition, change, world / weights), equilibrium);
    }

    /// <summary>
    /// The outcome as it is shown. With measures, relative to the world without the scenario, as solved; over a forum, relative
    /// to the world in which nobody has a seat there, so that a table of fewer than two is the zero of the game.
    /// </summary>
    /// <param name="outcome">An outcome as solved.</param>
    /// <param name="empty">The outcome of <see cref="Coalition.Empty"/> as solved.</param>
    public CoalitionOutcome Shown(CoalitionOutcome outcome, CoalitionOutcome empty)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(empty);
        if (Over is null)
            return outcome;
        var change = new double[outcome.RealIncome.Length];
        double world = 0, weights = 0;
        for (var n = 0; n < change.Length; n++)
        {
            change[n] = ((1 + outcome.RealIncome[n]) / (1 + empty.RealIncome[n])) - 1;
            world += Baseline.Anchor.ValueAdded[n] * change[n];
            weights += Baseline.Anchor.ValueAdded[n];
        }

        return new CoalitionOutcome(outcome.Coalition, change, world / weights);
    }

    private ParticipationMeasure Seats(Coalition coalition)
    {
        var codes = coalition.Members().SelectMany(m => Seated(Players[m]));
        return new ParticipationMeasure
        {
            Move = ParticipationMove.Only,
            Countries = Selector.Of([.. codes]),
            Forums = Selector.Of(Over!),
            From = From,
            Place = "--over",
        };
    }

    private string[] Seated(Player player)
    {
        var codes = player.Regions.Select(n => World.Regions[n].Code).ToArray();
        if (codes.Length == 1)
            return codes;
        var today = codes.Where(c => _seated!.Contains(c, StringComparer.Ordinal)).ToArray();
        return today.Length > 0 ? today : codes;
    }
}
