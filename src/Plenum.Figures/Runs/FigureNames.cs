using Plenum.Checks;
using Plenum.Outcomes;

namespace Plenum.Figures.Runs;

/// <summary>The figures of a run by name, in the order the report shows them.</summary>
public static class FigureNames
{
    private static readonly (string Name, string Shows, Func<RunSummary, IFigure?> Make)[] Known =
    [
        ("map-income", "real income on a world map", r => RunFigures.Map(r, Variables.RealIncome)),
        ("map-ai", "AI knowledge on a world map", r => RunFigures.Map(r, Variables.AiKnowledge)),
        ("ranked-income", "real income by country with ranges", r => RunFigures.Ranked(r, Variables.RealIncome)),
        ("ranked-ai", "AI knowledge by country with ranges", r => RunFigures.Ranked(r, Variables.AiKnowledge)),
        ("path-ai", "AI knowledge over the years", r => RunFigures.Path(r, Variables.AiKnowledge)),
        ("path-income", "real income over the years", r => RunFigures.Path(r, Variables.RealIncome)),
        ("channels-ai", "contributions of the channels to AI knowledge", r => RunFigures.Channels(r, r.Facts.Focus, Variables.AiKnowledge)),
        ("channels-income", "contributions of the channels to real income", r => RunFigures.Channels(r, r.Facts.Focus, Variables.RealIncome)),
        ("groups", "real income by group of countries", r => RunFigures.Groups(r, Variables.RealIncome)),
        ("sectors", "output by sector and country", r => RunFigures.Sectors(r)),
        ("exports", "exports of the country in focus by partner", r => RunFigures.Partners(r, exports: true)),
        ("imports", "imports of the country in focus by partner", r => RunFigures.Partners(r, exports: false)),
        ("laws", "AI knowledge under each law of learning", r => RunFigures.Laws(r, Variables.AiKnowledge)),
        ("seat-value", "what the seat in focus gives each player", DecisionFigures.SeatValue),
        ("seat-attribution", "who gives what to whom at the table", DecisionFigures.Attribution),
        ("break-even", "what a percent denied costs everyone else", DecisionFigures.Prices),
        ("tornado", "which assumptions move the delay in the country in focus", r => r.Sensitivity.Count == 0 ? null : DecisionFigures.Tornado(r, r.Sensitivity[0])),
        ("coverage", "who sits at the table, in shares of the world", RunFigures.Coverage),
    ];

    /// <summary>Names and what each shows.</summary>
    public static IReadOnlyList<(string Name, string Shows)> All { get; } = [.. Known.Select(k => (k.Name, k.Shows))];

    /// <summary>Makes a figure by name.</summary>
    /// <exception cref="BadInputException">No figure has that name, or the run has nothing to show in it.</exception>
    public static IFigure Make(string name, RunSummary run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var found = Array.FindIndex(Known, k => k.Name == name);
        if (found < 0)
            throw new BadInputException($"no figure '{name}'", "figure", $"Legal names: {string.Join(", ", Known.Select(k => k.Name))}");
        return Known[found].Make(run)
            ?? throw new BadInputException($"the run has nothing to show in the figure '{name}'", "figure", "The scenario moves no seat, the run has too few draws (--draws 40), or nothing is denied");
    }
}
