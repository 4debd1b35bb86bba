using Plenum.Coalitions;

namespace Plenum.Tests.Coalitions;

/// <summary>Characteristic functions with published solutions, and random ones.</summary>
internal static class TextbookGames
{
    public static double[] Make(int players, Func<Coalition, double> worth)
    {
        var v = new double[1 << players];
        for (var s = 0u; s < v.Length; s++)
            v[s] = worth(new Coalition(s));
        return v;
    }

    /// <summary>One left glove (player 0), two right gloves.</summary>
    public static double[] Glove() => Make(3, s => s.Contains(0) && s.Size > 1 ? 1 : 0);

    /// <summary>Three firms that may form a joint venture.</summary>
    public static double[] ThreeFirms() => [0, 100, 125, 270, 50, 375, 350, 500];

    /// <summary>Runway costs: a coalition pays for its longest runway.</summary>
    public static double[] Airport(params double[] cost) =>
        Make(cost.Length, s => s.Mask == 0 ? 0 : s.Members().Max(m => cost[m]));

    /// <summary>UN Security Council: five permanent members (0–4) must agree and nine of fifteen in all.</summary>
    public static double[] SecurityCouncil() => Make(15, s => (s.Mask & 31) == 31 && s.Size >= 9 ? 1 : 0);

    /// <summary>Bankruptcy: what the others leave of an estate.</summary>
    public static double[] Bankruptcy(double estate, double[] claims) =>
        Make(claims.Length, s => Math.Max(0, estate - Enumerable.Range(0, claims.Length).Where(m => !s.Contains(m)).Sum(m => claims[m])));

    /// <summary>The division of the Talmud (Aumann and Maschler 1985), which is the bankruptcy game's nucleolus.</summary>
    public static double[] Talmud(double estate, double[] claims)
    {
        var half = claims.Select(c => c / 2).ToArray();
        if (estate <= half.Sum())
            return EqualAwards(estate, half);
        var losses = EqualAwards(claims.Sum() - estate, half);
        return [.. claims.Select((c, i) => c - losses[i])];
    }

    /// <summary>A random game; v(∅) = 0.</summary>
    public static Gen<double[]> Random(int fewest, int most) =>
        Gen.Int[fewest, most].SelectMany(n => Gen.Double[-1, 1].Array[1 << n]).Select(v =>
        {
            v[0] = 0;
            return v;
        });

    private static double[] EqualAwards(double amount, double[] caps)
    {
        double low = 0, high = caps.Max();
        for (var i = 0; i < 200; i++)
        {
            var mid = (low + high) / 2;
            if (caps.Sum(c => Math.Min(c, mid)) < amount)
                low = mid;
            else
                high = mid;
        }

        return [.. caps.Select(c => Math.Min(c, high))];
    }
}
