namespace Plenum.Coalitions;

/// <summary>
/// The least core (Maschler, Peleg and Shapley 1979): the division of v(N) that makes the largest complaint
/// max_S v(S) − Σ_{i∈S} x_i as small as possible. A linear program; only coalitions that complain are put into it.
/// </summary>
public static class LeastCore
{
    /// <summary>Most players: 2^20 coalitions are scanned a pass.</summary>
    public const int MostPlayers = PayoffTable.MostPlayers;

    /// <summary>Solves for ε and one allocation (where several are optimal, a vertex of them; see <see cref="Nucleolus"/>).</summary>
    /// <param name="worth">v by <see cref="Coalition.Mask"/>; v(∅) is ignored.</param>
    /// <exception cref="ArithmeticException">The linear program was not solved; nothing may be concluded.</exception>
    public static LeastCoreResult Of(double[] worth)
    {
        var n = Game.Players(worth);
        if (n == 1)
            return new LeastCoreResult(0, [worth[1]], []);
        var stage = new ExcessProgram(n, worth).Solve([], static _ => false);
        return new LeastCoreResult(stage.Epsilon, stage.Allocation, [.. stage.Binding.Select(s => new Coalition(s))]);
    }
}
