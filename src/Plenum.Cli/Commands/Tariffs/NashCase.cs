using Plenum.Bargaining;
using Plenum.Checks;
using Plenum.Coalitions;
using Plenum.Data.Evidence;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Parameters;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Tariffs;

/// <summary>One tariff war with what it starts from.</summary>
internal sealed class NashCase
{
    /// <summary>The word for every country of the world, each for itself.</summary>
    public const string AllPlayers = "all";

    private const int EveryoneUpTo = 8;
    private static readonly string[] UsualPlayers = ["USA", "CHN", "EU27"];

    public required World World { get; init; }

    /// <summary>What is in force before anybody moves, or null for the world as it is.</summary>
    public Scenario? Scenario { get; init; }

    public required TariffGame Game { get; init; }

    /// <summary>True where the closed form applies: one rate on everything from everybody.</summary>
    public bool HasFormula => !Game.BySector && !Game.PlayersOnly && Game.Sectors.Count == Tradable(Game.Baseline.Anchor);

    /// <summary>True when production uses no inputs, so that the closed form leaves nothing out but third countries' wages.</summary>
    public bool WithoutInputs => Game.Baseline.Anchor.InputShares.All(x => x == 0);

    /// <summary>Reads everything and sets up the game.</summary>
    public static NashCase Open(
        string? scenario, string? world, string? players, string sectors, bool bySector, string against, IReadOnlyList<string> settings,
        Horizon? horizon)
    {
        var playersOnly = against switch
        {
            "all" => false,
            "players" => true,
            _ => throw new BadInputException($"--against must be all or players, got {against}", "--against"),
        };
        var named = scenario is null ? null : ScenarioLibrary.Open(scenario);
        var w = WorldLibrary.Open(world ?? named?.World ?? WorldLibrary.DefaultId);
        var given = Case.Of(named ?? new Scenario { Id = "as-it-is", Title = "The world as it is" }, w, settings, horizon);
        var baseline = given.SolveBaseline();
        var chosen = Selection.Sectors(w, EvidenceLibrary.Embedded.Forums, sectors, "--sectors");
        if (bySector && !baseline.Substitution.IsPlain)
            throw new BadInputException("tariffs by sector need the plain model, whose derivatives are known", "--by-sector", "Leave ces.* and labour.mobility at their defaults, or drop --by-sector");
        var inForce = named is null ? Shock.None : given.Bound.StaticShock();
        if (bySector && inForce.Quotas is not null)
            throw new BadInputException($"tariffs by sector need derivatives, and those do not know the licences of {named!.Id}", "--by-sector", "Drop --by-sector");
        return new NashCase
        {
            World = w,
            Scenario = named,
            Game = new TariffGame(baseline, inForce, Players(players, w, named), chosen, bySector, playersOnly),
        };
    }

    private static IReadOnlyList<Player> Players(string? text, World world, Scenario? scenario)
    {
        IReadOnlyList<Player> everyone = [.. world.Regions.Select((r, n) => new Player(r.Code, [n]))];
        var names = text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names is null)
        {
            names = [.. UsualPlayers.Where(p => world.RegionIndex(p) >= 0 || world.Groups.ContainsKey(p)), PlayerList.Others];
            if (names.Length < 3)
            {
                return world.RegionCount <= EveryoneUpTo
                    ? everyone
                    : throw new BadInputException($"{world.Id} has {world.RegionCount} regions; name the players", "--players", "For instance --players A,B or --players all");
            }
        }

        return names switch
        {
            [] => throw new BadInputException("nobody is named", "--players", "For instance --players USA,CHN or --players all"),
            [AllPlayers] => everyone,
            [PlayerList.Others] => throw new BadInputException("others needs somebody else to be named", "--players"),
            // One player has no opponent, but it has an optimal tariff.
            [var only] => [PlayerList.Of([only, PlayerList.Others], world, scenario)[0]],
            _ => PlayerList.Of(names, world, scenario),
        };
    }

    private static int Tradable(Economy economy) => Enumerable.Range(0, economy.Sectors).Count(j => Enumerable.Range(0, economy.Countries)
        .Any(n => Enumerable.Range(0, economy.Countries).Any(i => i != n && economy.ExpenditureShares[economy.At(j, n, i)] > 0)));
}
