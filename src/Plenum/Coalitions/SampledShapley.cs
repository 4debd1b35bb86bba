using MathNet.Numerics.Distributions;
using Plenum.Uncertainty;

namespace Plenum.Coalitions;

/// <summary>
/// The attribution matrix from random orders of joining, where 2^n coalitions are too many. Every order comes with its
/// reverse (antithetic pair); with enough orders each comes with all its rotations too, so that every player stands equally
/// often at every place (stratification by size, cf. Castro, Gómez and Tejada 2009).
/// </summary>
/// <remarks>
/// The unit of sampling is a pair, or a rotated block of n pairs: units are independent and alike, so their spread gives an
/// honest standard error. In every order the values sum exactly to W(N) − W(∅).
/// </remarks>
public static class SampledShapley
{
    /// <summary>Fewest blocks for which stratified errors are trusted.</summary>
    private const int FewestBlocks = 12;

    /// <summary>The coalitions that unit number <paramref name="unit"/> of a plan visits, in the order first met.</summary>
    public static IReadOnlyList<Coalition> CoalitionsOf(int players, SamplingPlan plan, int unit)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var seen = new HashSet<uint>();
        var list = new List<Coalition>();
        foreach (var order in Orders(players, plan.Seed, unit, Stratified(players, plan)))
        {
            var s = Coalition.Empty;
            for (var place = 0; place <= players; place++)
            {
                if (seen.Add(s.Mask))
                    list.Add(s);
                if (place < players)
                    s = s.With(order[place]);
            }
        }

        return list;
    }

    /// <summary>Number of independent units of a plan.</summary>
    public static int Units(int players, SamplingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Orders, 20, nameof(plan));
        var size = Stratified(players, plan) ? 2 * players : 2;
        return (plan.Orders + size - 1) / size;
    }

    /// <summary>Estimates the matrix.</summary>
    /// <param name="players">n, 2 to 31.</param>
    /// <param name="recipients">Number of payoffs of a coalition.</param>
    /// <param name="payoffs">
    /// The payoffs of the coalitions asked for, one array each in the same order; called once a unit with coalitions not asked
    /// for before.
    /// </param>
    /// <param name="plan">How many orders, seed, confidence, stopping rule.</param>
    public static SampledAttribution Estimate(
        int players, int recipients, Func<IReadOnlyList<Coalition>, IReadOnlyList<double[]>> payoffs, SamplingPlan plan)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(players, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, Coalition.MostPlayers);
        ArgumentNullException.ThrowIfNull(payoffs);
        ArgumentNullException.ThrowIfNull(plan);
        var stratified = Stratified(players, plan);
        var units = Units(players, plan);
        var known = new Dictionary<uint, double[]>();
        double[] mean = new double[players * recipients], squares = new double[players * recipients];
        var count = 0;
        while (count < units)
        {
            Ask(CoalitionsOf(players, plan, count), known, payoffs);
            var unit = UnitValue(players, recipients, Orders(players, plan.Seed, count, stratified), known);
            count++;
            for (var k = 0; k < unit.Length; k++)
            {
                var delta = unit[k] - mean[k];
                mean[k] += delta / count;
                squares[k] += delta * (unit[k] - mean[k]);
            }

            if (count >= FewestBlocks && plan.HalfWidthWanted > 0
                && Quantile(players, plan, count) * LargestError(squares, players, recipients, count) <= plan.HalfWidthWanted)
                break;
        }

        var error = Array.ConvertAll(squares, q => Math.Sqrt(q / (count * (count - 1.0))));
        var t = Quantile(players, plan, count);
        return new SampledAttribution(
            players, recipients, mean, error, Array.ConvertAll(error, e => t * e), plan.Confidence,
            count * (stratified ? 2 * players : 2), known.Count, stratified);
    }

    private static double Quantile(int players, SamplingPlan plan, int count) =>
        StudentT.InvCDF(0, 1, count - 1, 1 - ((1 - plan.Confidence) / (2 * players)));

    private static bool Stratified(int players, SamplingPlan plan) => plan.Orders >= FewestBlocks * 2 * players;

    private static IEnumerable<int[]> Orders(int players, ulong seed, int unit, bool stratified)
    {
        var order = new int[players];
        for (var i = 0; i < players; i++)
            order[i] = i;
        new CounterRandom(seed, (ulong)unit).Shuffle(order.AsSpan());
        for (var turn = 0; turn < (stratified ? players : 1); turn++)
        {
            int[] rotated = [.. order[turn..], .. order[..turn]];
            yield return rotated;
            yield return [.. rotated.AsEnumerable().Reverse()];
        }
    }

    private static void Ask(
        IReadOnlyList<Coalition> wanted,
        Dictionary<uint, double[]> known,
        Func<IReadOnlyList<Coalition>, IReadOnlyList<double[]>> payoffs)
    {
        Coalition[] missing = [.. wanted.Where(s => !known.ContainsKey(s.Mask))];
        if (missing.Length == 0)
            return;
        var answers = payoffs(missing);
        for (var k = 0; k < missing.Length; k++)
            known[missing[k].Mask] = answers[k];
    }

    private static double[] UnitValue(
        int players, int recipients, IEnumerable<int[]> orders, Dictionary<uint, double[]> known)
    {
        var sum = new double[players * recipients];
        var count = 0;
        foreach (var order in orders)
        {
            count++;
            var s = Coalition.Empty;
            foreach (var m in order)
            {
                double[] before = known[s.Mask], after = known[(s = s.With(m)).Mask];
                for (var i = 0; i < recipients; i++)
                    sum[(m * recipients) + i] += after[i] - before[i];
            }
        }

        return Array.ConvertAll(sum, x => x / count);
    }

    private static double LargestError(double[] squares, int players, int recipients, int count)
    {
        var largest = 0.0;
        for (var m = 0; m < players; m++)
            largest = Math.Max(largest, squares[m * recipients]);
        return Math.Sqrt(largest / (count * (count - 1.0)));
    }
}
