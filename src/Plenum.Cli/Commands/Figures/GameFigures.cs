using Plenum.Coalitions;
using Plenum.Data.Formats;
using Plenum.Figures;
using Plenum.Figures.Charts;
using Plenum.Figures.Drawing;
using Plenum.Figures.Runs;
using Plenum.Outcomes;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Figures;

/// <summary>The figures of <c>coalition</c>, <c>sensitivity</c> and <c>frontier</c>, written beside their results.</summary>
internal static class GameFigures
{
    // A dominated policy that costs many times what the frontier does would press the frontier flat.
    private const double DearerThanShown = 2.5;

    /// <summary>Who gives what to whom.</summary>
    public static void Attribution(string folder, CoalitionCase given, CoalitionAnalysis analysis)
    {
        var world = given.World;
        string[] names = [.. analysis.Players.Select(p => SeatFinding.NameOf(world, p.Name)).Select(n => char.ToUpperInvariant(n[0]) + n[1..])];
        var what = given.Game.Over is { } over ? $"seats at {over}" : given.Scenario.Id;
        var figure = DecisionFigures.Attribution(
            analysis, names, given.Game.Baseline.Data.CurrencyScale, MoneyWords.UnitOf(world), given.Game.To is { } to ? $"in {to}" : "in the static equilibrium",
            (title, subtitle) => Words("attribution", title, $"{subtitle}; {what}", world, given.Scenario.Id, 0, 0, $"A table of {names.Length} by {names.Length} players."));
        WholeFile.Write(Path.Combine(folder, "attribution.svg"), figure.ToSvg(FigureFormat.Wide));
    }

    /// <summary>Which group of assumptions moves each result most.</summary>
    public static void Tornadoes(string folder, Case given, SensitivityReport report, int year)
    {
        foreach (var f in report.Findings)
        {
            var decimals = Num.DecimalsFor(f.Ends.Max(e => Math.Max(Math.Abs(e.Low), Math.Abs(e.High))));
            string Shown(double value) => Num.Change(value, decimals) + "%";
            TornadoBar[] bars =
            [
                .. f.Groups.Select((g, k) => new TornadoBar(
                    g.Group.Name, $"{DecisionFigures.GroupName(g.Group.Name)} ({g.Group.Grade})", Shown(f.Ends[k].Low), Shown(f.Ends[k].High), f.Ends[k].Low, f.Ends[k].High)),
            ];
            var widest = bars.MaxBy(b => Math.Abs(b.AtHigh - b.AtLow))!;
            var place = f.Target.Code == ResultKey.World ? "World" : given.World.Regions[f.Target.Country].Name;
            var what = $"{Say.Of(place)} {Say.Variable(f.Target.Variable)}";
            var text = Words(
                "tornado-" + f.Target.Name.Replace(':', '-').Replace('_', '-').ToLowerInvariant(),
                $"{DecisionFigures.Moves(widest.Key)} {what} most",
                $"{Say.Of(place, inSentence: false)} {Say.Variable(f.Target.Variable)} in {year}, percent of the baseline path: each group’s inputs to their 5th or 95th percentile, all on the side that pushes it down, and all on the side that pushes it up; everything else central. Grade of evidence in brackets",
                given.World, given.Scenario.Id, report.Draws, report.Seed, $"From {widest.LowInput} to {widest.HighInput} over {DecisionFigures.GroupName(widest.Key)}; central {Shown(f.Central)}.");
            WholeFile.Write(
                Path.Combine(folder, text.Id + ".svg"), new Tornado(text, f.Central, bars, LowName: "pushed down", HighName: "pushed up").ToSvg(FigureFormat.Wide));
        }
    }

    /// <summary>Cost against denial for one side.</summary>
    public static void Frontier(string folder, string name, World world, FrontierSide side, double scale, int year, string whose)
    {
        var efficient = side.Frontier.Efficient.ToList();
        var dearest = efficient.Max(p => p.Policy.Cost);
        var shown = side.Frontier.Points.Where(p => p.Efficient || p.Policy.Cost <= DearerThanShown * dearest)
            .Where(p => p.Efficient || p.Policy is not { Cost: 0, Denial: 0 }).ToList();
        var left = side.Frontier.Points.Count(p => !p.Efficient && p.Policy.Cost > DearerThanShown * dearest);
        var (factor, unit) = MoneyWords.Scaled(scale, shown.Max(p => Math.Abs(p.Policy.Cost * scale)), MoneyWords.UnitOf(world));
        FrontierPoint[] points = [.. shown.Select(p => new FrontierPoint(p.Policy.Name, p.Policy.Name, p.Policy.Denial, p.Policy.Cost * factor))];
        var target = DecisionFigures.The(SeatFinding.NameOf(world, side.Target));
        var most = efficient[^1].Policy;
        var beaten = side.Frontier.Points.Count(p => !p.Efficient);
        var title = most.Denial <= 0
            ? $"Nothing in this grid denies {target} anything"
            : $"{beaten} of {side.Frontier.Points.Count} policies against {target} are beaten by another; none denies more than {Num.Plain(most.Denial, Say.Decimals(most.Denial))}%, at {MoneyWords.Amount(most.Cost * scale, MoneyWords.UnitOf(world))} a year";
        var text = Words(
            name, title, $"Cost to the {whose} in {unit} a year against the share of {Say.Of(target)} capability denied, {year}. What denial is worth is for the reader to say",
            world, $"grid of {side.Imposer} against {side.Target}", 0, 0, $"The frontier runs from {efficient[0].Policy.Name} to {most.Name}.")
            with
        { Note = left == 0 ? "" : $"Not shown: {left} beaten {(left == 1 ? "policy that costs" : "policies that cost")} more than {MoneyWords.Amount(DearerThanShown * dearest * scale, MoneyWords.UnitOf(world))}." };
        WholeFile.Write(
            Path.Combine(folder, name + ".svg"),
            new Plenum.Figures.Charts.Frontier(text, points, $"capability of {target} denied, %", $"cost, {unit} a year", "%", "").ToSvg(FigureFormat.Wide));
    }

    private static FigureText Words(string id, string title, string subtitle, World world, string scenario, int draws, ulong seed, string alternative) => new(
        id, title, subtitle, $"Plenum; {world.Title.TrimEnd('.')}; plenum world show {world.Id} lists its sources.", $"{title}. {alternative}",
        new Provenance(world.Id, scenario, draws, seed, ProductVersion.Text));
}
