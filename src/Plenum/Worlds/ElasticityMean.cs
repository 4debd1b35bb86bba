namespace Plenum.Worlds;

/// <summary>The elasticity of merged sectors.</summary>
public static class ElasticityMean
{
    /// <summary>
    /// Mean θ with weights (world trade across borders; equal ones where none of the parts trades); low and high alike, absent
    /// unless every part has one.
    /// </summary>
    /// <param name="parts">Code, elasticity and weight of each part; one part is returned as it is.</param>
    /// <param name="decimals">Places to round to, at most 15.</param>
    public static SectorElasticity Of(IReadOnlyList<(string Code, SectorElasticity Elasticity, double Weight)> parts, int decimals = 15)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 1)
            return parts[0].Elasticity;
        var total = parts.Sum(p => p.Weight);
        double Mean(Func<SectorElasticity, double> of) => Math.Round(
            parts.Sum(p => of(p.Elasticity) * (total > 0 ? p.Weight / total : 1.0 / parts.Count)), decimals);
        double? MeanOrNone(Func<SectorElasticity, double?> of) => parts.All(p => of(p.Elasticity) is not null) ? Mean(e => of(e)!.Value) : null;
        return new SectorElasticity(
            Mean(e => e.Theta), MeanOrNone(e => e.Low), MeanOrNone(e => e.High), Same(parts, e => e.Horizon), Same(parts, e => e.Convention),
            $"Mean of {string.Join(", ", parts.Select(p => p.Code))} weighted with world trade across borders; {string.Join(" | ", parts.Select(p => p.Elasticity.Source).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal))}");
    }

    private static string Same(IReadOnlyList<(string Code, SectorElasticity Elasticity, double Weight)> parts, Func<SectorElasticity, string> of)
    {
        var values = parts.Select(p => of(p.Elasticity)).Distinct(StringComparer.Ordinal).ToList();
        return values.Count == 1 ? values[0] : string.Join(" and ", values.Where(v => v.Length > 0));
    }
}
