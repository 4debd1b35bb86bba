namespace Plenum.Security;

/// <summary>
/// Cost against denial over a grid of policies: the ones nothing beats, and for every other the one that beats it. Doing
/// nothing (cost 0, denial 0) always belongs to the grid.
/// </summary>
public sealed class ParetoFrontier
{
    /// <summary>Name of the policy of doing nothing.</summary>
    public const string Nothing = "no measure";

    private ParetoFrontier(IReadOnlyList<FrontierPoint> points, FrontierPoint? knee, double hypervolume)
    {
        Points = points;
        Knee = knee;
        Hypervolume = hypervolume;
    }

    /// <summary>Every policy: the frontier by rising cost, then the dominated in the order given.</summary>
    public IReadOnlyList<FrontierPoint> Points { get; }

    /// <summary>The frontier alone, by rising cost and denial.</summary>
    public IEnumerable<FrontierPoint> Efficient => Points.Where(p => p.Efficient);

    /// <summary>
    /// The frontier point farthest above the straight line between its ends, in units of its own span: where denial turns
    /// dear. Null with fewer than three points.
    /// </summary>
    public FrontierPoint? Knee { get; }

    /// <summary>
    /// Area dominated by the frontier within the box from doing nothing's denial to the grid's largest cost and denial, as a
    /// share of the box; 0 when the box is empty.
    /// </summary>
    public double Hypervolume { get; }

    /// <summary>Sorts a grid.</summary>
    /// <exception cref="ArgumentException">A cost or denial is not finite.</exception>
    public static ParetoFrontier Of(IEnumerable<PolicyPoint> policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        List<PolicyPoint> grid = [.. policies];
        if (grid.Find(p => !double.IsFinite(p.Cost) || !double.IsFinite(p.Denial)) is { } bad)
            throw new ArgumentException($"policy {bad.Name} has no finite cost and denial", nameof(policies));
        if (!grid.Exists(p => p.Name == Nothing))
            grid.Insert(0, new PolicyPoint(Nothing, 0, 0, 0));

        // What only the solver's precision tells apart is the same, and doing nothing comes first among equals.
        var largest = grid.Max(p => Math.Abs(p.Cost));
        grid = grid.ConvertAll(p => p with { Cost = Settled(p.Cost, largest), Denial = Math.Abs(p.Denial) <= BreakEvenValue.Nothing ? 0 : p.Denial });
        var efficient = new List<PolicyPoint>();
        foreach (var p in grid.OrderBy(p => p.Cost).ThenByDescending(p => p.Denial).ThenByDescending(p => p.Name == Nothing).ThenBy(p => p.Name, StringComparer.Ordinal))
        {
            if (efficient.Count == 0 || p.Denial > efficient[^1].Denial)
                efficient.Add(p);
        }

        var points = new List<FrontierPoint>();
        for (var k = 0; k < efficient.Count; k++)
        {
            var price = k == 0
                ? double.NaN
                : (efficient[k].Cost - efficient[k - 1].Cost) / (efficient[k].Denial - efficient[k - 1].Denial);
            points.Add(new FrontierPoint(efficient[k], null, price));
        }

        var knee = KneeOf(points);
        foreach (var p in grid.Where(p => !efficient.Contains(p)))
            points.Add(new FrontierPoint(p, efficient.First(e => e.Denial >= p.Denial && e.Cost <= p.Cost), double.NaN));
        return new ParetoFrontier(points, knee, Area(grid, efficient));
    }

    /// <summary>The cheapest policy that denies at least <paramref name="denial"/> percent, or null when none does.</summary>
    public FrontierPoint? CheapestFor(double denial) => Efficient.FirstOrDefault(p => p.Policy.Denial >= denial);

    private static double Settled(double cost, double largest) => Math.Abs(cost) <= 1e-9 * largest ? 0 : cost;

    private static FrontierPoint? KneeOf(List<FrontierPoint> frontier)
    {
        if (frontier.Count < 3)
            return null;
        PolicyPoint a = frontier[0].Policy, b = frontier[^1].Policy;
        double Above(PolicyPoint p) => ((p.Denial - a.Denial) / (b.Denial - a.Denial)) - ((p.Cost - a.Cost) / (b.Cost - a.Cost));
        var knee = frontier.Skip(1).SkipLast(1).MaxBy(p => Above(p.Policy))!;
        return Above(knee.Policy) > 0 ? knee : null;
    }

    private static double Area(List<PolicyPoint> grid, List<PolicyPoint> efficient)
    {
        double left = efficient[0].Cost, right = grid.Max(p => p.Cost), floor = Math.Min(0, efficient[0].Denial), top = efficient[^1].Denial;
        if (!(right > left) || !(top > floor))
            return 0;
        var area = 0.0;
        for (var k = 0; k < efficient.Count; k++)
        {
            var until = k + 1 < efficient.Count ? efficient[k + 1].Cost : right;
            area += (until - efficient[k].Cost) * (efficient[k].Denial - floor);
        }

        return area / ((right - left) * (top - floor));
    }
}
