using Plenum.Trade;

namespace Plenum.Bargaining;

/// <summary>
/// Plays a tariff war to its end: in every round each player answers the others' tariffs of the round before with its
/// optimal ones. Full steps are what retaliation looks like; where they go round in circles, half steps follow.
/// </summary>
public static class NashSolver
{
    /// <summary>Rounds before giving up, unless the caller says otherwise.</summary>
    public const int UsualRounds = 40;

    /// <summary>Largest change of any ln(1 + t) that counts as none.</summary>
    public const double Tolerance = 1e-6;

    /// <summary>The same where tariffs are chosen by sector; many sectors matter next to nothing.</summary>
    public const double SectorTolerance = 1e-4;

    private const double Gain = 1e-8;
    private const int Patience = 4;

    private static readonly double[] Deviations = [TariffGame.Lowest, -0.1, 0, 0.1, 0.2, 0.35, 0.5, 0.8, 1.3, 2, 4, TariffGame.Highest];

    /// <summary>Plays it.</summary>
    /// <param name="game">The game.</param>
    /// <param name="rounds">Most rounds.</param>
    /// <param name="progress">Called after each round, or null.</param>
    /// <param name="cancellation">Stops between rounds.</param>
    /// <exception cref="DidNotConvergeException">A trial did not solve.</exception>
    public static NashTariffs Solve(
        TariffGame game, int rounds = UsualRounds, Action<TariffRound>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        var profile = game.Unmoved;
        var here = game.StatusQuo;
        var played = new List<TariffRound>();
        var best = double.PositiveInfinity;
        var (since, half, limit) = (0, false, false);
        var tolerance = game.BySector ? SectorTolerance : Tolerance;
        while (played.Count < rounds)
        {
            cancellation.ThrowIfCancellationRequested();
            var answers = Answers(game, profile, here, everywhere: false, cancellation);
            limit = answers.Any(a => a.AtLimit);
            var move = Move(profile, answers);
            var next = Next(profile, answers, half);
            here = game.Solve(next, null, here);
            var round = new TariffRound(
                played.Count + 1, next, [.. answers.Select(a => a.Payoff)], game.RealIncome(here), move, answers.Sum(a => a.Solves) + 1, half);
            played.Add(round);
            progress?.Invoke(round);
            profile = next;
            if (move < tolerance)
                break;
            since = move < 0.8 * best ? 0 : since + 1;
            best = Math.Min(best, double.IsNaN(move) ? best : move);
            half |= since >= Patience;
        }

        var (gain, tried) = DeviationGain(game, profile, here, cancellation);
        return new NashTariffs
        {
            Rounds = played,
            Converged = played.Count > 0 && played[^1].Move < tolerance && gain <= Gain,
            Move = played.Count > 0 ? played[^1].Move : double.NaN,
            DeviationGain = gain,
            AtLimit = limit,
            Tariffs = profile,
            Equilibrium = here,
            Solves = played.Sum(r => r.Solves) + tried,
        };
    }

    /// <summary>What each player would do now; players are looked at in parallel, each on its own.</summary>
    public static IReadOnlyList<TariffResponse> Answers(
        TariffGame game, TariffProfile profile, Equilibrium here, bool everywhere, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        var answers = new TariffResponse[game.Players.Count];
        Each(answers.Length, p => answers[p] = BestResponse.Of(game, profile, p, here, everywhere), cancellation);
        return answers;
    }

    private static void Each(int count, Action<int> work, CancellationToken cancellation)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation }, work);
        }
        catch (AggregateException e) when (e.InnerException is { } first)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
        }
    }

    private static double Move(TariffProfile profile, IReadOnlyList<TariffResponse> answers)
    {
        var largest = 0.0;
        for (var p = 0; p < answers.Count; p++)
        {
            if (profile.Rates[p] is not { } rates)
                return double.NaN;
            for (var k = 0; k < rates.Length; k++)
                largest = Math.Max(largest, Math.Abs(Math.Log((1 + answers[p].Rates[k]) / (1 + rates[k]))));
        }

        return largest;
    }

    private static TariffProfile Next(TariffProfile profile, IReadOnlyList<TariffResponse> answers, bool half) =>
        new([.. answers.Select((answer, p) => half && profile.Rates[p] is { } rates
            ? [.. answer.Rates.Select((t, k) => Math.Sqrt((1 + t) * (1 + rates[k])) - 1)]
            : answer.Rates)]);

    private static (double Gain, int Solves) DeviationGain(
        TariffGame game, TariffProfile profile, Equilibrium here, CancellationToken cancellation)
    {
        var income = game.RealIncome(here);
        var gains = new double[game.Players.Count];
        Each(gains.Length, p =>
        {
            var workspace = new Workspace();
            gains[p] = Deviations.Max(t => game.LogPayoff(p, profile.With(p, game.Same(t)), workspace, here)) - Math.Log(game.Payoff(p, income));
        }, cancellation);
        return (gains.Max(), gains.Length * Deviations.Length);
    }
}
