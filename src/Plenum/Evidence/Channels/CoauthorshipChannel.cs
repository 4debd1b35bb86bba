namespace Plenum.Evidence.Channels;

/// <summary>
/// The co-authorship channel: in whose hands lies the authorship of the AI articles that a country takes part in.
/// </summary>
/// <remarks>
/// Own weight = fractional ÷ whole count: the share of the credit of n's articles that stays in n. What remains is credit of
/// partners and is split over them in proportion to the articles each pair wrote together. The pair counts have no diagonal,
/// so the diagonal cannot come from them; domestic-only ÷ all would call every international article wholly foreign, although
/// n wrote part of it, and is given for comparison in the notes.
/// The rest of the world is the sum over its members with pair counts, each by its number of articles.
/// </remarks>
public static class CoauthorshipChannel
{
    private static readonly string[] Shown = ["CHN", "USA"];

    /// <summary>Name of the channel.</summary>
    public const string Name = "co-authorship";

    /// <summary>Builds the channel; regions without pair counts are listed as lacking.</summary>
    public static ChannelTable Build(
        IReadOnlyList<string> regions, IReadOnlyList<ArticleCount> articles, IReadOnlyList<PairCount> pairs)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var fold = new RegionFold(regions);
        var count = articles.ToDictionary(a => a.Country, StringComparer.Ordinal);
        var raw = new double[regions.Count * regions.Count];
        foreach (var country in pairs.GroupBy(p => p.Country, StringComparer.Ordinal))
        {
            var n = fold.Of(country.Key);
            var together = country.Sum(p => p.Value);
            if (n < 0 || !count.TryGetValue(country.Key, out var own) || own.Whole <= 0 || together <= 0)
                continue;
            raw[fold.At(n, n)] += own.Fractional;
            var credit = own.Whole - own.Fractional;
            foreach (var pair in country)
            {
                if (fold.Of(pair.Partner) is var i and >= 0)
                    raw[fold.At(n, i)] += credit * pair.Value / together;
            }
        }

        return ChannelTable.Normalised(Name, regions, raw, Notes(count));
    }

    private static string[] Notes(Dictionary<string, ArticleCount> count) =>
    [
        "AI articles 2003-2022 pooled (tables SPBS-91 and SPBS-92); own weight = fractional count / whole count, the share of the authorship of a country's articles that is its own.",
        "The remaining weight is split over partners in proportion to the articles each pair wrote together; ROW is the sum over the countries with pair counts that the world does not show, weighted by their articles.",
        .. from code in Shown
           where count.ContainsKey(code)
           let a = count[code]
           select FormattableString.Invariant(
               $"{code}: own weight {a.Fractional / a.Whole:0.000}; domestic-only / (domestic-only + international) would be {a.DomesticOnly / (a.DomesticOnly + a.International):0.000}."),
    ];
}
