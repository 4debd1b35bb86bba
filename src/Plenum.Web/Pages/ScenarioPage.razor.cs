using Microsoft.AspNetCore.Components;
using Plenum.Checks;
using Plenum.Data.Cases;
using Plenum.Data.Evidence;
using Plenum.Data.Scenarios;
using Plenum.Figures.Runs;
using Plenum.Outcomes;
using Plenum.Trade;
using Plenum.Web.Builder;
using Plenum.Web.Parts;
using Plenum.Web.Safety;
using Plenum.Web.Solving;

namespace Plenum.Web.Pages;

/// <summary>Builds, checks and solves a scenario; the text of it stands in the address.</summary>
public sealed partial class ScenarioPage
{
    private static readonly (string Id, string Title)[] Library =
        [.. ScenarioLibrary.Ids.Select(id => (id, ScenarioLibrary.Open(id).Title))];

    private static readonly (string Code, string Name)[] Forums =
        [.. EvidenceLibrary.Embedded.Forums.Entries.Select(f => (f.Forum.Id, f.Forum.Name))];

    private CancellationTokenSource? _solving;
    private string _text = "";
    private string? _address;
    private string? _problem;
    private Case? _given;
    private ScenarioAnswer? _answer;
    private bool _stale;
    private MeasureDraft _draft = new();
    private string? _line;
    private string _lineProblem = "";
    private IReadOnlyList<(string Code, string Name)> _places = [];
    private IReadOnlyList<(string Code, string Name)> _sectors = [];
    private IReadOnlyList<(string Code, string Name)> _channels = [];
    private IReadOnlyList<BarRow> _now = [];
    private IReadOnlyList<BarRow> _later = [];

    [Inject] private ScenarioDesk Desk { get; set; } = null!;

    [Inject] private WorldShelf Worlds { get; set; } = null!;

