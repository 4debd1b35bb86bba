namespace Plenum.Evidence.Channels;

/// <summary>The open-models channel: on whose models a country builds.</summary>
/// <remarks>
/// s_ni = (pairs with base in i and derived model in n + 10 · world share of i) ÷ (pairs of n + 10): observed base-to-derived
/// pairs shrunk to the world pattern with ten pseudo-pairs, because most countries have few. A pair of several countries is
/// split evenly; follow-ups within one country and one organisation count as learning from oneself. Sides recorded as
/// multinational or unknown are left out.
/// </remarks>
public static class OpenModelsChannel
{
    /// <summary>Name of the channel.</summary>
    public const string Name = "open-models";

    /// <summary>Pseudo-pairs that pull a country to the world pattern.</summary>
    public const double PseudoPairs = 10;

    /// <summary>Builds the channel from the pairs of one snapshot; every region gets a row.</summary>
    public static ChannelTable Build(IReadOnlyList<string> regions, IEnumerable<LineagePair> pairs, double pseudoPairs = PseudoPairs)
    {
        var fold = new RegionFold(regions);
        var seen = new double[regions.Count * regions.Count];
        var world = new double[regions.Count];
        var (used, left) = (0.0, 0.0);
        foreach (var (from, to, share) in pairs.SelectMany(p => p.ByCountry()))
        {
            if (!IsPlace(from) || !IsPlace(to) || fold.Of(from) is not (var i and >= 0) || fold.Of(to) is not (var n and >= 0))
            {
                left += share;
                continue;
            }

            seen[fold.At(n, i)] += share;
            world[i] += share;
            used += share;
        }

        if (used <= 0)
            return ChannelTable.Normalised(Name, regions, seen, ["No pair has both sides recorded."]);
        for (var n = 0; n < regions.Count; n++)
        {
            for (var i = 0; i < regions.Count; i++)
                seen[fold.At(n, i)] += pseudoPairs * world[i] / used;
        }

        return ChannelTable.Normalised(Name, regions, seen,
        [
            FormattableString.Invariant($"{used:0.0} base-to-derived pairs with both countries recorded; {left:0.0} left out (multinational or not recorded)."),
            FormattableString.Invariant($"Shrunk to the world pattern with {pseudoPairs:0} pseudo-pairs; follow-ups within one country count as learning from oneself."),
            "Base models are recorded unevenly and small derivatives are missing.",
        ]);
    }

    private static bool IsPlace(string code) => code is not ("" or "XMN" or "ZZZ");
}
