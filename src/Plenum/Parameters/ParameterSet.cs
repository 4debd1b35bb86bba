using Plenum.Axes;
using Plenum.Checks;
using Plenum.Knowledge;
using Plenum.Participation;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Uncertainty;
using Plenum.Worlds;

namespace Plenum.Parameters;

/// <summary>
/// The parameters in force for one world: the defaults, what a scenario or the command line sets, and what a draw gives.
/// Immutable; a value asked for by a name that does not exist is refused with the nearest.
/// </summary>
public sealed class ParameterSet
{
    private const string Compute = "ces.compute";
    private const string OwnInputs = "ces.inputs.";
    private const int MostInputElasticities = 4;
    private readonly Dictionary<string, ParameterSetting> settings;
    private readonly IReadOnlyDictionary<string, double> drawn;
    private readonly double[]? thetaFactor;
    private readonly bool bindingSeatsMove;
    private readonly IReadOnlyList<string> channels;

    private ParameterSet(
        ParameterLibrary library, World? world, IForumRegistry forums, Dictionary<string, ParameterSetting> settings,
        IReadOnlyDictionary<string, double> drawn, double[]? thetaFactor, bool bindingSeatsMove)
    {
        (Library, World, Forums, this.settings, this.drawn, this.thetaFactor) = (library, world, forums, settings, drawn, thetaFactor);
        this.bindingSeatsMove = bindingSeatsMove;
        channels = [Channels.Trade, .. world is null ? Channels.Named : ChannelNames.WithAccess(world)];
    }

    /// <summary>The definitions.</summary>
    public ParameterLibrary Library { get; }

    /// <summary>The world whose sectors and channels the names may use; null accepts any.</summary>
    public World? World { get; }

    /// <summary>The forums the names may use.</summary>
    public IForumRegistry Forums { get; }

    /// <summary>What was set, in ordinal order of the names.</summary>
    public IReadOnlyList<ParameterSetting> Settings => [.. settings.Values.OrderBy(s => s.Name, StringComparer.Ordinal)];

    /// <summary>The defaults for a world.</summary>
    public static ParameterSet Defaults(ParameterLibrary library, World? world, IForumRegistry forums) =>
        new(library, world, forums, new(StringComparer.Ordinal), new Dictionary<string, double>(StringComparer.Ordinal), null, bindingSeatsMove: false);

    /// <summary>The parameters of a scenario: the defaults, then what the scenario sets, then what the command line sets.</summary>
    /// <exception cref="BadInputException">A name is unknown or a value outside its legal range.</exception>
    public static ParameterSet For(
        Scenario scenario, ParameterLibrary library, World world, IForumRegistry forums, IEnumerable<ParameterSetting>? settings = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Defaults(library, world, forums).ForSeatsOf(scenario).With(scenario.Parameters).With(settings ?? []);
    }

    /// <summary>A copy with further settings; a later setting of a name replaces an earlier one.</summary>
    /// <exception cref="BadInputException">A name is unknown or a value outside its legal range.</exception>
    public ParameterSet With(IEnumerable<ParameterSetting> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var next = new Dictionary<string, ParameterSetting>(settings, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            Check(change);
            next[change.Name] = change;
        }

        return new ParameterSet(Library, World, Forums, next, drawn, thetaFactor, bindingSeatsMove);
    }

    /// <summary>A copy with one number set.</summary>
    /// <exception cref="BadInputException">The name is unknown or the value outside its legal range.</exception>
    public ParameterSet With(string name, double value) => With([new ParameterSetting(name, "", Distribution.Fixed(value))]);

    /// <summary>The value of a parameter.</summary>
    /// <exception cref="BadInputException">No such parameter.</exception>
    public ParameterValue Value(string name)
    {
        if (drawn.TryGetValue(name, out var number))
            return ParameterValue.Of(number);
        if (settings.TryGetValue(name, out var set))
            return set.Belief is { } belief ? ParameterValue.Of(belief.Central) : set.Word.Length == 0 ? ParameterValue.Empty : ParameterValue.Of(set.Word);
        var (definition, subject) = Named(name, "");
        return Default(definition, subject).Value;
    }

