using System.Collections.Concurrent;
using System.Globalization;
using Plenum.Coalitions;
using Plenum.Data.Cases;
using Plenum.Data.Evidence;
using Plenum.Figures;
using Plenum.Figures.Runs;
using Plenum.Web.Solving;
using Plenum.Worlds;

namespace Plenum.Web.Games;

/// <summary>Solves small games coalition by coalition, so that a click of another visitor never waits for more than one of them.</summary>
/// <param name="worlds">Worlds and baselines.</param>
/// <param name="queue">The threads.</param>
public sealed class GameDesk(WorldShelf worlds, SolveLine queue)
{
    private const int MostKept = 40;
    private readonly ConcurrentDictionary<SeatTable, SeatOutcome> _known = new();

    /// <summary>The game if it is solved already, or null.</summary>
    public SeatOutcome? Known(SeatTable table) => _known.GetValueOrDefault(table);

    /// <summary>Solves every coalition.</summary>
    /// <param name="table">The game.</param>
    /// <param name="visitor">Who waits.</param>
    /// <param name="progress">Told how many coalitions are solved, of how many.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    /// <exception cref="Checks.BadInputException">A name is unknown.</exception>
    /// <exception cref="Trade.DidNotConvergeException">A coalition failed; there is no game.</exception>
    public async Task<SeatOutcome> Solve(SeatTable table, Visitor visitor, Func<int, int, Task> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(progress);
        if (Known(table) is { } known)
            return known;
        var game = await queue.Run(Urgency.Page, visitor.Id, (_, _) => table.Game(worlds), cancellation);
        var outcomes = new CoalitionOutcome[1 << game.Players.Count];
        for (var s = 0; s < outcomes.Length; s++)
        {
            var coalition = new Coalition((uint)s);
            outcomes[s] = await queue.Run(Urgency.Draw, visitor.Id, (workspace, stop) => game.Solve(coalition, null, workspace, stop).Outcome, cancellation);
            await progress(s + 1, outcomes.Length);
        }

        var found = Told(table, game, outcomes);
        if (_known.Count >= MostKept)
            _known.Clear();
        return _known.GetOrAdd(table, found);
    }

    private SeatOutcome Told(SeatTable table, CoalitionGame game, CoalitionOutcome[] outcomes)
    {
        var world = worlds.World(table.World);
        var shown = outcomes.Select(o => game.Shown(o, outcomes[0])).ToArray();
        var analysis = CoalitionAnalysis.Of(game.Players, [.. world.Regions.Select(r => r.Code)], game.Income, shown);
        string[] names = [.. game.Players.Select(p => SeatFinding.NameOf(world, p.Name)).Select(n => char.ToUpperInvariant(n[0]) + n[1..])];
        var when = $"by {game.To!.Value.ToString(CultureInfo.InvariantCulture)}";
        var setting = new CoalitionSetting(CoalitionWords.TableOf(EvidenceLibrary.Embedded.Forums, table.Forum), world.Id, when, game.Baseline.Data.CurrencyScale, MoneyWords.UnitOf(world))
        {
            Names = game.Players.ToDictionary(p => p.Name, p => SeatFinding.NameOf(world, p.Name), StringComparer.Ordinal),
            BaseYear = world.Year,
        };
        var focus = Math.Max(0, game.Players.ToList().FindIndex(p => p.Name == "CHN"));
        var figure = DecisionFigures.Attribution(
            analysis, names, game.Baseline.Data.CurrencyScale, MoneyWords.UnitOf(world), "in " + game.To.Value.ToString(CultureInfo.InvariantCulture),
            (title, subtitle) => new FigureText(
                "attribution", title, $"{subtitle}; seats at {table.Forum}", $"Plenum; {Say.World(world.Title, world.Licences)}.", title + ". The table below has the coalitions.",
                new Provenance(world.Id, "seats at " + table.Forum, 0, 0, ProductVersion.Text)));
        return new SeatOutcome(analysis, names, CoalitionWords.Sentences(setting, analysis, focus, null), figure);
    }
}
