using Plenum.Coalitions;

namespace Plenum.Tests.Coalitions;

/// <summary>
/// The sentences about a seat, whole, for games written down by hand: incomes 0.3, 0.2 and 0.5 of a world of 100 billion, so
/// that 0.1 % of the second player's income is 20 million.
/// </summary>
public sealed class CoalitionWordsTests
{
    private static readonly Player[] Players = [new("USA", [0]), new("CHN", [1]), new("others", [2])];
    private static readonly double[] Income = [0.3, 0.2, 0.5];

    private static readonly CoalitionSetting Setting = new("the club", "made", "by 2035", 100_000, "million USD")
    {
        BaseYear = 2014,
        Names = new Dictionary<string, string> { ["USA"] = "United States", ["CHN"] = "China", ["others"] = "everyone else" },
    };

    // Each member gains 0.1 % for every other member.
    private static readonly CoalitionAnalysis Good = Game((c, n) => c.Contains(n) ? 0.001 * (c.Size - 1) : 0);

    [Fact]
    public void AGainAtCentralParameters() => Says(
        Good, null,
        "On made by 2035, China's seat at the club, with everyone else seated, changes world real income by 0.12 % (120 million USD a year); averaged over all orders of joining it is 0.06 %.",
        "It gives China itself 40 million USD a year (0.2 % of its income), everyone else 50 million USD (0.1 %) and the United States 30 million USD (0.1 %).",
        "Without China, no member of the club would gain by leaving; China would gain 40 million USD a year by joining, so it has no gain of its own from staying away.",
        "Those with most reason to pay for it are everyone else (50 million USD) and the United States (30 million USD); China needs no payment to come.",
        "Leaving China out costs the other players 80 million USD a year together: that is what exclusion would have to buy, in security or anything else, to break even.",
        "All of this is at central parameters; no ranges were drawn, so nothing here says how sure it is.",
        "Money is at the size and prices of the economy of 2014.");

    [Fact]
    public void AGainTheDrawsAgreeOn() => Says(
        Good, Draws(0, 1, 2, 3),
        "On made by 2035, China's seat at the club, with everyone else seated, raises world real income by 0.15 % (0.015 to 0.28 %), 150 million USD a year; in 1 of 4 draws it changes nothing. At central values it is 0.12 %, and 0.06 % averaged over all orders of joining.",
        "It gives China itself 30 million USD a year (0.15 % of its income), the United States 60 million USD (0.2 %) and everyone else 60 million USD (0.12 %).",
        "Without China, no member of the club would gain by leaving; China would gain 30 million USD a year by joining, so it has no gain of its own from staying away.",
        "Those with most reason to pay for it are the United States (60 million USD) and everyone else (60 million USD); China needs no payment to come.",
        "Leaving China out costs the other players 120 million USD a year together (12 to 228 million USD): that is what exclusion would have to buy, in security or anything else, to break even.",
        "With everyone else seated, amounts are medians and ranges the middle nine tenths of 4 draws of the parameters; who would leave or join, and what it takes to hold them, is at central values.",
        "Money is at the size and prices of the economy of 2014.");

    [Fact]
    public void NoDirectionWhereTheDrawsDisagree() => Says(
        Good, Draws(-1, 1, 2),
        "On made by 2035, China's seat at the club, with everyone else seated, changes world real income by 0.1 % (−0.08 to 0.19 %); the draws do not agree on the sign, so no direction is claimed; averaged over all orders of joining it is 0.06 %.",
        "It gives China itself 20 million USD a year (0.1 % of its income, sign unsure), the United States 40 million USD (0.13 %, sign unsure) and everyone else 40 million USD (0.08 %, sign unsure).",
        "Without China, no member of the club would gain by leaving; whether China would gain by joining is not settled by the draws.",
        "Those with most reason to pay for it are the United States (40 million USD) and everyone else (40 million USD); China needs no payment to come. The draws do not agree that even the first of them gains.",
        "Whether leaving China out costs the others anything is not settled by the numbers (−64 to 152 million USD), so no price of exclusion is named.");

