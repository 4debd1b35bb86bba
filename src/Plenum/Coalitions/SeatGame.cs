using Plenum.Knowledge;
using Plenum.Outcomes;
using Plenum.Participation;
using Plenum.Scenarios;
using Plenum.Trade;

namespace Plenum.Coalitions;

/// <summary>
/// The participation game behind a run: the seats of the forums in which the scenario moves the seat of the country in focus,
/// held by a few players. A coalition keeps its seats, all other seats are empty, nobody does anything else. With everybody but
/// the country in focus it is the scenario itself where the scenario is one empty chair.
/// </summary>
public sealed class SeatGame : ICoalitionModel
{
    /// <summary>Most players, <c>others</c> included: 2^6 paths beside a run's hundreds.</summary>
    public const int MostPlayers = 6;

    // Named before others of the same size, because readers ask for them.
    private static readonly string[] Usual = ["USA", "CHN", "EU27", "JPN", "GBR", "IND", "KOR", "BRA", "CAN"];

    private readonly RunJob _job;
    private readonly ParticipationMeasure _measure;
    private readonly List<(string Forum, HashSet<string> Seated)> _tables;
    private readonly Baseline _baseline;
    private readonly SortedDictionary<int, List<SummaryRow>> _absent = [];
    private readonly Lock _gate = new();

    private SeatGame(RunJob job, ParticipationMeasure measure, List<(string Forum, HashSet<string> Seated)> tables, IReadOnlyList<Player> players)
    {
        (_job, _measure, _tables, Players) = (job, measure, tables, players);
        _baseline = job.CentralBaseline;
        Focus = Enumerable.Range(0, players.Count).First(m => players[m].Regions.Contains(job.Focus));
    }

    /// <summary>The players; <c>others</c> is last.</summary>
    public IReadOnlyList<Player> Players { get; }

    /// <summary>Index of the player that is, or holds, the country in focus.</summary>
    public int Focus { get; }

    /// <summary>The forums whose seats are played for.</summary>
    public IReadOnlyList<string> Forums => [.. _tables.Select(t => t.Forum)];

    /// <summary>Baseline income of each country as a share of world value added.</summary>
    public IReadOnlyList<double> Income => _baseline.Income;

    /// <summary>World value added in the world's unit: what a share of one is worth.</summary>
    public double MoneyScale => _baseline.Data.CurrencyScale;

    /// <summary>True when the scenario is this game's one empty chair (or one taken) and nothing else: then its draws are the game's.</summary>
    public bool IsTheScenario => _job.Scenario.Measures.All(m => m is ParticipationMeasure { Rule: OutsiderRule.TodaysTerms } p
        && p.Countries.Terms.Count == 1 && p.Countries.Terms[0].Text == _job.World.Regions[_job.Focus].Code
        && p.Move == _measure.Move && p.From == _measure.From && p.To == _measure.To && p.EuBinds == _measure.EuBinds)
        && Players[Focus].Regions.Count == 1;

    /// <summary>True when the scenario takes a seat instead of leaving one.</summary>
    public bool Joins => _measure.Move == ParticipationMove.Joins;

    /// <inheritdoc/>
    public bool StartsFromParent => false;

    /// <summary>The game of a run; null where the scenario moves no seat one by one, or too few hold one.</summary>
    public static SeatGame? Of(RunJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        var measures = job.Scenario.Measures.OfType<ParticipationMeasure>().ToList();
        if (measures.Count == 0 || measures.Exists(m => m.Move == ParticipationMove.Only))
            return null;
        var named = measures.SelectMany(m => m.Forums.Terms.Select(t => t.Text)).ToHashSet(StringComparer.Ordinal);
        var tables = new List<(string, HashSet<string>)>();
        var focus = job.World.Regions[job.Focus].Code;
        foreach (var forum in job.Forums.Forums.Where(f => named.Contains("all") || named.Contains(f.Id)))
        {
            var seated = job.Forums.Participants(forum.Id, job.Scenario.Model.Confidence).ToHashSet(StringComparer.Ordinal);
            if ((job.Scenario.Model.EuBinds || measures[0].EuBinds) && seated.Contains(EuropeanUnion.Code))
                seated.UnionWith(EuropeanUnion.MembersOf(job.World));
            // Only tables at which the scenario moves the seat in focus: there, everybody but it is the scenario itself.
            if (seated.Contains(focus) != (measures[0].Move == ParticipationMove.Leaves))
                continue;
            seated.Add(focus);
            seated.RemoveWhere(c => c == "ROW" || job.World.RegionIndex(c) < 0);
            tables.Add((forum.Id, seated));
        }

        var names = Named(job, tables.SelectMany(t => t.Item2).ToHashSet(StringComparer.Ordinal));
        return names.Count < 3 ? null : new SeatGame(job, measures[0], tables, PlayerList.Of(names, job.World));
    }

