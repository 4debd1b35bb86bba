using Plenum.Outcomes;
using Plenum.Worlds;

namespace Plenum.Coalitions;

/// <summary>Who must be at the table of a run's scenario, for whom, and how sure that is.</summary>
/// <param name="Forums">The forums whose seats are played for.</param>
/// <param name="Analysis">The solved game, relative to the world the scenario is compared against.</param>
/// <param name="Names">What the players are called, in their order.</param>
/// <param name="Focus">Index of the player the scenario moves.</param>
/// <param name="Ranges">What that player's seat changes, draw by draw; null where the run's draws are not those of the game.</param>
/// <param name="MoneyScale">World value added in <paramref name="MoneyUnit"/>.</param>
/// <param name="MoneyUnit">Unit of money.</param>
/// <param name="Words">The answer in words.</param>
public sealed record SeatFinding(
    IReadOnlyList<string> Forums, CoalitionAnalysis Analysis, IReadOnlyList<string> Names, int Focus, FocusRanges? Ranges,
    double MoneyScale, string MoneyUnit, string Words)
{
    /// <summary>True when the scenario takes a seat instead of leaving one.</summary>
    public bool Joins { get; init; }

    /// <summary>Analyses a game with the run's draws.</summary>
    /// <param name="job">The run.</param>
    /// <param name="draws">By draw, one number for each of the run's keys.</param>
    /// <param name="play">The solved game.</param>
    public static SeatFinding Of(RunJob job, IReadOnlyList<double[]> draws, SeatPlay play)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(draws);
        ArgumentNullException.ThrowIfNull(play);
        var (world, game) = (job.World, play.Game);
        var analysis = CoalitionAnalysis.Of(game.Players, [.. world.Regions.Select(r => r.Code)], game.Income, play.Outcomes);
        var ranges = game.IsTheScenario && draws.Count > 0 ? RangesOf(job, draws, game) : null;
        var table = game.Forums.Count == 1 ? CoalitionWords.TableOf(job.Forums, game.Forums[0]) : $"the {game.Forums.Count} tables of the scenario";
        var names = game.Players.ToDictionary(p => p.Name, p => NameOf(world, p.Name), StringComparer.Ordinal);
        var setting = new CoalitionSetting(table, world.Id, $"by {job.LastYear}", game.MoneyScale, MoneyWords.UnitOf(world)) { Names = names, BaseYear = world.Year };
        return new SeatFinding(
            game.Forums, analysis, [.. game.Players.Select(p => names[p.Name])], game.Focus, ranges, game.MoneyScale, MoneyWords.UnitOf(world),
            CoalitionWords.Paragraph(setting, analysis, game.Focus, ranges))
        {
            Joins = game.Joins,
        };
    }

    /// <summary>What a player is called in a sentence.</summary>
    public static string NameOf(World world, string player)
    {
        ArgumentNullException.ThrowIfNull(world);
        return player == PlayerList.Others ? "everyone else" : world.RegionIndex(player) is >= 0 and var n ? world.Regions[n].Name : player;
    }

    // With everyone else seated, the seat gives what its absence takes.
    private static FocusRanges RangesOf(RunJob job, IReadOnlyList<double[]> draws, SeatGame game)
    {
        var sign = game.Joins ? 1 : -1;
        var column = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var k = 0; k < job.Keys.Count; k++)
        {
            if (job.Keys[k] is { Variant: Variants.Scenario, Variable: Variables.RealIncome, Sector.Length: 0 } key && key.Year == job.LastYear)
                column[key.Country] = k;
        }

        return new FocusRanges(
            [.. draws.Select(d => sign * d[column[ResultKey.World]] / 100)],
            [.. draws.Select(d => game.Players.Select(p => p.Regions.Sum(n => sign * d[column[job.World.Regions[n].Code]] / 100 * game.Income[n])).ToArray())]);
    }
}
