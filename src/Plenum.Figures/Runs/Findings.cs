using Plenum.Figures.Drawing;
using Plenum.Outcomes;

namespace Plenum.Figures.Runs;

/// <summary>The sentence a figure is headed with, drawn from its numbers: hedged where the sign is not sure, plain where it is.</summary>
public static class Findings
{
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
        if (Math.Abs(lead) < 0.00005)
        {
            var far = Math.Abs(range.P05) > Math.Abs(range.P95) ? range.P05 : range.P95;
            return range.HasDraws && Math.Abs(far) >= 0.00005
                ? $"At the median {inside} {variable} does not change; one draw in twenty has {Say.Change(far)}% or more"
                : $"{whose} {variable} does not change";
        }

        var size = Num.Plain(Math.Abs(lead), Say.Decimals(lead)) + "%";
        var way = lead < 0 ? "lower" : "higher";
        if (!range.HasDraws || range.PSign >= 0.95)
            return $"{whose} {variable} is {size} {way}";
        return range.PSign >= 0.75
            ? $"{whose} {variable} is probably {way}, by {size}"
            : $"Whether {inside} {variable} rises or falls is open; the median is {Say.Change(lead)}%";
    }

    /// <summary>How many of the places gain and lose.</summary>
    public static string Count(IEnumerable<OutcomeRange> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        int lose = 0, gain = 0, all = 0;
        foreach (var lead in others.Select(Say.Lead))
        {
            all++;
            lose += lead < -0.00005 ? 1 : 0;
            gain += lead > 0.00005 ? 1 : 0;
        }

        return lose == 0 && gain == 0 ? $"none of the {all} other regions is touched"
            : lose == all ? $"all {all} other regions lose"
            : gain == all ? $"all {all} other regions gain"
            : lose == 0 ? $"{gain} of {all} other regions gain, none loses"
            : gain == 0 ? $"{lose} of {all} other regions lose, none gains"
            : $"of {all} other regions {lose} lose and {gain} gain";
    }
}
