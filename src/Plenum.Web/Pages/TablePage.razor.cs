using Microsoft.AspNetCore.Components;
using Plenum.Checks;
using Plenum.Data.Cases;
using Plenum.Evidence;
using Plenum.Figures;
using Plenum.Figures.Drawing;
using Plenum.Outcomes;
using Plenum.Trade;
using Plenum.Web.Parts;
using Plenum.Web.Safety;
using Plenum.Web.Table;

namespace Plenum.Web.Pages;

/// <summary>The home page: a table whose chairs can be emptied and filled, and what follows from it.</summary>
public sealed partial class TablePage
{
    private CancellationTokenSource? _solving;
    private TableState _state = new();
    private TableState? _previous;
    private TableResult? _result;
    private TableResult? _other;
    private TableSeats? _seats;
    private TableWords? _words;
    private Worlds.World _world = null!;
    private IReadOnlyList<ForumEntry> _choice = [];
    private IReadOnlyList<CoverageNow> _coverage = [];
    private IReadOnlyList<Chair> _chairs = [];
    private IReadOnlyList<BarRow> _bars = [];
    private Dictionary<string, MapValue> _map = new(StringComparer.Ordinal);
    private (string Solved, TableView View) _mapOf;
    private string? _problem;

    [SupplyParameterFromQuery(Name = "world")] private string? World { get; set; }

    [SupplyParameterFromQuery(Name = "forum")] private string? Forum { get; set; }

    [SupplyParameterFromQuery(Name = "out")] private string? Emptied { get; set; }

    [SupplyParameterFromQuery(Name = "in")] private string? Filled { get; set; }

