using Plenum.Checks;
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Parameters;
using Plenum.Scenarios;
using Plenum.Trade;

namespace Plenum.Data.Sweeps;

/// <summary>
/// Solves cases one by one, each exactly as <c>plenum solve</c> would: from the baseline, to the sweep's tolerance. Baselines are
/// kept while cases share them. One object a thread; what it solved before never changes a result.
/// </summary>
/// <param name="plan">The sweep.</param>
public sealed class SweepSolver(SweepPlan plan)
{
    // Cases of one draw and setting share these; a few scenarios with parameters or deficit rules of their own fit in beside.
    private const int Kept = 8;

    private readonly Workspace workspace = new();
    private readonly Termination termination = new(plan.Spec.Tolerance);
    private readonly Termination tight = new(Math.Min(plan.Spec.Tolerance, Termination.Tight.Tolerance));
    private readonly RecentlyUsed<(int Instrument, int Setting, int Draw), (ParameterSet InForce, int Dimensions)> parameters = new(4 * Kept);
    private readonly RecentlyUsed<string, Baseline> baselines = new(Kept);
    private readonly RecentlyUsed<(Baseline Baseline, int Instrument, int Setting, int Draw), (Shock Shock, Equilibrium Equilibrium)> references = new(Kept);

    /// <summary>The parameters of a case: the defaults, the scenario's, what the sweep sets, and the draw.</summary>
    /// <exception cref="BadInputException">A name is unknown or a value outside its legal range.</exception>
    public ParameterSet Parameters(SweepCase @case) => InForce(@case).InForce;

    /// <summary>The uncertain numbers of a case's scenario, in the order of <see cref="Scenario.Variables"/>; null for their central values.</summary>
    public IReadOnlyList<double>? Numbers(SweepCase @case, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(scenario);
        return plan.Samples is { } samples && scenario.Variables.Count > 0
            ? samples.Numbers(InForce(@case).Dimensions, scenario, @case.Draw)
            : null;
    }

    /// <summary>The scenario of a case as the model sees it.</summary>
    /// <exception cref="BadInputException">It does not fit the world.</exception>
    public BoundScenario Bind(SweepCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var scenario = plan.Scenario(@case);
        return ScenarioBinder.Bind(
            scenario, plan.World, Parameters(@case), EvidenceLibrary.Embedded.Forums, numbers: Numbers(@case, scenario));
    }

    /// <summary>Solves a case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="values">Filled with one number for each key of the plan's layout; untouched unless the status is ok.</param>
    /// <returns>How it ended, one of <see cref="SweepStatus"/>, and why in one line.</returns>
    public (string Status, string Reason) Solve(SweepCase @case, Span<double> values)
    {
        try
        {
            plan.Layout.Fill(Compare(@case), values);
            return (SweepStatus.Ok, "");
        }
        catch (DidNotConvergeException e)
        {
            return (SweepStatus.DidNotConverge, e.Message);
        }
        catch (BadInputException e)
        {
            return (SweepStatus.Refused, e.Message);
        }
    }

    private Comparison Compare(SweepCase @case)
    {
        var bound = Bind(@case);
        var baseline = baselines.Get(BaselineKey(bound), _ => bound.SolveBaseline(tight));
        var (inForce, before) = bound.HasBaselineMeasures
            ? references.Get((baseline, @case.Instrument, @case.Setting, @case.Draw), _ =>
            {
                var shock = bound.BaselineShock();
                return (shock, EquilibriumSolver.Solve(baseline, shock, termination, workspace));
            })
            : (Shock.None, baseline.Equilibrium);
        var after = bound.StaticShock();
        return new Comparison(baseline, inForce, before, after, EquilibriumSolver.Solve(baseline, after, termination, workspace));
    }

    private (ParameterSet InForce, int Dimensions) InForce(SweepCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        // Scenarios without parameters of their own share one set.
        var own = Scenario(@case.Instrument).Parameters.Count > 0 ? @case.Instrument : -1;
        return parameters.Get((own, @case.Setting, @case.Draw), _ =>
        {
            var centre = ParameterSet.Defaults(ParameterFiles.Library, plan.World, EvidenceLibrary.Embedded.Forums)
                .With(Scenario(@case.Instrument).Parameters)
                .With(plan.Settings[@case.Setting].Select(s => ScenarioReader.Setting(s.Name, s.Value)));
            return plan.Samples is { } samples
                ? (centre.With(samples.Settings(centre, @case.Draw)), samples.Dimensions(centre))
                : (centre, 0);
        });
    }

    private Scenario Scenario(int instrument) => plan.Spec.Instruments[instrument].Scenario ?? plan.Spec.Common;

    private static string BaselineKey(BoundScenario bound)
    {
        var s = bound.Substitution;
        var numbers = bound.Theta.Concat(s.Inputs ?? []).Append(s.ValueAdded).Append(s.Final).Append(s.Mobility);
        return $"{bound.Scenario.Model.Deficits};{string.Join(';', numbers.Select(x => BitConverter.DoubleToInt64Bits(x)))}";
    }
}
