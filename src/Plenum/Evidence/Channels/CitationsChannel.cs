namespace Plenum.Evidence.Channels;

/// <summary>The citations channel: whose computer science a country cites. Off by default: its weights need a stand-in.</summary>
/// <remarks>
/// The published index is the share of n's citations that goes to i divided by i's share of publications. Citation shares are
/// therefore index × publications, and publications are taken from AI articles, a stand-in for computer science as a whole.
/// </remarks>
public static class CitationsChannel
{
    /// <summary>Name of the channel.</summary>
    public const string Name = "citations";

    /// <summary>Builds the channel; regions that the index does not cover are listed as lacking.</summary>
    public static ChannelTable Build(
        IReadOnlyList<string> regions, IReadOnlyList<PairCount> index, IReadOnlyDictionary<string, double> publications)
    {
        ArgumentNullException.ThrowIfNull(publications);
        var fold = new RegionFold(regions);
        var raw = new double[regions.Count * regions.Count];
        foreach (var row in index.GroupBy(p => p.Country, StringComparer.Ordinal))
        {
            var n = fold.Of(row.Key);
            var total = row.Sum(p => p.Value * publications.GetValueOrDefault(p.Partner));
            if (n < 0 || total <= 0)
                continue;
            var size = publications.GetValueOrDefault(row.Key);
            foreach (var pair in row)
            {
                if (fold.Of(pair.Partner) is var i and >= 0)
                    raw[fold.At(n, i)] += size * pair.Value * publications.GetValueOrDefault(pair.Partner) / total;
            }
        }

        return ChannelTable.Normalised(Name, regions, raw,
        [
            "Relative citation index in computer and information sciences, 42 countries, articles of 2020 cited 2020-2022 (table SPBS-44), times AI articles of 2020 as the weight of the cited country.",
            "Off by default: the weight stands in for all of computer science, and citations to countries outside the 42 are left out.",
        ]);
    }
}
