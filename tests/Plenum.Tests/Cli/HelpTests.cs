using System.CommandLine;
using Plenum.Cli;

namespace Plenum.Tests.Cli;

/// <summary>Help of every command: the program by its name, names in place of lists, an example to copy.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. Below(CommandTree.Create(), "")];

    [Theory]
    [MemberData(nameof(Commands))]
    public void SaysHowItIsCalled(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var root = CommandTree.Create();
        using var output = new StringWriter();
        var names = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parsed = root.Parse([.. names, "--help"]);
        Assert.Equal(0, parsed.Invoke(new InvocationConfiguration { Output = output }));
        var text = output.ToString();
        // A command that takes words of its own names them before the commands below it.
        Assert.Matches(@"\n  plenum " + string.Concat(names.Select(n => $"(.* )?{n} ")), text);
        Assert.DoesNotContain("chip-controls|", text, StringComparison.Ordinal);
        if (line.Length > 0)
            Assert.Matches(@"Examples?:\s+plenum ", text);
    }

    private static IEnumerable<string> Below(Command command, string line) =>
        [line, .. command.Subcommands.SelectMany(c => Below(c, $"{line} {c.Name}".Trim()))];
}
