using Plenum.Coalitions;
using Plenum.Security;
using Plenum.Uncertainty;

namespace Plenum.Outcomes;

/// <summary>
/// Everything a run has to say, ready for the terminal, a report or a page: nobody computes a second time. Made only when
/// every draw converged.
/// </summary>
public sealed class RunSummary
{
    /// <summary>What was run: world, scenario, draws, seed, version.</summary>
    public required RunFacts Facts { get; init; }

    /// <summary>The answer in one sentence.</summary>
    public required string Headline { get; init; }

    /// <summary>What the reader must know before quoting the headline, one sentence each, numbers included.</summary>
    public required IReadOnlyList<string> Caveats { get; init; }

    /// <summary>What denial would have to be worth to pay, in one sentence; it may be undefined.</summary>
    public string BreakEven { get; init; } = "";

    /// <summary>The layers at the horizon, the scenario's own first.</summary>
    public required IReadOnlyList<LayerResult> Layers { get; init; }

    /// <summary>Every result with its ranges: the content of <c>summary.csv</c>, in its order.</summary>
    public required IReadOnlyList<SummaryRow> Rows { get; init; }

    /// <summary>The scenario by channel, at central parameters.</summary>
    public required ContributionTable Contributions { get; init; }

    /// <summary>How the knowledge result follows the assumed access loss; null where the scenario moves no seat.</summary>
    public AccessResponse? Access { get; init; }

    /// <summary>What the spread of the main results comes from.</summary>
    public required IReadOnlyList<VarianceReport> Variance { get; init; }

    /// <summary>Every parameter of the run.</summary>
    public required IReadOnlyList<ParameterUse> Parameters { get; init; }

    /// <summary>Other worlds on which the scenario was solved at central parameters; empty for none.</summary>
    public IReadOnlyList<OtherWorldResult> Worlds { get; init; } = [];

    /// <summary>Identifier of the forum whose table <see cref="Coverage"/> speaks of; empty for none.</summary>
    public string CoverageForum { get; init; } = "";

    /// <summary>Table coverage before and after, free of assumptions; empty where the scenario moves no seat.</summary>
    public IReadOnlyList<CoverageRow> Coverage { get; init; } = [];

    /// <summary>What the scenario and the decisions beside it take, and what that costs everybody else.</summary>
    public IReadOnlyList<ExclusionRow> Exclusion { get; init; } = [];

    /// <summary>The same with each other player of <see cref="Seats"/> in the role of the absent, at central parameters.</summary>
    public IReadOnlyList<ExclusionRow> Mirror { get; init; } = [];

    /// <summary>Unit of money of <see cref="Exclusion"/> and <see cref="Mirror"/>.</summary>
    public string MoneyUnit { get; init; } = "";

    /// <summary>Who must be at the table; null where the scenario moves no seat or the game was not played.</summary>
    public SeatFinding? Seats { get; init; }

    /// <summary>What would change the main results, from the run's own draws; empty with too few of them.</summary>
    public IReadOnlyList<ResultSensitivity> Sensitivity { get; init; } = [];

    /// <summary>Finds one result.</summary>
    /// <returns>The range, or null where the run has no such row.</returns>
    public OutcomeRange? Find(string variant, int year, string country, string variable, string sector = "") =>
        Index.GetValueOrDefault((variant, year, country, sector, variable));

    private Dictionary<(string, int, string, string, string), OutcomeRange> Index => _index ??= Rows.ToDictionary(
        r => (r.Key.Variant, r.Key.Year, r.Key.Country, r.Key.Sector, r.Key.Variable), r => r.Range);

    private Dictionary<(string, int, string, string, string), OutcomeRange>? _index;
}
