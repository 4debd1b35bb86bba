using System.CommandLine;
using Plenum.Data.Worlds;

namespace Plenum.Cli.Commands;

/// <summary>Arguments and options of every command that starts from a <see cref="Case"/>, spoken as <c>Case.WorldOption()</c>.</summary>
internal static class CaseOptions
{
    extension(Case)
    {
        public static Argument<string> ScenarioArgument(string byDefault = Case.DefaultScenario) => new("SCENARIO")
        {
            Description = $"Id of the library or path of a YAML file (default: {byDefault})",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => byDefault,
        };

        public static Option<string?> WorldOption() => new("--world", "-w")
        {
            Description = $"Id of an embedded world or path of a folder or .zip (default: the scenario's own, else {WorldLibrary.DefaultId})",
            HelpName = "W",
        };

        public static Option<string[]> SetOption() => new("--set")
        {
            Description = "Set a parameter, for instance --set diffusion.beta=0.4; repeatable. `plenum params list` shows all",
            HelpName = "NAME=VALUE",
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => [],
        };

        public static Option<string?> HorizonOption() => new("--horizon")
        {
            Description = "How long after the shock: short, medium or long sets trade elasticities, nests and mobility together; --set wins over it",
            HelpName = "H",
        };

        public static Option<int?> ToOption() => new("--to")
        {
            Description = "Last year of the path",
            HelpName = "YEAR",
        };
    }
}