    /// <summary>The value of a parameter that is a number.</summary>
    /// <exception cref="BadInputException">No such parameter, or it is empty or a word.</exception>
    public double Number(string name) =>
        Value(name).Number ?? throw new BadInputException($"{name} has no number, it is `{Value(name)}`");

    /// <summary>The value of a parameter that may be empty; null when it is.</summary>
    public double? NumberOrNull(string name) => Value(name).Number;

    /// <summary>The value of a parameter that is a word; empty when it has none.</summary>
    public string Word(string name) => Value(name).ToString();

    /// <summary>
    /// θ by sector: <c>elasticity.SECTOR</c> where set, otherwise the world's (times the draw's factor), all times
    /// <c>elasticity.scale</c> and the share of the long run reached at <c>elasticity.horizon</c>.
    /// </summary>
    public double[] Theta(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var scale = Number("elasticity.scale") * HorizonShare();
        var theta = new double[world.SectorCount];
        for (var j = 0; j < theta.Length; j++)
        {
            var name = "elasticity." + world.Sectors[j].Code;
            theta[j] = scale * (settings.ContainsKey(name)
                ? Number(name)
                : world.Elasticities[j].Theta * (thetaFactor is null ? 1 : thetaFactor[j]));
            // The tail of a draw is cut at the legal range, as for every parameter; what a person sets is refused instead.
            if (thetaFactor is not null)
                theta[j] = Math.Min(theta[j], Calibration.LargestTheta);
        }

        return theta;
    }

    /// <summary>ξ, ζ, σ, μ, the compute nest and labour supply: how easily costs and spending are rearranged and workers move.</summary>
    public Substitution Substitution() => new(
        Number("ces.value_added"), InputElasticities(), Number("ces.final"), Number("labour.mobility"))
    {
        CriticalInputs = NumberOrNull(Compute),
        CriticalSectors = NumberOrNull(Compute) is null || World is null
            ? []
            : [.. Enumerable.Range(0, World.SectorCount).Where(j => World.Sectors[j].AiRole is AiRole.Compute or AiRole.SoftwareAndServices)],
        LabourSupply = Number("labour.supply"),
    };

    /// <summary>m_c: relative weights of the channels, by name, for every channel with a name here or in the world.</summary>
    public IReadOnlyDictionary<string, double> ChannelWeights() =>
        ChannelSubjects().ToDictionary(c => c, c => Number("diffusion.weight." + c), StringComparer.Ordinal);

    /// <summary>A copy whose defaults for the access behind a seat are those of the strongest instrument the scenario moves a seat in.</summary>
    internal ParameterSet ForSeatsOf(Scenario? scenario) =>
        new(Library, World, Forums, settings, drawn, thetaFactor, bindingSeatsMove || (scenario is not null && BindingSeats.Move(scenario, Forums)));

    /// <summary>What is believed about a parameter now: what was set, or the default; null when nothing is to be drawn.</summary>
    internal Distribution? Belief(string name)
    {
        if (settings.TryGetValue(name, out var set))
            return set.Belief is { IsFixed: false } belief ? belief : null;
        var (definition, subject) = Named(name, "");
        return Default(definition, subject).Belief;
    }

    /// <summary>A copy with drawn values; a drawn value must be legal.</summary>
    internal ParameterSet Drawn(IReadOnlyDictionary<string, double> values, double[]? factor) =>
        new(Library, World, Forums, settings, values, factor, bindingSeatsMove);

    /// <summary>The numbers of a draw by name; empty where nothing was drawn.</summary>
    internal IReadOnlyDictionary<string, double> DrawnNumbers => drawn;

    /// <summary>What a draw multiplies the world's θ by, one number a sector, or null.</summary>
    internal IReadOnlyList<double>? ThetaFactor => thetaFactor;

    /// <summary>True when the name was set.</summary>
    internal bool IsSet(string name) => settings.ContainsKey(name);

