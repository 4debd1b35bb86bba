using System.Globalization;
using Plenum.Data.Validation;
using Plenum.Figures;
using Plenum.Figures.Charts;

namespace Plenum.Cli.Commands.Figures;

/// <summary>The chip embargo as one picture: China's loss and the imposers' own, by who bans, horizon and elasticity.</summary>
public static class ChipsFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "chips";

    /// <summary>Draws what <c>plenum validate chips</c> computes.</summary>
    public static IFigure Of(ChipEmbargo found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var columns = ChipEmbargo.Imposers.SelectMany(w => ChipEmbargo.Horizons.Select(h => (Who: w, Horizon: h))).ToList();
        var thetas = ChipEmbargo.Thetas;
        List<double> values =
        [
            .. thetas.SelectMany(t => columns.Select(c => found.Change(c.Who, t, c.Horizon, "CHN"))),
            .. thetas.SelectMany(t => columns.Select(c => found.OwnCost(c.Who, t, c.Horizon))),
        ];
        // Digits beyond the tolerance of a solve would make every machine's picture another file.
        values = [.. values.Select(v => Math.Round(v, 6))];
        string Percent(double value) => (-value).ToString(Math.Abs(value) < 1 ? "0.00" : "0.0", CultureInfo.InvariantCulture) + "%";
        var (least, most) = (found.Change("coalition", thetas[0], "long", "CHN"), found.Change("coalition", thetas[^1], "short", "CHN"));
        return new HeatMap(
            new FigureText(
                Name,
                $"Six countries’ chip embargo costs China between {Percent(least)} and {Percent(most)} of real income: the elasticity and the horizon decide",
                "Change of real income, %, when China can no longer buy computers, electronics and chips (C26): China above, those who ban below (their mean by value added)",
                "World 2014 (WIOD 2016 release), bundles of --horizon; plenum validate chips.",
                $"A table of colours. China’s loss from the ban of the United States alone stays below {Percent(found.Change("usa", thetas[^1], "short", "CHN"))}; from the six it runs from {Percent(least)} to {Percent(most)}; if everyone bans, up to {Percent(found.Change("everyone", thetas[^1], "short", "CHN"))}. "
                    + $"The six themselves lose {Percent(found.OwnCost("coalition", thetas[0], "long"))} to {Percent(found.OwnCost("coalition", thetas[^1], "short"))}.",
                Note: $"θ is the long-run elasticity of tariff-inclusive shares (σ − 1 of an estimate on customs values); the world’s own is {found.OwnTheta.ToString("0.00", CultureInfo.InvariantCulture)}. Only China’s imports are banned."),
            [
                .. thetas.Select(t => new Named("china-" + Text(t), $"China, θ = {Text(t)}")),
                .. thetas.Select(t => new Named("own-" + Text(t), $"Those who ban, θ = {Text(t)}")),
            ],
            [.. columns.Select(c => new Named(c.Who + "-" + c.Horizon, c.Horizon, Who(c.Who)))],
            values);
    }

    private static string Text(double theta) => theta.ToString(CultureInfo.InvariantCulture);

    private static string Who(string imposers) => imposers switch { "usa" => "United States alone", "coalition" => "Six countries", _ => "Everyone" };
}
