using Plenum.Checks;
using Plenum.Parameters;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Uncertainty;
using Plenum.Worlds;

namespace Plenum.Sweeps;

/// <summary>
/// The draws of a sweep: draw k is the same whatever the case, so that cases are compared at the same parameters. A draw is
/// given as plain settings, such as anybody could give by hand.
/// </summary>
public sealed class SampleDraws
{
    private readonly World world;
    private readonly ulong seed;
    private readonly IReadOnlyList<string> only;

    /// <summary>Sets up the draws.</summary>
    /// <param name="world">The world.</param>
    /// <param name="library">The parameters there are.</param>
    /// <param name="seed">Another seed, other draws.</param>
    /// <param name="only">Groups or names of the parameters to draw; empty for all that are uncertain.</param>
    /// <param name="place">Where <paramref name="only"/> was written.</param>
    /// <exception cref="BadInputException">There is no such group or parameter.</exception>
    public SampleDraws(World world, ParameterLibrary library, ulong seed, IReadOnlyList<string> only, string place)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(only);
        (this.world, this.seed, this.only) = (world, seed, only);
        var groups = library.Definitions.Select(d => d.Group).Append(Elasticities).Append(Policy).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var word in only.Where(w => !groups.Contains(w, StringComparer.Ordinal)))
        {
            if (!word.Contains('.', StringComparison.Ordinal))
                throw new BadInputException($"no group of parameters `{word}` ({Nearest.Phrase(word, groups)})", place, $"Legal: {string.Join(", ", groups)}, or names of parameters");
            library.Find(word, place);
        }
    }

    private static string Elasticities => "elasticities";

    // Uncertain numbers of the measures themselves.
    private static string Policy => "policy";

    /// <summary>The parameters of a draw as settings, in ordinal order of their names.</summary>
    /// <param name="centre">The parameters in force; what was set to a number is not drawn.</param>
    /// <param name="draw">Number of the draw, from 0.</param>
    public IReadOnlyList<ParameterSetting> Settings(ParameterSet centre, int draw)
    {
        ArgumentNullException.ThrowIfNull(centre);
        var draws = new ParameterDraws(centre, world, null);
        var drawn = draws.At(new SobolSource(draws.Dimensions.Count, seed), draw).Parameters;
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in drawn.DrawnNumbers)
        {
            if (Wanted(name, centre.Library.Find(name).Definition.Group))
                values[name] = value;
        }

        for (var j = 0; j < world.SectorCount && drawn.ThetaFactor is not null; j++)
        {
            var name = "elasticity." + world.Sectors[j].Code;
            if (!centre.IsSet(name) && Wanted(name, Elasticities))
                values[name] = Math.Min(world.Elasticities[j].Theta * drawn.ThetaFactor[j], Calibration.LargestTheta);
        }

        return [.. values.Select(v => new ParameterSetting(v.Key, "", Distribution.Fixed(v.Value), $"draw {draw}"))];
    }

    /// <summary>Coordinates that parameters take; those of measures come after.</summary>
    public int Dimensions(ParameterSet centre) => new ParameterDraws(centre, world, null).Dimensions.Count;

    /// <summary>The uncertain numbers of a scenario's measures at a draw, in the order of <see cref="Scenario.Variables"/>.</summary>
    /// <param name="dimensions">What <see cref="Dimensions"/> says of the parameters in force.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="draw">Number of the draw, from 0.</param>
    public double[] Numbers(int dimensions, Scenario scenario, int draw)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var variables = scenario.Variables;
        if (variables.Count == 0 || !Wanted("", Policy))
            return [.. variables.Select(v => v.Number.Belief.Central)];
        var point = new double[dimensions + variables.Count];
        new SobolSource(point.Length, seed).Fill(draw, point);
        return [.. variables.Select((v, k) => v.Number.Belief.Quantile(point[dimensions + k]))];
    }

    private bool Wanted(string name, string group) =>
        only.Count == 0 || only.Contains(group, StringComparer.Ordinal) || only.Contains(name, StringComparer.Ordinal);
}
