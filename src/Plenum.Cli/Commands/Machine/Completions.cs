using System.CommandLine;
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Validation;
using Plenum.Data.Worlds;

namespace Plenum.Cli.Commands.Machine;

/// <summary>Tells every argument and option that takes an id which ids there are, by its name: a shell offers them, and help leaves them to the lists.</summary>
internal static class Completions
{
    private static readonly Dictionary<string, Func<IEnumerable<string>>> Legal = new(StringComparer.Ordinal)
    {
        ["SCENARIO"] = () => ScenarioLibrary.Ids,
        ["--like"] = () => ScenarioLibrary.Ids,
        ["W"] = () => WorldLibrary.Ids,
        ["--world"] = () => WorldLibrary.Ids,
        ["TABLE"] = () => Validations.Names,
        ["--horizon"] = () => HorizonFile.All.Select(h => h.Name),
        ["--forum"] = Forums,
        ["--over"] = Forums,
    };

    /// <summary>Adds the ids below a command; nothing is looked up before a shell asks.</summary>
    public static void AddTo(Command command)
    {
        foreach (var argument in command.Arguments)
        {
            // Help would else list every id in the place of the name.
            argument.HelpName = argument.Name;
            if (Legal.TryGetValue(argument.Name, out var ids))
                argument.CompletionSources.Add(_ => ids().Select(id => new System.CommandLine.Completions.CompletionItem(id)));
        }

        foreach (var option in command.Options)
        {
            if (Legal.TryGetValue(option.Name, out var ids))
                option.CompletionSources.Add(_ => ids().Select(id => new System.CommandLine.Completions.CompletionItem(id)));
        }

        foreach (var below in command.Subcommands)
            AddTo(below);
    }

    private static IEnumerable<string> Forums() => EvidenceLibrary.Embedded.Forums.Forums.Select(f => f.Id);
}
