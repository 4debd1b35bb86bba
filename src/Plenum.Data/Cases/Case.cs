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

namespace Plenum.Data.Cases;

/// <summary>One scenario on one world with the parameters in force: what every solve of the command line and of the web starts from.</summary>
public sealed class Case
{
    /// <summary>The scenario when none is named.</summary>
    public const string DefaultScenario = "empty-chair-china";

    /// <summary>Years of a path when neither the scenario nor the command line says where it ends.</summary>
    public const int DefaultYears = 10;

    /// <summary>The world.</summary>
    public required World World { get; init; }

    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The parameters in force: defaults, then the scenario's, then what was set by hand.</summary>
    public required ParameterSet Parameters { get; init; }

    /// <summary>Who sits where.</summary>
    public required IForumRegistry Forums { get; init; }

    /// <summary>The scenario bound to the world at central parameters.</summary>
    public required BoundScenario Bound { get; init; }

    /// <summary>The horizon whose bundle is in force, or null where none was given.</summary>
    public Horizon? Horizon { get; init; }

    /// <summary>The world compared against year by year, or null where it is the baseline itself.</summary>
    public IShockPath? Reference => Bound.HasBaselineMeasures ? Bound.Reference : null;

    /// <summary>Reads everything and binds it.</summary>
    /// <param name="scenario">Id of the library or path of a file.</param>
    /// <param name="world">Id or path of a world; null for the scenario's own, else the default.</param>
    /// <param name="settings">Parameters set by hand, each <c>NAME=VALUE</c>.</param>
    /// <param name="horizon">Name of a horizon whose bundle is set before <paramref name="settings"/>, or null.</param>
    /// <exception cref="BadInputException">Something named does not exist or cannot be used.</exception>
    public static Case Open(string scenario, string? world, IReadOnlyList<string> settings, string? horizon = null)
    {
        var bundle = HorizonFile.Find(horizon);
        var read = ScenarioLibrary.Open(scenario);
        return Of(read, WorldLibrary.Open(world ?? read.World ?? WorldLibrary.DefaultId), settings, bundle);
    }

    /// <summary>Binds a scenario to a world that is already read.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="world">The world.</param>
    /// <param name="settings">Parameters set by hand, each <c>NAME=VALUE</c>.</param>
    /// <param name="horizon">A horizon whose bundle is set before <paramref name="settings"/>, or null.</param>
    /// <exception cref="BadInputException">The scenario does not fit the world, or a setting is not legal.</exception>
    public static Case Of(Scenario scenario, World world, IReadOnlyList<string> settings, Horizon? horizon = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(settings);
        var forums = EvidenceLibrary.Embedded.Forums;
        var parameters = ParametersOf(scenario.Parameters, world, settings, horizon);
        return new Case
        {
            World = world,
            Scenario = scenario,
            Parameters = parameters,
            Forums = forums,
            Horizon = horizon,
            Bound = ScenarioBinder.Bind(scenario, world, parameters, forums),
        };
    }

    /// <summary>The parameters in force: defaults of the world, a scenario's, a horizon's bundle, and what is set by hand; the later wins.</summary>
    /// <param name="scenario">What the scenario sets.</param>
    /// <param name="world">The world.</param>
    /// <param name="settings">Parameters set by hand, each <c>NAME=VALUE</c>.</param>
    /// <param name="horizon">A horizon, or null.</param>
    /// <exception cref="BadInputException">A setting is not legal.</exception>
    public static ParameterSet ParametersOf(
        IReadOnlyList<ParameterSetting> scenario, World world, IReadOnlyList<string> settings, Horizon? horizon = null) =>
        ParameterSet.Defaults(ParameterFiles.Library, world, EvidenceLibrary.Embedded.Forums)
            .With(scenario).With(horizon?.Settings ?? []).With(settings.Select(ParameterFiles.Setting));

    /// <summary>The baseline under the scenario's deficit rule and elasticities.</summary>
    /// <param name="termination">When to stop; null for the default.</param>
    public Baseline SolveBaseline(Termination? termination = null) => Bound.SolveBaseline(termination);

    /// <summary>T from <c>--years</c>, <c>--to</c>, the scenario, or <see cref="DefaultYears"/>, in this order.</summary>
    /// <param name="to">Last calendar year, or null.</param>
    /// <param name="years">Number of years after t = 0, or null.</param>
    /// <exception cref="BadInputException">Both are given, or the path would end before it starts or run too long.</exception>
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