    [Fact]
    public void ALossIsSaidAsASizeOnce() => Says(
        Good, Draws(-1, -2, -3),
        "On made by 2035, China's seat at the club, with everyone else seated, lowers world real income by 0.2 % (0.11 to 0.29 %), 200 million USD a year. At central values it is 0.12 %, and 0.06 % averaged over all orders of joining.");

    [Theory]
    [InlineData(0.001, "China would need 20 million USD, less than the 80 million USD they gain together.")]
    [InlineData(0.004, "China would need 80 million USD, all that they gain together.")]
    [InlineData(0.006, "China would need 120 million USD, more than the 80 million USD they gain together.")]
    public void WhatASeatThatCostsItsHolderWouldNeed(double cost, string says)
    {
        var sentences = CoalitionWords.Sentences(Setting, Game((c, n) => !c.Contains(1) ? 0 : n == 1 ? -cost : 0.001), 1, null);
        Assert.EndsWith(says, sentences[3], StringComparison.Ordinal);
        Assert.Matches("China would lose [0-9]+ million USD a year by joining: the table without it is stable\\.$", sentences[2]);
    }

    [Fact]
    public void OthersWhoGainByExclusion()
    {
        var bad = Game((c, n) => !c.Contains(1) ? 0 : n == 1 ? 0.001 : -0.001);
        Says(
            bad, null,
            "On made by 2035, China's seat at the club, with everyone else seated, changes world real income by −0.06 % (−60 million USD a year); averaged over all orders of joining it is −0.06 %.",
            "It gives China itself 20 million USD a year (0.1 % of its income), everyone else −50 million USD (−0.1 %) and the United States −30 million USD (−0.1 %).",
            "Without China, no member of the club would gain by leaving; China would gain 20 million USD a year by joining, so it has no gain of its own from staying away.",
            "No other member gains from China's seat, so none would pay to bring it back.",
            "The other players together gain 80 million USD a year by leaving China out: for them exclusion needs no security gain to pay.");
        Assert.Equal(
            "The other players together gain 160 million USD a year by leaving China out (88 to 232 million USD): for them exclusion needs no security gain to pay.",
            CoalitionWords.Sentences(Setting, bad, 1, Draws(-1, -2, -3))[4]);
    }

    [Theory]
    [InlineData(0.002, "Without China, the United States would gain by leaving the club, and it would take 60 million USD a year to hold it, which the other members gain enough to pay; China neither gains nor loses by joining.")]
    [InlineData(0.0001, "Without China, the United States would gain by leaving the club, and it would take 60 million USD a year to hold it, more than the other members gain; China neither gains nor loses by joining.")]
    public void ATableThatDoesNotHold(double others, string says) => Says(
        Game((c, n) => n == 1 || !c.Contains(0) || !c.Contains(2) ? 0 : n == 0 ? -0.002 : others), null,
        "On made by 2035, whether China sits at the club makes no measurable difference to world income.",
        "It gives neither China nor the others anything that can be measured.",
        says,
        "No other member gains from China's seat, so none would pay to bring it back.",
        "Leaving China out costs the others nothing that can be measured; the numbers put no price on exclusion.");

    private static CoalitionAnalysis Game(Func<Coalition, int, double> rate) => CoalitionAnalysis.Of(
        Players, ["USA", "CHN", "ROW"], Income,
        [
            .. Enumerable.Range(0, 8).Select(s =>
            {
                var coalition = new Coalition((uint)s);
                double[] rates = [.. Enumerable.Range(0, 3).Select(n => rate(coalition, n))];
                return new CoalitionOutcome(coalition, rates, rates.Zip(Income).Sum(x => x.First * x.Second));
            }),
        ]);

    private static FocusRanges Draws(params double[] sizes) =>
        new([.. sizes.Select(s => 0.001 * s)], [.. sizes.Select(s => new[] { 0.0004 * s, 0.0002 * s, 0.0004 * s })]);

    private static void Says(CoalitionAnalysis analysis, FocusRanges? ranges, params string[] first) =>
        Assert.Equal(first, CoalitionWords.Sentences(Setting, analysis, 1, ranges).Take(first.Length));
}
