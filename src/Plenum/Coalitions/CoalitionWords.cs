using System.Globalization;

namespace Plenum.Coalitions;

/// <summary>
/// The answer as a paragraph to read aloud: what a player's seat gives to whom, whether a table without it is stable, who
/// would pay to have it, what exclusion would have to buy. Every sentence is made from numbers; where they do not support one,
/// the paragraph says so instead.
/// </summary>
public static class CoalitionWords
{
    /// <summary>Writes the paragraph.</summary>
    /// <param name="setting">Names and units.</param>
    /// <param name="analysis">The solved game.</param>
    /// <param name="focus">The player it is about.</param>
    /// <param name="ranges">Draws behind the ranges, or null: then only central values are said, and that they are.</param>
    public static string Paragraph(CoalitionSetting setting, CoalitionAnalysis analysis, int focus, FocusRanges? ranges)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(analysis);
        var name = analysis.Players[focus].Name;
        var grand = Coalition.Grand(analysis.Players.Count);
        var without = grand.Without(focus);
        var gain = Enumerable.Range(0, analysis.Players.Count).Select(m =>
            (analysis.Payoffs[grand, m] - analysis.Payoffs[without, m]) * analysis.PlayerIncome[m]).ToArray();
        var others = gain.Where((_, m) => m != focus).Sum();
        List<string> sentences =
        [
            WorldSentence(setting, analysis, focus, name, grand, without, ranges),
            GivesSentence(setting, analysis, focus, name, ranges),
            StableSentence(setting, analysis, focus, name, without, gain[focus]),
            PaySentence(setting, analysis, focus, name, gain, ranges),
            PriceSentence(setting, focus, name, others, ranges),
            ranges is null
                ? "All of this is at central parameters; no ranges were drawn, so nothing here says how sure it is."
                : $"Ranges are the middle nine tenths of {Number(ranges.Draws)} draws of the parameters; who would leave or join is at central values.",
        ];
        return string.Join(" ", sentences.Where(s => s.Length > 0));
    }

    private static string WorldSentence(
        CoalitionSetting setting, CoalitionAnalysis analysis, int focus, string name, Coalition grand, Coalition without, FocusRanges? ranges)
    {
        var last = analysis.World[grand.Mask] - analysis.World[without.Mask];
        if (Small(last) && Small(analysis.Shapley[focus]))
            return $"On {setting.World} {setting.When}, whether {name} sits at {setting.Table} makes no measurable difference to world income.";
        var range = ranges?.WorldRange;
        var head = $"On {setting.World} {setting.When}, {name}'s seat at {setting.Table}, with everyone else seated, changes world real income by {Percent(last)}";
        var shapley = $"averaged over all orders of joining it is {Percent(analysis.Shapley[focus])}";
        if (range is not { } r)
            return $"{head}; {shapley}.";
        var sign = r.Low < -Stability.Tie && r.High > Stability.Tie ? "; the draws do not agree on the sign, so no direction is claimed" : "";
        return $"{head} ({Percent(r.Low)} to {Percent(r.High)}){sign}; {shapley}.";
    }

    private static string GivesSentence(CoalitionSetting setting, CoalitionAnalysis analysis, int focus, string name, FocusRanges? ranges)
    {
        var players = analysis.Players.Count;
        var money = Enumerable.Range(0, players).Select(i => analysis.Attribution[focus, i] * analysis.PlayerIncome[i]).ToArray();
        var ranked = Enumerable.Range(0, players).Where(i => i != focus && !Small(analysis.Attribution[focus, i]))
            .OrderByDescending(i => Math.Abs(money[i])).Take(3).ToArray();
        if (ranked.Length == 0)
            return $"It gives the others nothing that can be measured; {name} itself gets {Percent(analysis.Attribution[focus, focus])}.";
        var parts = ranked.Select(i =>
            $"{analysis.Players[i].Name} {Money(setting, money[i])} a year ({Percent(analysis.Attribution[focus, i])} of its income{Doubt(ranges, i)})");
        return $"On average over orders it gives {List(parts)}; {name} itself gets {Money(setting, money[focus])} ({Percent(analysis.Attribution[focus, focus])}{Doubt(ranges, focus)}).";
    }

    private static string StableSentence(
        CoalitionSetting setting, CoalitionAnalysis analysis, int focus, string name, Coalition without, double ownGain)
    {
        var verdict = analysis.Stability[(int)without.Mask];
        var joins = verdict.WouldJoin.Contains(focus);
        var names = verdict.WouldLeave.Select(m => analysis.Players[m].Name).ToArray();
        var inside = names.Length == 0
            ? $"Without {name}, no member of {setting.Table} would gain by leaving it"
            : $"Without {name}, {List(names)} would gain by leaving {setting.Table}, and it would take {Money(setting, verdict.TransferNeeded)} a year to hold {(names.Length == 1 ? "it" : "them")}"
                + (verdict.PotentiallyStable ? ", which the other members gain enough to pay" : ", more than the other members gain");
        var outside = joins
            ? $"; {name} would gain {Money(setting, ownGain)} by joining, so its absence is not of its own interest"
            : Math.Abs(ownGain) * 1 <= Stability.Tie ? $"; {name} neither gains nor loses by joining" : $"; {name} would lose {Money(setting, -ownGain)} by joining";
        var stable = names.Length == 0 && verdict.WouldJoin.Count == 0 ? ": the table without it is stable" : "";
        return inside + outside + stable + ".";
    }

    private static string PaySentence(
        CoalitionSetting setting, CoalitionAnalysis analysis, int focus, string name, double[] gain, FocusRanges? ranges)
    {
        var payers = Enumerable.Range(0, gain.Length).Where(m => m != focus && gain[m] > Stability.Tie * analysis.PlayerIncome[m])
            .OrderByDescending(m => gain[m]).ToArray();
        if (payers.Length == 0)
            return $"No other member gains from {name}'s seat, so none would pay to bring it back.";
        var can = payers.Sum(m => gain[m]);
        var list = List(payers.Take(3).Select(m => $"{analysis.Players[m].Name} ({Money(setting, gain[m])})"));
        var needs = -gain[focus];
        var enough = needs <= Stability.Tie * analysis.PlayerIncome[focus]
            ? $"{name} needs no payment to come"
            : needs <= can
                ? $"{name} would need {Money(setting, needs)}, less than the {Money(setting, can)} they gain together"
                : $"{name} would need {Money(setting, needs)}, more than the {Money(setting, can)} they gain together";
        var doubt = ranges is not null && payers.Take(1).Any(m => Unsure(ranges.PlayerRange(m)))
            ? " The draws do not agree that even the first of them gains." : "";
        return $"Those with most reason to pay for it are {list}; {enough}.{doubt}";
    }

    private static string PriceSentence(CoalitionSetting setting, int focus, string name, double others, FocusRanges? ranges)
    {
        var range = ranges?.OthersRange(focus);
        var band = range is { } r ? $" ({Money(setting, r.Low)} to {Money(setting, r.High)})" : "";
        if (range is { } doubtful && Unsure(doubtful))
            return $"Whether leaving {name} out costs the others anything is not settled by the numbers{band}, so no price of exclusion is named.";
        if (Math.Abs(others) <= Stability.Tie)
            return $"Leaving {name} out costs the others nothing that can be measured; the numbers put no price on exclusion.";
        return others > 0
            ? $"Leaving {name} out costs the other players {Money(setting, others)} a year together{band}: that is what exclusion would have to buy, in security or anything else, to break even."
            : $"The other players together gain {Money(setting, -others)} a year by leaving {name} out{band}: for them exclusion needs no security gain to pay.";
    }

    private static string Doubt(FocusRanges? ranges, int player) =>
        ranges is not null && Unsure(ranges.PlayerRange(player)) ? ", sign unsure" : "";

    private static bool Unsure((double Low, double Middle, double High) band) => band.Low < -Stability.Tie && band.High > Stability.Tie;

    private static bool Small(double rate) => Math.Abs(rate) <= Stability.Tie;

    private static string List(IEnumerable<string> parts)
    {
        string[] all = [.. parts];
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + " and " + all[^1];
    }

    private static string Percent(double rate) => Figure(100 * rate) + " %";

    private static string Money(CoalitionSetting setting, double share)
    {
        var value = share * setting.MoneyScale;
        return setting.MoneyUnit.StartsWith("million ", StringComparison.Ordinal) && Math.Abs(value) >= 1000
            ? $"{Figure(value / 1000)} billion {setting.MoneyUnit["million ".Length..]}"
            : $"{Figure(value)} {setting.MoneyUnit}";
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>Three significant figures, no exponent, a real minus sign.</summary>
    private static string Figure(double value)
    {
        if (Math.Abs(value) < 1e-8)
            return "0";
        var decimals = Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 10);
        return Math.Round(value, decimals).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture).Replace('-', '−');
    }
}
