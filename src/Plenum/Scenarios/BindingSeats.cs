using Plenum.Participation;

namespace Plenum.Scenarios;

/// <summary>Tells whether a scenario moves a seat in an instrument that binds: what such a seat opens is believed to be more.</summary>
internal static class BindingSeats
{
    public static bool Move(Scenario scenario, IForumRegistry forums) =>
        scenario.Baseline.Concat(scenario.Measures).OfType<ParticipationMeasure>().Any(m => Moves(m, scenario, forums));

    private static bool Moves(ParticipationMeasure m, Scenario scenario, IForumRegistry forums)
    {
        var binding = forums.Forums.Where(f => f.Kind == ForumKind.Binding).ToList();
        if (!m.Forums.Terms.Any(t => t.Text == "all"))
            return m.Forums.Terms.Any(t => binding.Exists(f => f.Id == t.Text));
        return binding.Exists(f =>
        {
            var seated = forums.Participants(f.Id, scenario.Model.Confidence);
            return m.Countries.Terms.Any(t => seated.Contains(t.Text, StringComparer.Ordinal) == (m.Move == ParticipationMove.Leaves));
        });
    }
}
