namespace Plenum.Evidence;

/// <summary>Counts of AI models by country, year, sector and access.</summary>
public static class ModelShares
{
    /// <summary>
    /// Share of the models of some years by country, each model split evenly over its countries; models without a recorded
    /// country are left out.
    /// </summary>
    public static IReadOnlyDictionary<string, double> ByCountry(IEnumerable<AiModel> models, int first, int last)
    {
        var count = new Dictionary<string, double>(StringComparer.Ordinal);
        var all = 0.0;
        foreach (var model in models.Where(m => m.Year >= first && m.Year <= last && m.Countries.Count > 0))
        {
            all++;
            foreach (var code in model.Countries)
                count[code] = count.GetValueOrDefault(code) + (1.0 / model.Countries.Count);
        }

        foreach (var code in count.Keys)
            count[code] /= all;
        return count;
    }

    /// <summary>Models of a year that a country has a part in, counted whole.</summary>
    public static int Whole(IEnumerable<AiModel> models, int year, string country) =>
        models.Count(m => m.Year == year && m.Countries.Contains(country, StringComparer.Ordinal));

    /// <summary>Models of a year by class of organisation, and all of them.</summary>
    public static (int OfClass, int All) BySector(IEnumerable<AiModel> models, int year, string orgClass)
    {
        var ofYear = models.Where(m => m.Year == year).ToArray();
        return (ofYear.Count(m => m.OrgClass == orgClass), ofYear.Length);
    }
}
