using Microsoft.AspNetCore.Components;
using Plenum.Checks;
using Plenum.Data.Evidence;
using Plenum.Evidence;
using Plenum.Trade;
using Plenum.Web.Games;
using Plenum.Web.Parts;
using Plenum.Web.Safety;
using Plenum.Web.Solving;

namespace Plenum.Web.Pages;

/// <summary>A small game over a forum's seats, solved coalition by coalition.</summary>
public sealed partial class CoalitionsPage
{
    private static readonly ForumEntry[] Forums =
        [.. EvidenceLibrary.Embedded.Forums.Entries.Where(f => EvidenceLibrary.Embedded.Forums.Participants(f.Forum.Id, Participation.SeatConfidence.Medium).Count >= 3)];

    private CancellationTokenSource? _solving;
    private SeatTable? _table;
    private SeatOutcome? _outcome;
    private string? _problem;
    private bool _running;
    private int _done;
    private int _all;
    private IReadOnlyList<(string Code, string Name)> _options = [];

    [Inject] private GameDesk Desk { get; set; } = null!;

    [Inject] private WorldShelf Worlds { get; set; } = null!;

    [Inject] private Visitor Visitor { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "forum")] private string? Forum { get; set; }

    [SupplyParameterFromQuery(Name = "world")] private string? WorldId { get; set; }

    [SupplyParameterFromQuery(Name = "player")] private string[]? Player { get; set; }

    [SupplyParameterFromQuery(Name = "play")] private string? Play { get; set; }

    private string PlayAddress => Address("/coalitions") + "&play=true";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await (_solving?.CancelAsync() ?? Task.CompletedTask);
        var mine = _solving = new CancellationTokenSource();
        (_problem, _outcome, _running, _done, _all) = (null, null, false, 0, 0);
        try
        {
            var world = Worlds.World(WorldId);
            _options = [.. world.Groups.Keys.Order(StringComparer.Ordinal).Select(g => (g, g)), .. world.Regions.Where(r => r.Code != "ROW").Select(r => (r.Code, r.Name))];
            var table = _table = SeatTable.Read(Forum, WorldId, Player);
            _outcome = Desk.Known(table);
            // With script the game is played while one looks; without it where the address says so, because the page must wait for it.
            if (_outcome is not null || !(RendererInfo.IsInteractive || Asked.Yes(Play)))
                return;
            _running = true;
            var outcome = await Desk.Solve(table, Visitor, (done, all) => InvokeAsync(() =>
            {
                if (_solving != mine)
                    return;
                (_done, _all) = (done, all);
                StateHasChanged();
            }), mine.Token);
            if (_solving == mine)
                _outcome = outcome;
        }
        catch (OperationCanceledException)
        {
            // Another game, or nobody looks any more.
        }
        catch (Exception e) when (e is BadInputException or DidNotConvergeException or BusyException)
        {
            if (_solving == mine)
                _problem = e.Message;
        }

        if (_solving == mine)
            _running = false;
    }

    private void Stop()
    {
        _solving?.Cancel();
        _running = false;
    }

    private string List(IEnumerable<int> players) => string.Join(", ", players.Select(m => _outcome!.Names[m]));

    private string Address(string page) => _table is null ? page
        : $"{page}?forum={Uri.EscapeDataString(_table.Forum)}&world={Uri.EscapeDataString(_table.World)}&player={Uri.EscapeDataString(_table.Players)}";

    /// <summary>Nobody looks any more: what is still being solved stops.</summary>
    public void Dispose()
    {
        _solving?.Cancel();
        _solving?.Dispose();
    }
}
