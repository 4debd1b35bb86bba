using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Evidence;
using Plenum.Data.Scenarios;
using Plenum.Scenarios;

namespace Plenum.Cli.Commands.Scenarios;

/// <summary><c>plenum scenario show</c>.</summary>
internal static class ScenarioShowCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("SCENARIO") { Description = "Id of the library, or path of a YAML file" };
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var command = new Command(
            "show", "One scenario: its text, its fingerprint, and the forums its seats are in.\nExample: plenum scenario show empty-chair-china")
        {
            name, json,
        };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetRequiredValue(name);
            var scenario = ScenarioLibrary.Open(wanted);
            if (parsed.GetValue(json))
                JsonOut.Write(w => ScenarioJson.Write(w, scenario));
            else
                Text(scenario, ScenarioLibrary.Text(wanted));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Text(Scenario scenario, string text)
    {
        Console.Out.Write(text);
        if (!text.EndsWith('\n'))
            Console.Out.WriteLine();
        foreach (var (country, forums) in EveryForum(scenario))
            Console.Out.WriteLine($"# forums of {country}: {string.Join(", ", forums)}");
        Console.Out.WriteLine($"# sha256 of the content: {ScenarioContent.Sha256(scenario)}");
    }

    // `forums: all` says nothing to a reader until it is spelt out.
    private static IEnumerable<(string Country, List<string> Forums)> EveryForum(Scenario scenario)
    {
        var registry = EvidenceLibrary.Embedded.Forums;
        foreach (var m in scenario.Measures.OfType<ParticipationMeasure>().Where(m => m.Forums.Terms.Any(t => t.Text == "all")))
        {
            foreach (var country in m.Countries.Terms.Select(t => t.Text))
            {
                var forums = registry.Forums.Select(f => f.Id)
                    .Where(id => registry.Participants(id, scenario.Model.Confidence).Contains(country, StringComparer.Ordinal) == (m.Move == ParticipationMove.Leaves))
                    .ToList();
                yield return (country, forums);
            }
        }
    }
}
