namespace Plenum.Figures.Reports;

/// <summary>The table itself: measures in time, seats before and after, participation.</summary>
internal static class TableSection
{
    public static void Write(Html html, ReportInput input)
    {
        Prose.Write(html, input.Run.Facts.Notes, SourceSection.Listed(input).Select(s => s.Id).ToHashSet(StringComparer.Ordinal));
        html.Figure(ScenarioFigures.Measures(input));
        html.Figure(ScenarioFigures.Seats(input));
        html.Figure(ScenarioFigures.Participation(input));
        html.Figure(TieFigure.Of(input, "co-authorship"));
        if (input.Scenario is null && input.Moves.Count == 0)
            html.Paragraph("This report was made without the text of the scenario.");
        else if (input.Moves.Count == 0)
            html.Paragraph("The scenario moves no seat.");
    }
}