    [SupplyParameterFromQuery(Name = "show")] private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "vs")] private string? Versus { get; set; }

    [SupplyParameterFromQuery(Name = "ranges")] private string? WantRanges { get; set; }

    private static readonly LegendStep[] Membership = [new("c1", "sits at this table"), new("d5", "does not")];

    private bool Pending => _result is not null && (_result.State.SolveKey != _state.SolveKey || !_result.Has(_state.Show));

    // How far the numbers on the page are, for programs that wait for them.
    private string Step => _result is { IsComplete: true } or { Ranges: not null } ? "ranges" : _result?.Path is not null ? "path" : "now";

    private string Who => _words is { Focus: >= 0 } ? _words.FocusName : "World";

    private string TakenText
    {
        get
        {
            var taken = _chairs.Count(c => c.Taken);
            return Num.Plain(taken, 0) + (taken == 1 ? " seat taken" : " seats taken") + (_state.Out.Count > 0 ? $", {Num.Plain(_state.Out.Count, 0)} empty" : "");
        }
    }

    private string MapTitle
    {
        get
        {
            if (!_state.Moves)
                return "Who sits at this table";
            var label = TableViews.Label(_state.Show, TableScenario.To);
            return _result is not null && _result.Has(_state.Show)
                ? $"{label}: {_words!.Count(_state.Show)}" : $"{label}: change in percent of the baseline";
        }
    }

    private string DelayText
    {
        get
        {
            if (_words is not { Focus: >= 0 } || _result is null || !_result.Has(TableView.Ai))
                return "";
            var months = _result.Delay(_result.Central(TableView.Ai, _words.Focus));
            return double.IsFinite(months) && Math.Abs(months) >= 0.05 ? Num.Plain(Math.Abs(months), 1) + (months >= 0 ? " months later" : " months earlier") : "";
        }
    }

    private Provenance Run => new(_state.World, TableScenario.Id(_state), _result?.Ranges?.Draws ?? 0, RangeNumbers.Seed, ProductVersion.Text);

    private IReadOnlyList<Download> Files =>
    [
        new("Scenario (YAML)", _state.Address("/table/scenario.yaml")),
        new("Numbers (CSV)", _state.Address("/table/numbers.csv")),
        new("Map (SVG)", _state.Address("/table/map.svg")),
        new("Countries (SVG)", _state.Address("/table/ranked.svg")),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        TableState state;
        try
        {
            state = TableState.Read(World, Forum, Emptied, Filled, Show, Versus);
            _problem = null;
            Lay(state);
        }
        catch (BadInputException e)
        {
            _problem = e.Message;
            return;
        }

        await (_solving?.CancelAsync() ?? Task.CompletedTask);
        var mine = _solving = new CancellationTokenSource();
        try
        {
            var upTo = RendererInfo.IsInteractive || Asked.Yes(WantRanges) ? TableStep.Ranges : TableStep.Path;
            await Solver.Solve(state, Visitor, r => Take(r, mine), upTo, mine.Token);
            if (state.Other is { } other)
                await Solver.Solve(other, Visitor, r => TakeOther(r, mine), TableStep.Path, mine.Token);
        }
        catch (OperationCanceledException)
        {
            // The next click has taken over.
        }
        catch (Exception e) when (e is BadInputException or DidNotConvergeException or BusyException)
        {
            if (_solving != mine)
                return;
            // Numbers that are there stay; only what was still to come is missing.
            if (_result?.State.SolveKey == state.SolveKey)
                _result = _result with { Problem = e.Message };
            else
                _problem = e.Message;
            if (_problem is null)
                Draw();
        }
    }

    /// <summary>What can be shown before anything is solved: chairs and coverage.</summary>
    private void Lay(TableState state)
    {
        _world = Solver.World(state);
        if (_seats is null || _seats.Forum != state.Forum || _state.World != state.World)
        {
            _seats = TableSeats.Of(state.Forum, _world);
            _choice = TableSeats.Choice(_world);
        }

        if (_result is not null && state.SolveKey != _state.SolveKey)
            _previous = _state with { Versus = null };
        _state = state;
        if (state.Versus is null)
            _other = null;
        _coverage = CoverageNow.Of(state);
        _chairs =
        [
            .. _seats.Seated.Concat(_seats.Outside.Where(o => state.In.Contains(o.Code))).OrderBy(c => c.Name, StringComparer.Ordinal)
                .Select(c => new Chair(
                    c.Code, c.Name, !state.Out.Contains(c.Code), state.Out.Contains(c.Code) || state.In.Contains(c.Code), Turned(c.Code))),
        ];
        if (_result is not null)
            Draw();
    }

    private Task Take(TableResult result, CancellationTokenSource mine) => InvokeAsync(() =>
    {
        if (_solving != mine)
            return;
        _result = result;
        Draw();
        StateHasChanged();
    });

    private Task TakeOther(TableResult result, CancellationTokenSource mine) => InvokeAsync(() =>
    {
        if (_solving != mine || result.Path is null)
            return;
        _other = result;
        Draw();
        StateHasChanged();
    });

    private void Draw()
    {
        _words = new TableWords(_world, _result!);
        var view = _state.Show;
        if (!_result!.Has(view))
            return;
        var moved = _state.Out.Concat(_state.In).ToHashSet(StringComparer.Ordinal);
        var regions = Enumerable.Range(0, _world.RegionCount).ToArray();
        if (_mapOf != (_result.State.SolveKey, view))
        {
            _mapOf = (_result.State.SolveKey, view);
            _map = regions.Where(n => _world.Regions[n].Code != "ROW").ToDictionary(
                n => _world.Regions[n].Code,
                n => Shade(_world.Regions[n].Code, _world.Regions[n].Name, _result.Central(view, n), moved.Contains(_world.Regions[n].Code)),
                StringComparer.Ordinal);
        }

        _bars =
        [
            .. regions.OrderByDescending(n => Math.Abs(_result.Central(view, n))).ThenBy(n => n).Select(n => new BarRow(
                _world.Regions[n].Code, _world.Regions[n].Name, _result.Of(view, n)!, moved.Contains(_world.Regions[n].Code),
                _other is not null && _other.Has(view) ? _other.Central(view, n) : null)),
        ];
    }

    // Where nothing changes the map shows who sits there instead.
    private MapValue Shade(string code, string name, double value, bool moved)
    {
        if (_state.Moves)
            return new MapValue(name, value, moved);
        var sits = _seats!.Sits(code);
        return new MapValue(name, value, moved, sits ? "c1" : "d5", sits ? "sits at this table" : "has no seat at this table");
    }

    private string Turned(string code) => _state.Toggle(code, _seats?.Sits(code) ?? true).Address();

    private OutcomeRange? Shown(TableView view, bool world) =>
        world || _words is not { Focus: >= 0 } ? _result?.OfWorld(view) : _result?.Of(view, _words.Focus);

    private double? Against(TableView view, bool world) => _other is null || !_other.Has(view) ? null
        : world || _words is not { Focus: >= 0 } ? _other.CentralWorld(view) : _other.Central(view, _words.Focus);

    private void ChooseForum(ChangeEventArgs e) =>
        Navigation.NavigateTo((_state with { Forum = e.Value?.ToString() ?? TableState.AllForums, Out = [], In = [], Versus = null }).Address());

    private void ChooseWorld(ChangeEventArgs e) => Navigation.NavigateTo((new TableState { World = e.Value?.ToString() ?? "", Show = _state.Show }).Address());

    /// <summary>Nobody looks any more: what is still being solved stops.</summary>
    public void Dispose()
    {
        _solving?.Cancel();
        _solving?.Dispose();
    }
}
