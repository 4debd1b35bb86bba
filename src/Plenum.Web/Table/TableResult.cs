using Plenum.Outcomes;

namespace Plenum.Web.Table;

/// <summary>What is known so far about one state of the table: at once first, then the path, then ranges.</summary>
/// <param name="State">The state.</param>
/// <param name="Now">The static equilibrium.</param>
/// <param name="Path">The path, or null while it is being solved.</param>
/// <param name="Ranges">The ranges, or null before the first draws are in.</param>
/// <param name="Problem">Why there will be no ranges, or empty.</param>
public sealed record TableResult(TableState State, NowNumbers Now, PathNumbers? Path = null, RangeNumbers? Ranges = null, string Problem = "")
{
    /// <summary>Whether nothing more will come.</summary>
    public bool IsComplete => Path is not null && (Ranges is { Complete: true } || !State.Moves);

    /// <summary>Whether a view has numbers yet.</summary>
    public bool Has(TableView view) => view == TableView.Now || Path is not null;

    /// <summary>One region in one view: the range if there are draws, else the central value; null while unknown.</summary>
    public OutcomeRange? Of(TableView view, int region) =>
        !Has(view) ? null : Ranges?.Regions[view][region] ?? OutcomeRange.CentralOnly(Central(view, region));

    /// <summary>The world in one view; null while unknown.</summary>
    public OutcomeRange? OfWorld(TableView view) =>
        !Has(view) ? null : Ranges?.World[view] ?? OutcomeRange.CentralOnly(CentralWorld(view));

    /// <summary>The value at central parameters, percent; NaN while unknown.</summary>
    public double Central(TableView view, int region) => view switch
    {
        TableView.Now => Now.RealIncome[region],
        TableView.Income => Path?.RealIncome[^1][region] ?? double.NaN,
        _ => Path?.AiKnowledge[^1][region] ?? double.NaN,
    };

    /// <summary>The world at central parameters, percent; NaN while unknown.</summary>
    public double CentralWorld(TableView view) => view switch
    {
        TableView.Now => Now.World,
        TableView.Income => Path?.WorldRealIncome[^1] ?? double.NaN,
        _ => Path?.WorldAiKnowledge[^1] ?? double.NaN,
    };

    /// <summary>The delay of AI knowledge behind a change in percent, months.</summary>
    public double Delay(double percent) => Path is null ? double.NaN : Outcomes.Delay.Months(1 + (percent / 100), Path.Growth);
}