    /// <summary>Solves every coalition to the run's horizon at central parameters.</summary>
    /// <param name="threads">Number of threads; the result does not depend on it.</param>
    /// <param name="cancellation">Asks to stop between two coalitions.</param>
    /// <exception cref="DidNotConvergeException">A coalition failed; there is no game.</exception>
    public SeatPlay Play(int threads, CancellationToken cancellation = default)
    {
        var outcomes = new CoalitionEnumerator(this, null, threads).All(Players.Count, cancellation);
        return new SeatPlay(this, outcomes, [.. _absent.Values.SelectMany(r => r)]);
    }

    /// <inheritdoc/>
    public (CoalitionOutcome Outcome, Equilibrium? Start) Solve(
        Coalition coalition, Equilibrium? parent, Workspace workspace, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var inside = coalition.Members().SelectMany(m => Players[m].Regions).Select(n => _job.World.Regions[n].Code).ToHashSet(StringComparer.Ordinal);
        var scenario = _job.Scenario with
        {
            Measures = [.. _tables.Select(t => _measure with
            {
                Move = ParticipationMove.Only,
                Countries = Selector.Of([.. t.Seated.Where(inside.Contains).Order(StringComparer.Ordinal)]),
                Forums = Selector.Of(t.Forum),
                Rule = OutsiderRule.TodaysTerms,
                OutsiderCost = null,
            })],
        };
        var path = _job.CentralPath(scenario, _baseline, workspace, cancellation);
        Remember(coalition, path);
        return (new CoalitionOutcome(coalition, Array.ConvertAll(path.Horizon.RealIncomeChange, w => w - 1), path.Horizon.WorldRealIncomeChange - 1), null);
    }

    private void Remember(Coalition coalition, WorldPath path)
    {
        // Where the scenario takes a seat, a table without another player is two changes at once and nobody's mirror.
        if (coalition.Size != Players.Count - 1 || Joins)
            return;
        var player = Enumerable.Range(0, Players.Count).First(m => !coalition.Contains(m));
        if (Players[player].Name == PlayerList.Others)
            return;
        var name = Players[player].Name;
        var place = _job.World.RegionIndex(name) >= 0 ? name : ResultKey.GroupPrefix + name;
        var layout = new OutcomeLayout(_job.World, Variants.AbsentPrefix + name, [_job.LastYear], _job.Focus, detail: false);
        var values = new double[layout.Keys.Count];
        layout.Fill(path, values);
        List<SummaryRow> rows = [.. layout.Keys.Select((key, k) => new SummaryRow(key, OutcomeRange.CentralOnly(values[k])))
            .Where(r => r.Key.Country is ResultKey.World || r.Key.Country == place)];
        lock (_gate)
            _absent[player] = rows;
    }

    private static List<string> Named(RunJob job, HashSet<string> seated)
    {
        var world = job.World;
        var focus = world.Regions[job.Focus].Code;
        IReadOnlyList<string> Of(string name) => world.RegionIndex(name) >= 0 ? [name] : world.Groups.GetValueOrDefault(name) ?? [];
        double Size(string name) => Of(name).Select(world.RegionIndex).Where(n => n >= 0)
            .Sum(n => world.ValueAdded.Skip(n * world.SectorCount).Take(world.SectorCount).Sum());
        var known = Usual.Where(u => !Of(u).Contains(focus, StringComparer.Ordinal) && Of(u).Any(seated.Contains)).ToList();
        if (known.Count < 2)
            known = [.. seated.Where(c => c != focus)];
        return [focus, .. known.OrderByDescending(Size).ThenBy(c => c, StringComparer.Ordinal).Take(MostPlayers - 2), PlayerList.Others];
    }
}
