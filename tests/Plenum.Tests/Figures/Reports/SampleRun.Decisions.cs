using Plenum.Coalitions;
using Plenum.Outcomes;
using Plenum.Security;
using Plenum.Uncertainty;

namespace Plenum.Tests.Figures.Reports;

/// <summary>Invented games, prices and sensitivities.</summary>
public static partial class SampleRun
{
    private static readonly string[] Codes = ["CHN", "USA", "JPN"];

    private static List<ExclusionRow> Exclusion(int draws) =>
    [
        Row(Variants.Scenario, "The scenario", "CHN", draws, 2.8, 12_300),
        Row("beside:chip-controls", "Chips and electronics are withheld from China", "CHN", Math.Min(60, draws), 7.1, 21_400),
        new("beside:nothing", "A measure that denies nothing", "CHN", draws, OutcomeRange.CentralOnly(0), OutcomeRange.CentralOnly(3), OutcomeRange.CentralOnly(3), OutcomeRange.CentralOnly(double.NaN), 0),
    ];

    private static List<ExclusionRow> Mirror() => [Row(Variants.AbsentPrefix + "USA", "United States", "USA", 0, 1.7, 61_000), Row(Variants.AbsentPrefix + "EU27", "EU27", "group:EU27", 0, 3.9, 17_000)];

    private static ExclusionRow Row(string variant, string title, string place, int draws, double denied, double cost)
    {
        OutcomeRange Of(double value) => draws > 0 ? new(value * 0.2, value * 0.6, value, value * 1.4, value * 2.1, 1, value * 1.1) : OutcomeRange.CentralOnly(value);
        return new(variant, title, place, draws, Of(denied), Of(cost), Of(cost * 1.9), Of(cost / denied), draws > 0 ? draws * 9 / 10 : 1);
    }

    private static SeatFinding Seats(int draws)
    {
        var n = SampleFigures.Effects.Length;
        int[] index = [.. Codes.Select(c => Array.FindIndex(SampleFigures.Effects, e => e.Code == c))];
        List<Player> players = [.. Codes.Select((c, k) => new Player(c, [index[k]])), new Player(PlayerList.Others, [.. Enumerable.Range(0, n).Except(index)])];
        double[] income = [.. Enumerable.Repeat(1.0 / n, n)];
        List<CoalitionOutcome> outcomes =
        [
            .. Enumerable.Range(0, 16).Select(s =>
            {
                var missing = 4 - new Coalition((uint)s).Size;
                double[] change = [.. SampleFigures.Effects.Select((e, k) => 1e-4 * missing * e.Effect * (players.FindIndex(p => p.Regions.Contains(k)) is var m && new Coalition((uint)s).Contains(m) ? 1 : 1.5))];
                return new CoalitionOutcome(new Coalition((uint)s), change, change.Average());
            }),
        ];
        var analysis = CoalitionAnalysis.Of(players, [.. SampleFigures.Effects.Select(e => e.Code)], income, outcomes);
        var ranges = draws == 0 ? null : new FocusRanges(
            [.. Enumerable.Range(0, draws).Select(d => 1e-5 * d)], [.. Enumerable.Range(0, draws).Select(d => new[] { 4e-6 * d, 2e-6 * d, 1e-6 * d, 3e-6 * d })]);
        return new SeatFinding(["BLETCHLEY2023", "PARIS2025"], analysis, ["China", "United States", "Japan", "everyone else"], 0, ranges, 75e6, "million USD", "China's seat is worth something to everybody.");
    }

    private static ResultSensitivity Drawn(string country, string variable, string unit, double median)
    {
        var key = new ResultKey(Variants.Scenario, Last, country, "", variable, unit);
        GroupInfluence Group(string name, char grade, double share, bool told, double low, double high) =>
            new(new SensitivityIndex(new SensitivityGroup(name, [0], grade), share, Math.Max(0, share - 0.1), share + 0.1, double.NaN, double.NaN, double.NaN), told, low, high);
        return new(key, 200, median, 188, 10, 2, 0.74,
            [
                Group("forums", 'D', 0.56, true, median * (median < 0 ? 2 : 0.1), median * (median < 0 ? 0.1 : 2)),
                Group("channel weights", 'D', 0.14, true, median * (median < 0 ? 1.5 : 0.5), median * (median < 0 ? 0.5 : 1.5)),
                Group("elasticities", 'B', 0, false, double.NaN, double.NaN),
            ],
            [new SignFlip(new SensitivityGroup("forums", [0]), 0.8, [0.1], double.NaN)]);
    }
}
