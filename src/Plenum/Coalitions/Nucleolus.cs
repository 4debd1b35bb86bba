namespace Plenum.Coalitions;

/// <summary>
/// The nucleolus (Schmeidler 1969): the one allocation that makes the largest complaint as small as possible, then the second
/// largest, and so on. It lies in the least core, so <see cref="LeastCoreResult.Epsilon"/> is the least core's.
/// Imputations are not required to be individually rational (the prenucleolus), which is the same whenever the core exists.
/// </summary>
public static class Nucleolus
{
    /// <summary>Most players; each stage scans all coalitions.</summary>
    public const int MostPlayers = 16;

    /// <summary>Solves the sequence of linear programs.</summary>
    /// <param name="worth">v by <see cref="Coalition.Mask"/>; v(∅) is ignored; up to 16 players.</param>
    /// <exception cref="ArithmeticException">A linear program was not solved; nothing may be concluded.</exception>
    public static LeastCoreResult Of(double[] worth)
    {
        var n = Game.Players(worth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, MostPlayers, nameof(worth));
        if (n == 1)
            return new LeastCoreResult(0, [worth[1]], []);
        var program = new ExcessProgram(n, worth);
        var span = new RowSpan(n);
        var grand = Coalition.Grand(n).Mask;
        span.Add(grand);
        var settled = new List<(uint Mask, double Sum)>();
        ExcessStage? first = null;
        var stage = default(ExcessStage);
        while (span.Rank < n)
        {
            stage = program.Solve(settled, span.Contains);
            first ??= stage;
            var rank = span.Rank;
            foreach (var mask in stage.Binding)
            {
                if (span.Add(mask))
                    settled.Add((mask, worth[mask] - stage.Epsilon));
            }

            if (span.Rank == rank)
                throw new ArithmeticException($"the nucleolus stopped at stage {settled.Count}: no coalition became binding");
        }

        return new LeastCoreResult(
            first!.Epsilon, stage!.Allocation, [.. first.Binding.Select(s => new Coalition(s))]);
    }
}
