using Plenum.Trade;

namespace Plenum.Exposure;

/// <summary>
/// The full solution of a cut-off: a coalition stops selling to a country, and wages, prices and everybody's trade adjust.
/// </summary>
/// <param name="RealIncome">Ŵ by country.</param>
/// <param name="BothWays">True when the country no longer sells to the coalition either.</param>
public sealed record CutOff(double[] RealIncome, bool BothWays)
{
    /// <summary>Solves it.</summary>
    /// <param name="baseline">The world before.</param>
    /// <param name="coalition">The countries that stop selling.</param>
    /// <param name="target">The country cut off; never a member, whatever <paramref name="coalition"/> says.</param>
    /// <param name="bothWays">
    /// Whether trade ends in both directions. It always does where the coalition is everyone else and all sectors are cut:
    /// a country that may sell and not buy has no balanced trade.
    /// </param>
    /// <param name="sectors">The sectors in which trade ends; null for all.</param>
    /// <param name="workspace">Memory to reuse, or null.</param>
    /// <exception cref="Checks.BadInputException">A sector would be left without a supplier, so there is no equilibrium.</exception>
    /// <exception cref="DidNotConvergeException">The cut-off did not solve.</exception>
    public static CutOff Solve(
        Baseline baseline, IReadOnlyList<bool> coalition, int target, bool bothWays, IReadOnlyList<bool>? sectors = null, Workspace? workspace = null)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(coalition);
        var economy = baseline.Anchor;
        bothWays |= NothingLeftToBuy(economy, coalition, target, sectors);
        var kept = new double[economy.ExpenditureShares.Length];
        Array.Fill(kept, 1);
        for (var j = 0; j < economy.Sectors; j++)
        {
            if (sectors is not null && !sectors[j])
                continue;
            for (var i = 0; i < economy.Countries; i++)
            {
                if (i == target || !coalition[i])
                    continue;
                kept[economy.At(j, target, i)] = 0;
                if (bothWays)
                    kept[economy.At(j, i, target)] = 0;
            }
        }

        var shock = new Shock { SupplyKept = kept };
        var found = EquilibriumSolver.Solve(baseline, shock, Termination.Tight, workspace);
        return new CutOff(Welfare.RealIncome.Change(Comparison.WithBaseline(baseline, shock, found)), bothWays);
    }

    /// <summary>
    /// Sectors in which nobody outside the coalition supplies the country, itself included: to cut them too leaves no equilibrium
    /// and makes the formula's power total. Tables leave such holes where a country's statistics book a sector elsewhere.
    /// </summary>
    public static IReadOnlyList<int> WithoutOtherSupplier(Economy economy, IReadOnlyList<bool> coalition, int target)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(coalition);
        bool Supplies(int j, bool outside) => Enumerable.Range(0, economy.Countries).Any(
            i => (i == target || !coalition[i]) == outside && economy.ExpenditureShares[economy.At(j, target, i)] > 0);
        return [.. Enumerable.Range(0, economy.Sectors).Where(j => !Supplies(j, outside: true) && Supplies(j, outside: false))];
    }

    private static bool NothingLeftToBuy(Economy economy, IReadOnlyList<bool> coalition, int target, IReadOnlyList<bool>? sectors)
    {
        for (var j = 0; j < economy.Sectors; j++)
        {
            for (var i = 0; i < economy.Countries; i++)
            {
                var cut = coalition[i] && (sectors is null || sectors[j]);
                if (i != target && !cut && economy.ExpenditureShares[economy.At(j, target, i)] > 0)
                    return false;
            }
        }

        return true;
    }
}
