namespace Plenum.Coalitions;

/// <summary>
/// A game in which every player picks one of a few policies and every profile of policies has a payoff for everybody: what
/// the enumeration of equilibria, best replies and cycles needs. Payoffs within <see cref="Stability.Tie"/> tie.
/// </summary>
public sealed class DiscreteGame
{
    /// <summary>Most profiles: a complete table is kept.</summary>
    public const int MostProfiles = 1 << 22;

    private readonly double[] _payoffs;
    private readonly int[] _stride;
    private readonly double _tie;

    /// <summary>Creates a game.</summary>
    /// <param name="policies">Number of policies of each player, at least 1.</param>
    /// <param name="payoffs">Row-major <c>[profile][player]</c>; profile = Σ policy_m · Π_{l&lt;m} policies_l.</param>
    /// <param name="tie">Gains up to this size count as none.</param>
    /// <exception cref="ArgumentException">Sizes do not fit, or a payoff is not finite.</exception>
    public DiscreteGame(IReadOnlyList<int> policies, double[] payoffs, double tie = Stability.Tie)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(payoffs);
        _stride = new int[policies.Count];
        long profiles = 1;
        for (var m = 0; m < policies.Count; m++)
        {
            if (policies[m] < 1)
                throw new ArgumentException($"player {m} has {policies[m]} policies; at least 1", nameof(policies));
            _stride[m] = (int)profiles;
            profiles *= policies[m];
            if (profiles > MostProfiles)
                throw new ArgumentException($"more than {MostProfiles} profiles", nameof(policies));
        }

        if (payoffs.Length != profiles * policies.Count)
            throw new ArgumentException($"expected {profiles * policies.Count} payoffs, got {payoffs.Length}", nameof(payoffs));
        if (Array.Exists(payoffs, x => !double.IsFinite(x)))
            throw new ArgumentException("every payoff must be finite", nameof(payoffs));
        Policies = policies;
        Profiles = (int)profiles;
        _payoffs = payoffs;
        _tie = tie;
    }

    /// <summary>The participation game of a payoff table: policy 1 joins, policy 0 stays out; profile = coalition mask.</summary>
    public static DiscreteGame Participation(PayoffTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var n = table.Players.Count;
        var payoffs = new double[n * table.Coalitions];
        for (var s = 0; s < table.Coalitions; s++)
        {
            for (var m = 0; m < n; m++)
                payoffs[(s * n) + m] = table[new Coalition((uint)s), m];
        }

        return new DiscreteGame([.. Enumerable.Repeat(2, n)], payoffs);
    }

    /// <summary>Number of policies of each player.</summary>
    public IReadOnlyList<int> Policies { get; }

    /// <summary>Number of profiles.</summary>
    public int Profiles { get; }

    /// <summary>The policy of <paramref name="player"/> in <paramref name="profile"/>.</summary>
    public int PolicyOf(int profile, int player) => profile / _stride[player] % Policies[player];

    /// <summary>The payoff of <paramref name="player"/>.</summary>
    public double Payoff(int profile, int player) => _payoffs[(profile * Policies.Count) + player];

    /// <summary>Σ of all payoffs.</summary>
    public double Total(int profile)
    {
        var sum = 0.0;
        for (var m = 0; m < Policies.Count; m++)
            sum += Payoff(profile, m);
        return sum;
    }

    /// <summary>
    /// The profile after the player's best reply: the lowest-numbered best policy, or the profile itself when nothing gains
    /// more than a tie.
    /// </summary>
    public int BestReply(int profile, int player)
    {
        var start = profile - (PolicyOf(profile, player) * _stride[player]);
        var best = profile;
        for (var a = 0; a < Policies[player]; a++)
        {
            var other = start + (a * _stride[player]);
            if (Payoff(other, player) > Payoff(best, player) + (best == profile ? _tie : 0))
                best = other;
        }

        return best;
    }

    /// <summary>Profiles in which nobody gains by another policy: all pure Nash equilibria, in profile order.</summary>
    public IReadOnlyList<int> PureEquilibria()
    {
        var found = new List<int>();
        for (var p = 0; p < Profiles; p++)
        {
            var stands = true;
            for (var m = 0; m < Policies.Count && stands; m++)
                stands = BestReply(p, m) == p;
            if (stands)
                found.Add(p);
        }

        return found;
    }
}
