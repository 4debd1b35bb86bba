using System.CommandLine;
using Plenum.Checks;
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Knowledge;
using Plenum.Parameters;
using Plenum.Participation;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Cli.Commands;

/// <summary>One scenario on one world with the parameters in force: what <c>path</c>, <c>run</c> and <c>compare</c> start from.</summary>
internal sealed class Case
{
    /// <summary>The scenario when none is named.</summary>
    public const string DefaultScenario = "empty-chair-china";

    /// <summary>Years of a path when neither the scenario nor the command line says where it ends.</summary>
    public const int DefaultYears = 10;

    public required World World { get; init; }

    public required Scenario Scenario { get; init; }

    public required ParameterSet Parameters { get; init; }

    public required IForumRegistry Forums { get; init; }

    public required BoundScenario Bound { get; init; }

    /// <summary>The world compared against year by year, or null where it is the baseline itself.</summary>
    public IShockPath? Reference => Bound.HasBaselineMeasures ? Bound.Reference : null;

    public static Argument<string> ScenarioArgument(string byDefault = DefaultScenario) => new("scenario")
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

    public static Option<int?> ToOption() => new("--to")
    {
        Description = "Last year of the path",
        HelpName = "YEAR",
    };

    /// <summary>Reads everything and binds it.</summary>
    /// <exception cref="BadInputException">Something named does not exist or cannot be used.</exception>
    public static Case Open(string scenario, string? world, IReadOnlyList<string> settings)
    {
        var read = ScenarioLibrary.Open(scenario);
        return Of(read, WorldLibrary.Open(world ?? read.World ?? WorldLibrary.DefaultId), settings);
    }

    /// <summary>Binds a scenario to a world that is already read.</summary>
    public static Case Of(Scenario scenario, World world, IReadOnlyList<string> settings)
    {
        var forums = EvidenceLibrary.Embedded.Forums;
        var parameters = ParameterSet.Defaults(ParameterFiles.Library, world, forums)
            .With(scenario.Parameters).With(settings.Select(ParameterFiles.Setting));
        return new Case
        {
            World = world,
            Scenario = scenario,
            Parameters = parameters,
            Forums = forums,
            Bound = ScenarioBinder.Bind(scenario, world, parameters, forums),
        };
    }

    /// <summary>The baseline under the scenario's deficit rule and elasticities.</summary>
    public Baseline SolveBaseline(Termination? termination = null) => Bound.SolveBaseline(termination);

    /// <summary>T from <c>--years</c>, <c>--to</c>, the scenario, or <see cref="DefaultYears"/>, in this order.</summary>
    public int Years(int? to, int? years)
    {
        if (to is not null && years is not null)
            throw new BadInputException("--to and --years both say where the path ends", "", "Give one of them");
        if (years is < 0 or > PathSolver.MostYears)
            throw new BadInputException($"--years must be 0 to {PathSolver.MostYears}, got {years}");
        var last = to ?? Scenario.Model.To;
        if (years is null && last < Bound.FirstYear)
        {
            throw new BadInputException(
                $"the path starts in {Bound.FirstYear}, when the first measure of {Scenario.Id} comes into force, and cannot end in {last}",
                to is null ? Scenario.Place : "--to", $"Set --to {Bound.FirstYear} or later");
        }

        return years ?? (last is null ? DefaultYears : last.Value - Bound.FirstYear);
    }
}
