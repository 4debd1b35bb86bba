using Plenum.Worlds;

namespace Plenum.Data.Validation;

/// <summary>How far one world is from another with the same regions and sectors, in shares: prices and growth do not count.</summary>
internal static class UpdateErrors
{
    /// <summary>For each block of the accounts the part of its value that lies in another cell, 0 to 1.</summary>
    public static IEnumerable<(string Block, double Error)> ByBlock(World world, World truth, bool[] goods)
    {
        int n = truth.RegionCount, s = truth.SectorCount;
        bool Home(int at) => at / n % n == at % n;
        bool Good(int at) => goods[at / (n * n)];
        yield return ("domestic_sales", Misplaced(world.Trade, truth.Trade, Home));
        yield return ("goods_trade", Misplaced(world.Trade, truth.Trade, at => !Home(at) && Good(at)));
        yield return ("services_trade", Misplaced(world.Trade, truth.Trade, at => !Home(at) && !Good(at)));
        yield return ("inputs", Misplaced(world.Inputs, truth.Inputs, _ => true));
        yield return ("value_added", Misplaced(world.ValueAdded, truth.ValueAdded, _ => true));
        yield return ("final_spending", Misplaced(world.Final, truth.Final, _ => true));
    }

    /// <summary>
    /// For each country half the sum of absolute differences of its spending shares by supplier, averaged over sectors with its
    /// true spending as weights.
    /// </summary>
    public static double[] OfSpendingShares(World world, World truth)
    {
        int n = truth.RegionCount, s = truth.SectorCount;
        var errors = new double[n];
        for (var m = 0; m < n; m++)
        {
            double weighted = 0, all = 0;
            for (var j = 0; j < s; j++)
            {
                var was = truth.Trade.AsSpan(truth.At(j, m, 0), n).ToArray();
                var (spent, kept) = (was.Sum(), world.Trade.AsSpan(world.At(j, m, 0), n).ToArray());
                var sum = kept.Sum();
                var off = 0.0;
                for (var i = 0; i < n; i++)
                    off += Math.Abs((spent > 0 ? was[i] / spent : 0) - (sum > 0 ? kept[i] / sum : 0));
                weighted += spent * off / 2;
                all += spent;
            }

            errors[m] = weighted / all;
        }

        return errors;
    }

    private static double Misplaced(double[] found, double[] truth, Func<int, bool> counts)
    {
        double here = 0, there = 0, off = 0;
        for (var at = 0; at < truth.Length; at++)
        {
            if (counts(at))
                (here, there) = (here + found[at], there + truth[at]);
        }

        for (var at = 0; at < truth.Length; at++)
        {
            if (counts(at))
                off += Math.Abs((found[at] / here) - (truth[at] / there));
        }

        return off / 2;
    }
}
