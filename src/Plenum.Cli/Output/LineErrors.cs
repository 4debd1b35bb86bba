using System.CommandLine;
using System.CommandLine.Parsing;
using Plenum.Checks;

namespace Plenum.Cli.Output;

/// <summary>What is wrong with a command line, in one sentence of the house: what, where, the nearest legal words, the way out.</summary>
internal static class LineErrors
{
    private static readonly (string Type, string Words)[] Types =
    [
        ("System.Int32", "a whole number"), ("System.Int64", "a whole number"), ("System.UInt64", "a whole number, 0 or more"), ("System.Double", "a number"), ("System.Boolean", "true or false"),
    ];

    /// <summary>The sentence, or null where the line can be run.</summary>
    public static string? Of(ParseResult parsed)
    {
        var at = parsed.CommandResult;
        var way = $". Help: {Spoken(at)} --help";
        // An unknown option would else be taken for a scenario or a world.
        var taken = at.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).FirstOrDefault(IsOption);
        if (taken is not null)
            return Unknown("option", taken, Options(at)) + way;
        if (parsed.Errors.Count == 0)
            return null;
        if (parsed.UnmatchedTokens.Count > 0)
        {
            var word = parsed.UnmatchedTokens[0];
            if (word.StartsWith('-'))
                return Unknown("option", word, Options(at)) + way;
            return (at.Command.Subcommands.Count > 0 ? Unknown("command", word, at.Command.Subcommands.Select(c => c.Name)) : $"\"{word}\" is one argument too many") + way;
        }

        if (at.Command.Subcommands.Count > 0 && at.Command.Action is null)
            return $"{Spoken(at)} needs a command: {string.Join(", ", at.Command.Subcommands.Select(c => c.Name))}" + way;
        var message = parsed.Errors[0].Message.ReplaceLineEndings(" ").TrimEnd('.');
        foreach (var (type, words) in Types)
        {
            message = message.Replace($"as expected type '{type}'", $"as {words}", StringComparison.Ordinal)
                .Replace($"as expected type 'System.Nullable`1[{type}]'", $"as {words}", StringComparison.Ordinal);
        }

        return (message.Length == 0 ? "the line cannot be read" : char.ToLowerInvariant(message[0]) + message[1..]) + way;
    }

    private static bool IsOption(string text) => text.Length > 2 && text.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetter(text[2]) && !text.Contains(' ', StringComparison.Ordinal);

    private static string Unknown(string what, string word, IEnumerable<string> legal) => $"no {what} \"{word}\" ({Nearest.Phrase(word, legal)})";

    private static IEnumerable<string> Options(CommandResult at) => at.Command.Options.Select(o => o.Name);

    private static string Spoken(SymbolResult at)
    {
        var names = new Stack<string>();
        for (SymbolResult? step = at; step is not null; step = step.Parent)
        {
            if (step is CommandResult command)
                names.Push(command.Command is RootCommand ? "plenum" : command.Command.Name);
        }

        return string.Join(' ', names);
    }
}
