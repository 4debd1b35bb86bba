using System.Globalization;
using Plenum.Checks;
using Plenum.Coalitions;
using Plenum.Data.Evidence;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Parameters;
using Plenum.Participation;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Coalitions;

/// <summary>One coalition analysis with everything it depends on.</summary>
internal sealed class CoalitionCase
{
    /// <summary>First year of the seats of a forum when no year is given: the scenarios of the library start there.</summary>
    public const int SeatsFrom = 2025;

    /// <summary>Last year of a path when no year is given.</summary>
    public const int PathTo = 2035;

    /// <summary>The table whose seats are studied when nothing else is named.</summary>
    public const string DefaultForum = "BLETCHLEY2023";

    private static readonly string[] DefaultPlayers = ["USA", "CHN", "EU27", "GBR", "JPN", "KOR", "IND", "BRA", "CAN", PlayerList.Others];

    public required World World { get; init; }

    public required Scenario Scenario { get; init; }

    public required ParameterSet Parameters { get; init; }

    public required IForumRegistry Forums { get; init; }

    public required CoalitionGame Game { get; init; }

    /// <summary>Codes of the world's countries.</summary>
    public IReadOnlyList<string> CountryCodes => [.. World.Regions.Select(r => r.Code)];

    /// <summary>Default name of the folder of results.</summary>
    public string FolderName => "coalition-" + Scenario.Id + (Game.Over is null || string.Equals(Scenario.Id, Game.Over, StringComparison.OrdinalIgnoreCase) ? "" : "-" + Game.Over.ToLowerInvariant());

    /// <summary>Reads everything, solves the baseline and sets up the game.</summary>
    /// <exception cref="BadInputException">Something named does not exist or does not fit.</exception>
    public static CoalitionCase Open(CoalitionRequest request)
    {
        var over = request.Over ?? (request.Scenario is null ? DefaultForum : null);
        var scenario = request.Scenario is { } named
            ? ScenarioLibrary.Open(named)
            : new Scenario { Id = over!.ToLowerInvariant(), Title = $"Who sits at {over}" };
        var world = WorldLibrary.Open(request.World ?? scenario.World ?? WorldLibrary.DefaultId);
        var forums = EvidenceLibrary.Embedded.Forums;
        var parameters = Case.ParametersOf(scenario.Parameters, world, request.Settings, request.Horizon);
        if (over is null)
            RequireCoalitionGroups(scenario, world, parameters, forums);
        var players = PlayerList.Of(PlayerNames(request.Players, world), world, scenario);
        var path = request.Outcome switch
        {
            "path" => true,
            "static" => false,
            null => request.To is not null || (over is not null && request.Scenario is null),
            _ => throw new BadInputException($"--outcome must be static or path, got {request.Outcome}", "--outcome"),
        };
        if (!path && request.To is not null)
            throw new BadInputException("--to needs --outcome path", "--to");
        int? to = path ? request.To ?? scenario.Model.To ?? PathTo : null;
        var termination = path ? Termination.Default : Termination.Tight;
        var baseline = EquilibriumSolver.SolveBaseline(
            Calibration.Calibrate(world, parameters.Theta(world)), scenario.Model.Deficits, Termination.Tight, parameters.Substitution());
        return new CoalitionCase
        {
            World = world,
            Scenario = scenario,
            Parameters = parameters,
            Forums = forums,
            Game = new CoalitionGame(
                scenario, baseline, parameters, forums, players, over, over is null ? null : request.From ?? SeatsFrom, to, termination),
        };
    }

    /// <summary>The same game with other parameters: a draw.</summary>
    public CoalitionGame GameWith(ParameterSet parameters, IReadOnlyList<double>? numbers)
    {
        var baseline = EquilibriumSolver.SolveBaseline(
            Calibration.Calibrate(World, parameters.Theta(World)), Scenario.Model.Deficits, Game.Termination, parameters.Substitution());
        return new CoalitionGame(
            Scenario, baseline, parameters, Forums, Game.Players, Game.Over, Game.From, Game.To, Game.Termination, numbers);
    }

