using Microsoft.AspNetCore.Components;
using Plenum.Checks;
using Plenum.Exposure;
using Plenum.Figures;
using Plenum.Figures.Runs;
using Plenum.Outcomes;
using Plenum.Trade;
using Plenum.Web.Atlas;
using Plenum.Web.Parts;
using Plenum.Web.Safety;
using Plenum.Web.Solving;

namespace Plenum.Web.Pages;

/// <summary>The world without a scenario: who depends on whom, the ties of the channels, countries and sectors.</summary>
public sealed partial class WorldPage
{
    private const string ChannelSources = "WIOD2016;NCSES-SEI2024;EPOCH-LINEAGE;EPOCH-CHIP-STOCK";

    private readonly CancellationTokenSource _gone = new();
    private WorldFacts? _facts;
    private ExposureMatrices? _matrices;
    private string? _problem;
    private string _channel = "";
    private int _country;
    private double _all;
    private double _scale = 1;
    private int[] _bySize = [];
    private IReadOnlyList<(string Key, string Title)> _channels = [];
    private IReadOnlyList<BarRow> _leaning = [];
    private IReadOnlyList<BarRow> _leansOn = [];
    private IFigure? _map;
    private IFigure? _matrix;
    private IFigure? _ties;

    [Inject] private AtlasShelf Shelf { get; set; } = null!;

    [Inject] private Visitor Visitor { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "world")] private string? WorldId { get; set; }

    [SupplyParameterFromQuery(Name = "country")] private string? Country { get; set; }

    [SupplyParameterFromQuery(Name = "channel")] private string? Channel { get; set; }

    [SupplyParameterFromQuery(Name = "empty")] private string? Empty { get; set; }

    private string Code => _facts!.World.Regions[_country].Code;

    private string Money => _scale == 1 ? $"{_facts!.World.Unit} {_facts.World.Currency}" : $"billion {_facts!.World.Currency}";

    private IReadOnlyList<Download> Files =>
    [
        new("Countries (CSV)", Address("/world/countries.csv")), new("Sectors (CSV)", Address("/world/sectors.csv")),
        new("Who depends on whom (CSV)", Address("/world/dependence.csv")), new("Map (SVG)", Address("/world/map.svg")), new("Ties (SVG)", Address("/world/ties.svg")),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        try
        {
            var facts = Shelf.Facts(WorldId);
            if (facts != _facts)
                (_facts, _matrices, _matrix) = (facts, null, null);
            _country = AtlasFiles.Country(facts, Country);
            _problem = null;
            Tables(facts);
            _matrices ??= await Shelf.Dependence(facts, Visitor, _gone.Token);
            Dependence(facts, _matrices);
        }
        catch (OperationCanceledException)
        {
            // The visitor has left.
        }
        catch (Exception e) when (e is BadInputException or DidNotConvergeException or BusyException)
        {
            _problem = e.Message;
        }
    }

    private void Tables(WorldFacts facts)
    {
        var world = facts.World;
        _all = facts.ValueAdded.Sum();
        _scale = world.Unit == "million" ? 1000 : 1;
        _bySize = [.. Enumerable.Range(0, world.RegionCount).OrderByDescending(n => facts.ValueAdded[n])];
        _channels = [(AtlasFigures.Trade, "Trade"), .. world.Channels.Where(c => !c.Value.BySector && c.Key != AtlasFigures.Trade).Select(c => (c.Key, Say.Channel(c.Key))).OrderBy(c => c.Item2, StringComparer.Ordinal)];
        _channel = _channels.Any(c => c.Key == Channel) ? Channel! : _channels.Any(c => c.Key == "co-authorship") ? "co-authorship" : AtlasFigures.Trade;
        _ties = AtlasFigures.Ties(facts, _channel, Code, Empty is { Length: > 0 } ? new HashSet<string>([Empty], StringComparer.Ordinal) : new HashSet<string>());
    }

    private void Dependence(WorldFacts facts, ExposureMatrices matrices)
    {
        var world = facts.World;
        _map = AtlasFigures.Map(facts, matrices, _country);
        _matrix ??= AtlasFigures.Matrix(facts, matrices);
        IReadOnlyList<BarRow> Rows(Func<int, double> value) =>
        [
            .. Enumerable.Range(0, world.RegionCount).Where(n => n != _country).OrderByDescending(n => Math.Abs(value(n))).ThenBy(n => n)
                .Select(n => new BarRow(world.Regions[n].Code, world.Regions[n].Name, OutcomeRange.CentralOnly(value(n)), world.Regions[n].Code == Empty, null)),
        ];
        _leaning = Rows(n => AtlasFigures.On(matrices, n, _country));
        _leansOn = Rows(i => AtlasFigures.On(matrices, _country, i));
    }

    private string Address(string page, string? country = null, string? channel = null, string? empty = null)
    {
        var parts = new List<string>();
        void Add(string name, string? value)
        {
            if (value is { Length: > 0 })
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }

        Add("world", WorldId);
        Add("country", country ?? Country);
        Add("channel", channel ?? Channel ?? _channel);
        Add("empty", empty ?? Empty);
        return parts.Count == 0 ? page : $"{page}?{string.Join('&', parts)}";
    }

    private void Go(string? country) => Navigation.NavigateTo(Address("/world", country: country));

    /// <summary>Nobody looks any more.</summary>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }
}
