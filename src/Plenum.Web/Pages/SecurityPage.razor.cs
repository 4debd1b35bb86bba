using Microsoft.AspNetCore.Components;
using Plenum.Checks;
using Plenum.Coalitions;
using Plenum.Figures;
using Plenum.Figures.Drawing;
using Plenum.Figures.Runs;
using Plenum.Security;
using Plenum.Trade;
using Plenum.Web.Games;
using Plenum.Web.Parts;
using Plenum.Web.Safety;
using Plenum.Web.Solving;
using Plenum.Worlds;

namespace Plenum.Web.Pages;

/// <summary>Cost against denial over a grid of policies, solved policy by policy.</summary>
public sealed partial class SecurityPage
{
    private CancellationTokenSource? _solving;
    private DenialGrid _grid = DenialGrid.Read(null, null, null);
    private IReadOnlyList<PolicyTrial> _trials = [];
    private ParetoFrontier? _frontier;
    private IFigure? _figure;
    private string? _problem;
    private string _targetName = "";
    private string _imposerName = "";
    private string _unit = "";
    private double _scale = 1;
    private double _factor = 1;
    private bool _running;
    private int _done;
    private int _all;
    private IReadOnlyList<(string Code, string Name)> _countries = [];

    [Inject] private DenialDesk Desk { get; set; } = null!;

    [Inject] private Visitor Visitor { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "imposer")] private string? Imposer { get; set; }

    [SupplyParameterFromQuery(Name = "target")] private string? Target { get; set; }

    [SupplyParameterFromQuery(Name = "world")] private string? WorldId { get; set; }

    [SupplyParameterFromQuery(Name = "play")] private string? Play { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await (_solving?.CancelAsync() ?? Task.CompletedTask);
        var mine = _solving = new CancellationTokenSource();
        (_problem, _running, _done, _frontier, _figure) = (null, false, 0, null, null);
        try
        {
            _grid = DenialGrid.Read(Imposer, Target, WorldId);
            var world = Desk.World(_grid);
            _countries = [.. world.Regions.Where(r => r.Code != "ROW" && !r.Imputed).Select(r => (r.Code, r.Name))];
            _all = _grid.Policies(world).Count;
            (_imposerName, _targetName) = (SeatFinding.NameOf(world, _grid.Imposer), SeatFinding.NameOf(world, _grid.Target));
            _scale = Desk.Scale(_grid);
            Draw(world);
            // With script the grid is solved while one looks; without it where the address says so, because the page must wait for it.
            if (_trials.Count == _all || !(RendererInfo.IsInteractive || Asked.Yes(Play)))
                return;
            _running = true;
            await Desk.Solve(_grid, Visitor, (done, all) => InvokeAsync(() =>
            {
                if (_solving != mine)
                    return;
                (_done, _all) = (done, all);
                Draw(world);
                StateHasChanged();
            }), mine.Token);
        }
        catch (OperationCanceledException)
        {
            // Another grid, or nobody looks any more.
        }
        catch (Exception e) when (e is BadInputException or DidNotConvergeException or BusyException)
        {
            if (_solving == mine)
                _problem = e.Message;
        }

        if (_solving == mine)
            _running = false;
    }

    private void Draw(World world)
    {
        _trials = Desk.Known(_grid);
        if (_trials.Count == 0)
            return;
        _frontier = DenialFigure.Frontier(_trials);
        _figure = DenialFigure.Of(world, _grid, _trials, _scale);
        (_factor, _unit) = MoneyWords.Scaled(_scale, _trials.Max(t => Math.Abs(t.CoalitionCost * _scale)), MoneyWords.UnitOf(world));
    }

    private string Money(double cost) => Num.Plain(cost * _factor, Say.Decimals(cost * _factor));

    private void Stop()
    {
        _solving?.Cancel();
        _running = false;
    }

    private static string Link(DenialGrid grid, string page = "/security") =>
        $"{page}?imposer={Uri.EscapeDataString(grid.Imposer)}&target={Uri.EscapeDataString(grid.Target)}&world={Uri.EscapeDataString(grid.World)}";

    /// <summary>Nobody looks any more: what is still being solved stops.</summary>
    public void Dispose()
    {
        _solving?.Cancel();
        _solving?.Dispose();
    }
}
