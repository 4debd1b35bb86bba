using Plenum.Checks;
using Plenum.Coalitions;
using Plenum.Data.Cases;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Web.Solving;

namespace Plenum.Web.Games;

/// <summary>A small game over the seats of one forum: which forum, who plays, on which world.</summary>
/// <param name="Forum">Id of the forum.</param>
/// <param name="World">Id of the world; empty for the default.</param>
/// <param name="Players">Codes or groups in ordinal order, without the rest of the world, which always plays last.</param>
public sealed record SeatTable(string Forum, string World, string Players)
{
    /// <summary>Most players chosen: with everyone else they make 128 coalitions, each a path.</summary>
    public const int MostPlayers = 6;

    private const int From = 2025;
    private const int To = 2035;

    /// <summary>Reads the parts of an address; nobody named means the usual ones.</summary>
    /// <exception cref="BadInputException">Too many players for this page.</exception>
    public static SeatTable Read(string? forum, string? world, string[]? players)
    {
        string[] chosen = [.. (players ?? []).SelectMany(p => p.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (chosen.Length > MostPlayers)
            throw new BadInputException($"{chosen.Length} players are more than the {MostPlayers} this page solves", "players", "`plenum coalition --over FORUM` plays with more");
        return new SeatTable(string.IsNullOrEmpty(forum) ? "BLETCHLEY2023" : forum, world ?? "", chosen.Length == 0 ? "CHN,EU27,USA" : string.Join(',', chosen));
    }

    /// <summary>The players chosen.</summary>
    public IReadOnlyList<string> Chosen => Players.Split(',');

    /// <summary>The game, with its baseline solved.</summary>
    /// <param name="worlds">Worlds and baselines.</param>
    /// <exception cref="BadInputException">A name is unknown or stands for nobody.</exception>
    public CoalitionGame Game(WorldShelf worlds)
    {
        ArgumentNullException.ThrowIfNull(worlds);
        var scenario = new Scenario { Id = Forum.ToLowerInvariant(), Title = $"Who sits at {Forum}" };
        var given = Case.Of(scenario, worlds.World(World), []);
        var players = PlayerList.Of([.. Chosen, PlayerList.Others], given.World, scenario);
        return new CoalitionGame(scenario, worlds.Baseline(given), given.Parameters, given.Forums, players, Forum, From, To, Termination.Default);
    }
}
