using Plenum.Checks;
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Worlds;
using Plenum.Parameters;
using Plenum.Trade;
using Plenum.Welfare;
using Plenum.Worlds;

namespace Plenum.Data.Validation;

/// <summary>
/// A ban on what China buys of one sector, by one country, six, or everyone, at several trade elasticities and the three
/// horizons, on the embedded world; and a ban in the other direction, on what China sells of mining products.
/// </summary>
public sealed class ChipEmbargo
{
    /// <summary>The banned sector: computers, electronics and chips.</summary>
    public const string Chips = "C26";

    /// <summary>The sector of the ban in the other direction: all of mining, of which critical minerals are a small part.</summary>
    public const string Minerals = "B";

    /// <summary>Name of the ban in the other direction among the cases.</summary>
    public const string MineralBan = "minerals";

    private readonly World _world;
    private readonly Dictionary<(string Who, double Theta, string Horizon), (double[]? Change, string Why)> _cases = [];

    private ChipEmbargo(World world) => _world = world;

    /// <summary>Long-run θ of the banned sector, from the highest to the lowest of published practice.</summary>
    public static IReadOnlyList<double> Thetas { get; } = [10.6, 5, 2, 1, 0.76];

    /// <summary>Who imposes, from one to all.</summary>
    public static IReadOnlyList<string> Imposers { get; } = ["usa", "coalition", "everyone"];

    /// <summary>The coalition of six.</summary>
    public static IReadOnlyList<string> Coalition { get; } = ["USA", "JPN", "KOR", "TWN", "NLD", "DEU"];

    /// <summary>Names of the horizons, shortest first.</summary>
    public static IReadOnlyList<string> Horizons => [.. HorizonFile.All.Select(h => h.Name)];

    /// <summary>The world's own θ of the banned sector, used for the ban in the other direction too.</summary>
    public double OwnTheta => _world.Elasticities[_world.SectorIndex(Chips)].Theta;

    /// <summary>The world.</summary>
    public World World => _world;

    /// <summary>Solves all of it: 48 equilibria.</summary>
    public static ChipEmbargo Solve()
    {
        var table = new ChipEmbargo(WorldLibrary.Open());
        var defaults = ParameterSet.Defaults(ParameterFiles.Library, table._world, EvidenceLibrary.Embedded.Forums);
        var workspace = new Workspace();
        foreach (var horizon in HorizonFile.All)
        {
            var here = defaults.With(horizon.Settings);
            foreach (var theta in Thetas)
            {
                var baseline = table.Baseline(here.With("elasticity." + Chips, theta));
                foreach (var who in Imposers)
                    table._cases[(who, theta, horizon.Name)] = table.Ban(baseline, workspace, (m, i) => m == "CHN" && Imposes(who, i), Chips);
            }

            table._cases[(MineralBan, table.OwnTheta, horizon.Name)] = table.Ban(table.Baseline(here), workspace, (_, i) => i == "CHN", Minerals);
        }

        return table;
    }

    /// <summary>Change of real income in percent; WLD is the world; not a number where there is no equilibrium.</summary>
    /// <param name="who">One of <see cref="Imposers"/>, or <see cref="MineralBan"/>.</param>
    /// <param name="theta">One of <see cref="Thetas"/>; for the mineral ban <see cref="OwnTheta"/>.</param>
    /// <param name="horizon">One of <see cref="Horizons"/>.</param>
    /// <param name="place">A country's code, or WLD.</param>
    public double Change(string who, double theta, string horizon, string place)
    {
        if (_cases[(who, theta, horizon)].Change is not { } change)
            return double.NaN;
        return place == "WLD" ? change[^1] : change[_world.RegionIndex(place)];
    }

    /// <summary>What a ban costs those who impose it: their mean change in percent, weighted by value added.</summary>
    public double OwnCost(string who, double theta, string horizon)
    {
        if (_cases[(who, theta, horizon)].Change is not { } change)
            return double.NaN;
        double sum = 0, weight = 0;
        for (var n = 0; n < _world.RegionCount; n++)
        {
            if (!Imposes(who, _world.Regions[n].Code))
                continue;
            var value = 0.0;
            for (var j = 0; j < _world.SectorCount; j++)
                value += _world.ValueAdded[(n * _world.SectorCount) + j];
            sum += value * change[n];
            weight += value;
        }

        return sum / weight;
    }

    /// <summary>Why a case has no result; empty where it has one.</summary>
    public string Why(string who, double theta, string horizon) => _cases[(who, theta, horizon)].Why;

    /// <summary>Share of a country's spending on a sector that goes to itself, before any ban.</summary>
    public double HomeShare(string sector, string country) => Share(sector, country, (m, i) => m == i);

    /// <summary>Share of a country's spending on a sector that goes to some suppliers, before any ban.</summary>
    public double Share(string sector, string country, Func<string, string, bool> supplier)
    {
        ArgumentNullException.ThrowIfNull(supplier);
        var (j, m) = (_world.SectorIndex(sector), _world.RegionIndex(country));
        double sum = 0, all = 0;
        for (var i = 0; i < _world.RegionCount; i++)
        {
            var value = _world.Trade[_world.At(j, m, i)];
            all += value;
            sum += supplier(country, _world.Regions[i].Code) ? value : 0;
        }

        return sum / all;
    }

    private static bool Imposes(string who, string exporter) =>
        exporter != "CHN" && (who == "everyone" || exporter == "USA" || (who == "coalition" && Coalition.Contains(exporter, StringComparer.Ordinal)));

    private Baseline Baseline(ParameterSet parameters) => EquilibriumSolver.SolveBaseline(
        Calibration.Calibrate(_world, parameters.Theta(_world)), DeficitRule.Zero, Termination.Tight, parameters.Substitution());

    private (double[]? Change, string Why) Ban(Baseline baseline, Workspace workspace, Func<string, string, bool> banned, string sector)
    {
        var kept = new double[_world.Trade.Length];
        Array.Fill(kept, 1);
        var j = _world.SectorIndex(sector);
        for (var m = 0; m < _world.RegionCount; m++)
        {
            for (var i = 0; i < _world.RegionCount; i++)
            {
                if (i != m && banned(_world.Regions[m].Code, _world.Regions[i].Code))
                    kept[_world.At(j, m, i)] = 0;
            }
        }

        try
        {
            var shock = new Shock { SupplyKept = kept };
            var change = RealIncome.Change(Comparison.WithBaseline(baseline, shock, EquilibriumSolver.Solve(baseline, shock, Termination.Tight, workspace)));
            return ([.. change.Select(x => 100 * (x - 1)), 100 * (RealIncome.World(baseline, change) - 1)], "");
        }
        catch (Exception e) when (e is BadInputException or DidNotConvergeException)
        {
            return (null, e.Message);
        }
    }
}
