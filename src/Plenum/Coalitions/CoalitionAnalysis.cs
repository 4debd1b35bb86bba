namespace Plenum.Coalitions;

/// <summary>
/// Everything that can be said of a game once every coalition is solved: worth, values, attribution, interaction, stability,
/// least core. Changes are rates (0.01 = 1 %), worths shares of world value added.
/// </summary>
public sealed class CoalitionAnalysis
{
    private LeastCoreResult? _core;

    private CoalitionAnalysis(
        IReadOnlyList<Player> players, IReadOnlyList<CoalitionOutcome> outcomes, double[] worth, double[] world, PayoffTable payoffs,
        IReadOnlyList<double> playerIncome)
    {
        (Players, Outcomes, Worth, Payoffs, PlayerIncome) = (players, outcomes, worth, payoffs, playerIncome);
        Shapley = ShapleyValue.Of(world);
        Interaction = InteractionIndex.Of(world);
        Attribution = AttributionMatrix.Of(payoffs);
        Stability = Coalitions.Stability.Of(payoffs, moneyPerUnit: playerIncome);
        World = world;
    }

    /// <summary>The players.</summary>
    public IReadOnlyList<Player> Players { get; }

    /// <summary>Every coalition's outcome, by mask.</summary>
    public IReadOnlyList<CoalitionOutcome> Outcomes { get; }

    /// <summary>Σ over members of real-income change × baseline income, by mask; shares of world value added.</summary>
    public double[] Worth { get; }

    /// <summary>World real income by mask, a rate.</summary>
    public double[] World { get; }

    /// <summary>
    /// Rates of change by recipient: the players first (a bloc weighs its countries by baseline income), then every country.
    /// </summary>
    public PayoffTable Payoffs { get; }

    /// <summary>Baseline income of each player, a share of world value added.</summary>
    public IReadOnlyList<double> PlayerIncome { get; }

    /// <summary>Each player's Shapley value of world real income, a rate.</summary>
    public double[] Shapley { get; }

    /// <summary>Pairwise interaction in world real income, <c>[a][b]</c>, a rate.</summary>
    public double[] Interaction { get; }

    /// <summary>What each player's participation gives each recipient of <see cref="Payoffs"/>, a rate.</summary>
    public AttributionMatrix Attribution { get; }

    /// <summary>Verdict on every coalition, by mask; money is a share of world value added.</summary>
    public IReadOnlyList<StabilityVerdict> Stability { get; }

    /// <summary>Least core of <see cref="Worth"/>; the allocation is the nucleolus up to 16 players.</summary>
    public LeastCoreResult Core => _core ??= Players.Count <= Nucleolus.MostPlayers ? Nucleolus.Of(Worth) : LeastCore.Of(Worth);

    /// <summary>Analyses a solved game.</summary>
    /// <param name="players">The players.</param>
    /// <param name="countries">Codes of the world's countries.</param>
    /// <param name="income">Baseline income by country, shares of world value added.</param>
    /// <param name="outcomes">Every coalition's outcome, by mask.</param>
    public static CoalitionAnalysis Of(
        IReadOnlyList<Player> players, IReadOnlyList<string> countries, IReadOnlyList<double> income, IReadOnlyList<CoalitionOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(players);
        ArgumentNullException.ThrowIfNull(countries);
        ArgumentNullException.ThrowIfNull(income);
        ArgumentNullException.ThrowIfNull(outcomes);
        var playerIncome = players.Select(p => p.Regions.Sum(n => income[n])).ToArray();
        var recipients = players.Count + countries.Count;
        var values = new double[outcomes.Count * recipients];
        double[] worth = new double[outcomes.Count], world = new double[outcomes.Count];
        for (var s = 0; s < outcomes.Count; s++)
        {
            var row = values.AsSpan(s * recipients, recipients);
            for (var m = 0; m < players.Count; m++)
            {
                row[m] = PlayerGain(players[m], income, outcomes[s]) / playerIncome[m];
                if (outcomes[s].Coalition.Contains(m))
                    worth[s] += PlayerGain(players[m], income, outcomes[s]);
            }

            outcomes[s].RealIncome.CopyTo(row[players.Count..]);
            world[s] = outcomes[s].WorldRealIncome;
        }

        var payoffs = new PayoffTable([.. players.Select(p => p.Name)], [.. players.Select(p => p.Name), .. countries], values);
        return new CoalitionAnalysis(players, outcomes, worth, world, payoffs, playerIncome);
    }

    /// <summary>Σ over a player's countries of real-income change × baseline income, a share of world value added.</summary>
    public static double PlayerGain(Player player, IReadOnlyList<double> income, CoalitionOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(player);
        ArgumentNullException.ThrowIfNull(income);
        ArgumentNullException.ThrowIfNull(outcome);
        return player.Regions.Count == 1
            ? outcome.RealIncome[player.Regions[0]] * income[player.Regions[0]]
            : player.Regions.Sum(n => outcome.RealIncome[n] * income[n]);
    }

    /// <summary>Owen's value of world real income for players in unions, a rate.</summary>
    public double[] Owen(IEnumerable<Coalition> unions) => OwenValue.Of(World, unions);
}
