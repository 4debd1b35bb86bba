using Plenum.Knowledge;
using Plenum.Participation;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Scenarios;

/// <summary>
/// A scenario in the terms of one world and one set of parameters: what the model sees, at full size and year by year. The
/// scenario itself is baseline measures and measures together; <see cref="Reference"/> is the world it is compared against.
/// </summary>
/// <remarks>Years in which every measure has the same size share one <see cref="Shock"/> object. Not safe for use from several threads at once.</remarks>
public sealed class BoundScenario : IShockPath
{
    private readonly World world;
    private readonly SeatingPlan? seating;
    private readonly BoundMeasure[] baseline;
    private readonly BoundMeasure[] added;
    private readonly Dictionary<string, (Shock Shock, ChannelAccess Access)> sizes = new(StringComparer.Ordinal);

    internal BoundScenario(
        Scenario scenario, World world, SeatingPlan? seating, BoundMeasure[] baseline, BoundMeasure[] added, int firstYear, double[] theta,
        Substitution substitution, IReadOnlyList<string> remarks)
    {
        (Scenario, this.world, this.seating, this.baseline, this.added, FirstYear, Theta, Substitution, Remarks) =
            (scenario, world, seating, baseline, added, firstYear, theta, substitution, remarks);
        Reference = new ReferencePath(this);
    }

    /// <summary>The scenario as written.</summary>
    public Scenario Scenario { get; }

    /// <inheritdoc/>
    public int FirstYear { get; }

    /// <summary>θ by sector, the elasticities in force; solve with these.</summary>
    public double[] Theta { get; }

    /// <summary>The options of the model in force.</summary>
    public Substitution Substitution { get; }

    /// <summary>What a reader should know: measures that change nothing in this world, and why.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>True when measures are already in force in the world compared against.</summary>
    public bool HasBaselineMeasures => baseline.Length > 0;

    /// <summary>The path of the world compared against: the baseline measures alone.</summary>
    public IShockPath Reference { get; }

    /// <summary>The world without measures, under the scenario's deficit rule, elasticities and options.</summary>
    /// <exception cref="DidNotConvergeException">The baseline did not solve.</exception>
    public Baseline SolveBaseline(Termination? termination = null) => EquilibriumSolver.SolveBaseline(
        Calibration.Calibrate(world, Theta), Scenario.Model.Deficits, termination ?? Termination.Tight, Substitution);

    /// <summary>Baseline measures and measures at full size, dates and phase-in ignored.</summary>
    public Shock StaticShock() => Full(baseline.Length + added.Length).Shock;

    /// <summary>Openness of the channels under all measures at full size.</summary>
    public ChannelAccess StaticAccess() => Full(baseline.Length + added.Length).Access;

    /// <summary>The baseline measures alone at full size: what is already in force in the world compared against.</summary>
    public Shock BaselineShock() => Full(baseline.Length).Shock;

    /// <summary>Openness of the channels under the baseline measures alone at full size.</summary>
    public ChannelAccess BaselineAccess() => Full(baseline.Length).Access;

    /// <inheritdoc/>
    public Shock ShockAt(int year) => At(year, withAdded: true).Shock;

    /// <inheritdoc/>
    public ChannelAccess AccessAt(int year) => At(year, withAdded: true).Access;

    private (Shock Shock, ChannelAccess Access) Full(int measures)
    {
        var factors = new double[baseline.Length + added.Length];
        Array.Fill(factors, 1.0, 0, measures);
        return Sized(factors);
    }

    private (Shock Shock, ChannelAccess Access) At(int year, bool withAdded)
    {
        var factors = new double[baseline.Length + added.Length];
        for (var m = 0; m < baseline.Length; m++)
            factors[m] = baseline[m].FactorAt(year, FirstYear);
        for (var m = 0; withAdded && m < added.Length; m++)
            factors[baseline.Length + m] = added[m].FactorAt(year, FirstYear);
        return Sized(factors);
    }

    private (Shock Shock, ChannelAccess Access) Sized(double[] factors)
    {
        var key = string.Join(';', factors.Select(f => BitConverter.DoubleToInt64Bits(f)));
        if (sizes.TryGetValue(key, out var known))
            return known;
        var shock = new ShockBuilder(world, seating);
        for (var m = 0; m < factors.Length; m++)
        {
            if (factors[m] > 0)
                (m < baseline.Length ? baseline[m] : added[m - baseline.Length]).Apply(shock, factors[m]);
        }

        return sizes[key] = (shock.ToShock(), shock.ToAccess());
    }

    private sealed class ReferencePath(BoundScenario owner) : IShockPath
    {
        public int FirstYear => owner.FirstYear;

        public Shock ShockAt(int year) => owner.At(year, withAdded: false).Shock;

        public ChannelAccess AccessAt(int year) => owner.At(year, withAdded: false).Access;
    }
}
