using MathNet.Numerics.Distributions;
using Plenum.Scenarios;
using Plenum.Uncertainty;
using Plenum.Worlds;

namespace Plenum.Parameters;

/// <summary>
/// Turns points of the unit cube into parameters and scenario numbers. The coordinates depend on the library, the world, the
/// forums and the scenario only, never on what is set: setting one parameter does not reshuffle the others.
/// </summary>
/// <remarks>
/// Elasticities share a common factor, ln f_j = s(√ρ z₀ + √(1−ρ) z_j) with s² = ln(1 + cv²), or their variance would average
/// out. Channel weights are −ln u, so that any subset of channels, once normalised, is Dirichlet(1, …, 1). What is believed
/// about forums of one kind is one belief and has one coordinate.
/// </remarks>
public sealed class ParameterDraws
{
    private readonly ParameterSet centre;
    private readonly World world;
    private readonly IReadOnlyList<(string Name, ScenarioNumber Number)> variables;
    private readonly List<DrawDimension> dimensions = [];
    private readonly List<Action<double, Sample>> uses = [];
    private readonly HashSet<string> laid = new(StringComparer.Ordinal);

    /// <summary>Lays out the coordinates.</summary>
    /// <param name="centre">The parameters in force, settings included; what was set to a number is not drawn.</param>
    /// <param name="world">The world.</param>
    /// <param name="scenario">The scenario whose uncertain numbers are drawn too, or null.</param>
    public ParameterDraws(ParameterSet centre, World world, Scenario? scenario)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(world);
        (this.centre, this.world) = (centre.ForSeatsOf(scenario), world);
        variables = scenario?.Variables ?? [];
        LayParameters();
        LayElasticities();
        foreach (var set in this.centre.Settings.Where(s => s.Belief is { IsFixed: false } && !laid.Contains(s.Name)))
            LayOne(set.Name, this.centre.Library.Find(set.Name).Definition);
        for (var v = 0; v < variables.Count; v++)
        {
            var index = v;
            Lay(variables[v].Name, "policy", "D", (u, sample) => sample.Numbers[index] = variables[index].Number.Belief.Quantile(u));
        }
    }

    /// <summary>The coordinates, in order.</summary>
    public IReadOnlyList<DrawDimension> Dimensions => dimensions;

    /// <summary>The parameters and numbers at a point.</summary>
    /// <param name="point">One coordinate in (0, 1) for each of <see cref="Dimensions"/>.</param>
    /// <param name="draw">The draw's number, for the record.</param>
    public DrawnInputs At(ReadOnlySpan<double> point, int draw = -1)
    {
        if (point.Length != dimensions.Count)
            throw new ArgumentException($"a point has {dimensions.Count} coordinates, got {point.Length}", nameof(point));
        var sample = new Sample(world.SectorCount, variables.Count);
        for (var d = 0; d < point.Length; d++)
            uses[d](point[d], sample);
        var cv = centre.Number("elasticity.cv");
        var rho = centre.Number("elasticity.correlation");
        var s = LognormalDistribution.DeviationOf(cv);
        var factor = new double[world.SectorCount];
        for (var j = 0; j < factor.Length; j++)
            factor[j] = Math.Exp(s * ((Math.Sqrt(rho) * sample.Common) + (Math.Sqrt(1 - rho) * sample.Own[j])));
        return new DrawnInputs(draw, centre.Drawn(sample.Values, factor), sample.Numbers);
    }

    /// <summary>Draw number <paramref name="draw"/> of a source with as many dimensions as this.</summary>
    public DrawnInputs At(IUniformSource source, int draw)
    {
        ArgumentNullException.ThrowIfNull(source);
        var point = new double[source.Dimensions];
        source.Fill(draw, point);
        return At(point, draw);
    }

    private void Lay(string name, string group, string grade, Action<double, Sample> use)
    {
        dimensions.Add(new DrawDimension(name, group, grade));
        uses.Add(use);
    }

    private void LayParameters()
    {
        foreach (var definition in centre.Library.Definitions)
        {
            if (definition.Subject == "SECTOR" || (definition.Belief is null && definition.Variants.Count == 0))
                continue;
            switch (definition.Subject)
            {
                case "CHANNEL":
                    foreach (var channel in centre.ChannelSubjects().Where(c => definition.Prefix != "forum.access." || c != Knowledge.Channels.Trade))
                        LayOne(definition.Prefix + channel, definition);
                    break;
                case "FORUM":
                    foreach (var kind in Participation.ForumKinds.Words)
                    {
                        var names = centre.Forums.Forums.Where(f => Participation.ForumKinds.ToWord(f.Kind) == kind)
                            .Select(f => definition.Prefix + f.Id).ToArray();
                        laid.UnionWith(names);
                        Lay(definition.Prefix + kind, definition.Group, definition.Grade, (u, sample) =>
                        {
                            foreach (var name in names)
                                Take(name, definition, u, sample);
                        });
                    }

                    break;
                default:
                    LayOne(definition.Name, definition);
                    break;
            }
        }
    }

    private void LayOne(string name, ParameterDefinition definition)
    {
        laid.Add(name);
        Lay(name, definition.Group, definition.Grade, (u, sample) => Take(name, definition, u, sample));
    }

    // A belief without bounds is cut at the legal range, so that no draw is lost to a tail.
    private void Take(string name, ParameterDefinition definition, double u, Sample sample)
    {
        if (definition.Prefix == "diffusion.weight." && !centre.IsSet(name))
            sample.Values[name] = -Math.Log(u);
        else if (centre.Belief(name) is { } belief)
            sample.Values[name] = Math.Clamp(belief.Quantile(u), definition.Low, definition.High);
    }

    private void LayElasticities()
    {
        Lay("elasticity.common", "elasticities", "B", (u, sample) => sample.Common = Normal.InvCDF(0, 1, u));
        for (var j = 0; j < world.SectorCount; j++)
        {
            var sector = j;
            var name = "elasticity." + world.Sectors[j].Code;
            laid.Add(name);
            Lay(name, "elasticities", "B", (u, sample) =>
            {
                sample.Own[sector] = Normal.InvCDF(0, 1, u);
                if (centre.IsSet(name) && centre.Belief(name) is { } belief)
                    sample.Values[name] = belief.Quantile(u);
            });
        }
    }

    private sealed class Sample(int sectors, int numbers)
    {
        public Dictionary<string, double> Values { get; } = new(StringComparer.Ordinal);

        public double[] Own { get; } = new double[sectors];

        public double[] Numbers { get; } = new double[numbers];

        public double Common { get; set; }
    }
}
