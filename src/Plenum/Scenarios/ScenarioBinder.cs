using Plenum.Checks;
using Plenum.Parameters;
using Plenum.Participation;
using Plenum.Worlds;

namespace Plenum.Scenarios;

/// <summary>Turns what people decided into what the model sees: words become indices of a world, beliefs become numbers.</summary>
public static class ScenarioBinder
{
    /// <summary>Binds a scenario to a world.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="world">The world.</param>
    /// <param name="parameters">The parameters in force: elasticities, costs and weights of forums.</param>
    /// <param name="forums">The evidence on participation.</param>
    /// <param name="externalGroups">
    /// Groups filled from outside, for instance <see cref="CoalitionGroups.Of"/>; they hide groups of the same name.
    /// </param>
    /// <param name="numbers">
    /// One value for each of <see cref="Scenario.Variables"/>, in that order; null takes the central values.
    /// </param>
    /// <exception cref="BadInputException">
    /// A name is unknown (with the nearest), a value is outside its range, a country leaves what it is not in or joins what it is in.
    /// </exception>
    public static BoundScenario Bind(
        Scenario scenario,
        World world,
        ParameterSet parameters,
        IForumRegistry forums,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? externalGroups = null,
        IReadOnlyList<double>? numbers = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(forums);
        var measures = scenario.Baseline.Concat(scenario.Measures).ToList();
        var euBinds = scenario.Model.EuBinds || measures.OfType<ParticipationMeasure>().Any(m => m.EuBinds);
        var resolver = new SelectorResolver(world, forums, scenario, euBinds, externalGroups);
        var seating = measures.Exists(m => m is ParticipationMeasure) ? Seating.Of(world, parameters.ForSeatsOf(scenario), forums, resolver) : null;
        var theta = parameters.Theta(world);
        var compiler = new MeasureCompiler(world, theta, resolver, seating, Values(scenario, numbers));
        var baseline = scenario.Baseline.SelectMany(compiler.Compile).ToArray();
        var added = scenario.Measures.SelectMany(compiler.Compile).ToArray();
        var firstYear = scenario.Measures.Min(m => m.From) ?? scenario.Baseline.Min(m => m.From) ?? world.Year;
        return new BoundScenario(scenario, world, seating, baseline, added, firstYear, theta, parameters.Substitution(), compiler.Remarks);
    }

    private static Dictionary<ScenarioNumber, double> Values(Scenario scenario, IReadOnlyList<double>? numbers)
    {
        var values = new Dictionary<ScenarioNumber, double>(ReferenceEqualityComparer.Instance);
        var variables = scenario.Variables;
        if (numbers is not null && numbers.Count != variables.Count)
        {
            throw new ArgumentException(
                $"{scenario.Id} has {variables.Count} uncertain numbers, got {numbers.Count} values", nameof(numbers));
        }

        for (var k = 0; k < variables.Count; k++)
            values[variables[k].Number] = numbers is null ? variables[k].Number.Belief.Central : numbers[k];
        return values;
    }
}
