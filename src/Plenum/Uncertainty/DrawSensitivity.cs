using MathNet.Numerics.Statistics;
using Plenum.Outcomes;
using Plenum.Parameters;

namespace Plenum.Uncertainty;

/// <summary>
/// Sensitivity from a run's own draws: first-order shares by group from an additive surface, and a tornado that is made of
/// draws alone, so that it can show nothing that was never solved.
/// </summary>
public static class DrawSensitivity
{
    /// <summary>Fewest draws anything is said about.</summary>
    public const int FewestDraws = 40;

    /// <summary>Below this share of variance explained, no sign is read off the surface.</summary>
    public const double EnoughExplained = 0.7;

    /// <summary>A group whose share of variance is above this at the lower end of its interval counts as told from chance.</summary>
    private const double LeastShare = 0.01;

    /// <summary>An input told from chance puts the draws in order if it rises or falls with the result at least this clearly, in standard errors.</summary>
    private const double Slope = 2;

    /// <summary>Works out the sensitivity of one result.</summary>
    /// <param name="key">The result.</param>
    /// <param name="dimensions">The coordinates of a draw.</param>
    /// <param name="points">u of every draw.</param>
    /// <param name="results">The result of every draw.</param>
    /// <returns>Null with fewer than <see cref="FewestDraws"/> draws, or where some draw has no result.</returns>
    public static ResultSensitivity? Of(
        ResultKey key, IReadOnlyList<DrawDimension> dimensions, IReadOnlyList<double[]> points, IReadOnlyList<double> results)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(results);
        if (results.Count < FewestDraws || results.Any(y => !double.IsFinite(y)))
            return null;
        double[] values = [.. results];
        int up = values.Count(y => y > 0), down = values.Count(y => y < 0);
        var median = Quantiles.Of(values, 0.5);
        var rising = median > 0 || (median == 0 && up >= down);
        var (same, opposite) = rising ? (up, down) : (down, up);
        var groups = ParameterStudy.GroupsOf(dimensions);
        var surface = ResponseSurface.Fit([.. points.SelectMany(p => p)], values);
        var shares = surface.FirstOrder(groups, values.Length);
        var ranks = VarianceEstimate.Ranks(values);
        var (told, _) = VarianceEstimate.Shares(points, values);
        var rho = Enumerable.Range(0, dimensions.Count).Select(d => told[d] ? Slopes([.. points.Select(p => p[d])], ranks) : 0).ToArray();
        var influences = shares.Select(s => Influence(s, surface, rho, points, values))
            .OrderByDescending(g => g.Told ? g.High - g.Low : 0).ThenByDescending(g => g.Index.First).ThenBy(g => g.Index.Group.Name, StringComparer.Ordinal).ToList();
        double[] centre = [.. Enumerable.Repeat(0.5, dimensions.Count)];
        List<SignFlip> flips = opposite > 0 && surface.Explained >= EnoughExplained && Math.Sign(surface.At(centre)) == (rising ? 1 : -1)
            ? [.. influences.Select(g => SignFlip.Find(g.Index.Group, centre, u => surface.At(u)))]
            : [];
        return new ResultSensitivity(key, values.Length, median, same, values.Length - up - down, opposite, surface.Explained, influences, flips);
    }

    // Inputs that rise or fall with the result put the draws in order; a group that works both ways is ordered by the surface.
    private static GroupInfluence Influence(SensitivityIndex share, ResponseSurface surface, double[] rho, IReadOnlyList<double[]> points, double[] values)
    {
        var telling = share.Group.Dimensions.Where(d => Math.Abs(rho[d]) * Math.Sqrt(values.Length) > Slope).ToArray();
        if (telling.Length == 0 && share.FirstLow < LeastShare)
            return new GroupInfluence(share, false, double.NaN, double.NaN);
        var order = Enumerable.Range(0, values.Length)
            .OrderBy(k => telling.Length > 0 ? telling.Sum(d => rho[d] * points[k][d]) : surface.PartOf(share.Group, points[k])).ThenBy(k => k).ToArray();
        var fifth = Math.Max(1, values.Length / 5);
        return new GroupInfluence(
            share, true, Quantiles.Of([.. order.Take(fifth).Select(k => values[k])], 0.5), Quantiles.Of([.. order.TakeLast(fifth).Select(k => values[k])], 0.5));
    }

    // Without any spread there is no slope.
    private static double Slopes(double[] a, double[] b) => Correlation.Pearson(a, b) is var rho && double.IsFinite(rho) ? rho : 0;
}
