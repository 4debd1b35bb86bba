using System.Globalization;
using Plenum.Participation;
using Plenum.Worlds;

namespace Plenum.Coalitions;

/// <summary>
/// The answer as a paragraph to read aloud: what a player's seat gives to whom, whether a table without it is stable, who
/// would pay to have it, what exclusion would have to buy. Every sentence is made from numbers; where they do not support one,
/// the paragraph says so instead.
/// </summary>
public static class CoalitionWords
{
    /// <summary>Writes the paragraph: <see cref="Sentences"/>, one after the other.</summary>
    /// <param name="setting">Names and units.</param>
    /// <param name="analysis">The solved game.</param>
    /// <param name="focus">The player it is about.</param>
    /// <param name="ranges">Draws behind the ranges, or null: then only central values are said, and that they are.</param>
    public static string Paragraph(CoalitionSetting setting, CoalitionAnalysis analysis, int focus, FocusRanges? ranges) =>
        string.Join(" ", Sentences(setting, analysis, focus, ranges));

    /// <summary>What a table is called in a sentence, by the forum's name without its explanations: <c>the table of the Bletchley Declaration</c>.</summary>
    public static string TableOf(IForumRegistry forums, string id)
    {
        ArgumentNullException.ThrowIfNull(forums);
        var name = (forums.Find(id)?.Name ?? id).Split([" (", ": ", ", "], 2, StringSplitOptions.None)[0];
        return name.StartsWith("UNGA resolution", StringComparison.Ordinal) ? $"the table of {name}" : $"the table of the {name}";
    }