    /// <summary>One line that names everything an outcome depends on.</summary>
    public string Key() => string.Join(
        '|',
        "plenum-coalition-1",
        ProductVersion.Text,
        WorldHash.Of(World),
        ScenarioContent.Sha256(Scenario),
        string.Join(';', Parameters.Settings.Select(s => $"{s.Name}={s.Word}{s.Belief?.Describe()}")),
        string.Join(',', Game.Players.Select(p => $"{p.Name}:{string.Join('+', p.Regions.Select(n => World.Regions[n].Code))}")),
        Game.Over ?? "-",
        Text(Game.From),
        Text(Game.To));

    /// <summary>Unions such as <c>GBR+CAN,KOR+JPN</c>, or null.</summary>
    public IReadOnlyList<Coalition>? Unions(string? text)
    {
        if (text is null)
            return null;
        var unions = new List<Coalition>();
        var seen = 0u;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var union = Coalition.Empty;
            foreach (var name in part.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                union = union.With(PlayerIndex(name, "--unions"));
            if ((union.Mask & seen) != 0)
                throw new BadInputException($"{part} shares a player with another union", "--unions");
            seen |= union.Mask;
            unions.Add(union);
        }

        return unions;
    }

    /// <summary>The player the paragraph is about.</summary>
    public int Focus(string? name, CoalitionAnalysis analysis)
    {
        if (name is not null)
            return PlayerIndex(name, "--focus");
        var players = Game.Players;
        for (var m = 0; m < players.Count; m++)
        {
            if (players[m].Name == "CHN")
                return m;
        }

        return Foremost(analysis);
    }

    /// <summary>The player whose participation moves the world most; one with data of its own before one that is imputed.</summary>
    public int Foremost(CoalitionAnalysis analysis) => Enumerable.Range(0, Game.Players.Count)
        .OrderByDescending(m => Game.Players[m].Regions.Any(n => !World.Regions[n].Imputed))
        .ThenByDescending(m => Math.Abs(analysis.Shapley[m])).First();

    /// <summary>The setting in words, for the paragraph.</summary>
    public CoalitionSetting Setting() => new(
        Game.Over is null ? $"the coalition of {Scenario.Id}" : CoalitionWords.TableOf(Forums, Game.Over),
        World.Id,
        Game.To is { } to ? $"by {to.ToString(CultureInfo.InvariantCulture)}" : "in the static equilibrium",
        Game.Baseline.Data.CurrencyScale,
        MoneyWords.UnitOf(World))
    {
        Names = Game.Players.ToDictionary(p => p.Name, p => SeatFinding.NameOf(World, p.Name), StringComparer.Ordinal),
        BaseYear = World.Year,
    };

    private int PlayerIndex(string name, string place)
    {
        for (var m = 0; m < Game.Players.Count; m++)
        {
            if (Game.Players[m].Name == name)
                return m;
        }

        throw new BadInputException($"{name} is not a player ({Nearest.Phrase(name, Game.Players.Select(p => p.Name))})", place);
    }

    private static List<string> PlayerNames(string? text, World world)
    {
        if (text is not null)
            return [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        var usual = DefaultPlayers.Where(p => p == PlayerList.Others || world.RegionIndex(p) >= 0 || world.Groups.ContainsKey(p)).ToList();
        if (usual.Count > 3)
            return usual;
        return world.RegionCount <= 14
            ? [.. world.Regions.Select(r => r.Code)]
            : throw new BadInputException($"{world.Id} has {world.RegionCount} regions; name the players", "--players", "For instance --players A,B,others");
    }

    // A scenario whose measures name neither group is the same under every coalition; binding without the groups tells. What the
    // file itself puts into them is for other commands.
    private static void RequireCoalitionGroups(Scenario scenario, World world, ParameterSet parameters, IForumRegistry forums)
    {
        try
        {
            var own = scenario.Groups.Where(g => g.Name is not (CoalitionGroups.Members or CoalitionGroups.Outsiders));
            ScenarioBinder.Bind(scenario with { Groups = [.. own] }, world, parameters, forums);
        }
        catch (BadInputException)
        {
            return;
        }

        throw new BadInputException(
            $"no measure of {scenario.Id} uses the groups members or outsiders, so every coalition would be the same", scenario.Place,
            "Use them as selectors, for instance `between: [members, members]`, or add --over FORUM");
    }

    private static string Text(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
