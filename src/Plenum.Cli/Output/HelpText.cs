using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Plenum.Cli.Output;

/// <summary>Help that calls the program by its name, <c>plenum</c>, whatever file it was started from.</summary>
/// <param name="inner">Writes the help.</param>
internal sealed class HelpText(HelpAction inner) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => inner.ClearsParseErrors;

    /// <summary>Puts it in the place of the usual help.</summary>
    public static void Of(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpText((HelpAction)help.Action!);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var setting = parseResult.InvocationConfiguration;
        var output = setting.Output;
        using var text = new StringWriter();
        setting.Output = text;
        try
        {
            inner.Invoke(parseResult);
        }
        finally
        {
            setting.Output = output;
        }

        output.Write(text.ToString().Replace($"\n  {RootCommand.ExecutableName} ", "\n  plenum ", StringComparison.Ordinal));
        return ExitCode.Done;
    }
}
