using Plenum.Coalitions;
using Plenum.Data.Formats;
using Plenum.Figures;
using Plenum.Figures.Charts;

namespace Plenum.Cli.Commands;

/// <summary>The figures of <c>coalition</c>, <c>sensitivity</c> and <c>frontier</c>, written beside their results.</summary>
internal static class GameFigures
{
    /// <summary>Who gives what to whom.</summary>
    public static void Attribution(string folder, CoalitionCase given, CoalitionAnalysis analysis)
    {
        Named[] names = [.. analysis.Players.Select(p => new Named(p.Name, p.Name))];
        var largest = Enumerable.Range(0, names.Length).Max(m => Enumerable.Range(0, names.Length).Max(i => Math.Abs(analysis.Attribution[m, i])));
        var (scale, unit) = largest < 5e-4 ? (1e6, "millionths") : (100.0, "%");
        var values = new double[names.Length * names.Length];
        for (var m = 0; m < names.Length; m++)
        {
            for (var i = 0; i < names.Length; i++)
                values[(m * names.Length) + i] = scale * analysis.Attribution[m, i];
        }

        var most = Enumerable.Range(0, names.Length).MaxBy(m => Math.Abs(analysis.Shapley[m]));
        var what = given.Game.Over is { } over ? $"seats at {over}" : given.Scenario.Id;
        var text = new FigureText(
            "attribution",
            $"Of all players {names[most].Label}'s participation matters most to the world",
            $"What each row's participation gives each column, {unit} of real income, averaged over all orders of joining; {what}, {When(given)}",
            $"Plenum on {given.World.Id}; sources of the world: plenum world show {given.World.Id}",
            $"A table of {names.Length} by {names.Length} players. The largest effect on the world is {names[most].Label}'s, {100 * analysis.Shapley[most]:0.####} % of world real income.",
            new Provenance(given.World.Id, given.Scenario.Id, 0, 0, ProductVersion.Text));
        WholeFile.Write(Path.Combine(folder, "attribution.svg"), new HeatMap(text, names, names, values, unit == "%" ? "%" : "").ToSvg(FigureFormat.Wide));
    }

    /// <summary>Which group of assumptions moves each result most.</summary>
    public static void Tornadoes(string folder, Case given, SensitivityReport report, int year)
    {
        foreach (var f in report.Findings)
        {
            TornadoBar[] bars =
            [
                .. f.Groups.Select((g, k) => new TornadoBar(
                    g.Group.Name, $"{g.Group.Name} ({g.Group.Grade})", "all inputs to their 5th or 95th percentile, downwards", "upwards", f.Ends[k].Low, f.Ends[k].High)),
            ];
            var widest = bars.MaxBy(b => Math.Abs(b.AtHigh - b.AtLow))!;
            var text = new FigureText(
                "tornado-" + f.Target.Name.Replace(':', '-').Replace('_', '-').ToLowerInvariant(),
                $"{widest.Key[..1].ToUpperInvariant()}{widest.Key[1..]} moves this result most",
                $"{f.Target.Name} in {year}, % of the baseline path; each group of assumptions from one end to the other, the rest central; grade of evidence in brackets",
                $"Plenum on {given.World.Id}",
                $"From {widest.AtLow:0.####} to {widest.AtHigh:0.####} % over {widest.Key}; central {f.Central:0.####} %.",
                new Provenance(given.World.Id, given.Scenario.Id, report.Draws, report.Seed, ProductVersion.Text));
            WholeFile.Write(Path.Combine(folder, text.Id + ".svg"), new Tornado(text, f.Central, bars).ToSvg(FigureFormat.Wide));
        }
    }

    /// <summary>Cost against denial for one side.</summary>
    public static void Frontier(string folder, string name, string world, FrontierSide side, double scale, string unit, int year)
    {
        FrontierPoint[] points =
        [
            .. side.Frontier.Points.Select(p => new FrontierPoint(p.Policy.Name, p.Policy.Name, p.Policy.Denial, p.Policy.Cost * scale)),
        ];
        var text = new FigureText(
            name,
            $"{side.Frontier.Efficient.Count()} of {points.Length} policies against {side.Target} are not beaten by another",
            $"Cost in {unit} a year against the share of {side.Target}'s capability denied, {year}; what denial is worth is not said",
            $"Plenum on {world}",
            $"The frontier runs from {side.Frontier.Efficient.First().Policy.Name} to {side.Frontier.Efficient.Last().Policy.Name}.",
            new Provenance(world, $"grid of {side.Imposer} against {side.Target}", 0, 0, ProductVersion.Text));
        WholeFile.Write(
            Path.Combine(folder, name + ".svg"),
            new Plenum.Figures.Charts.Frontier(text, points, $"capability of {side.Target} denied, %", $"cost, {unit} a year", "%", "").ToSvg(FigureFormat.Wide));
    }

    private static string When(CoalitionCase given) => given.Game.To is { } to ? $"in {to}" : "static equilibrium";
}
