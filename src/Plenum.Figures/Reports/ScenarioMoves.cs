using Plenum.Evidence;
using Plenum.Scenarios;

namespace Plenum.Figures.Reports;

/// <summary>Which recorded seats a scenario's participation measures move.</summary>
public static class ScenarioMoves
{
    /// <summary>The moves in the order of the measures; names that are not codes of the evidence are left out.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="forums">The recorded seats.</param>
    public static IReadOnlyList<MovedSeat> Of(Scenario scenario, EvidenceForums forums)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(forums);
        var moves = new List<MovedSeat>();
        foreach (var measure in scenario.Measures.OfType<ParticipationMeasure>().Where(m => m.Move != ParticipationMove.Only))
        {
            var joins = measure.Move == ParticipationMove.Joins;
            var named = measure.Forums.Terms.Any(t => t.Text == "all")
                ? forums.Forums.Select(f => f.Id)
                : measure.Forums.Terms.Select(t => t.Text).Where(id => forums.Find(id) is not null);
            foreach (var forum in named)
            {
                var seated = forums.Participants(forum);
                moves.AddRange(measure.Countries.Terms.Select(t => t.Text)
                    .Where(c => seated.Contains(c, StringComparer.Ordinal) != joins && c.Length == 3 && c.All(char.IsAsciiLetterUpper))
                    .Select(c => new MovedSeat(forum, c, joins)));
            }
        }

        return [.. moves.Distinct()];
    }
}