    /// <summary>The channels a name may end with.</summary>
    internal IReadOnlyList<string> ChannelSubjects() => channels;

    // ζ by using sector; one number where none has its own.
    private double[] InputElasticities()
    {
        var all = Number("ces.inputs");
        if (World is null || !settings.Keys.Concat(drawn.Keys).Any(k => k.StartsWith(OwnInputs, StringComparison.Ordinal)))
            return [all];
        double[] own = [.. World.Sectors.Select(s => NumberOrNull(OwnInputs + s.Code) ?? all)];
        var different = own.Distinct().Count();
        return different <= MostInputElasticities
            ? own
            : throw new BadInputException(
                $"{OwnInputs}SECTOR and ces.inputs may have at most {MostInputElasticities} different values, got {different}", "", "Give similar sectors the same value");
    }

    private double HorizonShare()
    {
        if (NumberOrNull("elasticity.horizon") is not { } years || double.IsPositiveInfinity(years))
            return 1;
        var r = Number("elasticity.short_run");
        return r + ((1 - r) * (1 - Math.Exp(-years / Number("elasticity.adjustment_years"))));
    }

    private void Check(ParameterSetting change)
    {
        var (definition, _) = Named(change.Name, change.Place);
        var legal = change.Belief is { } belief
            ? definition.Words.Count == 0 && definition.Allows(belief.Central) && Within(definition, belief)
            : definition.Allows(change.Word);
        if (!legal)
        {
            var got = change.Belief?.Describe() ?? change.Word;
            var nearest = definition.Words.Count > 0 ? $" ({Nearest.Phrase(got, definition.Words)})" : "";
            throw new BadInputException($"{change.Name} must be {definition.Range}, got {(got.Length == 0 ? "nothing" : got)}{nearest}", change.Place);
        }
    }

    // An unbounded belief (normal, lognormal) is cut at draw time only if it strays; its bounds here are its finite ones.
    private static bool Within(ParameterDefinition definition, Distribution belief) =>
        (!double.IsFinite(belief.Minimum) || belief.IsFixed || belief.Minimum >= definition.Low)
        && (!double.IsFinite(belief.Maximum) || belief.IsFixed || belief.Maximum <= definition.High);

    private (ParameterDefinition Definition, string Subject) Named(string name, string place)
    {
        var (definition, subject) = Library.Find(name, place);
        var known = definition.Subject switch
        {
            "CHANNEL" => Legal(definition).Contains(subject, StringComparer.Ordinal),
            "FORUM" => Forums.Find(subject) is not null,
            "SECTOR" => World is null || World.SectorIndex(subject) >= 0,
            _ => true,
        };
        if (!known)
        {
            throw new BadInputException(
                $"no parameter {name}: {subject} is no {definition.Subject.ToLowerInvariant()} ({Nearest.Phrase(subject, Legal(definition))})", place);
        }

        return (definition, subject);
    }

    private IReadOnlyList<string> Legal(ParameterDefinition definition) => definition.Subject switch
    {
        "CHANNEL" => definition.Prefix == "forum.access." ? [.. channels.Skip(1)] : channels,
        "FORUM" => [.. Forums.Forums.Select(f => f.Id)],
        _ => World is null ? [] : [.. World.Sectors.Select(s => s.Code)],
    };

    private (ParameterValue Value, Distribution? Belief) Default(ParameterDefinition definition, string subject)
    {
        if (definition.Prefix == "elasticity." && definition.Subject == "SECTOR" && World is not null)
            return (ParameterValue.Of(World.Elasticities[World.SectorIndex(subject)].Theta), null);
        var kind = definition.Subject == "FORUM" && Forums.Find(subject) is { } forum ? forum.Kind
            : bindingSeatsMove ? ForumKind.Binding : ForumKind.Declaration;
        foreach (var variant in definition.Variants)
        {
            if (variant.Kind == ForumKinds.ToWord(kind))
                return (variant.Value, variant.Belief);
        }

        return (definition.Value, definition.Belief);
    }
}
