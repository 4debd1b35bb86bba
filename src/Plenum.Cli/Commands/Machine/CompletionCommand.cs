using System.CommandLine;
using Plenum.Checks;
using Plenum.Cli.Output;

namespace Plenum.Cli.Commands.Machine;

/// <summary><c>plenum completion</c>: the few lines a shell needs to complete commands, options and ids.</summary>
internal static class CompletionCommand
{
    // Each asks the program itself, through its [suggest] directive: what the shell offers is what this version knows.
    private const string Bash = """
        _plenum() {
            local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}"
            COMPREPLY=($(compgen -W "$(plenum "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
        }
        complete -o default -F _plenum plenum
        """;

    private const string Zsh = """
        #compdef plenum
        _plenum() {
            local line="${words[1,CURRENT]}"
            local -a found
            found=("${(@f)$(plenum "[suggest:${#line}]" "$line" 2>/dev/null)}")
            compadd -a found
            _files
        }
        compdef _plenum plenum
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName plenum -ScriptBlock {
            param($word, $line, $cursor)
            $text = "$line".PadRight($cursor)
            plenum "[suggest:$cursor]" $text 2>$null | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    private static readonly string[] Shells = ["bash", "zsh", "pwsh"];

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = string.Join(", ", Shells) };
        shell.CompletionSources.Add(Shells);
        var command = new Command(
            "completion",
            "Prints what a shell has to read at its start to complete commands, options, scenarios and worlds.\n\n" +
            "Example: plenum completion bash >> ~/.bashrc")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(shell);
            Console.Out.Write(name switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "pwsh" => PowerShell,
                _ => throw new BadInputException($"no completion for shell \"{name}\"; legal are {string.Join(", ", Shells)}", "SHELL"),
            } + "\n");
            return ExitCode.Done;
        });
        return command;
    }
}