    [Inject] private Visitor Visitor { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "id")] private string? Id { get; set; }

    [SupplyParameterFromQuery(Name = "y")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "add")] private string? Added { get; set; }

    [SupplyParameterFromQuery(Name = "who")] private string[]? Who { get; set; }

    [SupplyParameterFromQuery(Name = "toward")] private string[]? Toward { get; set; }

    [SupplyParameterFromQuery(Name = "both")] private string? Both { get; set; }

    [SupplyParameterFromQuery(Name = "sector")] private string[]? Sectors { get; set; }

    [SupplyParameterFromQuery(Name = "channel")] private string[]? Channels { get; set; }

    [SupplyParameterFromQuery(Name = "forum")] private string[]? ForumIds { get; set; }

    [SupplyParameterFromQuery(Name = "size")] private string? Size { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "phase")] private string? PhaseIn { get; set; }

    private string Original => Id is { Length: > 0 } && ScenarioLibrary.Ids.Contains(Id, StringComparer.Ordinal) ? ScenarioLibrary.Text(Id) : ScenarioText.Empty;

    private int Rows => Math.Clamp(_text.AsSpan().Count('\n') + 2, 10, 30);

    private (string Kind, string Title, string Size, string Usual) Kind =>
        MeasureDraft.Kinds.FirstOrDefault(k => k.Kind == _draft.Kind, MeasureDraft.Kinds[0]);

    // The measure says what its size is: a tariff, a share, a cost.
    private string Sized => Kind.Size.Length == 0 ? "Size (seats have none)" : char.ToUpperInvariant(Kind.Size[0]) + Kind.Size[1..];

    private string Verdict => _given is null ? "" : _given.Scenario.Measures.Count == 0
        ? "Legal, and it does nothing yet: add a measure."
        : $"Legal: {_given.Scenario.Measures.Count} measure{(_given.Scenario.Measures.Count == 1 ? "" : "s")} on {_given.World.Id}.";

    private string Sentence
    {
        get
        {
            var world = $"World real income at once: {Percent(_answer!.WorldNow)}.";
            if (_now.Count == 0 || _now[0].Range.Central == 0)
                return world + " Nothing changes.";
            var most = $"{_now[0].Name} changes most: {Say.Change(_now[0].Range.Central)}%.";
            return _answer.Path is { } path
                ? $"{world} {most} AI knowledge of the world in {path.Horizon.Year}: {Percent(path.Horizon.WorldAiKnowledgeChange)}{(_later.Count > 0 ? $"; most in {_later[0].Name}, {Say.Change(_later[0].Range.Central)}%" : "")}."
                : $"{world} {most} The path is being solved …";
        }
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_address == Navigation.Uri)
            return;
        _address = Navigation.Uri;
        _text = (Text ?? Original).ReplaceLineEndings("\n");
        if (Added is { Length: > 0 })
        {
            _draft = new MeasureDraft
            {
                Kind = Added,
                Who = Who ?? [],
                Toward = Toward ?? [],
                BothWays = Asked.Yes(Both),
                Sectors = Sectors ?? [],
                Channels = Channels ?? [],
                Forums = ForumIds ?? [],
                Size = Size ?? "",
                From = From ?? "",
                PhaseIn = PhaseIn ?? "",
            };
        }

        Draft(_draft);
        if (Added is { Length: > 0 } && _line is not null)
            _text = ScenarioText.Append(_text, _line);
        Check();
        if (Added is { Length: > 0 } && _line is null)
            _problem = "The measure was not added. " + _lineProblem;
        await Solve();
    }

    private void Check()
    {
        try
        {
            (_given, _problem) = (Desk.Read(_text), null);
        }
        catch (Exception e) when (e is BadInputException or TooLargeException)
        {
            (_given, _problem) = (null, e.Message);
        }

        var world = _given?.World ?? Worlds.World(null);
        _places =
        [
            ("all", "Everyone"), ("others", "Everyone not named on the other side"),
            .. world.Groups.Keys.Order(StringComparer.Ordinal).Select(g => (g, g)), .. world.Regions.Select(r => (r.Code, r.Name)),
        ];
        _sectors = [("tradable", "All traded sectors"), ("ai", "Sectors that make AI"), .. world.Sectors.Select(s => (s.Code, s.Name))];
        _channels = [.. world.Channels.Keys.Order(StringComparer.Ordinal).Select(c => (c, Say.Channel(c))).DefaultIfEmpty(("trade", "Trade"))];
    }

    private async Task Solve()
    {
        await (_solving?.CancelAsync() ?? Task.CompletedTask);
        var mine = _solving = new CancellationTokenSource();
        if (_given is null)
        {
            _stale = true;
            return;
        }

        try
        {
            await Desk.Solve(_given, Visitor, answer => Take(answer, mine), mine.Token);
        }
        catch (OperationCanceledException)
        {
            // Another question has taken over.
        }
        catch (Exception e) when (e is BadInputException or DidNotConvergeException or BusyException or TooLargeException)
        {
            if (_solving == mine)
                _problem = e.Message;
        }
    }

    private Task Take(ScenarioAnswer answer, CancellationTokenSource mine) => InvokeAsync(() =>
    {
        if (_solving != mine)
            return;
        (_answer, _stale) = (answer, false);
        _now = Bars(answer.Now.RealIncome);
        _later = answer.Path is { } path ? Bars(path.Horizon.AiKnowledgeChange) : [];
        StateHasChanged();
    });

    private IReadOnlyList<BarRow> Bars(double[] changes)
    {
        var regions = _answer!.Given.World.Regions;
        return
        [
            .. changes.Select((c, n) => (Change: 100 * (c - 1), n)).OrderByDescending(x => Math.Abs(x.Change)).ThenBy(x => x.n)
                .Select(x => new BarRow(regions[x.n].Code, regions[x.n].Name, OutcomeRange.CentralOnly(x.Change), false, null)),
        ];
    }

    private void Draft(MeasureDraft draft)
    {
        _draft = draft;
        try
        {
            (_line, _lineProblem) = (draft.Yaml(), "");
        }
        catch (BadInputException e)
        {
            (_line, _lineProblem) = (null, e.Message);
        }
    }

    private void Typed(ChangeEventArgs e)
    {
        _text = Value(e);
        _stale = true;
        Check();
    }

    private Task Add()
    {
        Draft(_draft);
        if (_line is null)
            return Task.CompletedTask;
        _text = ScenarioText.Append(_text, _line);
        return Show();
    }

    // Short enough for a link: the address carries it. Longer: it lives in this tab alone.
    private async Task Show()
    {
        Check();
        if (_text.Length <= ScenarioDesk.LongestText)
        {
            Navigation.NavigateTo(Address("/scenario"));
            return;
        }

        await Solve();
    }

    private void Open(ChangeEventArgs e) => Navigation.NavigateTo(Value(e).Length == 0 ? "/scenario" : "/scenario?id=" + Uri.EscapeDataString(Value(e)));

    private string Address(string page) => Id is { Length: > 0 } && _text == Original.ReplaceLineEndings("\n")
        ? $"{page}?id={Uri.EscapeDataString(Id)}" : $"{page}?y={Uri.EscapeDataString(_text)}";

    private string Name(string code) => _given!.World.RegionIndex(code) is >= 0 and var n ? _given.World.Regions[n].Name : EvidenceLibrary.Embedded.NameOf(code);

    private static string Percent(double change) => Say.Change(100 * (change - 1)) + "%";

    private static string Value(ChangeEventArgs e) => e.Value?.ToString() ?? "";

    /// <summary>Nobody looks any more: what is still being solved stops.</summary>
    public void Dispose()
    {
        _solving?.Cancel();
        _solving?.Dispose();
    }
}