    /// <summary>Writes what there is to say; the first sentence, or pair of them, is the finding.</summary>
    /// <param name="setting">Names and units.</param>
    /// <param name="analysis">The solved game.</param>
    /// <param name="focus">The player it is about.</param>
    /// <param name="ranges">Draws behind the ranges, or null: then only central values are said, and that they are.</param>
    public static IReadOnlyList<string> Sentences(CoalitionSetting setting, CoalitionAnalysis analysis, int focus, FocusRanges? ranges)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(analysis);
        var name = Called(setting, analysis, focus);
        var grand = Coalition.Grand(analysis.Players.Count);
        var without = grand.Without(focus);
        var gain = Enumerable.Range(0, analysis.Players.Count).Select(m =>
            (analysis.Payoffs[grand, m] - analysis.Payoffs[without, m]) * analysis.PlayerIncome[m]).ToArray();
        var others = gain.Where((_, m) => m != focus).Sum();
        List<string> sentences =
        [
            WorldSentence(setting, analysis, focus, name, grand, without, ranges),
            GivesSentence(setting, analysis, focus, name, gain, ranges),
            StableSentence(setting, analysis, focus, name, without, Lead(gain, ranges, focus), ranges),
            PaySentence(setting, analysis, focus, name, gain, ranges),
            PriceSentence(setting, focus, name, others, ranges),
            ranges is null
                ? "All of this is at central parameters; no ranges were drawn, so nothing here says how sure it is."
                : $"With everyone else seated, amounts are medians and ranges the middle nine tenths of {Number(ranges.Draws)} draws of the parameters; who would leave or join, and what it takes to hold them, is at central values.",
            setting.BaseYear > 0 ? $"Money is at the size and prices of the economy of {Number(setting.BaseYear)}." : "",
        ];
        return [.. sentences.Where(s => s.Length > 0).Select(s => char.ToUpperInvariant(s[0]) + s[1..])];
    }

    private static string WorldSentence(
        CoalitionSetting setting, CoalitionAnalysis analysis, int focus, string name, Coalition grand, Coalition without, FocusRanges? ranges)
    {
        var last = analysis.World[grand.Mask] - analysis.World[without.Mask];
        if (Small(last) && Small(analysis.Shapley[focus]))
            return $"On {setting.World} {setting.When}, whether {name} sits at {setting.Table} makes no measurable difference to world income.";
        var shapley = $"averaged over all orders of joining it is {Percent(analysis.Shapley[focus])}";
        var head = $"On {setting.World} {setting.When}, {Of(name)} seat at {setting.Table}, with everyone else seated, ";
        if (ranges?.WorldRange is not { } r)
            return $"{head}changes world real income by {Percent(last)} ({Money(setting, last)} a year); {shapley}.";
        if (Unsure(r))
            return $"{head}changes world real income by {Percent(r.Middle)} ({Span(r)}); the draws do not agree on the sign, so no direction is claimed; {shapley}.";
        var none = ranges.World.Count(Small);
        var way = r.Middle > Stability.Tie ? "raises" : r.Middle < -Stability.Tie ? "lowers" : "changes";
        return $"{head}{way} world real income by {Percent(Math.Abs(r.Middle))} ({Span(r.Middle < 0 ? (-r.High, -r.Middle, -r.Low) : r)}), {Money(setting, Math.Abs(r.Middle))} a year"
            + (none > 0 ? $"; in {Number(none)} of {Number(ranges.Draws)} draws it changes nothing. " : ". ")
            + $"At central values it is {Percent(last)}, and {Percent(analysis.Shapley[focus])} averaged over all orders of joining.";
    }

    private static string GivesSentence(
        CoalitionSetting setting, CoalitionAnalysis analysis, int focus, string name, double[] gain, FocusRanges? ranges)
    {
        var ranked = Enumerable.Range(0, gain.Length).Where(i => i != focus && !Small(gain[i] / analysis.PlayerIncome[i]))
            .OrderByDescending(i => Math.Abs(Lead(gain, ranges, i))).Take(3).ToArray();
        var itself = Lead(gain, ranges, focus);
        var own = $"{Money(setting, itself)} a year ({Percent(itself / analysis.PlayerIncome[focus])} of its income{Doubt(ranges, focus)})";
        if (ranked.Length == 0 && Small(itself / analysis.PlayerIncome[focus]))
            return $"It gives neither {name} nor the others anything that can be measured.";
        if (ranked.Length == 0)
            return $"It gives the others nothing that can be measured; {name} itself gets {own}.";
        var parts = ranked.Select(i =>
            $"{Called(setting, analysis, i)} {Money(setting, Lead(gain, ranges, i))} ({Percent(Lead(gain, ranges, i) / analysis.PlayerIncome[i])}{Doubt(ranges, i)})");
        return $"It gives {name} itself {own}, {List(parts)}.";
    }

    private static string StableSentence(
        CoalitionSetting setting, CoalitionAnalysis analysis, int focus, string name, Coalition without, double ownGain, FocusRanges? ranges)
    {
        var verdict = analysis.Stability[(int)without.Mask];
        var doubtful = ranges is not null && Unsure(ranges.PlayerRange(focus));
        var names = verdict.WouldLeave.Select(m => Called(setting, analysis, m)).ToArray();
        var inside = names.Length == 0
            ? $"Without {name}, no member of {setting.Table} would gain by leaving"
            : $"Without {name}, {List(names)} would gain by leaving {setting.Table}, and it would take {Money(setting, verdict.TransferNeeded)} a year to hold {(names.Length == 1 ? "it" : "them")}"
                + (verdict.PotentiallyStable ? ", which the other members gain enough to pay" : ", more than the other members gain");
        var outside = doubtful ? $"; whether {name} would gain by joining is not settled by the draws"
            : Math.Abs(ownGain) <= Stability.Tie ? $"; {name} neither gains nor loses by joining"
            : ownGain > 0 ? $"; {name} would gain {Money(setting, ownGain)} a year by joining, so it has no gain of its own from staying away"
            : $"; {name} would lose {Money(setting, -ownGain)} a year by joining";
        var stable = names.Length == 0 && verdict.WouldJoin.Count == 0 ? ": the table without it is stable" : "";
        return inside + outside + stable + ".";
    }

    private static string PaySentence(
        CoalitionSetting setting, CoalitionAnalysis analysis, int focus, string name, double[] gain, FocusRanges? ranges)
    {
        var payers = Enumerable.Range(0, gain.Length).Where(m => m != focus && gain[m] > Stability.Tie * analysis.PlayerIncome[m])
            .OrderByDescending(m => Lead(gain, ranges, m)).ToArray();
        if (payers.Length == 0)
            return $"No other member gains from {Of(name)} seat, so none would pay to bring it back.";
        var can = payers.Sum(m => gain[m]);
        var list = List(payers.Take(3).Select(m => $"{Called(setting, analysis, m)} ({Money(setting, Lead(gain, ranges, m))})"));
        var needs = -gain[focus];
        var enough = needs <= Stability.Tie * analysis.PlayerIncome[focus]
            ? $"{name} needs no payment to come"
            : Math.Abs(needs - can) <= Stability.Tie
                ? $"{name} would need {Money(setting, needs)}, all that they gain together"
            : needs < can
                ? $"{name} would need {Money(setting, needs)}, less than the {Money(setting, can)} they gain together"
                : $"{name} would need {Money(setting, needs)}, more than the {Money(setting, can)} they gain together";
        var doubt = ranges is not null && payers.Take(1).Any(m => Unsure(ranges.PlayerRange(m)))
            ? " The draws do not agree that even the first of them gains." : "";
        return $"Those with most reason to pay for it are {list}; {enough}.{doubt}";
    }

    private static string PriceSentence(CoalitionSetting setting, int focus, string name, double others, FocusRanges? ranges)
    {
        var range = ranges?.OthersRange(focus);
        if (range is { } doubtful && Unsure(doubtful))
            return $"Whether leaving {name} out costs the others anything is not settled by the numbers ({Span(setting, doubtful)}), so no price of exclusion is named.";
        var lead = range?.Middle ?? others;
        if (Math.Abs(lead) <= Stability.Tie)
            return $"Leaving {name} out costs the others nothing that can be measured; the numbers put no price on exclusion.";
        var band = range is { } r ? $" ({Span(setting, lead > 0 ? r : (-r.High, -r.Middle, -r.Low))})" : "";
        return lead > 0
            ? $"Leaving {name} out costs the other players {Money(setting, lead)} a year together{band}: that is what exclusion would have to buy, in security or anything else, to break even."
            : $"The other players together gain {Money(setting, -lead)} a year by leaving {name} out{band}: for them exclusion needs no security gain to pay.";
    }

    // With draws the median leads, because the range beside it is theirs.
    private static double Lead(double[] gain, FocusRanges? ranges, int player) => ranges?.PlayerRange(player).Middle ?? gain[player];

    private static string Called(CoalitionSetting setting, CoalitionAnalysis analysis, int player)
    {
        var name = setting.Names.GetValueOrDefault(analysis.Players[player].Name, analysis.Players[player].Name);
        return name.StartsWith("United ", StringComparison.Ordinal) || name is "Netherlands" or "EU27" || name.StartsWith("Rest of ", StringComparison.Ordinal)
            ? "the " + name
            : name;
    }

    private static string Of(string name) => name + (name.EndsWith('s') ? "'" : "'s");

    private static string Span((double Low, double Middle, double High) r) => $"{MoneyWords.Figure(100 * r.Low)} to {Percent(r.High)}";

    private static string Span(CoalitionSetting setting, (double Low, double Middle, double High) r) =>
        MoneyWords.Range(r.Low * setting.MoneyScale, r.High * setting.MoneyScale, setting.MoneyUnit);

    private static string Doubt(FocusRanges? ranges, int player) =>
        ranges is not null && Unsure(ranges.PlayerRange(player)) ? ", sign unsure" : "";

    private static bool Unsure((double Low, double Middle, double High) band) => band.Low < -Stability.Tie && band.High > Stability.Tie;

    private static bool Small(double rate) => Math.Abs(rate) <= Stability.Tie;

    private static string List(IEnumerable<string> parts)
    {
        string[] all = [.. parts];
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + " and " + all[^1];
    }

    private static string Percent(double rate) => MoneyWords.Figure(100 * rate) + " %";

    private static string Money(CoalitionSetting setting, double share) => MoneyWords.Amount(share * setting.MoneyScale, setting.MoneyUnit);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
