using Plenum.Outcomes;

namespace Plenum.Figures.Runs;

/// <summary>The sentence a figure is headed with, drawn from its numbers: hedged where the sign is not sure, plain where it is.</summary>
public static class Findings
{
    // A region counts as gaining or losing from a thousandth of a percent on, about what a median of a few hundred draws resolves.
    private const double Counted = 0.001;

    /// <summary>How one outcome of one place changes, such as "China’s real income is 0.42% lower".</summary>
    /// <param name="name">Name of the place, "World" for the world.</param>
    /// <param name="variable">What changes, in words.</param>
    /// <param name="range">By how much, percent.</param>
    public static string Change(string name, string variable, OutcomeRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        var lead = Say.Lead(range);
        var (whose, inside) = (Say.Of(name, inSentence: false), Say.Of(name));
        if (!double.IsFinite(lead))
            return $"{whose} {variable}: no result";
        var far = Math.Abs(range.P05) > Math.Abs(range.P95) ? range.P05 : range.P95;
        if (Math.Abs(lead) < Digits.Smallest)
        {
            return range.HasDraws && Math.Abs(far) >= Digits.Smallest
                ? $"At the median {inside} {variable} does not change; one draw in twenty has {Say.Change(far)}% or more"
                : $"{whose} {variable} does not change";
        }

        var size = Digits.Size(lead) + "%";
        var way = lead < 0 ? "lower" : "higher";
        if (!range.HasDraws || range.PSign >= 0.95)
            return $"{whose} {variable} is {size} {way}";
        // A range that ends at nothing: how often nothing happens may itself be assumed, so "probably" would claim a finding.
        if (Say.End(range.P05, range.P95) == "0" || Say.End(range.P95, range.P05) == "0")
            return $"{whose} {variable} is 0 to {Digits.Size(far)}% {way}, {size} at the median";
        return range.PSign >= 0.75
            ? $"{whose} {variable} is probably {way}, by {size}"
            : $"Whether {inside} {variable} rises or falls is open; the median is {Say.Change(lead)}%";
    }

    /// <summary>How many of the places gain and lose by a thousandth of a percent or more.</summary>
    public static string Count(IEnumerable<OutcomeRange> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        int lose = 0, gain = 0, all = 0;
        var drawn = false;
        foreach (var range in others)
        {
            var lead = Say.Lead(range);
            drawn |= range.HasDraws;
            all++;
            lose += lead <= -Counted ? 1 : 0;
            gain += lead >= Counted ? 1 : 0;
        }

        var at = drawn ? " at the median" : "";

        return lose == 0 && gain == 0 ? $"none of the {all} other regions moves by 0.001%{at}"
            : lose == all ? $"all {all} other regions lose{at}"
            : gain == all ? $"all {all} other regions gain{at}"
            : lose == 0 ? $"{gain} of {all} other regions {(gain == 1 ? "gains" : "gain")}, none loses{at}"
            : gain == 0 ? $"{lose} of {all} other regions {(lose == 1 ? "loses" : "lose")}, none gains{at}"
            : $"of {all} other regions {lose} {(lose == 1 ? "loses" : "lose")} and {gain} {(gain == 1 ? "gains" : "gain")}{at}";
    }
}
